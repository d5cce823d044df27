"""What was seen, and what was not."""

import sqlite3

import pytest

from tests.store.made import NOON, plan, write_now
from wallboard.domain.facts import Coverage
from wallboard.store.queries import coverage
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.store.spans import Span


def of(connection: sqlite3.Connection, now: float, until: float = NOON + 100) -> SourceCoverage:
    (found,) = coverage_of(connection, ["pbx"], NOON, until, now)
    return found


def test_gaps_are_what_is_not_covered(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [Coverage("pbx", NOON - 9, NOON + 20, why="lost"), Coverage("pbx", NOON + 30, NOON + 90, why="lost")],
    )
    found = of(connection, NOON + 1000)
    assert found.gaps == (Span(NOON + 20, NOON + 30), Span(NOON + 90, NOON + 100))
    assert found.share == pytest.approx(0.8)


def test_the_future_is_no_gap(connection: sqlite3.Connection) -> None:
    write_now(connection, [Coverage("pbx", NOON, NOON + 50, why="lost")])
    assert of(connection, NOON + 50) == SourceCoverage("pbx", 1.0, ())
    assert of(connection, NOON + 60).gaps == (Span(NOON + 50, NOON + 60),)
    assert of(connection, NOON) == SourceCoverage("pbx", None, ())
    assert of(connection, NOON - 60) == SourceCoverage("pbx", None, ())


def test_the_last_second_of_a_live_source_is_no_gap(connection: sqlite3.Connection) -> None:
    write_now(connection, [Coverage("pbx", NOON, NOON + 50)])
    assert of(connection, NOON + 52) == SourceCoverage("pbx", 1.0, ())
    assert of(connection, NOON + 66).gaps == (Span(NOON + 50, NOON + 66),)


def test_coverage_of_a_source_never_seen(connection: sqlite3.Connection) -> None:
    write_now(connection, [Coverage("other", NOON, NOON + 50)])
    assert of(connection, NOON + 200) == SourceCoverage("pbx", 0.0, (Span(NOON, NOON + 100),))


def test_overlapping_pieces_count_once(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [Coverage("pbx", NOON, NOON + 60, why="x"), Coverage("pbx", NOON + 40, NOON + 70, "import", "x")],
    )
    assert of(connection, NOON + 200).share == pytest.approx(0.7)


def test_uses_its_index(connection: sqlite3.Connection) -> None:
    assert "INDEX" in plan(connection, coverage.COVERAGE_SQL, ("pbx", NOON, NOON))


def test_what_is_known_from_an_import_is_no_gap_and_is_told_apart(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [Coverage("pbx", NOON, NOON + 40, why="lost")],
        fills=[Coverage("pbx", NOON - 50, NOON + 100, "import", "imported")],
    )
    found = of(connection, NOON + 1000)
    assert (found.share, found.gaps) == (1.0, ())
    assert found.imported == (Span(NOON + 40, NOON + 100),)
    assert (
        "coverage_until" in (said := plan(connection, coverage.IMPORTED_SQL, ("pbx", 1.0, 0.0)))
        or "sqlite_autoindex_coverage" in said
    )
