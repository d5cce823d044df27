"""The calls of one day folded by what was promised: as facts come, at the same cost for each."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TypeAlias

from wallboard.domain.callers.rules import is_attempt
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.judging import Verdict, Way, is_meant, judge
from wallboard.domain.promise.profile import Profile, Promise
from wallboard.domain.promise.sums import PromiseSums, Rule
from wallboard.domain.words import CallId, SourceName

_Key: TypeAlias = tuple[SourceName, CallId]
_MINUTE_S = 60.0


@dataclass(slots=True)
class _Slot:
    """One interval of the ceiling."""

    arrived: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)


class PromiseFold:
    """Follows the calls that arrived in the day, for one promise."""

    def __init__(self, day: Day, promise: Promise, incidents: tuple[Incident, ...] = ()) -> None:
        """Begin without calls."""
        self._day = day
        self._promise = promise
        self._incidents = incidents
        self._slots: dict[int, _Slot] = {}
        self._judged: dict[_Key, tuple[int, Verdict | None]] = {}
        self._sums: PromiseSums | None = None

    def put(self, call: Call, way: Way) -> None:
        """Let a call, and what it did in queues, take the place of its older self."""
        key = (call.source, call.call)
        profile = self._promise.at(call.arrived)
        mine = (
            profile is not None
            and is_attempt(call)
            and self._day.start <= call.arrived < self._day.end
            and is_meant(profile, call, way)
        )
        now = self._place(profile, call, way) if mine and profile is not None else None
        before = self._judged.pop(key, None)
        if now is not None:
            self._judged[key] = now
        if before != now:
            self._sums = None
            self._count(before, -1)
            self._count(now, 1)

    def sums(self) -> PromiseSums:
        """Return what became of the calls; the same object while nothing changes."""
        if self._sums is None:
            self._sums = self._made()
        return self._sums

    def _place(self, profile: Profile, call: Call, way: Way) -> tuple[int, Verdict | None]:
        index = int((call.arrived - self._day.start) // (profile.interval_min * _MINUTE_S))
        return index, judge(profile, call, way, self._incidents)

    def _count(self, judged: tuple[int, Verdict | None] | None, step: int) -> None:
        if judged is None:
            return
        index, verdict = judged
        slot = self._slots.setdefault(index, _Slot())
        slot.arrived += step
        if verdict is not None:
            slot.verdicts[verdict] += step

    def _made(self) -> PromiseSums:
        # What is promised anew begins with a day, so one version holds for all of it.
        profile = self._promise.at(self._day.start) or self._promise.versions[0]
        counts: Counter[Verdict] = Counter()
        for slot in self._slots.values():
            void = profile.ceiling is not None and slot.arrived > profile.ceiling
            for verdict, number in slot.verdicts.items():
                counts[voided(verdict) if void else verdict] += number
        return sums_of_verdicts(profile, counts)


def voided(verdict: Verdict) -> Verdict:
    """Leave a call out because too many came with it, unless another rule has."""
    return verdict if verdict.rule is not None else Verdict(verdict.is_lost, Rule.CEILING)


def sums_of_verdicts(profile: Profile, counts: Counter[Verdict]) -> PromiseSums:
    """Add up how many calls were judged how, by what was promised."""
    counted = [(verdict, number) for verdict, number in counts.items() if verdict.rule is None]
    rules: Counter[Rule] = Counter()
    for verdict, number in counts.items():
        if verdict.rule is not None:
            rules[verdict.rule] += number
    return PromiseSums(
        profile.title,
        profile.target_share,
        profile.permitted,
        sum(number for verdict, number in counted if not verdict.is_lost),
        sum(number for verdict, number in counted if verdict.is_lost),
        sum(number for verdict, number in counted if verdict.in_time),
        profile.within_s is not None,
        tuple((rule, rules[rule]) for rule in Rule if rules[rule]),
        sum(number for verdict, number in counts.items() if verdict.is_raw and not verdict.is_lost),
        sum(number for verdict, number in counts.items() if verdict.is_raw and verdict.is_lost),
    )


class PromiseFolds:
    """All promises of a site, for one day."""

    def __init__(
        self, day: Day, promises: tuple[Promise, ...] = (), incidents: tuple[Incident, ...] = ()
    ) -> None:
        """Begin without calls."""
        self._folds = tuple(PromiseFold(day, promise, incidents) for promise in promises)
        self._calls: dict[_Key, Call] = {}
        self._ways: dict[_Key, Way] = {}

    def put_call(self, call: Call) -> None:
        """Let a call take the place of its older self."""
        key = (call.source, call.call)
        self._calls[key] = call
        self._put(call, self._ways.get(key, Way()))

    def put_visit(self, visit: Visit) -> None:
        """Let a visit take the place of its older self; only where and when it joined matters."""
        key, place = (visit.source, visit.call), (visit.source, visit.queue)
        way = self._ways.get(key, Way())
        joined = visit.joined if way.joined is None else min(way.joined, visit.joined)
        if joined == way.joined and place in way.places:
            return
        way = self._ways[key] = Way(joined, way.places | {place})
        if key in self._calls:
            self._put(self._calls[key], way)

    def sums(self) -> tuple[PromiseSums, ...]:
        """Return what became of the calls of each promise, the one about all calls first."""
        return tuple(fold.sums() for fold in self._folds)

    def _put(self, call: Call, way: Way) -> None:
        for fold in self._folds:
            fold.put(call, way)
