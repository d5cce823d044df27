"""How fast somebody is found among ten million calls, beside plain LIKE over the same facts.

Set WALLBOARD_CALLERS to a path to keep the cache and use it again: making it takes minutes and 2.3 GB.
"""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest

from tests.bench.callers import make_callers
from tests.bench.test_history import best
from wallboard.store.cache import open_reader
from wallboard.store.queries.find.callers import find_callers

TYPED = [
    "3", "36", "+3", "+36", "06 1", "365", "55", "555", "5551", "55512", "555123", "+36 30 1", "06 30 123",
    "0630123456", "99999", "000000", "1234567", "+49 30 55", "k", "ko", "kov", "kovács", "Kovács Éva",
    "éva kov 77", "иванов", "иванов пётр 12", "müll", "gross şule", "zz", "xyz", "nobody at all",
]  # fmt: skip
LIKE = """
SELECT caller, max(arrived), count(*) FROM "call" WHERE caller LIKE ? GROUP BY caller ORDER BY 2 DESC LIMIT 50
"""
NEEDED_MS = 50.0


@pytest.fixture(scope="module")
def reader() -> Iterator[sqlite3.Connection]:
    kept = os.environ.get("WALLBOARD_CALLERS")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(kept or Path(folder) / "callers.sqlite")
        begun = perf_counter()
        if not path.exists():
            make_callers(path)
        print(f"\n{path.stat().st_size / 1e6:,.0f} MB, made in {perf_counter() - begun:.0f} s")
        with closing(open_reader(path)) as connection:
            yield connection


@pytest.mark.bench
def test_a_caller_is_found_as_one_types(reader: sqlite3.Connection) -> None:
    (calls,) = reader.execute('SELECT count(*) FROM "call"').fetchone()
    (callers,) = reader.execute("SELECT count(*) FROM caller_seen").fetchone()
    print(f"{calls:,} calls of {callers:,} callers")
    slowest = 0.0
    for typed in TYPED:
        begun = perf_counter()
        found = find_callers(reader, typed, "HU")
        first = (perf_counter() - begun) * 1000
        spent = best(partial(find_callers, reader, typed, "HU"))
        slowest = max(slowest, spent)
        print(f"{typed:<16}{len(found.callers):>4} found {first:>8.1f} ms at first {spent:>8.1f} ms")
    begun = perf_counter()
    plain = reader.execute(LIKE, ("%55512%",)).fetchall()
    like = (perf_counter() - begun) * 1000
    ours = best(partial(find_callers, reader, "55512", "HU"))
    print(f"55512 by LIKE: {len(plain)} found in {like:,.0f} ms, {like / ours:,.0f} times the {ours:.1f} ms")
    assert {caller for caller, _, _ in plain} == {one.who for one in find_callers(reader, "55512").callers}
    assert slowest < NEEDED_MS
