"""`wallboard results` on a real cache."""

import sqlite3
from pathlib import Path

import pytest

from tests.store.made import cache_with
from wallboard.app.cli import main
from wallboard.domain.facts import Call, Coverage
from wallboard.domain.words import Direction
from wallboard.store.cache import open_cache

FILE = """call,source,rating,solved,result
1.1,,4/5,yes,sale
1.2,pbx-2,1/5,no,
1.2,,1/5,no,
9.9,,1/5,no,
1.1,,nine,no,
"""


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    path = tmp_path / "cache.sqlite"
    calls = [("pbx-1", "1.1"), ("pbx-1", "1.2"), ("pbx-2", "1.2")]
    cache_with(
        path,
        [
            *[Call(source, call, Direction.INBOUND, 10.0) for source, call in calls],
            *[Coverage(name, 0.0, 100.0) for name in ("pbx-1", "pbx-2")],
        ],
    )
    return path


def ratings(cache: Path) -> dict[tuple[str, str], tuple[float | None, int | None, str]]:
    with sqlite3.connect(cache) as connection:
        rows = connection.execute('SELECT source, "call", rating, solved, result_code FROM "call"').fetchall()
    connection.close()
    return {(source, call): (rating, solved, code) for source, call, rating, solved, code in rows}


def test_results_are_put_to_their_calls_and_the_rest_is_told(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "results.csv"
    file.write_text(FILE, "utf-8")
    for _ in range(2):
        assert main(["results", str(file), "--cache", str(cache)]) == 1
        out = capsys.readouterr().out
        assert out.splitlines()[0] == "2 calls have their result."
        assert [line.partition(":")[0] for line in out.splitlines()[2:]] == ["line 4", "line 5", "line 6"]
    assert ratings(cache) == {
        ("pbx-1", "1.1"): (0.8, 1, "sale"),
        ("pbx-1", "1.2"): (None, None, ""),
        ("pbx-2", "1.2"): (0.2, 0, ""),
    }


def test_a_cache_that_a_wall_writes_is_left_alone(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "results.csv"
    file.write_text("call,rating\n1.1,4/5\n", "utf-8")
    busy = open_cache(cache)
    assert main(["results", str(file), "--cache", str(cache)]) != 0
    busy.close()
    assert "results" not in capsys.readouterr().out
    assert ratings(cache)["pbx-1", "1.1"][0] is None


def test_a_file_that_cannot_be_read_changes_nothing(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "results.csv"
    file.write_bytes(b"call\n\xff\n")
    for path in (file, tmp_path / "none.csv"):
        assert main(["results", str(path), "--cache", str(cache)]) != 0
    assert "can't be read" in capsys.readouterr().err
