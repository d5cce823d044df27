"""The table of a queue log in the servers that Asterisk writes to, where one is installed here."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.live.made import wait_for
from tests.sources.queue_log.made import recorded
from wallboard.domain.errors import WallboardError
from wallboard.sources.queue_log.lines import LogFile
from wallboard.sources.queue_log.protocol import parse
from wallboard.sources.queue_log.table import table_lines

pymysql = pytest.importorskip("pymysql")

SECRET = "correct horse"
FIELDS = 10
PLAIN = """CREATE TABLE queue_log (
  time VARCHAR(32), callid CHAR(64), queuename CHAR(64), agent CHAR(64), event CHAR(32),
  data1 CHAR(64), data2 CHAR(64), data3 CHAR(64), data4 CHAR(64), data5 CHAR(64))"""
"""As older guides have it: no key, and times as text."""
KEYED = """CREATE TABLE queue_log (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, time DATETIME(6), callid VARCHAR(80), queuename VARCHAR(256),
  agent VARCHAR(80), event VARCHAR(32), data1 VARCHAR(100), data2 VARCHAR(100), data3 VARCHAR(100),
  data4 VARCHAR(100), data5 VARCHAR(100))"""
"""As Asterisk's own scripts make it."""
WRITE = (
    "INSERT INTO queue_log (time, callid, queuename, agent, event, data1, data2, data3, data4, data5) "
    "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)


class Server:
    """A server of our own, with a folder of its own."""

    def __init__(self, program: str, folder: Path) -> None:
        self.folder, data = folder, folder / "data"
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            self.port = int(free.getsockname()[1])
        who = ["--user=root"] if os.geteuid() == 0 else []
        if (install := shutil.which("mariadb-install-db")) and "maria" in program:
            made = [install, "--no-defaults", f"--datadir={data}", *who]
            made += ["--auth-root-authentication-method=normal", "--skip-test-db"]
        else:
            made = [program, "--no-defaults", "--initialize-insecure", f"--datadir={data}", *who]
        subprocess.run(made, check=True, capture_output=True)
        self._process = subprocess.Popen(
            [program, "--no-defaults", f"--datadir={data}", *who, "--bind-address=127.0.0.1",
             f"--port={self.port}", f"--socket={folder / 's'}", f"--pid-file={folder / 'pid'}",
             "--innodb-buffer-pool-size=16M"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def connected(self, database: str | None = None) -> Any:  # noqa: ANN401 -- PyMySQL has no types
        return pymysql.connect(
            host="127.0.0.1", port=self.port, user="root", database=database, autocommit=True
        )

    def answers(self) -> bool:
        try:
            self.connected().close()
        except pymysql.err.OperationalError:
            return False
        return True

    def put(self, table: str, rows: list[tuple[object, ...]]) -> None:
        with closing(self.connected("asterisk")) as connection, connection.cursor() as cursor:
            cursor.execute("DROP TABLE IF EXISTS queue_log")
            cursor.execute(table)
            cursor.executemany(WRITE, rows)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)


@pytest.fixture(scope="module", params=["mariadbd", "mysqld"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    program = shutil.which(str(request.param)) or shutil.which(str(request.param), path="/usr/sbin")
    if program is None or (request.param == "mysqld" and "maria" in Path(program).resolve().name):
        pytest.skip(f"no {request.param} is installed here")
    made = Server(program, tmp_path_factory.mktemp("server"))
    try:
        wait_for(made.answers, 60)
        with closing(made.connected()) as connection, connection.cursor() as cursor:
            cursor.execute("CREATE DATABASE asterisk CHARACTER SET utf8mb4")
            cursor.execute(f"CREATE USER reader@'127.0.0.1' IDENTIFIED BY '{SECRET}'")
            cursor.execute("GRANT SELECT ON asterisk.* TO reader@'127.0.0.1'")
        yield made
    finally:
        made.stop()


def lines_of_a_recording() -> list[bytes]:
    file = LogFile(recorded("main"))
    try:
        return [one.text.rstrip(b"|") for one in file.lines()]
    finally:
        file.close()


def row_of(line: bytes, *, keyed: bool) -> tuple[object, ...]:
    time, *fields = line.decode().split("|")
    at = datetime.fromtimestamp(float(time), UTC).strftime("%Y-%m-%d %H:%M:%S.%f") if keyed else time
    return (at, *fields, *[""] * (FIELDS - 1 - len(fields)))[:FIELDS]


def read(server: Server, user: str = "reader") -> list[bytes]:
    address = f"mysql://{user}@127.0.0.1:{server.port}/asterisk"
    return [line.rstrip(b"\n") for line in table_lines(address, "UTC", lambda _user: SECRET)]


@pytest.mark.parametrize("table", [PLAIN, KEYED], ids=["plain", "keyed"])
def test_a_table_gives_the_lines_of_the_file(server: Server, table: str) -> None:
    written = lines_of_a_recording()
    server.put(table, [row_of(line, keyed=table is KEYED) for line in written])
    found = read(server)
    assert len(found) == len(written) > 1000
    assert list(map(parse, found)) == list(map(parse, written))


def test_names_of_any_script_come_through(server: Server) -> None:
    server.put(KEYED, [row_of("1795324405|c|Ügyfél|Зоя 😀|CONNECT|4|x|2".encode(), keyed=True)])
    (line,) = read(server)
    assert (parse(line).queue, parse(line).agent) == ("Ügyfél", "Зоя 😀")


def test_who_may_not_read_is_told_so_and_the_password_is_not(server: Server) -> None:
    with pytest.raises(WallboardError) as said:
        read(server, "stranger")
    assert "can't be read" in str(said.value)
    assert SECRET not in str(said.value)
