"""A table of calls in the servers that exchanges write to, where one is installed here."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from tests.live.made import wait_for
from tests.sources.queue_log.test_servers import Server as MariaServer
from wallboard.domain.errors import WallboardError
from wallboard.sources.records.database import DatabaseTable

sqlalchemy = pytest.importorskip("sqlalchemy")

SECRET = "correct horse"
ROWS = 5_000
TABLE = (
    "CREATE TABLE cdr (calldate TIMESTAMP NULL, src VARCHAR(80), dst VARCHAR(80), duration INT,"
    " cost DECIMAL(8,2), uniqueid VARCHAR(32))"
)
MAKE = (
    f"INSERT INTO cdr WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS - 1}) "
)
CALLS = "'Ügyfél', '0680200100', i, 1.5, CONCAT('1.', i) FROM n"


class PostgresServer:
    """A server of our own; it refuses to run as root."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._user = folder, "postgres" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(folder, self._user)
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port = int(free.getsockname()[1])
        data = folder / "data"
        made = ["initdb", "-D", str(data), "-U", "root", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        subprocess.run(made, check=True, capture_output=True, user=self._user, cwd=folder)
        self._process = subprocess.Popen(
            ["postgres", "-D", str(data), "-p", str(self.port), "-k", str(folder), "-h", "127.0.0.1", "-F"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, user=self._user, cwd=folder,
        )  # fmt: skip

    def connected(self) -> Any:  # noqa: ANN401 -- the driver's own
        import psycopg  # noqa: PLC0415 -- only where there is such a server

        return psycopg.connect(
            host="127.0.0.1", port=self.port, user="root", dbname="postgres", autocommit=True
        )

    def answers(self) -> bool:
        import psycopg  # noqa: PLC0415 -- as above

        try:
            self.connected().close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)


@pytest.fixture(scope="module")
def postgres() -> Iterator[PostgresServer]:
    pytest.importorskip("psycopg")
    if not (shutil.which("initdb") and shutil.which("postgres")):
        pytest.skip("no PostgreSQL is installed here")
    folder = Path(tempfile.mkdtemp(prefix="wb"))  # a socket's path must be short, and its user gets in
    server = PostgresServer(folder)
    try:
        wait_for(server.answers, 60)
        with closing(server.connected()) as connection:
            connection.execute(TABLE)
            connection.execute(f"{MAKE} SELECT TIMESTAMP '2026-01-05' - i * INTERVAL '1 second', {CALLS}")
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def maria(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MariaServer]:
    program = shutil.which("mariadbd") or shutil.which("mariadbd", path="/usr/sbin")
    if program is None:
        pytest.skip("no MariaDB is installed here")
    server = MariaServer(program, tmp_path_factory.mktemp("server"))
    try:
        wait_for(server.answers, 60)
        with closing(server.connected()) as connection, connection.cursor() as cursor:
            cursor.execute("CREATE DATABASE pbx CHARACTER SET utf8mb4")
            cursor.execute("USE pbx")
            cursor.execute(TABLE)
            cursor.execute("SET max_recursive_iterations = 10000")
            cursor.execute(f"{MAKE} SELECT '2026-01-05' - INTERVAL i SECOND, {CALLS}")
            cursor.execute(f"CREATE USER writer@'127.0.0.1' IDENTIFIED BY '{SECRET}'")
            cursor.execute("GRANT ALL ON pbx.* TO writer@'127.0.0.1'")
        yield server
    finally:
        server.stop()


def secret(_user: str) -> str:
    return SECRET


def of_postgres(server: PostgresServer, table: str = "cdr") -> DatabaseTable:
    return DatabaseTable(f"postgresql://root@127.0.0.1:{server.port}/postgres?table={table}", secret)


def of_maria(server: MariaServer, table: str = "cdr") -> DatabaseTable:
    return DatabaseTable(f"mysql://writer@127.0.0.1:{server.port}/pbx?table={table}", secret)


def test_no_more_rows_are_asked_for_than_are_shown(maria: MariaServer) -> None:
    address = f"mysql://writer@127.0.0.1:{maria.port}/pbx"
    with closing(DatabaseTable(address, secret, 20)) as table:
        assert len(list(table.rows())) == 21  # and the names of the columns


def require_same(table: DatabaseTable) -> None:
    with closing(table):
        names, *rows = list(table.rows())
    assert list(names.cells) == ["calldate", "src", "dst", "duration", "cost", "uniqueid"]
    assert len(rows) == ROWS
    # the latest was written first; they come in their order
    last = f"1.{ROWS - 1}"
    assert rows[0].cells[1:] == ["Ügyfél", "0680200100", float(ROWS - 1), "1.50", last]
    assert rows[-1].cells[0] == "2026-01-05 00:00:00"


def require_no_writing(table: DatabaseTable, says: str) -> None:
    with (
        closing(table),
        pytest.raises(sqlalchemy.exc.DBAPIError, match=says),
        table._engine.begin() as connection,
    ):
        connection.execute(sqlalchemy.text("DELETE FROM cdr"))


def test_a_postgres_table(postgres: PostgresServer) -> None:
    require_same(of_postgres(postgres))
    require_no_writing(of_postgres(postgres), "read-only transaction")
    with pytest.raises(WallboardError, match="calls"):
        of_postgres(postgres, "calls")


def test_a_postgres_table_stays_in_the_server_until_it_is_asked_for(postgres: PostgresServer) -> None:
    asked = "SELECT query FROM pg_stat_activity WHERE state = 'idle in transaction'"
    with closing(of_postgres(postgres)) as table, closing(postgres.connected()) as connection:
        assert len(list(islice(table.rows(), 10))) == 10
        ((query,),) = connection.execute(asked).fetchall()
        assert query.startswith("FETCH FORWARD")


def test_a_maria_table(maria: MariaServer) -> None:
    require_same(of_maria(maria))
    require_no_writing(of_maria(maria), "READ ONLY transaction")
    with pytest.raises(WallboardError, match="calls"):
        of_maria(maria, "calls")


def test_a_maria_table_may_be_left_in_the_middle(maria: MariaServer) -> None:
    with closing(of_maria(maria)) as table:
        assert len(list(islice(table.rows(), 10))) == 10
        assert 0 < table.share() < 0.1
