"""How fast history answers, at a year of a centre of 500 agents, beside plain SQL over the same facts.

Set WALLBOARD_YEAR to a path to keep the cache of a year and use it again: making it takes minutes.
"""

import gc
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest

from tests.bench.questions import Question, questions
from tests.bench.year import FIRST, NOW_S, ZONE, Year, make_year
from wallboard.domain.periods import day_at
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.rollup.columns.rows import TABLES
from wallboard.store.rollup.work import rolled_up

ROUNDS = 5
ROWS_SQL = tuple(
    f"SELECT sum({' + '.join(f'length({name})' for name in table.names or ())}) FROM column_{kind}"
    for kind, table in TABLES.items()
)


@contextmanager
def cache_of_a_year() -> Iterator[tuple[Path, Year]]:
    kept = os.environ.get("WALLBOARD_YEAR")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(kept or Path(folder) / "year.sqlite")
        begun = perf_counter()
        year = make_year(path) if not path.exists() else known_year(path)
        spent, size = perf_counter() - begun, path.stat().st_size / 1e6
        print(f"\n{year.calls:,} calls, {size:,.0f} MB, made in {spent:.0f} s")
        yield path, year


def known_year(path: Path) -> Year:
    with closing(open_reader(path)) as reader:
        first, last, calls = reader.execute("SELECT min(joined), max(joined), count(*) FROM visit").fetchone()
    days = [day_at(first, ZONE)]
    assert days[0].date == FIRST
    while days[-1].end <= last:
        days.append(day_at(days[-1].end, ZONE))
    return Year(tuple(days), calls)


def roll(path: Path, now: float) -> None:
    """Make the sums as the writer does, without its naps."""
    cache = open_cache(path)
    slowest, steps, begun = 0.0, 0, perf_counter()
    last = begun
    for _ in rolled_up(cache.connection, now, partial(day_at, zone=ZONE)):
        steps, slowest, last = steps + 1, max(slowest, perf_counter() - last), perf_counter()
    spent = perf_counter() - begun
    (cells, size) = cache.connection.execute("SELECT count(*), sum(length(sums)) FROM rollup_cell").fetchone()
    sizes = [cache.connection.execute(sql).fetchone()[0] or 0 for sql in ROWS_SQL]
    cache.close()
    print(f"sums made in {spent:.0f} s, {steps} steps, the slowest {slowest * 1000:.0f} ms")
    print(f"{cells:,} cells with {size / 1e6:,.0f} MB, rows of calls with {sum(sizes) / 1e6:,.0f} MB")


def best(work: Callable[[], object]) -> float:
    """Measure in milliseconds; as in the program, garbage is collected elsewhere (`screens.collector`)."""
    spent = []
    for _ in range(ROUNDS):
        gc.collect()
        gc.disable()
        begun = perf_counter()
        work()
        spent.append(perf_counter() - begun)
        gc.enable()
    return min(spent) * 1000


def measured(reader: sqlite3.Connection, question: Question) -> float:
    ours = best(lambda: question.ask(reader))
    line = f"{question.title:<42}{ours:>8.1f} ms"
    if question.peer is not None:
        begun = perf_counter()
        reader.execute(question.peer).fetchall()
        peer = (perf_counter() - begun) * 1000
        line += f"   plain SQL over the facts {peer:>9.1f} ms, {peer / ours:>6.1f} times as long"
    print(line)
    return ours


@pytest.mark.bench
@pytest.mark.timeout(3600)
def test_history() -> None:
    with cache_of_a_year() as (path, year):
        now = year.days[-1].start + NOW_S
        roll(path, now)
        with closing(open_reader(path)) as reader:
            slow = {
                question.title: spent
                for question in questions(year, now)
                if (spent := measured(reader, question)) > question.limit_ms
            }
        assert not slow
