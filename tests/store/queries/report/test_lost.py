"""The report about lost callers, out of a real file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.store.made import answered, cache_with, gone
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.facts import Call, Coverage, Fact
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.periods import Day
from wallboard.domain.promise.profile import Profile, Promise
from wallboard.domain.report.lost import Span
from wallboard.domain.words import Direction, Outcome
from wallboard.store.cache import open_reader
from wallboard.store.queries.report.lost import CALLS_SQL, ReportWanted, lost_report

DAY = 1_790_035_200.0
"""2026-09-22, midnight in UTC."""
NOON = DAY + 43_200
DAYS = (Day(date(2026, 9, 22), DAY, DAY + 86_400),)
ALL = Promise((Profile(),))
ACME = Promise((Profile("Acme", lines=frozenset({"+3615550100"}), permitted=Decimal("0.5")),))
RULES = CallRules(promises=(ALL, ACME))


def call(name: str, after: float, line: str, caller: str | None = None, **others: object) -> Call:
    at = NOON + after
    whole = Call("pbx", name, Direction.INBOUND, at, caller, caller or "", line, ended=at + 60)
    return replace(whole, **others)


FACTS: list[Fact] = [
    call("1", 0, "+36 1 555 0100", "+36551230001", answered=NOON + 12, result=Outcome.ANSWERED),
    answered("1", at=NOON + 4, wait=8, agent="a1", caller="+36551230001", caller_name="Éva"),
    call("2", 60, "+3615550100", "+36551230002", result=Outcome.ABANDONED),
    gone("2", Outcome.ABANDONED, at=NOON + 65, wait=55),
    call("3", 600, "+3615550100", "+36551230002", answered=NOON + 630, result=Outcome.ANSWERED),
    answered("3", at=NOON + 610, wait=20, agent="a1"),
    call("4", 700, "+3615550200", "+36551230003", result=Outcome.ABANDONED),
    call("5", 800, "+3615550100", answered=NOON + 810, partial=True, ended=None),
    call("6", 86_400, "+3615550100", "+36551230009", answered=NOON + 86_410),
    Coverage("pbx", DAY, NOON + 3600, why="lost"),
]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    cache_with(tmp_path / "cache.sqlite", FACTS)
    with closing(open_reader(tmp_path / "cache.sqlite")) as reader:
        yield reader


def wanted(line: str = "", *, at: float = DAY + 90_000, rules: CallRules = RULES) -> ReportWanted:
    return ReportWanted(DAYS, at, rules, line)


def test_one_number_in_two_forms_is_one_line_with_its_own_promise(connection: sqlite3.Connection) -> None:
    report = lost_report(connection, wanted("+36-1-5550100"))
    assert (report.promise.title, report.promise.answered, report.promise.lost) == ("Acme", 3, 1)
    assert (report.promise.allowance, report.heard.calls, report.heard.callers) == (1, 4, 2)
    (row,) = report.rows
    assert (row.who, row.state, row.contact) == ("+36551230002", LedgerState.GOT_THROUGH, NOON + 630)


def test_a_number_in_one_form_is_as_the_page_of_promises_says(connection: sqlite3.Connection) -> None:
    report = lost_report(connection, wanted("+3615550200"))
    assert (report.promise.title, report.promise.lost, report.heard.lost) == ("", 1, 1)
    assert [row.who for row in report.rows] == ["+36551230003"]
    assert report.answered == ()


def test_a_number_that_nobody_dialled(connection: sqlite3.Connection) -> None:
    report = lost_report(connection, wanted("999"))
    assert (report.promise.counted, report.heard.calls, report.rows) == (0, 0, ())


@pytest.mark.parametrize("promises", [(ALL, ACME), (ACME,), ()])
def test_all_lines_are_judged_by_what_is_promised_for_all(
    connection: sqlite3.Connection, promises: tuple[Promise, ...]
) -> None:
    report = lost_report(connection, wanted(rules=CallRules(promises=promises)))
    assert (report.promise.title, report.promise.answered, report.promise.lost) == ("", 3, 2)
    assert (report.heard.calls, len(report.rows)) == (5, 2)


def test_who_answered_and_how_long(connection: sqlite3.Connection) -> None:
    report = lost_report(connection, wanted())
    first, second, third = report.answered
    assert (first.agent, first.reach_s, first.talk_s, first.caller.name) == ("a1", 12.0, 48.0, "Éva")
    assert (second.reach_s, second.talk_s, third.reach_s, third.talk_s) == (30.0, 30.0, None, None)
    assert [(one.agent, one.calls, one.talk_s, one.mean_s) for one in report.answerers] == [
        ("a1", 2, 78.0, 39.0),
        (None, 1, 0.0, None),
    ]


def test_it_says_how_complete_the_data_is(connection: sqlite3.Connection) -> None:
    seen = lost_report(connection, wanted()).seen
    assert seen.share == pytest.approx(13 / 24)
    assert seen.gaps == (Span("pbx", NOON + 3600, DAY + 86_400),)


def test_as_known_before_the_second_call(connection: sqlite3.Connection) -> None:
    report = lost_report(connection, wanted("+3615550100", at=NOON + 300))
    assert [(row.state, row.is_reached) for row in report.rows] == [(LedgerState.OPEN, False)]
    assert len(report.answered) == 1


def test_calls_are_found_by_when_they_arrived(connection: sqlite3.Connection) -> None:
    steps = connection.execute(f"EXPLAIN QUERY PLAN {CALLS_SQL}", (DAY, DAY + 86_400)).fetchall()
    assert "USING INDEX" in steps[0][3]
