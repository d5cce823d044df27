"""Opening the cache: what is made, what is refused, and in which words."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.made import answered, cache_with, write_now
from wallboard.domain.errors import WallboardError
from wallboard.store.cache import open_cache, open_reader
from wallboard.store.problems import ReadOnlyError

ODD_NAMES = ["plain", "a b", "what?mode=rw", "c#1", "100%41", "Ünïcødé-電話", "quote'\"", "file:x"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_path_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.sqlite"
    cache_with(path, [answered()])
    reader = open_reader(path)
    assert reader.execute("SELECT count(*) FROM visit").fetchone() == (1,)
    assert {entry.name for entry in path.parent.iterdir()} <= {
        path.name + end for end in ("", ".lock", "-wal", "-shm")
    }
    reader.close()


def test_nobody_else_may_look(tmp_path: Path) -> None:
    path = tmp_path / "new" / "cache.sqlite"
    cache = open_cache(path)
    write_now(cache.connection, [answered()])
    modes = {entry.name: entry.stat().st_mode & 0o777 for entry in path.parent.iterdir()}
    assert len(modes) == 4
    assert set(modes.values()) == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700
    cache.close()


def test_a_reader_can_not_write(path: Path) -> None:
    cache_with(path, [])
    reader = open_reader(path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM visit")
    reader.close()


def test_a_reader_reads_on_while_the_writer_writes(path: Path, connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("c1")])
    reader = open_reader(path)
    reader.execute("BEGIN")
    before = reader.execute("SELECT count(*) FROM visit").fetchone()
    write_now(connection, [answered("c2")])
    assert reader.execute("SELECT count(*) FROM visit").fetchone() == before == (1,)
    reader.rollback()
    assert reader.execute("SELECT count(*) FROM visit").fetchone() == (2,)
    reader.close()


def test_a_second_process_is_refused_in_words(path: Path) -> None:
    cache = open_cache(path)
    code = (
        "import sys; from pathlib import Path; from wallboard.store.cache import open_cache\n"
        "open_cache(Path(sys.argv[1]))"
    )
    refused = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    cache.close()
    assert refused.returncode == 1
    assert f"“{path}” is already in use by process {os.getpid()}" in refused.stderr
    assert "name another cache" in refused.stderr


def test_a_link_leads_to_the_same_lock(path: Path) -> None:
    cache = open_cache(path)
    other = path.with_name("link.sqlite")
    other.symlink_to(path)
    with pytest.raises(WallboardError, match="already in use"):
        open_cache(other)
    cache.close()


@pytest.mark.parametrize("opened", [open_cache, open_reader])
@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 4000])
def test_what_is_no_cache_is_left_alone(path: Path, opened: type, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(WallboardError, match="damaged or is not a cache") as refused:
        opened(path)
    assert "Move the file away" in str(refused.value)
    assert path.read_bytes() == content


@pytest.mark.parametrize("opened", [open_cache, open_reader])
def test_somebody_elses_database_is_left_alone(path: Path, opened: type) -> None:
    theirs = sqlite3.connect(path)
    theirs.execute("CREATE TABLE bookmarks (url TEXT)")
    theirs.close()
    before = path.read_bytes()
    with pytest.raises(WallboardError, match="another program"):
        opened(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("opened", [open_cache, open_reader])
def test_a_newer_cache_is_refused(path: Path, opened: type) -> None:
    cache = open_cache(path)
    cache.connection.execute(
        "UPDATE _sqlite_migrations SET name = 'm9999_from_the_future' WHERE name LIKE 'm0001%'"
    )
    cache.close()
    with pytest.raises(WallboardError, match="newer version"):
        opened(path)


def test_a_refused_cache_is_not_left_locked(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)
    for _ in range(2):
        with pytest.raises(WallboardError, match="damaged"):
            open_cache(path)


def test_a_missing_file_is_said(path: Path) -> None:
    with pytest.raises(WallboardError, match="There is no cache at") as refused:
        open_reader(path)
    assert "Start the wallboard" in str(refused.value)
    assert not path.exists()


def test_an_empty_file_becomes_a_cache(path: Path) -> None:
    path.touch()
    with pytest.raises(WallboardError, match="There is no cache"):
        open_reader(path)
    open_cache(path).close()
    open_reader(path).close()


def test_a_folder_in_the_place_of_the_file_is_said(path: Path) -> None:
    path.mkdir()
    with pytest.raises(WallboardError, match="can't be used"):
        open_cache(path)


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WallboardError, match="can't be used"):
        open_cache(tmp_path / "file" / "cache.sqlite")


def test_it_is_noticed_when_the_file_is_taken_away(path: Path) -> None:
    cache = open_cache(path)
    assert not cache.moved()
    path.unlink()
    assert cache.moved()
    cache.close()


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A cache in a folder in which we may not write; root, who may do everything, becomes nobody."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cache.sqlite"
        cache_with(path, [answered()])
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        was = os.geteuid()
        if was == 0:
            os.seteuid(65534)
        yield path
        os.seteuid(was)
        Path(folder).chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_a_read_only_folder_can_be_read(locked_folder: Path) -> None:
    reader = open_reader(locked_folder)
    assert reader.execute("SELECT count(*) FROM visit").fetchone() == (1,)
    reader.close()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_a_read_only_folder_can_not_be_written(locked_folder: Path) -> None:
    with pytest.raises(ReadOnlyError, match=r"cache\.sqlite” can't be written"):
        open_cache(locked_folder)
