import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.walls import first_wall
from wallboard.ui.picture import picture_of
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.window import WallWindow

ROOT = Path(__file__).resolve().parents[2]


def _paint_once(**environment: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.paint_once"],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def _picture(width: int, height: int) -> QImage:
    return picture_of(WallWindow(first_wall(), the_day, lambda: NOW, zone=ZONE), width, height)


def test_a_picture_has_the_size_asked_for_and_is_not_empty(qtbot: QtBot) -> None:
    image = _picture(1920, 1080)
    assert (image.width(), image.height()) == (1920, 1080)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1920, 7) for y in range(0, 1080, 7)}
    assert {DARK.background, DARK.card, DARK.alarm, DARK.talking, DARK.free} <= colours


def test_the_same_moment_is_the_same_picture_here_and_in_another_process(qtbot: QtBot) -> None:
    assert _picture(1280, 720) == _picture(1280, 720)
    first, second = _paint_once(PYTHONHASHSEED="1"), _paint_once(PYTHONHASHSEED="2")
    assert first == second
    assert first.startswith("1280x720 ")


def test_a_fine_screen_gets_twice_the_pixels_and_no_clipped_text(qtbot: QtBot) -> None:
    size, _, wrong = _paint_once(QT_SCALE_FACTOR="2").split(" ", 2)
    assert (size, wrong) == ("2560x1440", "[]")


def test_the_first_frame_has_the_bar_at_its_foot(qtbot: QtBot) -> None:
    window = WallWindow(first_wall(), the_day, lambda: NOW + 60, zone=ZONE)
    image = picture_of(window, 1280, 720)
    assert image.pixelColor(2, 2).name() == DARK.background
    assert image.pixelColor(2, 717).name() == DARK.alarm
