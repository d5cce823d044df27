"""Whatever is ready-made and whatever is not: a part of a time says what the fold of its facts says."""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from math import inf
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.made import write_now
from tests.store.rollup.made import (
    AUTUMN,
    ORDINARY,
    SPRING,
    by_queue,
    days,
    folded,
    random_day,
    usual,
)
from wallboard.domain.day.cohorts import Judge, Parts
from wallboard.domain.facts import AgentSpell
from wallboard.domain.periods import Day
from wallboard.domain.tally import CallTally, Tally, sum_of
from wallboard.store.cache import open_cache
from wallboard.store.queries import intervals as question
from wallboard.store.rollup.work import rolled_up

DAYS = st.sampled_from([ORDINARY, SPRING, AUTUMN])
MINUTES = st.sampled_from([5, 15, 30, 60, None])


@contextmanager
def cache() -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_cache(Path(folder) / "cache.sqlite")
        try:
            yield opened.connection
        finally:
            opened.close()


def parts_of(day: Day, minutes: int | None) -> Parts:
    return day.intervals(minutes) if minutes else ((day.start, day.end),)


def roll(connection: sqlite3.Connection, now: float) -> int:
    return sum(1 for _ in rolled_up(connection, now, days))


def same(ours: Tally | CallTally, theirs: Tally | CallTally) -> None:
    for field in fields(ours):
        mine, other = getattr(ours, field.name), getattr(theirs, field.name)
        if field.name == "waits":
            mine, other = +mine.counts, +other.counts
        elif isinstance(mine, float) or isinstance(other, float):
            mine = pytest.approx(mine, abs=1e-6)
        assert mine == other, field.name


def compare(
    connection: sqlite3.Connection, facts: Sequence[object], parts: Parts, judge: Judge, now: float
) -> None:
    by_hand = folded(facts, parts, judge, now)
    rows = question.intervals(connection, ("*",), parts, judge, now)
    for n, row in enumerate(rows):
        same(row.period.visits, sum_of(tuple(by_hand.visits[n].values())))
        assert row.period.calls is not None
        same(row.period.calls, sum(by_hand.calls[n].values(), CallTally()))
        peak = by_hand.peak(n)
        assert row.period.peak is not None
        assert (row.period.peak.most, row.period.peak.at) == (peak.most, peak.at)
        duty = seconds_on_duty(facts, parts[n], now)
        assert (row.on_duty or 0.0) * (row.seen or 0.0) == pytest.approx(
            duty / max(min(parts[n][1], now) - parts[n][0], 1e-9) if now > parts[n][0] else 0.0, abs=1e-6
        )
    found = question.by_queue(connection, ("*",), parts, judge, now)
    for key in {key for queues in by_hand.visits for key in queues}:
        for n in range(len(parts)):
            same(found[key][n].visits, by_hand.visits[n].get(key, Tally()))


def seconds_on_duty(facts: Sequence[object], part: tuple[float, float], now: float) -> float:
    """What the one source that is covered has, as far as it was seen."""
    seen = SEEN[0]
    spent = 0.0
    for spell in facts:
        if isinstance(spell, AgentSpell) and spell.state != "logged_off":
            until = min(now, seen if spell.until is None else spell.until)
            spent += max(0.0, min(until, part[1]) - max(spell.since, part[0]))
    return spent


SEEN = [inf]


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10**6), DAYS, MINUTES, st.sampled_from([usual, by_queue]), st.floats(0.05, 1.3))
def test_ready_made_or_not(seed: int, day: Day, minutes: int | None, judge: Judge, share: float) -> None:
    facts = random_day(seed, day)
    SEEN[0] = day.end - 3600
    now = day.start + share * (day.end - day.start)
    with cache() as connection:
        write_now(connection, facts)
        roll(connection, now)
        compare(connection, facts, parts_of(day, minutes), judge, now)
        compare(connection, facts, parts_of(day, minutes), judge, day.end + 40_000)
        compare(connection, facts, parts_of(day, minutes), judge, day.start + share / 2 * 80_000)
