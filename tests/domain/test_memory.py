"""A week goes by, and the floor and the folds hold no more than on the first day."""

from collections import deque
from datetime import date, timedelta
from time import perf_counter

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.facts import Anomaly, Call, Fact, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.folds import DayFolds
from wallboard.domain.periods import day_of
from wallboard.domain.tally import Policy
from wallboard.sources.simulator.day import day_events

ZONE = "Europe/Budapest"
MONDAY = date(2026, 11, 23)


def held(thing: object) -> int:
    """How many entries all containers below an object have together."""
    entries, seen, open_ends = 0, set[int](), [thing]
    while open_ends:
        thing = open_ends.pop()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, dict):
            entries += len(thing)
            open_ends += [*thing.keys(), *thing.values()]
        elif isinstance(thing, list | set | frozenset | tuple | deque):
            entries += len(thing)
            open_ends += thing
        elif type(thing).__module__.startswith("wallboard.domain"):
            names = [*getattr(thing, "__dict__", ()), *getattr(thing, "__slots__", ())]
            open_ends += [getattr(thing, name) for name in names]
    return entries


def fold(folds: DayFolds, facts: list[Fact]) -> None:
    for fact in facts:
        assert not isinstance(fact, Anomaly)
        if isinstance(fact, Visit):
            folds.put_visit(fact)
        elif isinstance(fact, Call):
            folds.put_call(fact)


def test_a_week_leaves_no_more_behind_than_a_day() -> None:
    # Who rang is remembered for as long as it matters to a later call; here for a day.
    rules = CallRules(fcr_s=DAY_S)
    floor, folds = Floor("sim"), DayFolds(day_of(MONDAY, ZONE), lambda _source, _queue: Policy(), rules=rules)
    most, midnight, events = [0], [0], 0
    begun = perf_counter()
    for number in range(7):
        day = day_of(MONDAY + timedelta(days=number), ZONE)
        folds = folds.next_day(day)
        most.append(0)
        for event in day_events(7, day.date, ZONE):
            events += 1
            fold(folds, floor.apply(event))
            if events % 500 == 0:
                most[-1] = max(most[-1], held(floor))
        fold(folds, floor.advance(day.end))
        floor.queues()
        midnight.append(held(floor) + held(folds.next_day(day_of(day.date + timedelta(days=1), ZONE))))
    took = 1e6 * (perf_counter() - begun) / events
    print(f"{took:.0f} µs an event, making it up included; most held {max(most)}")  # noqa: T201 -- its purpose
    assert max(most[2:]) < 1.5 * most[1] < 5000
    assert max(midnight[2:]) < 1.5 * midnight[1]


def test_a_history_told_without_the_passing_of_time_is_forgotten_too() -> None:
    floor = Floor("log")
    for event in day_events(7, MONDAY, ZONE):
        floor.apply(event)
    assert held(floor) < 2000
