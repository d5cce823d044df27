"""The table that Asterisk can write instead of a file, in a real database."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.sources.queue_log.protocol import parse
from wallboard.sources.queue_log.table import table_lines

FIVE = ("data1", "data2", "data3", "data4", "data5")


def nobody(_user: str) -> str | None:
    return None


def made(path: Path, rows: list[tuple[object, ...]], data: tuple[str, ...] = FIVE) -> str:
    columns = ("time", "callid", "queuename", "agent", "event", *data)
    with closing(sqlite3.connect(path)) as connection, connection:
        listed = ", ".join(f'"{column}" TEXT' for column in columns)
        connection.execute(f"CREATE TABLE queue_log (id INTEGER PRIMARY KEY, {listed})")
        places = ", ".join("?" * (1 + len(columns)))
        numbered = [(n, *row, *[None] * (len(columns) - len(row))) for n, row in enumerate(rows)]
        connection.executemany(f"INSERT INTO queue_log VALUES ({places})", numbered)
    return f"sqlite:///{path}"


def times(address: str, zone: str = "UTC") -> list[float]:
    return [parse(line.rstrip(b"\n")).at for line in table_lines(address, zone, nobody)]


def test_rows_become_lines(tmp_path: Path) -> None:
    address = made(
        tmp_path / "db",
        [("1795324405", "1795324404.3", "support", None, "ENTERQUEUE", "", "+33377944649", "1"),
         ("1795324409.5", "1795324404.3", "support", "Ada", "CONNECT", "4", "x", "2")],
    )  # fmt: skip
    assert list(table_lines(f"{address}?table=queue_log", "UTC", nobody)) == [
        b"1795324405|1795324404.3|support|NONE|ENTERQUEUE||+33377944649|1\n",
        b"1795324409.5|1795324404.3|support|Ada|CONNECT|4|x|2\n",
    ]


def test_an_older_table_has_one_column_of_data(tmp_path: Path) -> None:
    address = made(tmp_path / "db", [("1795324405", "c", "q", "NONE", "ABANDON", "1|1|9")], ("data",))
    assert list(table_lines(address, "UTC", nobody)) == [b"1795324405|c|q|NONE|ABANDON|1|1|9\n"]


def test_a_wall_clock_needs_the_zone_and_the_hour_that_comes_twice_is_told_apart(tmp_path: Path) -> None:
    row = ("c", "q", "NONE", "ABANDON", "1", "1", "9")
    clock = [
        "2026-10-25 02:10:00.000000",
        "2026-10-25 02:50:00.5",
        "2026-10-25 02:05:00",
        "2026-10-25 03:00:00",
    ]
    address = made(tmp_path / "db", [(text, *row) for text in clock])
    summer = datetime.fromisoformat("2026-10-25T02:10:00+02:00").timestamp()
    minutes = [(at - summer) / 60 for at in times(address, "Europe/Budapest")]
    assert minutes == [0, 40 + 0.5 / 60, 55, 110]
    assert times(address, "UTC")[0] == summer + 2 * 3600


def test_a_time_that_is_none_is_said_of_its_line(tmp_path: Path) -> None:
    address = made(tmp_path / "db", [("yesterday", "c", "q", "NONE", "ABANDON")])
    assert list(table_lines(address, "UTC", nobody)) == [b"yesterday|c|q|NONE|ABANDON\n"]


@pytest.mark.parametrize("zoned", ["2026-11-22 05:00:00+00:00", "2026-11-22T06:00:00+01:00"])
def test_a_time_with_its_zone_needs_none(tmp_path: Path, zoned: str) -> None:
    address = made(tmp_path / "db", [(zoned, "c", "q", "NONE", "ABANDON")])
    assert times(address, "Asia/Tokyo") == [datetime.fromisoformat("2026-11-22T05:00:00+00:00").timestamp()]


def test_what_can_not_be_read_is_said_in_words(tmp_path: Path) -> None:
    address = made(tmp_path / "db", [])
    with pytest.raises(WallboardError, match="can't be read"):
        list(table_lines(f"{address}?table=nothing", "UTC", nobody))
    with pytest.raises(WallboardError, match="password must not stand"):
        list(table_lines("mysql://me:hunter2@127.0.0.1/x", "UTC", nobody))
    with closing(sqlite3.connect(tmp_path / "db")) as connection, connection:
        connection.execute("CREATE TABLE cdr (time TEXT, callid TEXT)")
    with pytest.raises(WallboardError, match="has no column queuename"):
        list(table_lines(f"{address}?table=cdr", "UTC", nobody))


@pytest.mark.parametrize("scheme", ["mysql", "mariadb", "postgresql"])
def test_a_server_that_is_not_there_is_said_and_the_password_is_not(scheme: str) -> None:
    with pytest.raises(WallboardError) as said:
        list(table_lines(f"{scheme}://reader@127.0.0.1:1/asterisk", "UTC", lambda user: f"secret-of-{user}"))
    assert "can't be read" in str(said.value)
    assert "secret" not in str(said.value)


def test_a_missing_package_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    with pytest.raises(WallboardError, match="needs the package SQLAlchemy"):
        list(table_lines("sqlite:///x", "UTC", nobody))


def test_what_a_driver_lacks_is_said_and_other_faults_are_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(words: str) -> Callable[[object], None]:
        def create_engine(_url: object) -> None:
            raise RuntimeError(words)

        return create_engine

    monkeypatch.setattr(
        "sqlalchemy.create_engine", fails("'cryptography' package is required for sha256_password")
    )
    with pytest.raises(WallboardError, match="needs the package cryptography"):
        list(table_lines("mysql://reader@127.0.0.1/asterisk", "UTC", nobody))
    monkeypatch.setattr("sqlalchemy.create_engine", fails("something else"))
    with pytest.raises(RuntimeError, match="something else"):
        list(table_lines("mysql://reader@127.0.0.1/asterisk", "UTC", nobody))
