"""Files of lines: packed by whatever, damaged, torn, and of senseless content."""

import bz2
import gzip
import lzma
from pathlib import Path

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.sources.queue_log.lines import Line, LogFile
from wallboard.sources.queue_log.protocol import LINE_LIMIT

TEXT = b"one\ntwo\n"


def read(path: Path) -> list[Line]:
    file = LogFile(path)
    try:
        return list(file.lines())
    finally:
        file.close()


@pytest.mark.parametrize("packed", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_what_a_file_is_packed_with_its_content_says(tmp_path: Path, packed: type) -> None:
    path = tmp_path / "log.of-any-name"
    path.write_bytes(packed(TEXT))
    assert read(path) == [Line(1, b"one"), Line(2, b"two")]


def test_a_torn_last_line_is_not_taken_for_whole(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(TEXT + b"thr")
    last = read(path)[-1]
    assert (last.number, last.text, str(last.wrong)) == (3, b"thr", "the last line is not finished")


def test_an_endless_line_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(b"one\n" + b"x" * (3 * LINE_LIMIT) + b"\nthree\n")
    lines = read(path)
    assert [(line.number, line.wrong is None) for line in lines] == [(1, True), (2, False), (3, True)]
    assert lines[1].text == b"x" * 200


@pytest.mark.parametrize("packed", [gzip.compress, bz2.compress, lzma.compress])
def test_what_is_left_of_a_damaged_file_is_read(tmp_path: Path, packed: type) -> None:
    path = tmp_path / "log"
    whole = packed(b"".join(b"%d\n" % n for n in range(200_000)))
    path.write_bytes(whole[: len(whole) // 2])
    lines = read(path)
    assert all(line.wrong is None for line in lines[:-2])
    assert "damaged from here on" in str(lines[-1].wrong)
    assert packed is bz2.compress or len(lines) > 10_000


def test_a_file_that_only_begins_like_a_packed_one_is_said(tmp_path: Path) -> None:
    path = tmp_path / "log.gz"
    path.write_bytes(b"\x1f\x8b and then something else entirely")
    (line,) = read(path)
    assert "damaged" in str(line.wrong)


def test_how_much_was_read_is_told_in_bytes_of_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(TEXT)
    file = LogFile(path)
    assert (file.read, file.size) == (0, 8)
    list(file.lines())
    assert file.read == 8
    file.close()


def test_a_file_that_can_not_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="can't be read"):
        LogFile(tmp_path / "nowhere")
    with pytest.raises(WallboardError, match="can't be read"):
        LogFile(tmp_path)
