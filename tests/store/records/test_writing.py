"""Calls in their set: each once, however often and in whatever parts it is told."""

import sqlite3
from decimal import Decimal

from msgspec.structs import replace

from wallboard.domain.records.reading import digest_of, digest_of_call
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.tally import Keyed
from wallboard.domain.words import Direction
from wallboard.store.queries.records.caller import records_of_caller
from wallboard.store.queries.records.records import records_within
from wallboard.store.queries.records.sets import record_sets
from wallboard.store.queries.records.spans import record_spans
from wallboard.store.records.writing import RecordWriter, forgotten_set

ONE = CallRecord(
    1000.0, 1082.5, 1010.0, Direction.INBOUND, caller="+36301234567", caller_raw="06301234567",
    line="+3680200100", line_raw="0680200100", operator="T1", agent="PJSIP/1101", cost=Decimal("12.345678"),
    currency="HUF", disposition="ANSWERED", call="c1",
)  # fmt: skip
OUT = CallRecord(2000.0, 2000.0, None, Direction.OUTBOUND, caller_raw="1234567", line="1101")
WITHIN = CallRecord(3000.0, 3010.0, None, Direction.INBOUND, internal=True, line="1101")
ALL = (ONE, OUT, WITHIN)


def keyed(*records: CallRecord, nth: int = 0) -> list[Keyed]:
    return [Keyed(record, digest_of(record), nth) for record in records]


def by_call(*records: CallRecord) -> list[Keyed]:
    return [Keyed(record, digest_of_call(record.call), 0) for record in records]


def test_what_is_written_is_read_as_it_was(connection: sqlite3.Connection) -> None:
    writer = RecordWriter(connection, "bill", by_call=False)
    writer.write(keyed(*ALL))
    writer.finish("guess", 5000.0, minutes=(True, False))
    assert list(records_within(connection, "bill", 0, 9000)) == list(ALL)
    (kept,) = record_sets(connection)
    assert (kept.name, kept.records, kept.since, kept.until, kept.preset) == ("bill", 3, 1000, 3000, "guess")
    assert (kept.starts_in_minutes, kept.lasts_in_minutes, kept.imported_at) == (True, False, 5000)


def test_told_twice_it_is_there_once_and_equal_rows_as_often_as_a_file_has_them(
    connection: sqlite3.Connection,
) -> None:
    RecordWriter(connection, "bill", by_call=False).write(keyed(*ALL))
    writer = RecordWriter(connection, "bill", by_call=False)
    writer.write([*keyed(*ALL), *keyed(ONE, nth=1)])
    assert (writer.put.new, writer.put.known) == (1, 3)
    assert [call.began for call in records_within(connection, "bill", 0, 9000)] == [1000, 1000, 2000, 3000]


def test_the_same_calls_on_two_bills_are_two_sets(connection: sqlite3.Connection) -> None:
    for name in ("a", "b"):
        writer = RecordWriter(connection, name, by_call=False)
        writer.write(keyed(ONE))
        writer.finish("", float(ord(name)), minutes=(False, False))
    assert [kept.name for kept in record_sets(connection)] == ["b", "a"]
    assert records_of_caller(connection, "+36301234567") == [("a", ONE), ("b", ONE)]
    forgotten_set(connection, "a")
    assert [kept.name for kept in record_sets(connection)] == ["b"]
    assert records_of_caller(connection, "+36301234567") == [("b", ONE)]


def test_legs_that_come_later_complete_a_call(connection: sqlite3.Connection) -> None:
    early = replace(ONE, ended=1020.0, answered=None, agent="", disposition="NO ANSWER")
    late = replace(ONE, began=1010.0)
    writer = RecordWriter(connection, "pbx", by_call=True)
    writer.write(by_call(early, replace(OUT, call="")))
    writer.write(by_call(late))
    writer.write(by_call(late, early))
    assert (writer.put.new, writer.put.completed, writer.put.known) == (2, 1, 2)
    assert next(records_within(connection, "pbx", 0, 9000)) == ONE


def test_a_cost_that_no_column_can_hold_is_left_out(connection: sqlite3.Connection) -> None:
    RecordWriter(connection, "bill", by_call=False).write(keyed(replace(ONE, cost=Decimal("1e30"))))
    assert next(records_within(connection, "bill", 0, 9000)).cost is None


def test_spans_of_calls_that_lie_in_a_time_at_least_in_part(connection: sqlite3.Connection) -> None:
    RecordWriter(connection, "bill", by_call=False).write(keyed(*ALL))
    spans = record_spans(connection, "bill", 1050, 5000)
    assert (spans.began.tolist(), spans.answered.tolist(), spans.ended.tolist()) == ([1000], [1010], [1082.5])
    both = record_spans(connection, "bill", 0, 5000, (Direction.INBOUND, Direction.OUTBOUND))
    assert both.began.tolist() == [1000, 2000]
    assert record_spans(connection, "bill", 1083, 1999).began.tolist() == []
    assert record_spans(connection, "other", 0, 5000).ended.tolist() == []


def test_questions_use_their_keys(connection: sqlite3.Connection) -> None:
    plans: list[str] = []

    def trace(sql: str) -> None:
        if sql.startswith(("SELECT", "DELETE", "UPDATE")):
            plans.append(sql)

    connection.set_trace_callback(trace)
    RecordWriter(connection, "pbx", by_call=True).write(by_call(ONE, replace(ONE, began=900.0)))
    list(records_within(connection, "pbx", 0, 9000))
    connection.set_trace_callback(None)
    told = [row[3] for sql in plans for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert any("USING INDEX record_call" in line for line in told)
    assert not [line for line in told if line.startswith("SCAN record")]
