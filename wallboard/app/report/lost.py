"""The calls of a day that reached the centre and were not answered by a person."""

from collections.abc import Sequence
from sqlite3 import Connection

from msgspec import Struct

from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.periods import Day
from wallboard.domain.tally import CallTally
from wallboard.domain.words import Outcome, Seconds, SourceName
from wallboard.store.queries.day import day_facts


class LostCall(Struct, frozen=True):
    """A lost call, and its last stay in a queue if it had one."""

    call: Call
    visit: Visit | None
    reason: str
    """The outcome of the last stay, or what became of a call that had none."""

    @property
    def waited_s(self) -> Seconds | None:
        """How long the caller waited in that last queue."""
        visit = self.visit
        return visit.left - visit.joined if visit is not None and visit.left is not None else None


def lost_calls(
    connection: Connection, names: Sequence[SourceName] | None, day: Day, at: Seconds
) -> list[LostCall]:
    """Return the lost calls that arrived on a day, as known at `at`, newest first.

    It asks the very tally that counts them on the wall, so the list adds up to its number.
    """
    known = day_facts(connection, day.start, day.end, names)
    last: dict[tuple[SourceName, str], Visit] = {}
    for visit in sorted(known.visits, key=lambda v: v.joined):
        if (seen := visit_at(visit, at)) is not None:
            last[seen.source, seen.call] = seen
    calls = (seen_call for call in known.calls if (seen_call := call_at(call, at)) is not None)
    lost = [call for call in calls if _is_lost(call)]
    lost.sort(key=lambda call: call.arrived, reverse=True)
    return [
        LostCall(c, last.get((c.source, c.call)), str(c.result or c.pre or Outcome.UNKNOWN)) for c in lost
    ]


def _is_lost(call: Call) -> bool:
    tally = CallTally()
    tally.add(call)
    return tally.lost == 1
