"""Lost callers of a day: whose call was not answered by a person, and who was reached after all.

A lost call of a known caller is recovered by the first contact after its end that comes
in time (`CallRules.recover_until`): the caller rings again and is answered, or answers a
call of the centre; whatever the line, the queue and the source. A lost call stays lost all
the same: this is a second line under it.

Who is on the line right now, waiting or being rung by the centre, is not to be
called back until that has failed too.
"""

import math
from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from operator import itemgetter
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.contact import Contact, Doubt, contact_in, shown_loss
from wallboard.domain.day.queue_waits import CallKey, VisitsOfCalls
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import LATEST_LOST, LostCall, LostSums
from wallboard.domain.stats.percentile import rank_of
from wallboard.domain.stats.waits import waited
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Seconds

_Key: TypeAlias = CallKey
_WHEN = itemgetter(0)
_USUAL = CallRules()


class Standing(Struct, frozen=True, gc=False):
    """A lost call, and how its caller stands."""

    lost: LostCall
    attempts: int
    """Lost calls of the same caller this day; 1 where nobody knows who called."""
    caller: Literal["to call back", "on the line", "reached", "nobody"]
    """`nobody`: without a number that could be called back."""
    is_open: bool = False
    """The latest lost call of somebody not reached since: there are as many as `callers_unrecovered`."""
    is_latest: bool = False
    """The latest lost call of somebody, reached since or not: there are as many as `callers`."""


@dataclass(slots=True)
class _Person:
    """What one known caller met with."""

    lost: list[tuple[Seconds, _Key]] = field(default_factory=list)
    """Their lost calls and when each ended, the latest last."""
    reached: list[Contact] = field(default_factory=list)
    """When they were reached, and how."""
    on_line: int = 0
    """Calls of theirs that are neither answered nor over."""


class LostFold:
    """Follows the calls of one day, and every contact after them.

    A call of whatever day may recover one of this; only those that arrived in the day can be lost in it.
    """

    def __init__(
        self, day: Day, rules: CallRules = _USUAL, counts: Callable[[Call], bool] = lambda _: True
    ) -> None:
        """Begin without calls. Whatever call may recover one, only those that `counts` picks can be lost."""
        self._counts = counts
        self._day = day
        self._rules = rules
        self._lost: dict[_Key, Call] = {}
        self._reached: dict[_Key, tuple[str, Contact]] = {}
        """Calls in which a known caller was reached, and when."""
        self._doubts: dict[_Key, Doubt] = {}
        self._on_line: dict[_Key, str] = {}
        """Calls of known callers that are neither answered nor over."""
        self._people: dict[str, _Person] = {}
        self._known = 0
        """Lost calls of known callers, and how many callers they are of."""
        self._callers = 0
        self._visits = VisitsOfCalls()
        self._order: list[tuple[Seconds, _Key]] = []
        """Lost calls, the latest last."""
        self._recovered: dict[_Key, Contact] = {}
        self._by_centre = 0
        self._times: list[Seconds] = []
        """How long each recovery took, the shortest first."""
        self._running: list[Seconds] = []
        """Until when each call that is not recovered can be, the earliest first."""
        self._open: dict[str, Seconds] = {}
        """Callers to call back, and when the latest lost call of each ended."""
        self._busy: set[str] = set()
        """Callers who would be to call back, were they not on the line."""
        self._open_since: list[Seconds] = []
        """The same instants, the earliest first."""
        self._entries: dict[_Key, LostCall] = {}
        self._latest: tuple[LostCall, ...] | None = ()
        self._sums: LostSums | None = LostSums()

    def put_call(self, call: Call) -> None:
        """Let a call take the place of its older self."""
        key = (call.source, call.call)
        who = self._who(call)
        is_open = call.answered is None and call.ended is None and not call.internal
        if is_open or key in self._on_line:
            self._put_on_line(key, who if is_open else None)
        contact = None if call.internal or call.answered is None else contact_in(call)
        if key in self._doubts:
            contact = self._doubts[key].told(who, contact)
        if contact is not None or key in self._reached:
            self._put_reached(key, who, contact)
        is_mine = is_lost(call) and self._of_day(call) and self._counts(call)
        if is_mine or key in self._lost:
            self._put_lost(key, call if is_mine else None)

    def put_visit(self, visit: Visit) -> None:
        """Let a visit take the place of its older self; the last one tells the queue and the wait."""
        key = self._visits.put(visit)
        if key in self._lost:
            self._forget_entry(key)

    def put_said(self, deed: Deed, *, stands: bool = True) -> None:
        """Note what a person says of reaching a caller, or that it was taken back.

        They spoke to them otherwise than in a call that is seen; or a machine answered a call of the centre.
        A call of the caller was answered by somebody here: nothing can be said against that.
        """
        if deed.kind is DeedKind.REACHED:
            self._put_reached(("", deed.id), deed.who, (deed.at, True) if stands else None)
        elif deed.kind is DeedKind.MISSED and deed.call:
            key = (deed.source, deed.call)
            doubt = self._doubts.get(key)
            if doubt is None:
                doubt = self._doubts[key] = Doubt(*self._reached.get(key, (None, None)))
            doubt.said[deed.id] = deed.who if stands else None
            self._put_reached(key, doubt.who, doubt.believed)

    def lost_call(self, key: CallKey) -> LostCall | None:
        """Return a lost call; None where a call is not lost, or not in this day."""
        return self._entry(key) if key in self._lost else None

    def visits_of(self, key: CallKey) -> tuple[Visit, ...]:
        """Return the visits of a call, lost or not, in the order in which they joined."""
        return self._visits.of(key)

    def spoken_to(self, who: str, until: Seconds) -> Seconds | None:
        """Say when a caller was reached last up to an instant; None: never."""
        reached = self._reached_of(who)
        n = bisect_right(reached, until, key=_WHEN)
        return reached[n - 1][0] if n else None

    def reached_after(self, who: str, since: Seconds) -> tuple[Seconds, bool] | None:
        """Say when a caller was reached first after an instant, in time for anything or not; None: not yet.

        And whether it was the centre that had called.
        """
        reached = self._reached_of(who)
        n = bisect_right(reached, since, key=_WHEN)
        return reached[n] if n < len(reached) else None

    def latest(self) -> tuple[LostCall, ...]:
        """Return the latest lost calls, newest first; the same object while none changes."""
        if self._latest is None:
            self._latest = self._made(LATEST_LOST)
        return self._latest

    def all(self) -> tuple[LostCall, ...]:
        """Return every lost call of the day, newest first."""
        return self._made(len(self._order))

    def standings(self) -> tuple[Standing, ...]:
        """Return every lost call of the day with how its caller stands, newest first."""
        return tuple(self._standing(key) for _, key in reversed(self._order))

    def sums(self, now: Seconds) -> LostSums:
        """Return what became of the lost callers, as of `now`; the same object while that is the same."""
        unrecovered = bisect_left(self._running, now)
        if self._sums is None or self._sums.unrecovered != unrecovered:
            self._sums = LostSums(
                len(self._recovered),
                len(self._lost) - self._known,
                self._callers,
                len(self._open),
                self._open_since[0] if self._open_since else None,
                self._by_centre,
                len(self._running) - unrecovered,
                unrecovered,
                math.fsum(self._times),
                self._times[rank_of(50, len(self._times)) - 1] if self._times else None,
                len(self._busy),
            )
        return self._sums

    def _reached_of(self, who: str) -> list[Contact]:
        person = self._people.get(who)
        return [] if person is None else person.reached

    def _who(self, call: Call) -> str | None:
        return self._rules.who(call.caller, call.caller_raw)

    def _of_day(self, call: Call) -> bool:
        return self._day.start <= call.arrived < self._day.end

    def _put_on_line(self, key: _Key, who: str | None) -> None:
        before = self._on_line.pop(key, None)
        if who is not None:
            self._on_line[key] = who
        if before == who:
            return
        for one, step in ((before, -1), (who, 1)):
            if one is not None:
                self._person(one).on_line += step
                self._look_again(one)

    def _put_reached(self, key: _Key, who: str | None, contact: Contact | None) -> None:
        before = self._reached.pop(key, None)
        now = None if who is None or contact is None else (who, contact)
        if now is not None:
            self._reached[key] = now
        if before == now:
            return
        if before is not None:
            reached = self._person(before[0]).reached
            del reached[bisect_left(reached, before[1])]
            self._reach(before[0], before[1][0])
        if now is not None:
            insort(self._person(now[0]).reached, now[1])
            self._reach(now[0], now[1][0])

    def _reach(self, who: str, at: Seconds) -> None:
        """Look again at what was lost before a contact, back to the one before it."""
        person = self._people[who]
        n = bisect_left(person.reached, at, key=_WHEN)
        first = bisect_left(person.lost, person.reached[n - 1][0] if n else -inf, key=_WHEN)
        for end, key in person.lost[first : bisect_left(person.lost, at, key=_WHEN)]:
            self._recover(key, self._first_after(person.reached, end))
        self._look_again(who)

    def _put_lost(self, key: _Key, call: Call | None) -> None:
        before = self._lost.get(key)
        if before == call:
            return
        if before is not None:
            self._take_out(key, before)
        if call is not None:
            self._take_in(key, call)
        self._sums = None
        self._forget_entry(key)

    def _take_out(self, key: _Key, call: Call) -> None:
        place = _end(call), key
        del self._lost[key], self._order[bisect_left(self._order, place)]
        who = self._who(call)
        if who is not None:
            person = self._people[who]
            del person.lost[bisect_left(person.lost, place)]
            self._uncount(key, place[0])
            self._known -= 1
            self._callers -= not person.lost
            self._look_again(who)

    def _take_in(self, key: _Key, call: Call) -> None:
        place = _end(call), key
        self._lost[key] = call
        insort(self._order, place)
        who = self._who(call)
        if who is not None:
            person = self._person(who)
            self._known += 1
            self._callers += not person.lost
            insort(person.lost, place)
            self._count(key, place[0], self._first_after(person.reached, place[0]))
            self._look_again(who)

    def _person(self, who: str) -> _Person:
        person = self._people.get(who)
        if person is None:
            person = self._people[who] = _Person()
        return person

    def _look_again(self, who: str) -> None:
        """Decide anew whether somebody is to be called back."""
        person = self._people[who]
        before, since = self._open.pop(who, None), self._open_of(person)
        self._note_busy(who, is_busy=since is not None and person.on_line > 0)
        if person.on_line:
            since = None
        if since is not None:
            self._open[who] = since
        if before == since:
            return
        if before is not None:
            del self._open_since[bisect_left(self._open_since, before)]
        if since is not None:
            insort(self._open_since, since)
        self._sums = None

    def _note_busy(self, who: str, *, is_busy: bool) -> None:
        if is_busy != (who in self._busy):
            self._busy ^= {who}
            self._sums = None

    def _open_of(self, person: _Person) -> Seconds | None:
        if not person.lost:
            return None
        end, key = person.lost[-1]
        return None if key in self._recovered else end

    def _recover(self, key: _Key, contact: Contact | None) -> None:
        if self._recovered.get(key) == contact:
            return
        self._forget_entry(key)
        self._sums = None
        end = _end(self._lost[key])
        self._uncount(key, end)
        self._count(key, end, contact)

    def _count(self, key: _Key, end: Seconds, contact: Contact | None) -> None:
        """Count a call that ended at `end` as recovered, or as one that may still be."""
        if contact is None:
            insort(self._running, self._rules.recover_until(end))
            return
        self._recovered[key] = contact
        self._by_centre += contact[1]
        insort(self._times, waited(end, contact[0]))

    def _uncount(self, key: _Key, end: Seconds) -> None:
        contact = self._recovered.pop(key, None)
        if contact is None:
            del self._running[bisect_left(self._running, self._rules.recover_until(end))]
            return
        self._by_centre -= contact[1]
        del self._times[bisect_left(self._times, waited(end, contact[0]))]

    def _first_after(self, reached: list[Contact], end: Seconds) -> Contact | None:
        """Return the first contact after the end of a lost call, if it came in time."""
        n = bisect_right(reached, end, key=_WHEN)
        return reached[n] if n < len(reached) and reached[n][0] <= self._rules.recover_until(end) else None

    def _standing(self, key: _Key) -> Standing:
        call = self._lost[key]
        who, entry = self._who(call), self._entry(key)
        if who is None:
            return Standing(entry, 1, "nobody")
        person = self._people[who]
        is_latest = person.lost[-1][1] == key
        if key in self._recovered:
            return Standing(entry, len(person.lost), "reached", is_latest=is_latest)
        # Who was reached only later than counts for this call is not to be called back for it either.
        stands: Literal["to call back", "on the line", "reached"] = (
            "to call back" if who in self._open else "on the line" if person.on_line else "reached"
        )
        return Standing(entry, len(person.lost), stands, is_latest, is_latest)

    def _forget_entry(self, key: _Key) -> None:
        self._entries.pop(key, None)
        self._latest = None

    def _made(self, most: int) -> tuple[LostCall, ...]:
        newest = reversed(self._order[max(0, len(self._order) - most) :])
        return tuple(self._entry(key) for _, key in newest)

    def _entry(self, key: _Key) -> LostCall:
        entry = self._entries.get(key)
        if entry is None:
            last = next(reversed(self._visits.of(key)), None)
            call = self._lost[key]
            until = self._rules.recover_until(_end(call)) if self._who(call) is not None else None
            entry = self._entries[key] = shown_loss(call, last, self._recovered.get(key), until)
        return entry


def _end(call: Call) -> Seconds:
    """Return when a lost call ended; one that is not over is not lost."""
    return call.arrived if call.ended is None else call.ended
