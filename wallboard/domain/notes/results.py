"""What notes do to the call that they are about: they say whether the matter is settled, and what came of it.

A note's word becomes a line of the same kind as those of `wallboard results`, and reaches the call the same
way. So there is one figure of first-call resolution, whoever said that a matter is settled.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from wallboard.domain.desk.notes import Note
from wallboard.domain.events import CallMarked, Event
from wallboard.domain.facts import Call
from wallboard.domain.notes.reasons import Reason, reason_of
from wallboard.domain.quality.results import Result
from wallboard.domain.words import Seconds


def result_of(note: Note, catalogue: Iterable[Reason] = ()) -> Result | None:
    """Return what a note says of its call; None: nothing, or it was removed, or it is about no call."""
    if note.removed or not note.call:
        return None
    reason = reason_of(catalogue, note.reason)
    settled = note.solved if note.solved is not None or reason is None else reason.solved
    if settled is None and not note.reason:
        return None
    return Result(0, note.call, note.source, solved=settled, result_code=note.reason)


def told_of(call: Call, before: Iterable[Note], now: Iterable[Note], catalogue: Iterable[Reason]) -> Call:
    """Return the call as its notes say it `now`; what only the notes `before` said of it is taken back.

    Both are the notes of this call, each in its version of that time. The latest note has the last word. What
    the dial plan said and no note repeated stays as it is.
    """
    catalogue = tuple(catalogue)
    said, says = _said(before, catalogue), _said(now, catalogue)
    if said.solved is not None and call.solved == said.solved and says.solved is None:
        call = replace(call, solved=None)
    if said.result_code and call.result_code == said.result_code and not says.result_code:
        call = replace(call, result_code="")
    return says.of(call)


def event_of(note: Note, at: Seconds, catalogue: Iterable[Reason] = ()) -> CallMarked | None:
    """Return a note's word as what a dial plan says of a call that still goes on; None: it says nothing."""
    result = result_of(note, catalogue)
    if result is None:
        return None
    return CallMarked(at, result.call, solved=result.solved, result_code=result.result_code)


def settled_by_reason(event: Event, catalogue: Iterable[Reason]) -> Event:
    """Let a reason that was told of a call settle it as the catalogue says, unless that was told too."""
    if not isinstance(event, CallMarked) or event.solved is not None or not event.result_code:
        return event
    reason = reason_of(catalogue, event.result_code)
    return event if reason is None or reason.solved is None else replace(event, solved=reason.solved)


def _said(notes: Iterable[Note], catalogue: tuple[Reason, ...]) -> Result:
    """Put together what notes say of one call."""
    whole = Result(0, "")
    for note in sorted(notes, key=lambda one: (one.at, one.id)):
        result = result_of(note, catalogue)
        if result is not None:
            whole = replace(
                whole,
                solved=whole.solved if result.solved is None else result.solved,
                result_code=result.result_code or whole.result_code,
            )
    return whole
