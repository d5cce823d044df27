"""A set of call records held against the cache."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.made import plan, write_now
from wallboard.domain.facts import Call, Coverage
from wallboard.domain.matching.leg import BillOnly, ExchangeOnly, Held
from wallboard.domain.words import Direction
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.queries.matching.matched import (
    CALLS_SQL,
    RECORDS_SQL,
    MatchWanted,
    match_in_parts,
    matched,
)

NOON = 1_790_000_007.0
DAY = 86_400.0


def row(
    began: float, number: str, *, nth: int = 0, long: float = 60.0, cost: int | None = 2_500_000
) -> tuple[Any, ...]:
    text = ("+36301234567"[: len(number)] and number, number, "+3611111111", "", "", "")
    return (1, began, nth, 0, began + long, began, "in", *text, cost, "HUF", "", "")


def call(nth: int, at: float, number: str, **more: Any) -> Call:  # noqa: ANN401 -- fields of a call
    times = {"answered": at + 5, "ended": at + 60.0} | more
    return Call("pbx", f"c{nth}", Direction.INBOUND, at, number, number, "+3611111111", **times)


def filled(path: Path, rows: Sequence[tuple[Any, ...]]) -> None:
    cache = open_cache(path)
    with closing(cache):
        calls = [call(n, NOON + 600 * n, f"+3630123456{n}") for n in range(4)]
        # Nobody listened for an hour.
        covered = [
            Coverage("pbx", NOON - DAY, NOON + 3600, why="gone"),
            Coverage("pbx", NOON + 7200, NOON + DAY, why="x"),
        ]
        write_now(cache.connection, [*calls, *covered])
        cache.connection.execute("INSERT INTO record_set (id, name, imported_at) VALUES (1, 'november', 5)")
        cache.connection.execute("INSERT INTO record_set (id, name, imported_at) VALUES (2, 'none', 1)")
        marks = ", ".join("?" * 17)
        cache.connection.executemany(f"INSERT INTO record VALUES ({marks})", rows)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("matched") / "cache.db"
    rows = [
        *(row(NOON + 600 * n + 3, f"+3630123456{n}") for n in range(3)),
        row(NOON + 4000, "+36209999999"),  # while nobody listened
        row(NOON + 1000, "+36208888888"),
    ]
    filled(path, rows)
    with closing(open_reader(path)) as connection:
        yield connection


def whys(held: Held) -> tuple[list[BillOnly], list[ExchangeOnly]]:
    return [why for _, why in held.bill_only], [why for _, why in held.calls_only]


def test_what_both_know_and_what_only_one_does(cache: sqlite3.Connection) -> None:
    found = matched(cache, MatchWanted("", NOON + DAY))
    assert found is not None
    assert (found.records.name, found.currency) == ("november", "HUF")
    assert len(found.held.pairs) == 3
    assert whys(found.held) == ([BillOnly.UNEXPLAINED, BillOnly.NOT_RECORDED], [ExchangeOnly.UNEXPLAINED])
    assert found.held.unmet_cost() == 2.5
    assert (NOON + 3600, NOON + 7200) in found.unseen


def test_it_is_done_in_parts_that_say_how_far_they_are(cache: sqlite3.Connection) -> None:
    wanted = MatchWanted("november", NOON + DAY)
    shares, read = [], match_in_parts(cache, wanted)
    while read.memo is not None:
        shares.append(read.share)
        read = match_in_parts(cache, wanted, read.memo)
    assert shares == sorted(shares)
    assert 0.0 <= shares[0] < shares[-1] < read.share == 1.0
    assert read.found is not None


def test_a_set_that_is_not_there_or_empty_gives_nothing(cache: sqlite3.Connection) -> None:
    assert matched(cache, MatchWanted("december", NOON)) is None
    assert matched(cache, MatchWanted("none", NOON)) is None


def test_what_is_yet_to_come_was_not_seen(cache: sqlite3.Connection) -> None:
    found = matched(cache, MatchWanted("november", NOON + 900))
    assert found is not None
    assert found.unseen[-1][0] == NOON + 900


def test_questions_use_an_index(cache: sqlite3.Connection) -> None:
    assert "call_arrived" in plan(cache, CALLS_SQL, (0.0, 1.0))
    assert "PRIMARY KEY" in plan(cache, RECORDS_SQL, ("november", 0.0, 0, 0, 5))


def test_a_set_that_tells_of_no_answer_leaves_it_open(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    rows = [row(NOON, "+36207777777"), row(NOON + 9, "+36206666666", long=0.0)]
    filled(path, [(*one[:5], None, *one[6:]) for one in rows])
    with closing(open_reader(path)) as connection:
        found = matched(connection, MatchWanted("november", NOON + DAY))
    assert found is not None
    assert whys(found.held)[0] == [BillOnly.UNEXPLAINED, BillOnly.NO_ANSWER]
