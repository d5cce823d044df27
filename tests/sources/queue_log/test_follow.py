"""Reading on in a file that grows and is rotated."""

from pathlib import Path
from typing import Self

import pytest

from wallboard.domain.source import SourceLost, SourceUnreachable
from wallboard.sources.queue_log.follow import Follower
from wallboard.sources.queue_log.protocol import LINE_LIMIT


class Log:
    """A log file, and whoever follows it."""

    def __init__(self, folder: Path, before: bytes = b"", back: int = 1000) -> None:
        self.path = folder / "queue_log"
        self.path.write_bytes(before)
        self.follower = Follower(self.path, back)

    def add(self, text: bytes, path: Path | None = None) -> None:
        with (path or self.path).open("ab") as file:
            file.write(text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.follower.close()

    def new(self) -> list[bytes]:
        return self.follower.lines()


def test_what_is_there_is_given_and_then_what_is_new(tmp_path: Path) -> None:
    with Log(tmp_path, b"a\nb\n") as log:
        assert log.new() == [b"a", b"b"]
        assert log.new() == []
        log.add(b"c\n")
        assert log.new() == [b"c"]


def test_a_torn_line_waits_for_its_end(tmp_path: Path) -> None:
    with Log(tmp_path) as log:
        log.add(b"one\ntw")
        assert log.new() == [b"one"]
        log.add(b"")
        assert log.new() == []
        log.add(b"o\nth")
        assert log.new() == [b"two"]


def test_only_the_end_of_a_long_file_is_read_from_a_whole_line_on(tmp_path: Path) -> None:
    with Log(tmp_path, b"first\nsecond\nthird\n", back=8) as log:
        assert log.new() == [b"third"]


def test_a_renamed_file_is_read_until_the_new_one_is_written_to(tmp_path: Path) -> None:
    with Log(tmp_path, b"a\n") as log:
        log.new()
        old = log.path.rename(tmp_path / "queue_log.1")
        log.add(b"b\n", old)
        assert log.new() == [b"b"], "there is no new file yet"
        log.path.touch()
        log.add(b"c\n", old)
        assert log.new() == [b"c"], "nothing in it: Asterisk still writes to the old one"
        log.add(b"d\n", old)
        log.add(b"e\n")
        assert log.new() == [b"d", b"e"]
        log.add(b"f\n")
        assert log.new() == [b"f"]


def test_a_file_that_is_copied_and_cut_to_nothing_begins_anew(tmp_path: Path) -> None:
    with Log(tmp_path, b"a long line of the past\nand its torn en") as log:
        log.new()
        log.path.write_bytes(b"new\n")
        assert log.new() == [b"new"]


def test_a_line_without_end_is_not_kept_in_memory(tmp_path: Path) -> None:
    with Log(tmp_path) as log:
        log.add(b"x" * (2 * LINE_LIMIT))
        assert log.new() == []
        log.add(b"y\nnext\n")
        assert log.new() == [b"y", b"next"]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreachable, match="can't be read"):
        Follower(tmp_path / "nowhere", 10)


def test_a_file_that_can_not_be_read_any_more_is_lost(tmp_path: Path) -> None:
    with Log(tmp_path) as other:
        other.path.unlink()
        other.path.mkdir()
        (other.path / "x").touch()
        with pytest.raises(SourceLost, match="can't be read"):
            other.new()
