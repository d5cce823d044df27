"""The folds equal a slow recomputation from the same facts, and the sums keep their identities."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from tests.domain.random_events import START, calm_stories, stories
from wallboard.domain.events import Event
from wallboard.domain.facts import Call, Fact, Visit
from wallboard.domain.figures import PeriodKpi
from wallboard.domain.floor import Floor
from wallboard.domain.folds import HALF_HOUR_S, DayFolds, call_at, visit_at
from wallboard.domain.kpis import kpi_of
from wallboard.domain.periods import Day, day_at
from wallboard.domain.snapshot import Period
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally, Policy, Tally, sum_of
from wallboard.domain.words import EXITED, REFUSED, Direction, EndCause, Outcome, Pre

DAY = day_at(START, "UTC")
POLICY = Policy(target_s=20.0, short_abandon_s=5.0)


def _facts(events: list[Event]) -> list[Fact]:
    floor = Floor("pbx", lambda queue: 20.0 if queue == "sales" else 0.0)
    return [fact for event in events for fact in floor.apply(event)]


def _folded(facts: Iterable[Fact], day: Day = DAY) -> DayFolds:
    folds = DayFolds(day, lambda _source, _queue: POLICY)
    _put(folds, facts)
    return folds


def _put(folds: DayFolds, facts: Iterable[Fact]) -> None:
    for fact in facts:
        if isinstance(fact, Visit):
            folds.put_visit(fact)
        elif isinstance(fact, Call):
            folds.put_call(fact)


def _periods(folds: DayFolds, now: float) -> tuple[Period, Period]:
    return folds.everything(now)


class Sums(Struct):
    """What a tally must say, made the slow way."""

    outcomes: dict[Outcome, int]
    in_target: int
    short: int
    exited_late: int
    waiting_late: int
    longest: float | None
    waited: float
    handled: int
    handling: float


def _wanted(visits: list[Visit], now: float) -> Sums:
    left = [v for v in visits if v.left is not None and v.outcome not in REFUSED]
    waits = [(v, v.left - v.joined) for v in left if v.left is not None]
    so_far = [max(0.0, now - v.joined) for v in visits if v.outcome is Outcome.WAITING]
    answered = [(v, wait) for v, wait in waits if v.outcome is Outcome.ANSWERED]
    handled = [v for v, _ in answered if v.ended is not None and v.end_cause is not EndCause.GAP]
    wraps = [
        max(0.0, min(v.wrap_until, max(now, v.ended)) - v.ended) for v in handled if v.wrap_until and v.ended
    ]
    return Sums(
        dict(Counter(v.outcome for v in visits)),
        sum(wait <= 20 for _, wait in answered),
        sum(wait < 5 for v, wait in waits if v.outcome is Outcome.ABANDONED),
        sum(wait > 20 for v, wait in waits if v.outcome in EXITED),
        sum(wait > 20 for wait in so_far),
        max([wait for _, wait in waits] + so_far, default=None),
        math.fsum(wait for _, wait in answered),
        len(handled),
        math.fsum([v.ended - v.answered for v in handled if v.ended and v.answered] + wraps),
    )


class Happened(Struct):
    """What happened in a period at the end of waits, made the slow way."""

    answered: int
    abandoned: int


def _happened(visits: Iterable[Visit], since: float, until: float) -> Happened:
    """Look at all waits that were over in `[since, until)`."""
    over = [v.outcome for v in visits if v.left is not None and since <= v.left < until]
    return Happened(over.count(Outcome.ANSWERED), over.count(Outcome.ABANDONED))


def _ev(tally: Tally) -> Happened:
    return Happened(tally.ev_answered, tally.ev_abandoned)


def _queue_waits(calls: list[Call], visits: list[Visit]) -> float:
    """What the answered calls waited in queues up to their first answer, made the slow way."""
    total = 0.0
    for call in calls:
        if call.answered is None or call.internal or call.direction is not Direction.INBOUND:
            continue
        mine = [v for v in visits if v.call == call.call]
        mine.sort(key=lambda v: (v.joined, math.inf if v.left is None else v.left, v.queue, v.nth))
        mine = [v for v in mine if v.joined < call.answered]
        first = next((n for n, v in enumerate(mine) if v.outcome is Outcome.ANSWERED), len(mine))
        waits = [(call.answered if v.left is None else v.left) - v.joined for v in mine[: first + 1]]
        total += math.fsum(waits)
    return total


def _is(tally: Tally, wanted: Sums) -> None:
    assert {o: n for o, n in tally.outcomes.items() if n} == wanted.outcomes
    assert tally.answered_in_target == wanted.in_target
    assert tally.short_abandoned == wanted.short
    assert (tally.exited_late, tally.waiting_late) == (wanted.exited_late, wanted.waiting_late)
    assert tally.longest_wait == wanted.longest
    assert tally.handled == wanted.handled
    assert math.isclose(tally.wait_answered_s, wanted.waited, abs_tol=1e-6)
    assert math.isclose(tally.talk_s + tally.hold_s + tally.wrap_s, wanted.handling, abs_tol=1e-6)
    assert sum(tally.waits.counts.values()) == tally.answered
    assert tally.offered == tally.answered + tally.abandoned + tally.exited + tally.waiting
    assert tally.presented == tally.offered + tally.refused
    _levels_are_in_order(tally)


def _levels_are_in_order(tally: Tally) -> None:
    """Hold the service levels against each other."""
    period = Period(tally)
    values = {key: _value(key, period) for key in ("sl_negative", "sl_positive", "sl_ignored", "sl_answered")}
    if values["sl_negative"] is not None:
        assert values["sl_positive"] is not None
        assert 0 <= values["sl_negative"] <= values["sl_positive"] <= 1
        for key in ("sl_ignored", "sl_answered"):
            assert values[key] is None or values["sl_negative"] <= values[key] <= 1  # type: ignore[operator]
    assert tally.abandoned_in_target <= tally.abandoned
    assert tally.short_abandoned <= tally.abandoned_in_target  # since short is at most the target
    assert tally.exited_late == tally.exited_missed  # by the usual rule


def _value(key: str, period: Period) -> float | None:
    kpi = kpi_of(key)
    assert isinstance(kpi, PeriodKpi)
    return kpi.read(period).value


def _calls_are(tally: CallTally, calls: list[Call]) -> None:
    mine = [c for c in calls if not c.internal and c.direction is Direction.INBOUND]
    unanswered = [c for c in mine if c.answered is None]
    over = [c for c in unanswered if c.ended is not None]
    assert tally.arrived == len(mine)
    assert tally.answered == len(mine) - len(unanswered)
    assert tally.open == len(unanswered) - len(over)
    assert tally.self_served == sum(c.pre is Pre.SELF_SERVED for c in over)
    assert tally.partial == sum(c.partial for c in mine)
    assert tally.arrived == tally.answered + tally.lost + tally.self_served + tally.open
    assert sum(tally.reasons.values()) == tally.lost


def _check(folds: DayFolds, facts: list[Fact], now: float, day: Day = DAY) -> None:
    latest = {fact.key: fact for fact in facts}.values()
    visits = [fact for fact in latest if isinstance(fact, Visit)]
    calls = [fact for fact in latest if isinstance(fact, Call)]
    today, recent = _periods(folds, now)
    since = now - HALF_HOUR_S
    _is(today.visits, _wanted([v for v in visits if day.start <= v.joined < day.end], now))
    _is(recent.visits, _wanted([v for v in visits if v.joined > since], now))
    assert today.calls is not None
    assert recent.calls is not None
    _calls_are(today.calls, [c for c in calls if day.start <= c.arrived < day.end])
    _calls_are(recent.calls, [c for c in calls if c.arrived > since])
    assert _ev(today.visits) == _happened(visits, day.start, day.end)
    assert _ev(recent.visits) == _happened(visits, math.nextafter(since, math.inf), math.inf)
    for sums, begin in ((today.calls, day.start), (recent.calls, since)):
        mine = [c for c in calls if c.arrived >= begin and (c.arrived > since or sums is today.calls)]
        assert math.isclose(sums.queue_wait_s, _queue_waits(mine, visits), abs_tol=1e-6)
    assert today.peak == _peak(visits, now, day)


def _peak(visits: list[Visit], now: float, day: Day) -> Peak:
    spans = []
    for visit in visits:
        end = visit.ended if visit.answered is not None else visit.left
        begin = max(visit.joined, day.start)
        if begin < min(day.end, math.inf if end is None else end):
            spans.append((begin, math.inf if end is None else end))
    most, at = 0, None
    for instant in sorted({begin for begin, _ in spans if begin <= now}):
        running = sum(begin <= instant < end for begin, end in spans)
        if running > most:
            most, at = running, instant
    return Peak(most, at, sum(begin <= now < end for begin, end in spans))


AHEAD = st.lists(st.sampled_from([0.0, 0.25, 3.0, 400.0, 1799.0, 1800.0]), min_size=1, max_size=4)


@given(stories(), AHEAD)
def test_folds_equal_a_recomputation_at_any_later_time(events: list[Event], steps: list[float]) -> None:
    facts = _facts(events)
    folds, now = _folded(facts), max(event.at for event in events)
    for step in steps:
        now += step
        _check(folds, facts, now)


@given(stories())
def test_folds_equal_a_recomputation_all_along(events: list[Event]) -> None:
    floor, folds, facts = Floor("pbx", lambda _queue: 10.0), _folded([]), list[Fact]()
    now = START - 5
    for event in events:
        fresh = floor.apply(event)
        facts += fresh
        _put(folds, fresh)
        now = max(now, event.at)
        _check(folds, facts, now)


@given(stories())
def test_facts_written_once_at_the_end_fold_like_facts_as_they_came(events: list[Event]) -> None:
    facts = _facts(events)
    now = max(event.at for event in events)
    latest = list({fact.key: fact for fact in facts}.values())
    live, cached = _periods(_folded(facts), now), _periods(_folded(latest), now)
    for one, other in zip(live, cached, strict=True):
        assert one.calls == other.calls
        assert one.peak == other.peak
        assert one.visits.outcomes == other.visits.outcomes
        assert one.visits.waits == other.visits.waits
        assert _ev(one.visits) == _ev(other.visits)
        for percent in (50, 90):
            assert one.visits.waits.percentile(percent) == other.visits.waits.percentile(percent)
        assert math.isclose(one.visits.talk_s, other.visits.talk_s, abs_tol=1e-6)


@given(calm_stories(), st.floats(0, 5000))
def test_a_period_split_in_two_adds_up_to_the_whole(events: list[Event], cut: float) -> None:
    visits = [f for f in {f.key: f for f in _facts(events)}.values() if isinstance(f, Visit)]
    early, late, whole = Tally(), Tally(), Tally()
    for visit in visits:
        (early if visit.joined < START + cut else late).add(visit, POLICY)
        whole.add(visit, POLICY)
    both = early + late
    assert both.outcomes == whole.outcomes
    assert both.waits == whole.waits
    assert both.longest_wait == whole.longest_wait
    assert math.isclose(both.wait_answered_s, whole.wait_answered_s, abs_tol=1e-6)


@given(calm_stories())
def test_the_passing_of_time_does_not_change_a_settled_cohort(events: list[Event]) -> None:
    last = max(event.at for event in events)
    over = [f for f in _facts(events) if isinstance(f, Visit) and f.left is not None]
    settled = list({f.key: f for f in over if f.answered is None or f.ended is not None}.values())
    folds = _folded(settled)
    before = _periods(folds, last + 60)[0].visits
    assert _periods(folds, last + 9000)[0].visits == before


@given(stories())
def test_midnight_takes_what_goes_on_along(events: list[Event]) -> None:
    facts = _facts(events)
    now = max(event.at for event in events)
    following = Day(DAY.date, DAY.end, DAY.end + 86_400)
    shift = DAY.end - now + 60
    moved = [_moved(fact, shift) for fact in facts]
    folds = _folded(moved).next_day(following)
    latest = {fact.key: fact for fact in moved if isinstance(fact, Visit)}.values()
    wanted = _wanted([v for v in latest if following.start <= v.joined], now + shift)
    _is(_periods(folds, now + shift)[0].visits, wanted)
    since = now + shift - HALF_HOUR_S
    recent = _wanted([v for v in latest if v.joined > since], now + shift)
    _is(_periods(folds, now + shift)[1].visits, recent)
    following_day, half_hour = _periods(folds, now + shift)
    assert _ev(following_day.visits) == _happened(latest, following.start, following.end)
    assert _ev(half_hour.visits) == _happened(latest, math.nextafter(since, math.inf), math.inf)


@given(calm_stories(), st.randoms(use_true_random=False), st.lists(st.floats(0, 5000), max_size=3))
def test_parts_of_a_period_add_up_to_it_and_the_order_of_facts_is_nothing(
    events: list[Event], chance: Random, cuts: list[float]
) -> None:
    facts = list({f.key: f for f in _facts(events)}.values())
    now = max(event.at for event in events)
    whole = _periods(_folded(facts), now)[0]
    chance.shuffle(facts)
    edges = [DAY.start, *sorted(START + cut for cut in cuts), DAY.end]
    parts = [_periods(_folded(facts, Day(DAY.date, *edge)), now)[0] for edge in pairwise(edges)]
    sums, calls = sum_of(tuple(part.visits for part in parts)), CallTally()
    for part in parts:
        assert part.calls is not None
        calls += part.calls
    assert whole.calls is not None
    _close(sums, whole.visits)
    _close(calls, whole.calls)
    for percent in (1, 50, 80, 90, 100):
        assert sums.waits.percentile(percent) == whole.visits.waits.percentile(percent)


def _close(one: Tally | CallTally, other: Tally | CallTally) -> None:
    """Compare sums field by field; those of floats may differ by a rounding."""
    for name in (field.name for field in fields(one)):
        mine, theirs = getattr(one, name), getattr(other, name)
        if isinstance(mine, float) and isinstance(theirs, float):
            assert math.isclose(mine, theirs, abs_tol=1e-6), name
        else:
            assert mine == theirs, name


@given(calm_stories(), st.floats(0, 4000), st.floats(0, 9000))
def test_a_final_interval_never_changes(events: list[Event], cut: float, later: float) -> None:
    """Once nobody waits and no conversation goes on, the cohort of an interval is as it will be."""
    interval = Day(DAY.date, START, START + cut + 1)
    facts = list({f.key: f for f in _facts(events)}.values())
    now = max(event.at for event in events) + 60

    def at(now: float) -> Tally:
        seen = [v for f in facts if isinstance(f, Visit) and (v := visit_at(f, now)) is not None]
        return _periods(_folded(seen, interval), now)[0].visits

    ends = [f.ended for f in facts if isinstance(f, Visit) and interval.start <= f.joined < interval.end]
    before = at(now)
    if not before.waiting and None not in ends and before.wrap_s == at(now + 1).wrap_s:
        _close(at(now + later), before)


def _moved(fact: Fact, shift: float) -> Fact:
    """The same, some time later."""
    if not isinstance(fact, Visit):
        return fact
    instants = {name: getattr(fact, name) for name in ("joined", "answered", "left", "ended", "wrap_until")}
    return replace(fact, **{name: at + shift for name, at in instants.items() if at is not None})


@given(calm_stories(), st.floats(0, 6000))
def test_what_was_known_at_an_instant_is_what_was_folded_then(events: list[Event], after: float) -> None:
    now = START + after
    all_facts = {f.key: f for f in _facts(events)}.values()
    as_of: list[Fact] = [v for f in all_facts if isinstance(f, Visit) and (v := visit_at(f, now)) is not None]
    as_of += [c for f in all_facts if isinstance(f, Call) and (c := call_at(f, now)) is not None]
    told = _facts([event for event in events if event.at <= now])
    then, looked_back = _periods(_folded(told), now)[0], _periods(_folded(as_of), now)[0]
    assert then.visits.outcomes == looked_back.visits.outcomes
    assert then.visits.longest_wait == looked_back.visits.longest_wait
    assert then.visits.handled == looked_back.visits.handled
    assert math.isclose(then.visits.wrap_s, looked_back.visits.wrap_s, abs_tol=1e-6)
    assert then.calls == looked_back.calls
    assert then.peak == looked_back.peak
