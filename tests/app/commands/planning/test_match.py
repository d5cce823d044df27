"""A bill held against the exchange, on the command line."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from tests.app.made import cache_with
from wallboard.app.cli import main
from wallboard.domain.facts import Call, Coverage
from wallboard.domain.words import Direction
from wallboard.store.cache import open_cache

NINE = 1_763_629_200.0
_INSERT = """
INSERT INTO record (record_set, began, digest, nth, ended, answered, direction, caller, caller_raw, line,
  line_raw, operator, agent, cost, currency, disposition, "call")
VALUES (1, ?, ?, 0, ?, ?, 'in', ?, ?, '+3611111111', '', '', '', 2500000, 'EUR', '', '')
"""


def call(nth: int) -> Call:
    at, number = NINE + 300 * nth, f"+3630123456{nth}"
    return Call(
        "pbx", f"c{nth}", Direction.INBOUND, at, number, number, "+3611111111", at + 4, at + 60
    )  # fmt: skip


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    path = tmp_path / "cache.sqlite"
    cache_with(path, [*map(call, range(6)), Coverage("pbx", NINE - 90_000, NINE + 90_000)], NINE)
    return path


def write_bill(path: Path, *, strangers: int) -> None:
    times = [(NINE + 300 * nth + 7, f"+3630123456{nth}", 60.0 + 30 * (nth == 1)) for nth in range(6)]
    times += [(NINE + 450 + nth, f"+362099999{nth:02}", 60.0) for nth in range(strangers)]
    rows = [(at, n, at + long, at, number, number) for n, (at, number, long) in enumerate(times)]
    with closing(open_cache(path)) as cache:
        cache.connection.execute("INSERT INTO record_set (id, name) VALUES (1, 'november')")
        cache.connection.executemany(_INSERT, rows)


def ran(cache: Path, *more: str) -> int:
    return main(["match", *more, "--cache", str(cache)])


def test_it_says_what_agrees_and_what_does_not(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bill(cache, strangers=45)
    assert ran(cache) == 1
    out = capsys.readouterr().out
    assert "EUR 112.50" in out
    assert "the bill's clock is 0:07 fast" in out
    assert "+36209999900" in out
    assert "and 5 more" in out


def test_a_program_reads_it_whole(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bill(cache, strangers=1)
    assert ran(cache, "november", "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["bill"], told["found"], told["paid_unexplained"]) == (7, 6, 2.5)
    assert [(one["number"], one["why"]) for one in told["bill_only"]] == [("+36209999900", "unexplained")]
    assert [(one["call"], one["more_s"]) for one in told["lengths"]] == [("c1", 30.0)]
    assert told["exchange_only"] == []


def test_where_all_agrees_it_ends_well(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_bill(cache, strangers=0)
    assert ran(cache, "--differs", "60") == 0
    assert "100.0% of the bill" in capsys.readouterr().out


def test_without_records_it_says_how_to_get_them(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(cache) != 0
    assert "wallboard import" in capsys.readouterr().err
    assert ran(cache, "december") != 0
    assert "december" in capsys.readouterr().err
