"""Why people call, in the centre's own words: a catalogue by queue.

A reason's code is what a call carries as its result: it is the same whether a note names it, a dial code, or
`UserEvent(WallboardResult,Reason: …)`. So what counts a result, such as sales, need not know who said it.
"""

from collections.abc import Iterable

from msgspec import Struct

from wallboard.domain.day.scope import means
from wallboard.domain.words import QueueName, SourceName


class Reason(Struct, frozen=True):
    """One entry of the catalogue."""

    code: str
    """Short and kept for ever, such as `sale` or `42`."""
    title: str
    queues: tuple[str, ...] = ("*",)
    """Where it may be given, as boards name queues."""
    solved: bool | None = None
    """Whether who gives it means that the matter is settled; None: it says nothing of that."""


def reasons_for(catalogue: Iterable[Reason], source: SourceName, queue: QueueName) -> tuple[Reason, ...]:
    """Return the reasons that may be given for calls of a queue, in the catalogue's order.

    Of a call that met no queue all may be given.
    """
    return tuple(one for one in catalogue if not queue or means(one.queues, source, queue))


def reason_of(catalogue: Iterable[Reason], code: str) -> Reason | None:
    """Find a reason by its code, in any case; None: the catalogue has it no more, or never had it."""
    wanted = code.strip().casefold()
    return next((one for one in catalogue if one.code.casefold() == wanted), None)


def title_of(catalogue: Iterable[Reason], code: str) -> str:
    """Say a reason in words; one that the catalogue does not have, by its code."""
    found = reason_of(catalogue, code)
    return code if found is None else found.title
