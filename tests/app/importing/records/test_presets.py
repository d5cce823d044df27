"""Layouts by name, one file each."""

from pathlib import Path

import pytest

from wallboard.app.importing.records.presets import PresetFolder
from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Layout, Role, Without
from wallboard.domain.records.presets import BUILT_IN

MINE = Layout(
    columns={Role.START: "Kezdés", Role.CALLER: 2}, encoding="cp1250", delimiter="\t", dates="dmy",
    own=("3680",), without=(Without("Típus", ("SMS*",)),),
)  # fmt: skip


def test_what_was_saved_is_there_as_it_was(tmp_path: Path) -> None:
    folder = PresetFolder(tmp_path / "presets")
    assert folder.all() == BUILT_IN
    folder.save("Telefon Kft. (új)", MINE)
    folder.save("Telefon Kft. (új)", MINE)
    assert [preset.name for preset in folder.all()][-1] == "Telefon Kft. (új)"
    found = folder.of("Telefon Kft. (új)")
    assert (found.layout, found.own) == (MINE, True)
    folder.forget("Telefon Kft. (új)")
    folder.forget("never was")
    assert folder.all() == BUILT_IN


@pytest.mark.parametrize("name", ["", "asterisk", "guess", "../x", "a/b", "x" * 61, ".hidden"])
def test_names_that_can_not_be(tmp_path: Path, name: str) -> None:
    with pytest.raises(WallboardError, match="can't be called"):
        PresetFolder(tmp_path).save(name, MINE)


def test_those_of_the_program_stay(tmp_path: Path) -> None:
    with pytest.raises(WallboardError, match="comes with the program"):
        PresetFolder(tmp_path).forget("asterisk")


def test_what_is_not_there_or_can_not_be_read_is_said(tmp_path: Path) -> None:
    folder = PresetFolder(tmp_path)
    with pytest.raises(WallboardError, match=r"no preset “mine”.*freepbx"):
        folder.of("mine")
    for text in ("columns = 1", "delimeter = ';'", "["):
        (tmp_path / "mine.toml").write_text(text)
        with pytest.raises(WallboardError, match="can't be read"):
            folder.all()


def test_a_folder_that_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WallboardError, match="can't be written"):
        PresetFolder(tmp_path / "file").save("mine", MINE)
    (tmp_path / "held.toml").mkdir()
    with pytest.raises(WallboardError, match="can't be removed"):
        PresetFolder(tmp_path).forget("held")


@pytest.mark.parametrize("name", ["../settings", "/tmp/settings", "a/../../settings", ""])
def test_nothing_outside_of_the_folder_is_ever_removed(tmp_path: Path, name: str) -> None:
    settings = tmp_path / "settings.toml"
    settings.touch()
    (tmp_path / "presets" / "a").mkdir(parents=True)
    PresetFolder(tmp_path / "presets").forget(name.replace("/tmp", str(tmp_path)))
    assert settings.exists()
