"""Rows of numbers say of callers what the folds of the facts say, written as rows or not."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.store.columns.callers_made import MIDDLES, ZONE, Told, days_around, rules_of, some_weeks, visits
from tests.store.made import write_now
from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.facts import Call, Visit
from wallboard.domain.periods import Day, day_at
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.profile import promise_for
from wallboard.store.cache import open_cache
from wallboard.store.queries.callers.promised import DaysWanted, promised_days, promised_in_pieces
from wallboard.store.queries.callers.standing import callers_then
from wallboard.store.queries.people.contacts import contacts_in
from wallboard.store.rollup.work import rolled_up


def tried(examples: int) -> settings:
    """So many examples of some weeks each, or as many as were asked for."""
    return settings(max_examples=int(os.environ.get("WALLBOARD_EXAMPLES") or examples))


pytestmark = pytest.mark.timeout(240)
SEEDS = st.integers(0, 10**6)
AGES = st.sampled_from([-2.0, 0.4, 1.0, 1.7, 3.0, 9.0, 20.0])
"""How many days after the first one begins it is asked."""
SOURCES = st.sampled_from([None, "a"])


@contextmanager
def cache() -> Iterator[sqlite3.Connection]:
    with tempfile.TemporaryDirectory() as folder:
        opened = open_cache(Path(folder) / "cache.sqlite")
        try:
            yield opened.connection
        finally:
            opened.close()


def roll(connection: sqlite3.Connection, now: float) -> None:
    for _ in rolled_up(connection, now, partial(day_at, zone=ZONE)):
        pass


def changed(seed: int, calls: list[Call]) -> tuple[list[Call], list[Visit]]:
    """Some of the calls go on or are known better, and some join another queue."""
    chance = Random(seed)
    some = chance.sample(calls, len(calls) // 10)
    later = [replace(one, solved=True, ended=one.ended or one.arrived + 900.0) for one in some]
    more = [replace(one, nth=9) for of in some for one in visits(chance, of)]
    return later, more


def mixed(connection: sqlite3.Connection, seed: int, days: tuple[Day, ...]) -> tuple[list[Call], list[Visit]]:
    """Write facts in three goes, and rows of what was there after the first and the second."""
    first, last = days[0].start - 9 * DAY_S, days[-1].end + 5 * DAY_S
    calls, stays = some_weeks(seed, first, last)
    chance = Random(seed)
    early = {(one.source, one.call) for one in calls if chance.random() < 0.7}
    facts: list[Call | Visit] = [*calls, *stays]
    write_now(connection, [one for one in facts if (one.source, one.call) in early])
    roll(connection, chance.uniform(first, last + DAY_S))
    write_now(connection, [one for one in facts if (one.source, one.call) not in early])
    later, more = changed(seed, calls)
    if chance.random() < 0.7:
        roll(connection, chance.uniform(first, last + DAY_S))
    write_now(connection, [*later, *more])
    if chance.random() < 0.3:
        roll(connection, last + DAY_S)
    known = {one.key: one for one in (*calls, *later)}
    seen = {one.key: one for one in (*stays, *more)}
    return [*known.values()], [*seen.values()]


@tried(16)
@given(SEEDS, st.sampled_from(MIDDLES), st.integers(1, 4), AGES, SOURCES)
def test_callers_then(seed: int, middle: date, count: int, age: float, source: str | None) -> None:
    days = days_around(middle, count)
    rules, at = rules_of(seed, days), days[0].start + age * DAY_S
    with cache() as connection:
        told = Told(*mixed(connection, seed, days), at, source)
        period = days[0].start, days[-1].end
        found = callers_then(connection, period, at, rules, None if source is None else [source])
        lost, repeats, promises, quality = told.then(Day(date.min, *period), rules)
        assert found.lost == lost
        assert found.repeats == repeats
        assert found.promises == promises
        assert replace(found.quality, ratings=0.0) == replace(quality, ratings=0.0)
        assert found.quality.ratings == pytest.approx(quality.ratings)


@tried(12)
@given(SEEDS, st.sampled_from(MIDDLES), st.integers(1, 3), AGES, SOURCES)
def test_promised_days(seed: int, middle: date, count: int, age: float, source: str | None) -> None:
    days = days_around(middle, count)
    rules, at = rules_of(seed, days), days[0].start + age * DAY_S
    with cache() as connection:
        facts = mixed(connection, seed, days)
        told, everybody = Told(*facts, at, source), Told(*facts, at, None)
        sources = None if source is None else (source,)
        found = promised_days(connection, DaysWanted(days, at, rules, sources))
        before = everybody.callers_before(days[0].start, rules, everybody)
        for promise, sums, heard in zip(rules.promises, found.promises, found.heard, strict=True):
            assert sums == told.promised(days, promise, None, rules)
            same(heard, told.heard(days, told.meant(days, promise), rules, before))
        lines = told.lines(days)
        assert found.lines.keys() == found.line_promises.keys() == lines.keys()
        for line, calls in lines.items():
            same(found.lines[line], told.heard(days, calls, rules, before))
            promise = promise_for(rules.promises, line)
            assert found.line_promises[line] == told.promised(days, promise, line, rules)


def same(ours: Heard, theirs: Heard) -> None:
    assert replace(ours, reach_s=0.0) == replace(theirs, reach_s=0.0)
    assert ours.reach_s == pytest.approx(theirs.reach_s)


@tried(10)
@given(SEEDS, st.sampled_from(MIDDLES), SOURCES)
def test_contacts(seed: int, middle: date, source: str | None) -> None:
    days = days_around(middle, 3)
    spans = [(one.start, one.end) for one in days]
    with cache() as connection:
        _, stays = mixed(connection, seed, days)
        found = contacts_in(connection, spans, None if source is None else [source])
        counts: dict[tuple[str, str], list[int]] = {}
        for visit in stays:
            for n, (since, until) in enumerate(spans):
                wanted = visit.agent is not None and source in {None, visit.source}
                if wanted and visit.answered is not None and since <= visit.answered < until:
                    counts.setdefault((visit.source, visit.agent or ""), [0] * 3)[n] += 1
        assert found == {who: tuple(numbers) for who, numbers in counts.items()}


def test_without_any_calls(connection: sqlite3.Connection) -> None:
    days = days_around(MIDDLES[0], 2)
    rules = CallRules(promises=rules_of(1, days).promises)
    found = callers_then(connection, (days[0].start, days[-1].end), days[0].end, rules)
    assert (found.lost.callers, found.repeats.known, found.quality.rated) == (0, 0, 0)
    read = promised_days(connection, DaysWanted(days, days[0].end, rules))
    assert (read.heard[0].calls, read.lines) == (0, {})
    assert promised_days(connection, DaysWanted((), days[0].end, rules)).promises == ()


@tried(10)
@given(SEEDS, st.sampled_from(MIDDLES), st.integers(1, 3))
def test_in_pieces_while_rows_are_written(seed: int, middle: date, count: int) -> None:
    days = days_around(middle, count)
    rules, at = rules_of(seed, days), days[-1].end + 20 * DAY_S
    chance = Random(seed)
    with cache() as connection:
        mixed(connection, seed, days)
        wanted = DaysWanted(days, at, rules)
        whole = promised_days(connection, wanted)
        read = promised_in_pieces(connection, wanted)
        while read.found is None:
            assert 0 < read.done <= read.of
            if chance.random() < 0.1:
                work = rolled_up(connection, at, partial(day_at, zone=ZONE))
                for _ in range(chance.randrange(200)):
                    next(work, None)
            read = promised_in_pieces(connection, wanted, read.memo)
        assert read.found.promises == whole.promises
        assert read.found.line_promises == whole.line_promises
        for ours, theirs in zip(read.found.heard, whole.heard, strict=True):
            same(ours, theirs)
        assert read.found.lines.keys() == whole.lines.keys()
