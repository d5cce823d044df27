from pathlib import Path

from pytestqt.qtbot import QtBot

from wallboard.ui.shell.kept import Kept


def test_what_was_put_is_there_after_a_restart_and_only_for_that_screen(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "state" / "windows.ini"
    wall = Kept(path, "wall")
    wall.put("columns", "a=1;b,c\nd é")
    wall.put("columns/hidden", "2")
    del wall
    again, other = Kept(path, "wall"), Kept(path, "desk")
    assert again.get("columns") == "a=1;b,c\nd é"
    assert again.get("columns/hidden") == "2"
    assert other.get("columns") is None
    assert again.get("nothing") is None


def test_a_name_that_looks_like_a_path_stays_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "windows.ini"
    Kept(path, "a/b").put("key", "1")
    assert Kept(path, "a").get("b/key") is None


def test_a_file_that_cannot_be_written_costs_only_the_memory(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    kept = Kept(tmp_path / "file" / "windows.ini", "wall")
    kept.put("key", "value")
    assert kept.get("key") in {None, "value"}
