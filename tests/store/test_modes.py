import os
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from wallboard.store.book.file import open_book
from wallboard.store.cache import may_write, open_cache
from wallboard.store.lock import WISHES, CacheLock
from wallboard.store.modes import mode_in, opened

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are inherited there")
ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65_534


def modes(folder: Path) -> set[int]:
    return {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}


@pytest.mark.parametrize(
    ("folder", "files"),
    [(0o700, 0o600), (0o777, 0o600), (0o770, 0o600), (0o2770, 0o660), (0o2750, 0o640), (0o2777, 0o660)],
)
def test_the_group_gets_what_a_folder_gives_it_on_purpose_and_nobody_else_anything(
    tmp_path: Path, folder: int, files: int
) -> None:
    tmp_path.chmod(folder)
    assert mode_in(tmp_path) == files
    before = os.umask(0o077)
    try:
        with closing(open_cache(tmp_path / "calls.sqlite")) as cache:
            cache.connection.execute("PRAGMA user_version = 0")
            with closing(open_book(tmp_path / "calls.book.sqlite")):
                CacheLock(tmp_path / "calls.sqlite", WISHES).release()
                names = {file.name for file in tmp_path.iterdir()}
                assert {"calls.sqlite-shm", "calls.sqlite-wal", "calls.book.sqlite-wal"} <= names
                assert modes(tmp_path) == {files}
    finally:
        os.umask(before)


def test_a_file_of_before_is_opened_to_the_group_when_its_owner_comes(tmp_path: Path) -> None:
    os.close(opened(tmp_path / "calls.sqlite"))
    assert modes(tmp_path) == {0o600}
    tmp_path.chmod(0o2770)
    os.close(opened(tmp_path / "calls.sqlite"))
    assert modes(tmp_path) == {0o660}
    tmp_path.chmod(0o700)
    os.close(opened(tmp_path / "calls.sqlite"))
    assert modes(tmp_path) == {0o660}  # what somebody gave by hand is not taken back


def test_where_a_file_can_be_made_one_may_write(tmp_path: Path) -> None:
    assert may_write(tmp_path / "new" / "calls.sqlite")


_MEMBER = """
import sys
from pathlib import Path
from wallboard.domain.errors import WallboardError
from wallboard.store.book.file import open_book
from wallboard.store.cache import may_write, open_reader
from wallboard.store.lock import in_use
cache = Path(sys.argv[1])
reader = open_reader(cache)
print(may_write(cache), in_use(cache) is not None, reader.execute("SELECT count(*) FROM visit").fetchone()[0])
try:
    open_book(cache.with_name("calls.book.sqlite")).execute("PRAGMA user_version = 0")
    print("wrote")
except WallboardError:
    print("refused")
"""


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may be another user")
@pytest.mark.parametrize(
    ("folder", "said"), [(0o2770, "True True 0\nwrote\n"), (0o2750, "False True 0\nrefused\n")]
)
def test_another_user_of_the_group_may_do_what_the_folder_gives(folder: int, said: str) -> None:
    place = Path(f"/tmp/wallboard-group-{os.getpid()}-{folder:o}")
    place.mkdir()
    try:
        os.chown(place, 0, NOBODY)
        place.chmod(folder)
        with closing(open_cache(place / "calls.sqlite")), closing(open_book(place / "calls.book.sqlite")):
            done = subprocess.run(
                [sys.executable, "-c", _MEMBER, str(place / "calls.sqlite")],
                user=NOBODY,
                group=NOBODY,
                extra_groups=[],
                env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
                cwd="/",
                capture_output=True,
                text=True,
                check=False,
            )
    finally:
        for file in place.iterdir():
            file.unlink()
        place.rmdir()
    if "ModuleNotFoundError" in done.stderr or "PermissionError" in done.stderr:
        pytest.skip("the checkout is closed to other users")
    assert (done.stdout, done.stderr) == (said, "")
