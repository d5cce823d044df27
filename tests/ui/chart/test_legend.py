import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from wallboard.ui.chart.legend import Legend, paint_legend
from wallboard.ui.paint.canvas import Canvas, Painted
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for


def _painted(width: float, legend: Legend) -> list[Painted]:
    look = Look(DARK, sizes_for(1920, 1080), Fonts(load_family()))
    paints: list[Painted] = []
    painter = QPainter(image := QImage(8, 8, QImage.Format.Format_RGB32))
    assert not image.isNull()
    left = paint_legend(Canvas(painter, look, paints.append), QRectF(0, 0, width, 400), legend)
    painter.end()
    assert left.top() > 0
    assert left.bottom() == 400
    return paints


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (2600, "Calls at once · waiting + talking · dashes: agents on duty · hatched: not seen"),
        (1250, "Calls at once · waiting + talking · dashes: agents · hatched: not seen"),
        (960, "Waiting + talking · dashes: agents · hatched: not seen"),
        (640, "Waiting + talking · hatched: not seen"),
        (320, "Waiting + talking"),
    ],
)
def test_it_says_as_much_as_has_room(qtbot: QtBot, width: float, said: str) -> None:
    paints = _painted(width, Legend("Calls at once", agents=True, unseen=True))
    assert "".join(paint.text for paint in paints) == said
    assert not any(paint.cut for paint in paints)


def test_what_is_not_there_is_not_explained(qtbot: QtBot) -> None:
    paints = _painted(2600, Legend("Calls at once"))
    assert "".join(paint.text for paint in paints) == "Calls at once · waiting + talking"
    assert [paint.text for paint in _painted(2600, Legend("Calls at once", chart=False))] == ["Calls at once"]


def test_it_is_as_large_as_has_room(qtbot: QtBot) -> None:
    narrow, wide = (_painted(width, Legend("Calls at once"))[0].size for width in (640, 2600))
    assert narrow < wide == sizes_for(1920, 1080).label


def test_what_is_to_come_is_explained_where_there_is_room(qtbot: QtBot) -> None:
    wide, narrow = (
        _painted(width, Legend("Calls at once", agents=True, ahead=True)) for width in (2600, 640)
    )
    assert wide[-1].text == "forecast"
    assert "forecast" not in [paint.text for paint in narrow]
