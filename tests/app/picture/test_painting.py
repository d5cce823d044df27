from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.made_up import ZONE, the_day
from tests.ui.walls import first_wall
from wallboard.app.picture.painting import Shot, paint, png_of
from wallboard.app.settings import ScreenSettings, Settings
from wallboard.app.site import group_of
from wallboard.ui.theme.palettes import DARK, LIGHT


def shot(screen: ScreenSettings | None = None, size: tuple[int, int] = (1280, 720)) -> Shot:
    return Shot(the_day(), first_wall(), screen or ScreenSettings(), size, ZONE, group_of(Settings()))


def test_the_size_and_the_colours_are_those_asked_for(qtbot: QtBot) -> None:
    dark, light = paint(shot(size=(1366, 768))), paint(shot(ScreenSettings(theme="light")))
    assert (dark.width(), dark.height()) == (1366, 768)
    assert dark.pixelColor(1, 1).name() == DARK.background
    assert light.pixelColor(1, 1).name() == LIGHT.background


def test_the_same_is_painted_twice_and_read_back_from_the_file(qtbot: QtBot, tmp_path: Path) -> None:
    first, again = paint(shot()), paint(shot())
    assert first == again
    file = tmp_path / "a.png"
    file.write_bytes(png_of(first))
    assert QImage(str(file)).convertToFormat(first.format()) == first
    assert png_of(first) == png_of(again)


def test_a_made_up_centre_is_marked_on_the_picture(qtbot: QtBot) -> None:
    assert paint(replace(shot(), demo=True)) != paint(shot())
