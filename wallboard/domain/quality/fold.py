"""Calls and their visits folded into how good they were."""

from wallboard.domain.day.queue_waits import CallKey, VisitsOfCalls
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day
from wallboard.domain.quality.sums import NOTHING, QualitySums, added, sums_of


class QualityFold:
    """The calls that arrived in one day; each fact takes the place of its older self."""

    def __init__(self, day: Day) -> None:
        """Begin without calls."""
        self._day = day
        self._calls: dict[CallKey, Call] = {}
        self._visits = VisitsOfCalls()
        self._given: dict[CallKey, QualitySums] = {}
        self._sums = NOTHING

    def put_call(self, call: Call) -> None:
        """Take in a call, new or changed."""
        key = (call.source, call.call)
        if self._day.start <= call.arrived < self._day.end:
            self._calls[key] = call
        else:
            self._calls.pop(key, None)
        self._count(key)

    def put_visit(self, visit: Visit) -> None:
        """Take in a visit, new or changed."""
        key = self._visits.put(visit)
        if key in self._calls:
            self._count(key)

    def sums(self) -> QualitySums:
        """Return the sums; the same object while nothing changes."""
        return self._sums

    def _count(self, key: CallKey) -> None:
        call = self._calls.get(key)
        now = NOTHING if call is None else sums_of(call, self._visits.of(key))
        before = self._given.pop(key, NOTHING)
        if now is not NOTHING and now != NOTHING:
            self._given[key] = now
        if now is not before and now != before:
            self._sums = added(added(self._sums, before, -1), now)
