"""Sums by SQL equal the fold that the live floor makes, over random visits and at any `now`."""

import sqlite3
from dataclasses import fields
from datetime import date
from math import inf
from random import Random

import pytest
from msgspec.structs import replace

from tests.store.made import NOON, answered, plan, visit, write_now
from wallboard.domain.facts import Visit
from wallboard.domain.folds import DayFolds, visit_at
from wallboard.domain.periods import Day, day_of
from wallboard.domain.tally import Policy, Tally, sum_of
from wallboard.domain.words import REFUSED, EndCause, Outcome
from wallboard.store.queries.sums import Cohort, QueueKey, statements, sums

USUAL = Policy()
OWN = {
    ("a", "sales"): Policy(10.0, 0.8, 0.0, "all"),
    ("b", "support"): Policy(60.0, 0.9, 30.0, "none"),
}
FLOATS = {"wait_answered_s", "wait_left_s", "talk_s", "hold_s", "wrap_s", "longest_wait"}


def random_visits(seed: int) -> list[Visit]:
    chance = Random(seed)
    return [random_visit(chance, n) for n in range(400)]


def random_visit(chance: Random, number: int) -> Visit:
    """Waits fall on the thresholds often: that is where definitions part."""
    outcome = chance.choice([*Outcome, *[Outcome.ANSWERED] * 8])
    joined = NOON + chance.randrange(0, 1000) + chance.choice([0.0, 0.5, 0.25])
    base = visit(
        str(number), at=joined, source=chance.choice("ab"), queue=chance.choice(["sales", "support"])
    )
    base = replace(base, outcome=outcome, server_wait_s=chance.choice([None, None, 20]))
    if outcome is Outcome.WAITING:
        return base
    wait = (
        0.0
        if outcome in REFUSED
        else chance.choice([0.0, 4.75, 5.0, 10.0, 20.0, 20.25, 30.0, 60.0, chance.uniform(0, 300)])
    )
    base = replace(base, left=joined + wait)
    if outcome is not Outcome.ANSWERED:
        return replace(base, end_cause=chance.choice([None, None, EndCause.GAP]))
    base = replace(base, answered=base.left, hold_s=chance.choice([0.0, 3.5]))
    if chance.random() < 0.2:
        return base
    ended = joined + wait + chance.choice([9.5, 10.0, chance.uniform(4, 400)])
    base = replace(base, ended=ended, end_cause=chance.choice([None, *EndCause]))
    return replace(base, wrap_until=chance.choice([None, inf, ended + chance.uniform(0, 120)]))


def as_of(fact: Visit, now: float) -> Visit:
    """The visit as it stood at `now`."""
    if fact.outcome not in REFUSED and (fact.left is None or fact.left > now):
        return replace(
            fact,
            outcome=Outcome.WAITING,
            answered=None,
            left=None,
            ended=None,
            wrap_until=None,
            end_cause=None,
        )
    if fact.ended is not None and fact.ended > now:
        return replace(fact, ended=None, wrap_until=None, end_cause=None)
    return fact


def folded(visits: list[Visit], cohort: Cohort) -> dict[QueueKey, Tally]:
    found: dict[QueueKey, Tally] = {}
    for fact in visits:
        if cohort.since <= fact.joined < cohort.until and fact.joined <= cohort.now:
            key = (fact.source, fact.queue)
            seen, policy = as_of(fact, cohort.now), OWN.get(key, USUAL)
            tally = found.setdefault(key, Tally())
            tally.add(seen, policy)
            tally.overlay(seen, policy, cohort.now)
        if fact.left is None or fact.outcome not in {Outcome.ANSWERED, Outcome.ABANDONED}:
            continue
        if cohort.since <= fact.left < cohort.until and fact.left <= cohort.now:
            found.setdefault((fact.source, fact.queue), Tally()).happen(fact)
    return found


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("now", [-5, 0, 100.5, 500, 1000, 5000])
def test_equal_the_fold(connection: sqlite3.Connection, seed: int, now: float) -> None:
    visits = random_visits(seed)
    write_now(connection, visits)
    for cohort in (Cohort(NOON, NOON + 1000, NOON + now), Cohort(NOON + 200, NOON + 500, NOON + now)):
        by_sql, by_hand = sums(connection, cohort, USUAL, OWN), folded(visits, cohort)
        assert by_sql.keys() == by_hand.keys()
        for key, tally in by_sql.items():
            alike(tally, by_hand[key])


def whole_days(chance: Random, day: Day) -> list[Visit]:
    """Visits around a business day, many of them at its edges and at those of its intervals."""
    edges = [edge for span in day.intervals(30) for edge in span]
    visits = []
    for number in range(300):
        near = chance.choice([chance.choice(edges), chance.uniform(day.start - 7200, day.end + 7200)])
        joined = near + chance.choice([0.0, -0.25, -30.0, 1.0])
        fact = random_visit(chance, number)
        moved = {name: at for name in TIMES if (at := getattr(fact, name)) is not None}
        visits.append(replace(fact, **{name: at - fact.joined + joined for name, at in moved.items()}))
    return visits


TIMES = ("joined", "left", "answered", "ended", "wrap_until")


@pytest.mark.parametrize(
    ("on", "zone", "halves"),
    [
        (date(2026, 3, 29), "Europe/London", 46),
        (date(2026, 10, 25), "Europe/London", 50),
        (date(2026, 4, 24), "Africa/Cairo", 46),
        (date(2026, 11, 1), "America/Havana", 50),
        (date(2026, 10, 4), "Australia/Lord_Howe", 47),
        (date(2026, 6, 10), "Europe/Riga", 48),
    ],
)
def test_a_day_equals_its_fold_and_its_half_hours_add_up_to_it(
    connection: sqlite3.Connection, on: date, zone: str, halves: int
) -> None:
    day = day_of(on, zone)
    visits = whole_days(Random(on.toordinal()), day)
    write_now(connection, visits)
    now = day.end + 600.0
    folds = DayFolds(day, lambda source, queue: OWN.get((source, queue), USUAL))
    for fact in visits:
        seen = visit_at(fact, now) if fact.outcome not in REFUSED else fact
        if seen is not None:
            folds.put_visit(seen)
    by_sql = sum_of(tuple(sums(connection, Cohort(day.start, day.end, now), USUAL, OWN).values()))
    alike(by_sql, folds.everything(now)[0].visits)
    parts = [sums(connection, Cohort(*part, now), USUAL, OWN) for part in day.intervals(30)]
    assert len(parts) == halves
    alike(sum_of(tuple(tally for part in parts for tally in part.values())), by_sql)


def alike(ours: Tally, theirs: Tally) -> None:
    for field in fields(Tally):
        one, other = getattr(ours, field.name), getattr(theirs, field.name)
        if field.name in FLOATS:
            one, other = pytest.approx(one or 0.0), other or 0.0
        assert one == other, field.name
    for percent in (1, 37, 50, 90, 100):
        assert ours.waits.percentile(percent) == theirs.waits.percentile(percent)


def test_one_queue_alone(connection: sqlite3.Connection) -> None:
    visits = random_visits(1)
    write_now(connection, visits)
    cohort = Cohort(NOON, NOON + 1000, NOON + 700)
    everything = sums(connection, cohort, USUAL, OWN)
    assert sums(connection, cohort, USUAL, OWN, ("a", "sales")) == {("a", "sales"): everything["a", "sales"]}
    assert sums(connection, cohort, USUAL, OWN, ("a", "nobody")) == {}


def test_thresholds_include_the_target_and_exclude_the_short(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1", wait=20.0), answered("c2", wait=20.001)])
    write_now(connection, [replace(visit("c3"), outcome=Outcome.ABANDONED, left=NOON + 5.0)])
    tally = sums(connection, Cohort(NOON, NOON + 1, NOON + 99), USUAL)["pbx", "support"]
    assert (tally.answered_in_target, tally.short_abandoned, tally.abandoned) == (1, 0, 1)


@pytest.mark.parametrize(("queue", "index"), [(None, "visit_joined"), (("pbx", "support"), "visit_queue")])
def test_uses_its_index(connection: sqlite3.Connection, queue: QueueKey | None, index: str) -> None:
    for sql, values in statements(Cohort(NOON, NOON + 1, NOON), USUAL, OWN, queue):
        assert index in plan(connection, sql, values)
