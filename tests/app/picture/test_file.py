import os
from pathlib import Path

import pytest

from wallboard.app.picture.file import require_place_for_png, write_png
from wallboard.domain.errors import WallboardError

PNG = b"\x89PNG\r\n\x1a\nold"


def test_an_older_picture_and_an_empty_file_are_replaced(tmp_path: Path) -> None:
    for name, before in (("a.png", PNG), ("b", b""), ("c.png", None)):
        path = tmp_path / name
        if before is not None:
            path.write_bytes(before)
        write_png(path, b"new")
        assert path.read_bytes() == b"new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.png", "b", "c.png"]


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.png"
    path.write_text("Dear Sir", "utf-8")
    with pytest.raises(WallboardError, match="is no PNG picture"):
        write_png(path, b"new")
    assert path.read_text("utf-8") == "Dear Sir"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "shown.png").write_bytes(PNG)
    link = tmp_path / "link.png"
    link.symlink_to("shown.png")
    write_png(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "shown.png").read_bytes() == b"new"


def test_what_is_no_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # to read from it would wait for ever
    for path in (pipe, tmp_path):
        with pytest.raises(WallboardError, match="left alone"):
            require_place_for_png(path)


def test_a_folder_that_is_not_there_is_said_before_anything_is_painted(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="no folder"):
        require_place_for_png(tmp_path / "none" / "a.png")


def test_when_writing_fails_the_older_picture_is_whole_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    in_the_way = tmp_path / f".a.png.{os.getpid()}.part"
    in_the_way.mkdir()
    with pytest.raises(WallboardError, match="can't be written"):
        write_png(path, b"new")
    assert path.read_bytes() == PNG
