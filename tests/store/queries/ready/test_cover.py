"""A time is covered by as few ready-made stretches as possible, and the rest is named."""

import sqlite3

import pytest

from wallboard.store.queries.ready.cover import Piece, Rest, cover, runs

DAY, HOUR, STEP = 86_400, 3_600, 300


def yes(length: int, start: int) -> bool:
    return True


@pytest.fixture
def made(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Two days and three hours are made, and one stretch of the third day no longer holds."""
    connection.execute("INSERT INTO rollup_state VALUES ('frontier', ?)", (2 * DAY + 4 * HOUR,))
    spans = [
        (DAY, 0),
        (DAY, DAY),
        *((HOUR, n * HOUR) for n in range(48)),
        (HOUR, 2 * DAY),
        (HOUR, 2 * DAY + HOUR),
    ]
    connection.executemany("INSERT INTO rollup_span VALUES (?, ?)", spans)
    connection.execute("INSERT INTO rollup_dirty VALUES (?)", (2 * DAY + 2 * HOUR + STEP,))
    return connection


def test_whole_days_are_one_piece_each(made: sqlite3.Connection) -> None:
    assert cover(made, ((0.0, DAY), (DAY, 2 * DAY)), 9e9, yes) == ([Piece(0, DAY, 0), Piece(1, DAY, DAY)], [])


def test_a_long_part_is_made_of_days_and_hours(made: sqlite3.Connection) -> None:
    pieces, rest = cover(made, ((0.0, 2.0 * DAY + 2 * HOUR),), 9e9, yes)
    assert [piece.length for piece in pieces] == [DAY, DAY, HOUR, HOUR]
    assert rest == []


def test_what_no_longer_holds_is_read_alone(made: sqlite3.Connection) -> None:
    start = 2 * DAY + 2 * HOUR
    pieces, rest = cover(made, ((start, start + HOUR),), 9e9, yes)
    assert rest == [Rest(0, start + STEP, start + 2 * STEP)]
    assert len(pieces) == 11


def test_after_the_frontier_all_is_read_at_once(made: sqlite3.Connection) -> None:
    start = 2 * DAY + 4 * HOUR - STEP
    pieces, rest = cover(made, ((start, start + DAY),), 9e9, yes)
    assert pieces == [Piece(0, STEP, start)]
    assert rest == [Rest(0, start + STEP, start + DAY)]


def test_nothing_that_ends_after_now_is_used(made: sqlite3.Connection) -> None:
    pieces, rest = cover(made, ((0.0, DAY),), 2 * HOUR + 400.0, yes)
    assert [piece.length for piece in pieces] == [HOUR, HOUR, STEP]
    assert rest == [Rest(0, 2 * HOUR + STEP, DAY)]


def test_edges_between_stretches_are_read(made: sqlite3.Connection) -> None:
    pieces, rest = cover(made, ((130.0, 700.0),), 9e9, yes)
    assert pieces == [Piece(0, STEP, 300)]
    assert rest == [Rest(0, 130.0, 300.0), Rest(0, 600.0, 700.0)]


def test_a_change_of_promise_asks_for_shorter_ones(made: sqlite3.Connection) -> None:
    pieces, _ = cover(
        made, ((0.0, DAY),), 9e9, lambda length, start: length < DAY and (length, start) != (HOUR, HOUR)
    )
    assert {piece.length for piece in pieces} == {HOUR, STEP}
    assert sum(piece.length for piece in pieces) == DAY


def test_a_promise_that_changes_within_the_smallest_stretch_is_read(made: sqlite3.Connection) -> None:
    pieces, rest = cover(made, ((0.0, 3 * STEP),), 9e9, lambda _length, start: start != STEP)
    assert pieces == [Piece(0, STEP, 0), Piece(0, STEP, 2 * STEP)]
    assert rest == [Rest(0, STEP, 2 * STEP)]


def test_an_empty_cache_covers_nothing(connection: sqlite3.Connection) -> None:
    assert cover(connection, ((0.0, 900.0),), 9e9, yes) == ([], [Rest(0, 0.0, 900.0)])


def test_pieces_that_follow_each_other_are_read_in_one_run() -> None:
    pieces = [Piece(0, STEP, 600), Piece(0, STEP, 300), Piece(1, STEP, 1200), Piece(1, HOUR, 1500)]
    assert list(runs(pieces)) == [(STEP, 300, 900), (STEP, 1200, 1500), (HOUR, 1500, 5100)]
    assert list(runs([])) == []
