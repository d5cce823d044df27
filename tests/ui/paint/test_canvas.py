import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from wallboard.ui.paint.canvas import BOLD, Align, Canvas, Painted, Type
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for

BOX = QRectF(50, 0, 500, 120)


def _ink(text: str, align: Align) -> QRectF:
    paints: list[Painted] = []
    image = QImage(600, 120, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas = Canvas(painter, Look(DARK, sizes_for(1920, 1080), Fonts(load_family())), paints.append)
        canvas.text(BOX, text, Type(100, DARK.text, BOLD, align))
    return paints[0].ink


@pytest.mark.parametrize("text", ["1", "19", "7", "4", "0:18"])
def test_a_large_figure_begins_at_its_left_edge_whatever_its_first_digit(qtbot: QtBot, text: str) -> None:
    assert 0 <= _ink(text, Align.LEFT).left() - BOX.left() <= 7


@pytest.mark.parametrize("align", [Align.CENTRE, Align.RIGHT])
def test_figures_in_a_column_stay_below_each_other(qtbot: QtBot, align: Align) -> None:
    assert _ink("19", align).right() == pytest.approx(_ink("79", align).right(), abs=0.01)


def test_what_has_no_room_shrinks_and_is_then_cut(qtbot: QtBot) -> None:
    assert _ink("Sales", Align.LEFT).height() > _ink("Sales and services", Align.LEFT).height()
    assert _ink("Sales and services of Budapest", Align.LEFT).right() <= BOX.right() + 1
