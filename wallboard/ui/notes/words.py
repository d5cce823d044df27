"""Earlier notes in words: when and by whom, what, and how far they have come. No Qt in it."""

from collections.abc import Iterable

from wallboard.domain.desk.notes import Delivery, DeliveryState, Note
from wallboard.domain.notes.reasons import Reason, title_of
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.format import Format
from wallboard.ui.text import Words, shown

SOLVED: tuple[tuple[bool | None, Text], ...] = (
    (None, mark("note", "not known yet")),
    (True, mark("note", "solved")),
    (False, mark("note", "not solved")),
)


def head_words(note: Note, form: Format, now: Seconds) -> Words:
    """Say when and by whom."""
    return say("note", "{when} · {who}", when=form.instant(note.at, now), who=note.by)


def what_words(note: Note, catalogue: Iterable[Reason]) -> str:
    """Say what for, and whether it is settled, in one line; nothing where nobody said."""
    parts = [title_of(catalogue, note.reason)] if note.reason else []
    if note.solved is not None:
        parts.append(shown(dict(SOLVED)[note.solved]))
    whom = ", ".join(part for part in (note.name, note.company) if part)
    return " · ".join([*parts, *([whom] if whom else [])])


def delivery_words(delivery: Delivery, form: Format, now: Seconds) -> Words:
    """Say how far a note has come on its way to a client, and why not farther."""
    match delivery.state:
        case DeliveryState.SENT if delivery.error:
            return say("note", "sent to {client}, {remark}", client=delivery.channel, remark=delivery.error)
        case DeliveryState.SENT:
            return say(
                "note",
                "sent to {client} {when}",
                client=delivery.channel,
                when=form.instant(delivery.at, now),
            )
        case DeliveryState.GIVEN_UP:
            return say("note", "not sent to {client}: {why}", client=delivery.channel, why=delivery.error)
        case _ if delivery.tries and delivery.next_at is not None:
            when = form.instant(delivery.next_at, now)
            return say(
                "note", "{client}: {why}; next try {when}",
                client=delivery.channel, why=delivery.error, when=when,
            )  # fmt: skip
        case _:
            return say("note", "on its way to {client}", client=delivery.channel)
