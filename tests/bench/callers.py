"""A cache with ten million calls of two and a half million callers, as the writer would leave it.

Half of the callers have a name. Written past the writer, with the indexes made at the end; the pieces of who
called are noted by the product's own triggers.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from wallboard.domain.callers.typed import text_of
from wallboard.store.cache import open_cache
from wallboard.store.tables import CALLS

CALLS_IN_ALL = 10_000_000
CALLERS = 2_500_000
END = 1_795_000_000.0
"""The last call; they go back 400 days."""
_SPAN_S = 400 * 86_400.0
_BATCH = 100_000
_AREAS = np.array(["3620", "3630", "3670", "361", "3655", "3662", "4930", "4315"])
_SHARES = np.array([0.25, 0.3, 0.2, 0.1, 0.05, 0.04, 0.04, 0.02])
_FAMILY = "Kovács Nagy Szabó Tóth Horváth Varga Kiss Molnár Németh Farkas Иванов Петрова Müller Groß".split()
_FIRST = "Éva István János Anna Zoltán Zsuzsa Gábor Katalin Ferenc Mária Пётр Ольга Jürgen Şule".split()


def make_callers(path: Path, calls: int = CALLS_IN_ALL, callers: int = CALLERS) -> None:
    """Make the file; the same each time."""
    cache = open_cache(path)
    connection = cache.connection
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -400000")
    chance = np.random.default_rng(5)
    numbers = _numbers(chance, callers)
    last = np.full(callers, END - _SPAN_S)
    dropped = _drop_indexes(connection)
    for begun in range(0, calls, _BATCH):
        # Some ring often: a third of all calls is of a hundredth of the callers
        often = chance.random(_BATCH) < 0.3
        who = np.where(often, chance.integers(0, callers // 100, _BATCH), chance.integers(0, callers, _BATCH))
        at = END - _SPAN_S + (begun + np.sort(chance.random(_BATCH)) * _BATCH) / calls * _SPAN_S
        np.maximum.at(last, who, at)
        connection.execute("BEGIN")
        _put_calls(connection, begun, at, numbers, who)
        connection.execute("COMMIT")
    _put_callers(connection, chance, numbers, last)
    for sql in dropped:
        connection.execute(sql)
    cache.close()


def _numbers(chance: np.random.Generator, callers: int) -> list[str]:
    areas = chance.choice(_AREAS, callers, p=_SHARES)
    rest = chance.permutation(10_000_000)[:callers]
    return [f"{area}{n:07}" for area, n in zip(areas.tolist(), rest.tolist(), strict=True)]


def _put_calls(
    connection: sqlite3.Connection,
    begun: int,
    at: Any,  # noqa: ANN401 -- numpy's
    numbers: list[str],
    who: Any,  # noqa: ANN401 -- numpy's
) -> None:
    rows = (
        ("pbx", f"{begun + n}", "in", arrived, f"+{numbers[caller]}", "", "+3615550000",
         arrived + 20 if n % 20 else None, arrived + 200, None, "", None, None, 0, 0, None, 0, None, None, "")
        for n, (arrived, caller) in enumerate(zip(at.tolist(), who.tolist(), strict=True))
    )  # fmt: skip
    places = ", ".join("?" * len(CALLS.columns))
    connection.executemany(f'INSERT INTO "call" VALUES ({places})', rows)


def _put_callers(
    connection: sqlite3.Connection,
    chance: np.random.Generator,
    numbers: list[str],
    last: Any,  # noqa: ANN401 -- the same
) -> None:
    def rows() -> Iterator[tuple[str, str, float, str, str]]:
        names = chance.integers(0, 2 * len(_FAMILY) * len(_FIRST), len(numbers)).tolist()
        for number, name, at in zip(numbers, names, last.tolist(), strict=True):
            family, first = divmod(name // 2, len(_FIRST))
            full = f"{_FIRST[first]} {_FAMILY[family]}" if name % 2 else ""
            yield f"+{number}", f"+{number}", at, full, text_of(number, full)

    # Not in the order in which they called last, as in a real cache
    connection.execute("BEGIN")
    connection.executemany(
        'INSERT INTO caller_seen (form, who, "last", name, text) VALUES (?, ?, ?, ?, ?)', rows()
    )
    connection.execute("COMMIT")


def _drop_indexes(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name IN ('call', 'caller_seen')"
    ).fetchall()
    for name, _ in found:
        connection.execute(f"DROP INDEX {name}")
    return [sql for _, sql in found]
