from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.app.made import cache_with
from tests.live.made import NOON
from wallboard.app.commands.picture import COMMAND, scale_of, screen_of, size_of
from wallboard.app.settings import ScreenSettings, Settings
from wallboard.domain.errors import WallboardError
from wallboard.ui.theme.palettes import LIGHT

OWN = Settings(screen={"wall": ScreenSettings(agents="initials"), "lobby": ScreenSettings(theme="light")})


@pytest.mark.parametrize(("text", "size"), [("1920x1080", (1920, 1080)), ("640×360", (640, 360))])
def test_a_size_is_read(text: str, size: tuple[int, int]) -> None:
    assert size_of(text) == size


@pytest.mark.parametrize("text", ["", "1920", "x", "639x360", "640x359", "7681x4320", "-800x600", "1e3x800"])
def test_what_is_no_size_is_refused_with_the_bounds(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="no size from 640x360 to 7680x4320"):
        size_of(text)


def test_a_scale_is_read() -> None:
    assert (scale_of("1"), scale_of("1.5"), scale_of("4")) == (1.0, 1.5, 4.0)


@pytest.mark.parametrize("text", ["0", "0.9", "4.1", "nan", "inf", "two"])
def test_what_is_no_scale_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="no scale from 1 to 4"):
        scale_of(text)


def test_a_board_is_shown_as_the_screen_of_its_name_shows_it() -> None:
    plain = Settings()
    assert screen_of(plain, None, None, None).agents == "counts"
    assert screen_of(plain, None, "desk", None).agents == "names"
    assert screen_of(plain, None, "desk", None).board == "desk"
    assert screen_of(plain, None, "my.toml", None) == ScreenSettings(board="my.toml")
    assert screen_of(OWN, None, None, None).agents == "initials"
    assert screen_of(OWN, "lobby", "wall", None).theme == "light"
    assert screen_of(OWN, "lobby", None, "dark").theme == "dark"


def test_a_screen_that_there_is_not_is_answered_with_those_there_are() -> None:
    with pytest.raises(WallboardError, match="no screen “loby”") as caught:
        screen_of(OWN, "loby", None, None)
    assert "lobby" in str(caught.value.hint)


Picture: TypeAlias = Callable[..., QImage]


@pytest.fixture
def picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Picture:
    """Run the command; what it sets for Qt, which is loaded already, is put back afterwards."""
    for name in ("QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "QT_FONT_DPI"):
        monkeypatch.setenv(name, "offscreen" if name.endswith("PLATFORM") else "1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    settings, file = tmp_path / "settings.toml", tmp_path / "p.png"
    settings.write_text('[site]\nzone = "UTC"\n', "utf-8")

    def run(*words: str) -> QImage:
        parser = ArgumentParser()
        COMMAND.add(parser)
        given = parser.parse_args([*words, "--config", str(settings), "--size", "640x360", str(file)])
        assert COMMAND.run(given) == 0
        return QImage(str(file))

    return run


SMALL = ("--source", "simulator:?agents=5&volume=0.1", "--at", "10:30")


def test_a_page_is_painted_of_one_queue_or_of_all_and_leaves_no_cache(
    picture: Picture, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    every = picture(*SMALL, "--page", "today", "--theme", "light")
    one = picture(*SMALL, "--page", "today", "--theme", "light", "--queue", "support")
    assert every != one
    assert every.pixelColor(1, 1).name() == LIGHT.background
    assert capsys.readouterr().err.endswith("640 × 360 pixels, the built-in centre, Mon 23 Nov 10:30\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p.png", "settings.toml"]


def test_a_page_is_shown_as_the_desk_shows_it_or_as_another_screen(picture: Picture) -> None:
    named = picture(*SMALL, "--page", "agents")
    assert named == picture(*SMALL, "--page", "agents", "--screen", "desk")
    assert named != picture(*SMALL, "--page", "agents", "--screen", "wall")


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("--page", "todai"), "no page “todai”", "Did you mean “today”?"),
        (("--page", "today", "--queue", "suport"), "no queue “suport”", "Did you mean “Support”?"),
        (
            ("--page", "today", "--board", "desk"),
            "a board or a page, not both",
            "Leave out --board or --page.",
        ),
        (("--queue", "support"), "says itself which queues", "name a page with --page"),
    ],
)
def test_what_cannot_be_painted_is_said_and_nothing_is_written(
    picture: Picture, tmp_path: Path, words: tuple[str, ...], message: str, hint: str
) -> None:
    with pytest.raises(WallboardError, match=message) as caught:
        picture(*SMALL, *words)
    assert hint in str(caught.value.hint)
    assert not (tmp_path / "p.png").exists()


def test_a_page_of_a_cache_without_data_is_said(picture: Picture, tmp_path: Path) -> None:
    cache = tmp_path / "empty.sqlite"
    cache_with(cache, [], NOON)
    with pytest.raises(WallboardError, match=r"empty\.sqlite has nothing to make a page of"):
        picture("--cache", str(cache), "--at", "2026-11-23T11:30", "--page", "today")
