import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.chart.made_ahead import ahead
from tests.ui.made_up import ZONE
from wallboard.ui.chart.ahead_said import paint_said
from wallboard.ui.chart.ahead_words import said_of
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import Canvas, Painted
from wallboard.ui.paint.runs import Line
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for

LINE = said_of(ahead(), Format(ZONE))


def _painted(width: float, height: float = 600.0, line: Line = LINE) -> tuple[list[list[str]], QRectF]:
    """Return the texts of each row, and what is left below."""
    look = Look(DARK, sizes_for(1920, 1080), Fonts(load_family()))
    paints: list[Painted] = []
    painter = QPainter(image := QImage(8, 8, QImage.Format.Format_RGB32))
    assert not image.isNull()
    rest = paint_said(Canvas(painter, look, paints.append), QRectF(0, 0, width, height), line)
    painter.end()
    assert not any(paint.cut for paint in paints)
    rows: dict[float, list[str]] = {}
    for paint in paints:
        if paint.text.strip(" ·"):
            rows.setdefault(paint.box.top(), []).append(paint.text)
    return [rows[top] for top in sorted(rows)], rest


def test_it_is_one_line_where_there_is_room(qtbot: QtBot) -> None:
    rows, rest = _painted(1800)
    assert rows == [["this half hour ends at 74%", "2 more agents until 18:30 hold 80/20", "past error 9%"]]
    assert rest.top() > 0
    assert rest.bottom() == 600


def test_else_two_with_how_sure_it_is_beside_the_share(qtbot: QtBot) -> None:
    rows, _ = _painted(640)
    assert rows == [["this half hour ends at 74%", "past error 9%"], ["2 more agents until 18:30 hold 80/20"]]


@pytest.mark.parametrize(("width", "rows"), [(540, 2), (440, 2), (300, 1), (60, 0)])
def test_in_a_narrow_tile_it_says_less(qtbot: QtBot, width: float, rows: int) -> None:
    assert len(_painted(width)[0]) == rows


def test_in_a_low_tile_the_chart_goes_before_the_words(qtbot: QtBot) -> None:
    rows, rest = _painted(1800, 150.0)
    assert rows == []
    assert rest.top() == 0


def test_no_words_take_no_room(qtbot: QtBot) -> None:
    assert _painted(1800, line=())[1].top() == 0
    assert len(_painted(1800, line=LINE[-1:])[0]) == 1


def test_in_small_letters_what_it_takes_is_still_said(qtbot: QtBot) -> None:
    rows, _ = _painted(400)
    assert rows[1] == ["2 more agents until 18:30 hold 80/20"]
