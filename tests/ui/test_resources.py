import sys
from pathlib import Path

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.ui.resources import resource, resources


def test_a_checkout_has_its_boards() -> None:
    assert resource("boards/wall.toml").is_file()
    assert resource("boards/wall.toml") in resources("boards", ".toml")


def test_a_packaged_program_looks_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = tmp_path / "resources" / "boards" / "wall.toml"
    packaged.parent.mkdir(parents=True)
    packaged.write_text("")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource("boards/wall.toml") == packaged
    assert resources("boards", ".toml") == (packaged,)


def test_what_is_not_there_is_said_in_words() -> None:
    with pytest.raises(WallboardError, match=r"boards/none\.toml"):
        resource("boards/none.toml")
    assert resources("nowhere", ".ttf") == ()
