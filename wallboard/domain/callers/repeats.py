"""Callers who ring again: repeats, first contacts, and whether they settled the matter.

A call of a known caller is a repeat if the same caller had rung, whatever came of it, at most
`CallRules.repeat_s` before. A first contact is an answered call that is over, of a caller who had
not been answered in the `fcr_s` before; it failed if they ring again within `fcr_s` of its end,
and is pending until that time is over. "Rang no more" is not "was helped": hence the name proxy.

What a call counts for depends on its neighbours among the calls of the same caller, so putting one
in looks at these alone, however many calls there are.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.callers.rules import CallRules, is_attempt
from wallboard.domain.callers.sums import Earlier, RepeatSums
from wallboard.domain.facts import Call
from wallboard.domain.periods import Day
from wallboard.domain.words import CallId, Seconds, SourceName

_Place: TypeAlias = tuple[Seconds, CallId, SourceName]
"""Orders the calls of a caller; those that arrived at the same instant stand by id."""
_USUAL = CallRules()


class _Part(Struct, frozen=True, gc=False):
    """What one call of the period counts for."""

    repeat: bool
    first: bool
    failed: bool
    settled: Seconds
    """When the time to ring again is over; of a first contact only."""
    solved: bool | None


@dataclass(slots=True)
class _Person:
    """The calls of one caller, the latest last."""

    calls: list[_Place] = field(default_factory=list)
    answered: list[_Place] = field(default_factory=list)
    earlier: Earlier | None = None
    later: Seconds = inf
    """When they rang first after all these calls, as far as that is known otherwise."""
    repeats: int = 0


class RepeatFold:
    """Follows the calls of known callers; those that arrived in the day count."""

    def __init__(
        self, day: Day, rules: CallRules = _USUAL, counts: Callable[[Call], bool] = lambda _: True
    ) -> None:
        """Begin without calls. Every call of a caller is looked at, those that `counts` picks are counted."""
        self._picks = counts
        self._day = day
        self._rules = rules
        self._calls: dict[_Place, tuple[str, Call]] = {}
        self._places: dict[tuple[SourceName, CallId], _Place] = {}
        self._earlier: dict[str, Earlier] = {}
        """What is remembered of callers, most of whom will not ring in the day."""
        self._people: dict[str, _Person] = {}
        self._parts: dict[_Place, _Part] = {}
        self._settled: list[Seconds] = []
        """When each first contact that has not failed is settled, the earliest first."""
        self._known = self._repeats = self._callers = self._failed = self._marked = self._solved = 0

    def remember(self, earlier: Mapping[str, Earlier]) -> None:
        """Take in what the callers did before; to be told before their calls."""
        self._earlier = dict(earlier)

    def foresee(self, later: Mapping[str, Seconds]) -> None:
        """Take in when callers rang first after the last call that will be told."""
        for who, at in later.items():
            person = self._people.get(who)
            if person is not None and person.calls:
                person.later = at
                self._judge(person, person.calls[-1])

    def put_call(self, call: Call) -> None:
        """Let a call take the place of its older self."""
        key = (call.source, call.call)
        before = self._places.get(key)
        who = self._rules.who(call.caller, call.caller_raw) if is_attempt(call) else None
        place = (call.arrived, call.call, call.source)
        if before == place and self._goes_on(who, place, call):
            return
        if before is not None:
            del self._places[key]
            self._take_out(before)
        if who is not None:
            self._places[key] = place
            self._take_in(who, place, call)

    def sums(self, now: Seconds) -> RepeatSums:
        """Return the counts as of `now`."""
        resolved = bisect_left(self._settled, now)
        return RepeatSums(
            self._known,
            self._repeats,
            self._callers,
            len(self._settled) + self._failed,
            self._failed,
            len(self._settled) - resolved,
            self._marked,
            self._solved,
        )

    def next_day(self, day: Day) -> "RepeatFold":
        """Begin another day with what is remembered of the callers; its first calls are still to be told."""
        following = RepeatFold(day, self._rules)
        since = day.start - self._rules.look_back_s
        known = {who: earlier for who, earlier in self._earlier.items() if earlier.arrived >= since}
        for who, person in self._people.items():
            if person.calls:  # a call may have come to be told of somebody else
                known[who] = _latest(person)
        following.remember(known)
        return following

    def _goes_on(self, who: str | None, place: _Place, call: Call) -> bool:
        """Follow a call of the same caller on: answered now, or over; whether it is no more than that."""
        known, old = self._calls[place]
        if known != who or (call.answered is None and old.answered is not None):
            return False
        person = self._people[known]
        self._calls[place] = known, call
        if call.answered is not None and old.answered is None:
            insort(person.answered, place)
            self._judge_around(person, place)
        self._judge(person, place)
        return True

    def _take_in(self, who: str, place: _Place, call: Call) -> None:
        person = self._person(who)
        self._calls[place] = who, call
        insort(person.calls, place)
        if call.answered is not None:
            insort(person.answered, place)
        self._judge_around(person, place)
        self._judge(person, place)

    def _take_out(self, place: _Place) -> None:
        who, call = self._calls[place]
        person = self._people[who]
        self._swap(person, place, None)
        del self._calls[place], person.calls[bisect_left(person.calls, place)]
        if call.answered is not None:
            del person.answered[bisect_left(person.answered, place)]
        self._judge_around(person, place)

    def _judge_around(self, person: _Person, place: _Place) -> None:
        """Look again at the calls to which this one is a neighbour; there are at most three."""
        n = bisect_left(person.calls, place)
        around = set(person.calls[max(0, n - 1) : n + 2])
        answered = bisect_left(person.answered, (place[0], place[1], place[2] + "\0"))
        around.update(person.answered[answered : answered + 1])
        for neighbour in around - {place}:
            self._judge(person, neighbour)

    def _judge(self, person: _Person, place: _Place) -> None:
        mine = self._day.start <= place[0] < self._day.end and self._picks(self._calls[place][1])
        self._swap(person, place, self._part(person, place) if mine else None)

    def _part(self, person: _Person, place: _Place) -> _Part:
        call = self._calls[place][1]
        rules, n = self._rules, bisect_left(person.calls, place)
        last = _before(person.calls, n, person.earlier.arrived if person.earlier else None)
        repeat = last is not None and call.arrived - last <= rules.repeat_s
        if call.answered is None or call.ended is None:
            return _Part(repeat, first=False, failed=False, settled=inf, solved=None)
        answered = bisect_left(person.answered, place)
        spoken = _before(person.answered, answered, person.earlier.answered if person.earlier else None)
        first = spoken is None or call.arrived - spoken > rules.fcr_s
        again = person.calls[n + 1][0] if n + 1 < len(person.calls) else person.later
        settled = call.ended + rules.fcr_s
        return _Part(repeat, first, first and again <= settled, settled, call.solved)

    def _swap(self, person: _Person, place: _Place, part: _Part | None) -> None:
        before = self._parts.pop(place, None)
        for one, step in ((before, -1), (part, 1)):
            if one is not None:
                self._count(person, one, step)
        if part is not None:
            self._parts[place] = part

    def _count(self, person: _Person, part: _Part, step: int) -> None:
        self._known += step
        self._repeats += step * part.repeat
        repeated = bool(person.repeats)
        person.repeats += step * part.repeat
        self._callers += bool(person.repeats) - repeated
        if not part.first:
            return
        self._failed += step * part.failed
        self._marked += step * (part.solved is not None)
        self._solved += step * bool(part.solved)
        if not part.failed and step > 0:
            insort(self._settled, part.settled)
        elif not part.failed:
            del self._settled[bisect_left(self._settled, part.settled)]

    def _person(self, who: str) -> _Person:
        person = self._people.get(who)
        if person is None:
            person = self._people[who] = _Person(earlier=self._earlier.get(who))
        return person


def _before(places: list[_Place], n: int, earlier: Seconds | None) -> Seconds | None:
    """Say when the one before the n-th arrived, or the latest of those that are only remembered."""
    if not n:
        return earlier
    return places[n - 1][0] if earlier is None else max(earlier, places[n - 1][0])


def _latest(person: _Person) -> Earlier:
    earlier = person.earlier or Earlier(-inf)
    answered = _before(person.answered, len(person.answered), earlier.answered)
    return Earlier(max(earlier.arrived, person.calls[-1][0]), answered)
