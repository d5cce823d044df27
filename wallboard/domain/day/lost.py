"""Lost callers of a day: whose call was not answered by a person, and who was reached after all.

A lost call of a known caller is recovered by the first contact after its end,
at most `RECOVER_WITHIN_S` later: the caller rings again and is answered, or
answers a call of the centre; whatever the line, the queue and the source. A
lost call stays lost all the same: this is a second line under it.
"""

from bisect import bisect_left, bisect_right, insort
from typing import TypeAlias

from wallboard.domain.caller import Caller, known_as
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import LATEST_LOST, LostCall, LostSums
from wallboard.domain.tally import is_lost, reason_of
from wallboard.domain.words import CallId, Seconds, SourceName

RECOVER_WITHIN_S = 86_400.0

_Key: TypeAlias = tuple[SourceName, CallId]


class LostFold:
    """Follows the calls of one day, and every contact after them.

    A call of whatever day may recover one of this; only those that arrived in the day can be lost in it.
    """

    def __init__(self, day: Day) -> None:
        """Begin without calls."""
        self._day = day
        self._lost: dict[_Key, Call] = {}
        self._reached: dict[_Key, tuple[str, Seconds]] = {}
        """Calls in which a known caller was reached, and when."""
        self._lost_of: dict[str, set[_Key]] = {}
        self._reached_of: dict[str, list[Seconds]] = {}
        self._visits: dict[_Key, tuple[Visit, ...]] = {}
        self._order: list[tuple[Seconds, _Key]] = []
        """Lost calls, the latest last."""
        self._recovered: dict[_Key, Seconds] = {}
        self._open: dict[str, Seconds] = {}
        """Callers whose latest lost call is not recovered, and when it ended."""
        self._changed: set[str] = set()
        """Callers to look at again."""
        self._entries: dict[_Key, LostCall] = {}
        self._latest: tuple[LostCall, ...] | None = ()
        self._sums: LostSums | None = LostSums()

    def put_call(self, call: Call) -> None:
        """Let a call take the place of its older self."""
        key = (call.source, call.call)
        who = known_as(call.caller, call.caller_raw)
        self._put_reached(key, who, None if call.internal else call.answered)
        self._put_lost(key, call if is_lost(call) and self._of_day(call) else None)

    def put_visit(self, visit: Visit) -> None:
        """Let a visit take the place of its older self; the last one tells the queue and the wait."""
        key = (visit.source, visit.call)
        known = self._visits.get(key, ())
        if known:  # most calls visit one queue, once
            known = tuple(v for v in known if v.queue != visit.queue or v.nth != visit.nth)
        self._visits[key] = (*known, visit)
        if key in self._lost:
            self._forget_entry(key)

    def latest(self) -> tuple[LostCall, ...]:
        """Return the latest lost calls, newest first; the same object while none changes."""
        self._settle()
        if self._latest is None:
            self._latest = self._made(LATEST_LOST)
        return self._latest

    def all(self) -> tuple[LostCall, ...]:
        """Return every lost call of the day, newest first."""
        self._settle()
        return self._made(len(self._order))

    def sums(self) -> LostSums:
        """Return what became of the lost callers."""
        self._settle()
        if self._sums is None:
            known = sum(len(keys) for keys in self._lost_of.values())
            self._sums = LostSums(
                len(self._recovered),
                len(self._lost) - known,
                len(self._lost_of),
                len(self._open),
                min(self._open.values(), default=None),
            )
        return self._sums

    def _of_day(self, call: Call) -> bool:
        return self._day.start <= call.arrived < self._day.end

    def _put_reached(self, key: _Key, who: str | None, at: Seconds | None) -> None:
        before = self._reached.get(key)
        now = None if who is None or at is None else (who, at)
        if before == now:
            return
        if before is not None:
            del self._reached[key]
            self._reached_of[before[0]].remove(before[1])
            self._look_again(before[0])
        if now is not None:
            self._reached[key] = now
            insort(self._reached_of.setdefault(now[0], []), now[1])
            self._look_again(now[0])

    def _put_lost(self, key: _Key, call: Call | None) -> None:
        before = self._lost.get(key)
        if before == call:
            return
        if before is not None:
            self._take_out(key, before)
        if call is not None:
            self._lost[key] = call
            insort(self._order, (_end(call), key))
            self._belongs(key, call)
        self._sums = None
        self._forget_entry(key)

    def _take_out(self, key: _Key, call: Call) -> None:
        del self._lost[key], self._order[bisect_left(self._order, (_end(call), key))]
        self._recovered.pop(key, None)
        who = known_as(call.caller, call.caller_raw)
        if who is not None:
            self._lost_of[who].discard(key)
            self._changed.add(who)

    def _belongs(self, key: _Key, call: Call) -> None:
        who = known_as(call.caller, call.caller_raw)
        if who is not None:
            self._lost_of.setdefault(who, set()).add(key)
            self._changed.add(who)

    def _look_again(self, who: str) -> None:
        """Note that a caller was reached; no news where nothing of theirs was lost."""
        if who in self._lost_of:
            self._changed.add(who)

    def _settle(self) -> None:
        for who in self._changed:
            self._settle_caller(who, self._lost_of[who])
        if self._changed:
            self._sums = None
            self._changed.clear()

    def _settle_caller(self, who: str, mine: set[_Key]) -> None:
        if not mine:
            del self._lost_of[who]
            self._open.pop(who, None)
            return
        reached = self._reached_of.get(who, [])
        for key in mine:
            self._recover(key, _first_after(reached, _end(self._lost[key])))
        latest = max(mine, key=lambda key: (_end(self._lost[key]), key))
        if latest in self._recovered:
            self._open.pop(who, None)
        else:
            self._open[who] = _end(self._lost[latest])

    def _recover(self, key: _Key, at: Seconds | None) -> None:
        if self._recovered.get(key) == at:
            return
        self._forget_entry(key)
        if at is None:
            del self._recovered[key]
        else:
            self._recovered[key] = at

    def _forget_entry(self, key: _Key) -> None:
        self._entries.pop(key, None)
        self._latest = None

    def _made(self, most: int) -> tuple[LostCall, ...]:
        newest = reversed(self._order[max(0, len(self._order) - most) :])
        return tuple(self._entry(key) for _, key in newest)

    def _entry(self, key: _Key) -> LostCall:
        entry = self._entries.get(key)
        if entry is None:
            last = max(self._visits.get(key, ()), key=lambda v: (v.joined, v.queue, v.nth), default=None)
            entry = self._entries[key] = _shown(self._lost[key], last, self._recovered.get(key))
        return entry


def _end(call: Call) -> Seconds:
    """Return when a lost call ended; one that is not over is not lost."""
    return call.arrived if call.ended is None else call.ended


def _first_after(reached: list[Seconds], end: Seconds) -> Seconds | None:
    """Return the first contact after the end of a lost call, if it came in time."""
    n = bisect_right(reached, end)
    return reached[n] if n < len(reached) and reached[n] <= end + RECOVER_WITHIN_S else None


def _shown(call: Call, visit: Visit | None, recovered: Seconds | None) -> LostCall:
    return LostCall(
        call.source,
        call.call,
        call.arrived,
        _end(call),
        Caller(call.caller, call.caller_raw, visit.caller_name if visit is not None else ""),
        visit.queue if visit is not None else None,
        visit.left - visit.joined if visit is not None and visit.left is not None else None,
        reason_of(call),
        recovered,
        call.line,
    )
