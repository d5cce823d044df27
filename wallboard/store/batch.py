"""Writes a batch of facts in one transaction."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf
from typing import Any

from msgspec.structs import astuple, replace

from wallboard.domain.facts import AgentSpell, Anomaly, Coverage
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.pending import AnomalyCount, Batch, Hole, Single, counted
from wallboard.store.rollup.marks import mark
from wallboard.store.spans import Span, without
from wallboard.store.tables import CALLS, COVERAGE, TABLES, VISITS, Table, storable

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


def write(connection: sqlite3.Connection, batch: Batch, now: Seconds) -> None:
    """Write all of it or, with an sqlite3.Error, nothing.

    A fact that no table can hold is counted as an anomaly at `now` and stands in no other's way.
    """
    try:
        _in_transaction(connection, lambda: _together(connection, batch))
    except _UNWRITABLE:
        _in_transaction(connection, lambda: _one_by_one(connection, batch, now))


def _in_transaction(connection: sqlite3.Connection, work: Callable[[], None]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        work()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk ends it without being asked
            connection.execute("ROLLBACK")
        raise


def _together(connection: sqlite3.Connection, batch: Batch) -> None:
    _upsert(connection, batch.records)
    _fill(connection, batch.fills)
    _count(connection, batch.anomalies)
    _withdraw(connection, batch.holes)
    mark(connection, batch)


def _one_by_one(connection: sqlite3.Connection, batch: Batch, now: Seconds) -> None:
    steps = ((_upsert, batch.records), (_fill, batch.fills))
    for step, facts in steps:
        for fact in facts:
            try:
                step(connection, (fact,))
            except _UNWRITABLE as error:
                kind, sample = "fact_not_writable", f"{error}: {' '.join(fact.key)}"[:200]
                _count(
                    connection, (counted(Anomaly(fact.source, now, kind, TABLES[type(fact)].name, sample)),)
                )
    _count(connection, batch.anomalies)
    _withdraw(connection, batch.holes)
    mark(connection, batch)


def _upsert(connection: sqlite3.Connection, facts: Iterable[Single]) -> None:
    for table, rows in _by_table(facts):
        connection.executemany(_UPSERT[table.name], rows)


def _fill(connection: sqlite3.Connection, facts: Sequence[Single]) -> None:
    for table, rows in _by_table(_outside_live(connection, facts)):
        connection.executemany(_FILL[table.name], rows)


def _count(connection: sqlite3.Connection, anomalies: Iterable[AnomalyCount]) -> None:
    rows = [[storable(v) if isinstance(v, str) else v for v in astuple(anomaly)] for anomaly in anomalies]
    connection.executemany(_ANOMALY, rows)


def _by_table(facts: Iterable[Single]) -> Iterator[tuple[Table[Any], list[tuple[object, ...]]]]:
    found: dict[type, list[tuple[object, ...]]] = defaultdict(list)
    for fact in facts:
        found[type(fact)].append(TABLES[type(fact)].row(fact))
    for kind, rows in found.items():
        yield TABLES[kind], rows


def _outside_live(connection: sqlite3.Connection, facts: Sequence[Single]) -> Iterator[Single]:
    """Cut imported agent spells down to the times that were not seen live, where states are known better."""
    seen: dict[SourceName, tuple[Span, ...]] = {}
    for fact in facts:
        if not isinstance(fact, AgentSpell):
            yield fact
            continue
        if fact.source not in seen:
            seen[fact.source] = _live(connection, fact.source)
        whole = Span(fact.since, inf if fact.until is None else fact.until)
        for part in without(whole, seen[fact.source]):
            yield replace(fact, since=part.start, until=None if part.end == inf else part.end)


def _live(connection: sqlite3.Connection, source: SourceName) -> tuple[Span, ...]:
    rows = connection.execute(
        "SELECT since, \"until\" FROM coverage WHERE source = ? AND kind = 'live' ORDER BY since",
        (storable(source),),
    )
    return tuple(Span(since, until) for since, until in rows)


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
    """Write SQL that inserts what is missing, and in a row that is there fills the columns that are empty.

    What was seen live is finer than a log's whole seconds and stays. A visit that came from an import is
    replaced, since the log may have grown; one seen live is completed only if both agree on its outcome,
    and its wrap-up is left alone, where empty means that there was none.
    """
    name = table.name
    value = {c: f'coalesce("{name}"."{c}", excluded."{c}")' for c in table.columns if c in table.nullable}
    condition = ""
    if table is VISITS:
        value["wrap_until"] = '"visit"."wrap_until"'
        value = {
            c: f"""CASE "visit".seen WHEN 'import' THEN excluded."{c}" ELSE {kept} END"""
            for c in table.columns[len(table.key) :]
            for kept in (value.get(c, f'"visit"."{c}"'),)
        }
        condition = """ WHERE "visit".seen = 'import' OR "visit".outcome = excluded.outcome"""
    if table is CALLS:
        value["result"] = 'CASE WHEN "call".ended IS NULL THEN excluded.result ELSE "call".result END'
    if table is COVERAGE:
        value = {"until": 'max("coverage"."until", excluded."until")'}
    if not value:
        return _insert_sql(table).removesuffix("UPDATE") + "NOTHING"
    return f"{_insert_sql(table)} SET " + ", ".join(f'"{c}" = {v}' for c, v in value.items()) + condition


def _insert_sql(table: Table[Any]) -> str:
    columns = ", ".join(f'"{c}"' for c in table.columns)
    key = ", ".join(f'"{c}"' for c in table.key)
    places = ", ".join("?" * len(table.columns))
    return f'INSERT INTO "{table.name}" ({columns}) VALUES ({places}) ON CONFLICT ({key}) DO UPDATE'  # noqa: S608 -- our own column names


_UPSERT = {table.name: _upsert_sql(table) for table in TABLES.values()}
_FILL = {table.name: _fill_sql(table) for table in TABLES.values()}
