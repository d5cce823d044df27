import errno
import os
from pathlib import Path

import pytest

from tests.ui.export.papers import paper
from wallboard.domain.errors import WallboardError
from wallboard.ui.export.writing import KINDS, STEP, in_words, write


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_written_whole(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"calls{kind}"
    asked: list[int] = []

    def go_on(done: int) -> bool:
        asked.append(done)
        return True

    assert write(path, paper(2 * STEP + 1), go_on)
    assert asked == [STEP, 2 * STEP]
    assert path.stat().st_size > 0
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", KINDS)
def test_who_cancels_keeps_the_file_that_was_there(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"calls{kind}"
    path.write_text("old")
    assert not write(path, paper(STEP + 1), lambda _: False)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_utf_8_is_marked_unless_somebody_wants_none(tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    write(path, paper())
    assert path.read_bytes().startswith(b"\xef\xbb\xbfCame,")
    write(path, paper(), bom=False)
    assert path.read_bytes().startswith(b"Came,")


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, kind: str) -> None:
    with pytest.raises(WallboardError, match=r"calls\S+ could not be written: there is no such folder"):
        write(tmp_path / "gone" / f"calls{kind}", paper())


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_is_told(kind: str, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no /dev/full here")
    part = tmp_path / f".calls{kind}.part"
    part.symlink_to(full)
    with pytest.raises(WallboardError, match=r"the disk is full Free some room"):
        write(tmp_path / f"calls{kind}", paper(2000))
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is denied to root")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WallboardError, match="it is not allowed"):
        write(tmp_path / "calls.csv", paper())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "calls.csv could not be written: the disk is read-only Choose another place."),
        (errno.EACCES, "calls.csv could not be written: it is not allowed Close it where it is open, or"),
        (
            errno.EISDIR,
            "calls.csv could not be written: there is a folder of this name Choose another place.",
        ),
        (errno.EIO, "calls.csv could not be written: Input/output error Choose another place."),
    ],
)
def test_an_error_is_put_into_words(number: int, words: str) -> None:
    assert str(in_words(OSError(number, os.strerror(number)), Path("calls.csv"))).startswith(words)


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "calls.csv").mkdir()
    with pytest.raises(WallboardError, match="there is a folder of this name"):
        write(tmp_path / "calls.csv", paper())
