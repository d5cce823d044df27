"""Writes a batch of facts in one transaction."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import astuple, replace

from wallboard.domain.facts import Anomaly, Coverage
from wallboard.domain.words import Seconds
from wallboard.store.filling import Filling, filling
from wallboard.store.pending import AnomalyCount, Batch, Hole, Single, counted
from wallboard.store.rollup.marks import mark
from wallboard.store.seen.index import note_callers
from wallboard.store.spans import Span, without
from wallboard.store.tables import AGENTS, COVERAGE, TABLES, TARGETS, Table, storable
from wallboard.store.transaction import transaction

_UNWRITABLE = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
    OverflowError,
    UnicodeError,
)
"""What a single senseless fact causes (not a number as an instant, a whole number beyond 64 bits)."""

_ANOMALY = """
INSERT INTO anomaly (source, day, kind, subject, "first", "last", "count", sample)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (source, day, kind, subject) DO UPDATE SET
  "first" = min("first", excluded."first"), "last" = max("last", excluded."last"),
  "count" = "count" + excluded."count", sample = CASE sample WHEN '' THEN excluded.sample ELSE sample END
"""


def write(connection: sqlite3.Connection, batch: Batch, now: Seconds) -> Filling:
    """Write all of it or, with an sqlite3.Error, nothing; say what became of the imported facts.

    A fact that no table can hold is counted as an anomaly at `now` and stands in no other's way.
    """
    try:
        with transaction(connection):
            return _together(connection, batch)
    except _UNWRITABLE:
        with transaction(connection):
            return _one_by_one(connection, batch, now)


def _together(connection: sqlite3.Connection, batch: Batch) -> Filling:
    _upsert(connection, batch.records)
    found = _fill(connection, batch.fills)
    _count(connection, batch.anomalies)
    _withdraw(connection, batch.holes)
    mark(connection, replace(batch, fills=found.changed))
    note_callers(connection, (*batch.records, *found.changed))
    return found


def _one_by_one(connection: sqlite3.Connection, batch: Batch, now: Seconds) -> Filling:
    found: list[Filling] = []
    steps = ((_upsert, batch.records), (lambda c, facts: found.append(_fill(c, facts)), batch.fills))
    for step, facts in steps:
        for fact in facts:
            try:
                step(connection, (fact,))
                note_callers(connection, (fact,))
            except _UNWRITABLE as error:
                kind, sample = "fact_not_writable", f"{error}: {' '.join(fact.key)}"[:200]
                _count(
                    connection, (counted(Anomaly(fact.source, now, kind, TABLES[type(fact)].name, sample)),)
                )
    _count(connection, batch.anomalies)
    _withdraw(connection, batch.holes)
    mark(connection, batch)
    return Filling(
        new=tuple(key for one in found for key in one.new),
        filled=tuple(key for one in found for key in one.filled),
        unchanged=tuple(key for one in found for key in one.unchanged),
    )


def _upsert(connection: sqlite3.Connection, facts: Iterable[Single]) -> None:
    for table, rows in _by_table(facts):
        connection.executemany(_UPSERT[table.name], rows)


def _fill(connection: sqlite3.Connection, facts: Sequence[Single]) -> Filling:
    found = filling(connection, facts)
    _upsert(connection, found.changed)
    for table, rows in _by_table(found.others):
        connection.executemany(_FILL[table.name], rows)
    return found


def _count(connection: sqlite3.Connection, anomalies: Iterable[AnomalyCount]) -> None:
    rows = [[storable(v) if isinstance(v, str) else v for v in astuple(anomaly)] for anomaly in anomalies]
    connection.executemany(_ANOMALY, rows)


def _by_table(facts: Iterable[Single]) -> Iterator[tuple[Table[Any], list[tuple[object, ...]]]]:
    found: dict[type, list[tuple[object, ...]]] = defaultdict(list)
    for fact in facts:
        found[type(fact)].append(TABLES[type(fact)].row(fact))
    for kind, rows in found.items():
        yield TABLES[kind], rows


def _withdraw(connection: sqlite3.Connection, holes: Iterable[Hole]) -> None:
    """Take the holes out of what is said to be covered."""
    for source, hole in holes:
        rows = connection.execute(
            f'SELECT {COVERAGE.selected} FROM coverage WHERE source = ? AND since < ? AND "until" > ?',  # noqa: S608 -- our own column names
            (storable(source), hole.end, hole.start),
        )
        for whole in COVERAGE.facts(rows.fetchall()):
            connection.execute(
                "DELETE FROM coverage WHERE source = ? AND since = ?", (whole.source, whole.since)
            )
            _upsert(connection, _pieces(whole, hole))


def _pieces(whole: Coverage, hole: Span) -> Iterator[Coverage]:
    for part in without(Span(whole.since, whole.until), (hole,)):
        why = whole.why if part.end == whole.until else "not recorded"
        yield replace(whole, since=part.start, until=part.end, why=why)


def _upsert_sql(table: Table[Any]) -> str:
    changes = ", ".join(f'"{c}" = excluded."{c}"' for c in table.columns[len(table.key) :])
    return f"{_insert_sql(table)} SET {changes}"


def _fill_sql(table: Table[Any]) -> str:
    """Write SQL that inserts what is missing, and in a row that is there fills the columns that are empty."""
    name = table.name
    value = {c: f'coalesce("{name}"."{c}", excluded."{c}")' for c in table.columns if c in table.nullable}
    if not value:
        return _insert_sql(table).removesuffix("UPDATE") + "NOTHING"
    return f"{_insert_sql(table)} SET " + ", ".join(f'"{c}" = {v}' for c, v in value.items())


def _insert_sql(table: Table[Any]) -> str:
    columns = ", ".join(f'"{c}"' for c in table.columns)
    key = ", ".join(f'"{c}"' for c in table.key)
    places = ", ".join("?" * len(table.columns))
    return f'INSERT INTO "{table.name}" ({columns}) VALUES ({places}) ON CONFLICT ({key}) DO UPDATE'  # noqa: S608 -- our own column names


_UPSERT = {table.name: _upsert_sql(table) for table in TABLES.values()}
_FILL = {table.name: _fill_sql(table) for table in (AGENTS, TARGETS)}
