from argparse import ArgumentTypeError

import pytest

from wallboard.app.commands.picture import scale_of, screen_of, size_of
from wallboard.app.settings import ScreenSettings, Settings
from wallboard.domain.errors import WallboardError

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
