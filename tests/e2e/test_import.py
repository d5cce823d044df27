"""`wallboard import` as a user calls it."""

import gzip
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.test_commands import LIMIT_S, Home, _await_connection
from tests.live.made import wait_for
from tests.sources.queue_log.made import joined, line, recorded, write_log
from tests.sources.queue_log.test_table import made as table
from wallboard.store.cache import open_cache


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def visits_in(cache: Path) -> int:
    with closing(sqlite3.connect(f"file:{cache}?mode=ro", uri=True)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM visit").fetchone()
    return int(count)


def test_a_log_becomes_history_and_once_more_changes_nothing(home: Home, tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    first = home.well("import", recorded("main"), "--cache", cache)
    assert first.startswith("1,685 lines read: 392 visits new, 0 completed, 0 known before")
    again = home.well("import", recorded("main"), "--cache", cache)
    assert again.startswith("1,685 lines read: 0 visits new, 0 completed, 392 known before")
    day = home.well("figures", "--cache", cache, "--at", "2026-11-22T06:30", "--json")
    assert json.loads(day)["all"]["figures"]["answered"] == 280


def test_a_folder_of_rotated_files(home: Home, tmp_path: Path) -> None:
    folder = tmp_path / "asterisk"
    folder.mkdir()
    for number, name in enumerate(("fates", "main", "overlap", "reconnect")):
        text = recorded(name).read_bytes()
        plain = gzip.decompress(text) if recorded(name).suffix == ".gz" else text
        (folder / f"queue_log.{number}").write_bytes(gzip.compress(plain) if number % 2 else plain)
    shutil.copy(folder / "queue_log.0", folder / "copy")
    (folder / "messages").write_text("Nov 22 asterisk: hello\n")
    cache = tmp_path / "cache.sqlite"
    said = home.well("import", folder, "--cache", cache)
    assert "925 visits new" in said
    assert "messages: it is not a queue log" in said
    assert "it is the same log as" in said
    assert visits_in(cache) == 925


def test_a_table_and_standard_input(home: Home, tmp_path: Path) -> None:
    address = table(
        tmp_path / "db",
        [("2026-11-22 06:00:00.0", "c1", "q", "NONE", "ENTERQUEUE", "", "", "1"),
         ("2026-11-22 06:00:09.0", "c1", "q", "NONE", "ABANDON", "1", "1", "9")],
    )  # fmt: skip
    said = home.well("import", address, "--cache", tmp_path / "a", "--zone", "Europe/Budapest")
    assert "1 visits new" in said
    assert "from 2026-11-22 06:00:00+01:00 to 2026-11-22 06:00:09+01:00" in said
    piped = subprocess.run(
        home._command(("import", "-", "--cache", tmp_path / "b")),
        env=home.environment, input=recorded("fates").read_bytes(), capture_output=True, check=True,
    )  # fmt: skip
    assert b"42 visits new" in piped.stdout


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (os.urandom(5_000), "it is not a queue log"),
    ],
)
def test_what_is_no_log_is_refused_in_words(home: Home, tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "file").write_bytes(content)
    assert why in home.trouble("import", tmp_path / "file", "--cache", tmp_path / "cache")


def test_paths_and_caches_that_will_not_do_are_refused_in_words(home: Home, tmp_path: Path) -> None:
    cache, log = tmp_path / "cache.sqlite", recorded("fates")
    assert "There is no file" in home.trouble("import", tmp_path / "nowhere", "--cache", cache)
    writer = open_cache(cache)
    said = home.trouble("import", log, "--cache", cache)
    assert "already in use by process" in said
    assert "Close it, import, and start it again" in said
    writer.connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('wallboard', 'm9999', '')"
    )
    writer.close()
    assert "made by a newer version" in home.trouble("import", log, "--cache", cache)
    (tmp_path / "empty").mkdir()
    assert "no queue log among the 0 files" in home.trouble(
        "import", tmp_path / "empty", "--cache", tmp_path / "other"
    )


def test_whose_log_it_is_must_be_said_where_there_are_several(home: Home, tmp_path: Path) -> None:
    cache = tmp_path / "cache.sqlite"
    home.well("import", recorded("fates"), "--cache", cache, "--source-name", "one")
    home.well("import", recorded("main"), "--cache", cache, "--source-name", "two")
    said = home.trouble("import", recorded("main"), "--cache", cache)
    assert "There are several sources: one, two" in said
    other = write_log(
        tmp_path / "log", [joined(0, queue="elsewhere"), line(9, "ABANDON", 1, 1, 9, queue="elsewhere")]
    )
    assert "another server than one" in home.trouble(
        "import", other, "--cache", cache, "--source-name", "one"
    )
    assert "1 visits new" in home.well("import", other, "--cache", cache, "--source-name", "one", "--force")


def test_all_lines_that_could_not_be_read_go_to_a_file(home: Home, tmp_path: Path) -> None:
    log = write_log(tmp_path / "log", [joined(0), *[b"garbage"] * 30, line(9, "ABANDON", 1, 1, 9)])
    said = home.well("import", log, "--cache", tmp_path / "c", "--report", tmp_path / "report")
    assert "30 lines could not be read" in said
    assert "and 10 more" in said
    assert len((tmp_path / "report").read_text().splitlines()) == 30
    assert "can't be written" in home.trouble(
        "import", log, "--cache", tmp_path / "c", "--report", tmp_path / "no" / "report"
    )


def _calls(count: int) -> Iterator[bytes]:
    for n in range(count):
        yield joined(n * 10, call=f"c{n}")
        yield line(n * 10 + 9, "ABANDON", 1, 1, 9, call=f"c{n}")


@pytest.mark.timeout(LIMIT_S)
def test_control_c_keeps_what_was_read_and_the_next_import_goes_on(home: Home, tmp_path: Path) -> None:
    log, cache = write_log(tmp_path / "log", _calls(60_000)), tmp_path / "cache.sqlite"
    with home.running("import", log, "--cache", cache) as process:
        wait_for(lambda: cache.exists() and cache.with_name("cache.sqlite-wal").exists() and _some(cache))
        process.send_signal(signal.SIGINT)
        said, errors = process.communicate(timeout=LIMIT_S)
    assert (process.returncode, errors) == (130, "")
    assert "Stopped before the end" in said
    kept = visits_in(cache)
    assert 0 < kept < 60_000
    home.well("import", log, "--cache", cache)
    assert visits_in(cache) == 60_000


def _some(cache: Path) -> bool:
    try:
        return visits_in(cache) > 0
    except sqlite3.OperationalError:  # its tables are being made
        return False


def test_a_folder_that_may_not_be_written_is_said(home: Home, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    assert "can't be" in home.trouble("import", recorded("fates"), "--cache", locked / "cache")


@pytest.mark.skipif(not hasattr(os, "posix_spawn"), reason="limits of a process are POSIX's")
def test_a_full_disk_is_said_and_leaves_a_cache_that_can_be_filled_later(home: Home, tmp_path: Path) -> None:
    log, cache = write_log(tmp_path / "log", _calls(30_000)), tmp_path / "cache.sqlite"
    limited = "import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))\n"
    limited += "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    limited += "runpy.run_module('wallboard', run_name='__main__', alter_sys=True)"
    command = home._command(("import", log, "--cache", cache))
    full = subprocess.run(
        [command[0], "-c", limited, *command[3:]],
        env=home.environment, capture_output=True, text=True, check=False, timeout=LIMIT_S,
    )  # fmt: skip
    assert full.returncode == 1
    assert "Traceback" not in full.stderr
    assert "wallboard: " in full.stderr
    assert "What was imported before is kept" in full.stderr
    home.well("import", log, "--cache", cache)
    assert visits_in(cache) == 30_000


def test_a_log_that_is_followed_fills_the_cache_as_it_is_written(home: Home, tmp_path: Path) -> None:
    log, cache = write_log(tmp_path / "queue_log", [joined(0)]), tmp_path / "cache.sqlite"
    with home.running("record", "--source", f"queue_log:{log}", "--cache", cache) as process:
        _await_connection(process)
        now = int(time.time())  # noqa: TID251 -- the program's own clock is the real one
        with log.open("ab") as file:
            file.write(b"%d|%d.1|q|NONE|ENTERQUEUE|||1\n" % (now, now))
            file.write(b"%d|%d.1|q|NONE|ABANDON|1|1|1\n" % (now + 1, now))
        wait_for(lambda: _some(cache))
        process.terminate()
        process.communicate(timeout=LIMIT_S)
    with closing(sqlite3.connect(cache)) as connection:
        outcomes = connection.execute("SELECT source, outcome FROM visit").fetchall()
    assert outcomes == [("queue_log", "abandoned")]
