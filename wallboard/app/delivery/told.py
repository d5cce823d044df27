"""What a dial plan tells of a call's reason means what the catalogue says of it."""

from msgspec.structs import replace

from wallboard.domain.events import CallMarked
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.notes.results import settled_by_reason
from wallboard.live.messages import Happened, Message, Post


def by_catalogue(post: Post, catalogue: tuple[Reason, ...]) -> Post:
    """Return where sources post what they tell, so that reasons settle calls; the same where none does."""
    telling = tuple(reason for reason in catalogue if reason.solved is not None)

    def settled(message: Message) -> None:
        if isinstance(message, Happened) and any(isinstance(event, CallMarked) for event in message.events):
            events = [settled_by_reason(event, telling) for event in message.events]
            message = replace(message, events=events)
        post(message)

    return settled if telling else post
