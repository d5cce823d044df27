"""The cache in numbers, without going through its rows."""

from contextlib import closing
from pathlib import Path

from tests.store.made import NOON, cache_with, plan, visit
from tests.store.rollup.made import days
from wallboard.domain.facts import Anomaly, Coverage
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.queries.health import FIRST_SQL, WRITTEN_SQL, health
from wallboard.store.rollup.work import rolled_up


def test_it_tells_size_rows_and_what_was_odd(tmp_path: Path) -> None:
    odd = [Anomaly("pbx", NOON + n, "joined_twice", f"q{n}", "c1") for n in range(3)]
    cache_with(
        tmp_path / "c.sqlite",
        [*(visit(f"c{n}", at=NOON + n) for n in range(5)), Coverage("pbx", NOON, NOON + 50), *odd],
    )
    connection = open_reader(tmp_path / "c.sqlite")
    found = health(connection, NOON, 2)
    assert found.size_bytes >= 4096
    assert dict(found.rows)["visit"] == 5
    assert dict(found.rows)["call"] == 0
    assert (found.first, found.written) == (NOON, NOON + 50)
    assert [one.subject for one in found.odd] == ["q2", "q1"]
    assert found.odd_total == 3
    assert (found.summed, found.unsummed) == (None, 0)
    connection.close()
    with closing(open_cache(tmp_path / "c.sqlite")) as cache:
        list(rolled_up(cache.connection, NOON + 7200, days))
    connection = open_reader(tmp_path / "c.sqlite")
    found = health(connection, NOON, 2)
    assert found.summed is not None
    assert found.summed > NOON + 3600
    for sql in (FIRST_SQL, WRITTEN_SQL):
        assert "INDEX" in plan(connection, sql)
    connection.close()


def test_an_empty_cache_is_empty(tmp_path: Path) -> None:
    cache_with(tmp_path / "c.sqlite", [])
    connection = open_reader(tmp_path / "c.sqlite")
    found = health(connection, NOON, 2)
    assert (found.first, found.written, found.odd) == (None, None, ())
    assert {rows for _, rows in found.rows} == {0}
    connection.close()
