"""A table of calls in a real database, which can't be written from here."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy

from wallboard.domain.errors import WallboardError
from wallboard.domain.records.pass_ import RawRow
from wallboard.sources.records.database import DatabaseTable


def nobody(_user: str) -> str | None:
    return None


@pytest.fixture
def address(tmp_path: Path) -> str:
    path = tmp_path / "cdr.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TABLE cdr (calldate DATETIME, src TEXT, duration INTEGER, cost NUMERIC(8,2),"
            " noted BOOLEAN, raw BLOB)"
        )
        connection.executemany(
            "INSERT INTO cdr VALUES (?, ?, ?, ?, ?, ?)",
            [
                ("2026-01-05 09:00:00.000000", "0631", 5, None, 0, b"x"),
                ("2026-01-05 08:00:00.000000", "0630", 82, 12.5, 1, None),
            ],
        )
    return f"sqlite:///{path}"


def test_rows_by_their_time_below_the_names_of_their_columns(address: str) -> None:
    table = DatabaseTable(f"{address}?table=cdr", nobody)
    try:
        assert list(table.rows()) == [
            RawRow(0, ("calldate", "src", "duration", "cost", "noted", "raw")),
            RawRow(1, ["2026-01-05 08:00:00", "0630", 82.0, "12.50", "1", ""]),
            RawRow(2, ["2026-01-05 09:00:00", "0631", 5.0, "", "0", "x"]),
        ]
        assert table.share() == 1.0
    finally:
        table.close()


def test_it_can_not_be_written(address: str) -> None:
    table = DatabaseTable(address, nobody)
    try:
        with (
            pytest.raises(sqlalchemy.exc.OperationalError, match="readonly"),
            table._engine.begin() as connection,
        ):
            connection.execute(sqlalchemy.text("DELETE FROM cdr"))
    finally:
        table.close()


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("sqlite:////nowhere/at/all.sqlite?table=cdr", "There is no file"),
        ("mysql://me:pass@localhost/x?table=cdr", "password must not stand in the address"),
        ("mysql://me@127.0.0.1:1/x?table=cdr", "The table can't be read"),
    ],
)
def test_what_can_not_be_read_is_said(address: str, says: str) -> None:
    with pytest.raises(WallboardError, match=says):
        DatabaseTable(address, nobody)


def test_a_table_that_is_not_there(address: str) -> None:
    with pytest.raises(WallboardError, match="calls"):
        DatabaseTable(f"{address}?table=calls", nobody)


@pytest.mark.parametrize("package", ["sqlalchemy", "pymysql"])
def test_what_is_not_installed_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(WallboardError, match="needs the package"):
        DatabaseTable("mysql://me@localhost/x?table=cdr", nobody)


def test_a_file_or_a_table_that_is_not_there_is_said_and_not_made(address: str, tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="no file"):
        DatabaseTable(f"sqlite:///{tmp_path}/none.sqlite?table=cdr", nobody)
    assert not (tmp_path / "none.sqlite").exists()
    with pytest.raises(WallboardError, match="no table “calls”"):
        DatabaseTable(f"{address}?table=calls", nobody)
