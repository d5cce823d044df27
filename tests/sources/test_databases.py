"""Addresses of tables: what they lead to, and that no password is in them, nor told by what is said."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy

from wallboard.domain.errors import WallboardError
from wallboard.sources.databases import Said, address_of, engine_of, is_table, table_of

SECRET = "hunter2"


def kept(user: str) -> str | None:
    return f"{user}'s"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("postgresql://reader@pbx/asterisk", True),
        ("MySQL://reader@pbx/asterisk", True),
        ("mssql+pyodbc://reader@pbx/asterisk", True),
        ("/var/log/asterisk/queue_log", False),
        ("file:///var/log/asterisk/queue_log", False),
        ("C:\\logs", False),
        ("odd name://x", False),
    ],
)
def test_addresses_are_told_from_paths(text: str, address: bool) -> None:
    assert is_table(text) == address


@pytest.mark.parametrize(
    ("address", "driver", "table"),
    [
        ("mysql://reader@pbx:3306/asterisk?table=calls", "mysql+pymysql", "calls"),
        ("MariaDB://reader@pbx/asterisk?charset=utf8&table=calls", "mariadb+pymysql", "calls"),
        ("postgres://reader@pbx/asterisk", "postgresql+psycopg", "cdr"),
        ("mysql+mysqldb://reader@pbx/asterisk?table=calls&charset=utf8", "mysql+pymysql", "calls"),
    ],
)
def test_an_address_leads_to_a_driver_a_table_and_its_users_password(
    address: str, driver: str, table: str
) -> None:
    url, name = address_of(address, "cdr", kept)
    assert (url.drivername, url.username, url.password) == (driver, "reader", "reader's")
    assert name == table_of(address, "cdr") == table
    assert "table" not in url.query


@pytest.mark.parametrize(
    "address",
    [
        f"mysql://reader:{SECRET}@pbx/x",
        f"MYSQL://reader:{SECRET}@pbx/x",
        f"mysql://reader:pa/{SECRET}@pbx/x",
        f"mysql://reader:a@{SECRET}@pbx/x",
        f"mysql://reader:{SECRET}?@pbx/x",
        f"mysql+pymysql://:{SECRET}@pbx/x",
        f"mysql://reader@pbx/x?table=cdr&passwd={SECRET}",
        f"postgresql://reader@pbx/x?Password={SECRET}",
        f"mssql://sa:{SECRET}@pbx/x",
        f"mysql://pbx:{SECRET}/x",
        f"oracle://pbx/x?wallet={SECRET}",
    ],
)
def test_a_password_must_not_stand_in_it_and_nobody_repeats_it(address: str) -> None:
    assert is_table(address)
    with pytest.raises(WallboardError) as raised:
        address_of(address, "cdr", kept)
    told: BaseException | None = raised.value
    assert "password" in str(told) or "no address" in str(told)
    while told is not None:
        assert SECRET not in f"{told} {getattr(told, 'hint', '')}"
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)


def test_a_file_is_read_and_neither_written_nor_made(tmp_path: Path) -> None:
    path = tmp_path / "100 % calls?.sqlite"
    with closing(sqlite3.connect(path)) as made, made:
        made.execute("CREATE TABLE cdr (src TEXT)")
    engine = engine_of(sqlalchemy.URL.create("sqlite", database=str(path)), "cdr")
    with closing(engine.raw_connection()) as connection:
        assert connection.cursor().execute("SELECT count(*) FROM cdr").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.cursor().execute("DELETE FROM cdr")
    engine.dispose()
    gone = tmp_path / "gone.sqlite"
    with pytest.raises(WallboardError, match="no file"):
        engine_of(sqlalchemy.URL.create("sqlite", database=str(gone)), "cdr")
    assert not gone.exists()


def test_what_a_server_says_is_one_short_line() -> None:
    hostile = sqlalchemy.exc.OperationalError("", None, Exception("\x1b[2J" + "x" * 9000 + "\nmore"))
    with pytest.raises(WallboardError, match="can't be read") as raised, Said("cdr"):
        raise hostile
    assert len(str(raised.value.message)) < 300
    assert str(raised.value.message).isprintable()
