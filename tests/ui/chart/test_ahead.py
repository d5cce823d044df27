import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.chart.made_ahead import HALF, SINCE, ahead
from tests.ui.made_up import DAY_START, NOW
from wallboard.ui.chart.ahead import AheadLine, line_of, most_of, paint_ahead
from wallboard.ui.chart.columns import Scale
from wallboard.ui.theme.fonts import Fonts
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.sizes import sizes_for

OPEN = (DAY_START + 8 * 3600, DAY_START + 18 * 3600)
SCALE = Scale(OPEN, 600)


def _line(*, ranged: bool = True) -> AheadLine:
    return line_of(ahead(ranged=ranged), OPEN, NOW)


def _painted(line: AheadLine, theme: str = "dark", *, live: bool = True) -> QImage:
    look = Look(PALETTES[theme], sizes_for(1280, 720), Fonts("sans-serif"))
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(look.palette.card))
    with QPainter(image) as painter:
        paint_ahead(painter, line, SCALE, (20, 200), look, live=live)
    return image


def test_it_goes_from_now_to_the_end_through_the_middles() -> None:
    line = _line()
    middles = [SINCE + n * HALF for n in (0.5, 1.5, 2.5)]
    assert [point.at for point in line] == [NOW, *middles, OPEN[1]]
    assert [point.middle for point in line] == [6.0, 6.0, 5.0, 4.0, 3.5]
    assert (line[2].low, line[2].high) == (2.0, 8.0)
    assert most_of(line) == line[0].high


def test_without_a_range_there_is_only_the_line() -> None:
    line = _line(ranged=False)
    assert {(point.low, point.high) for point in line} == {(None, None)}
    assert most_of(line) == 6.0


def test_nothing_is_to_come_after_the_end_or_where_nobody_knows() -> None:
    assert line_of(None, OPEN, NOW) == ()
    assert line_of(ahead(), OPEN, OPEN[1]) == ()
    assert most_of(()) == 0.0


def test_before_the_first_middle_it_is_level() -> None:
    assert line_of(ahead(), OPEN, SINCE)[0].middle == 6.0
    assert line_of(ahead(), (OPEN[0], OPEN[1] + 3600), SINCE)[-1].middle == 3.0


@pytest.mark.parametrize("theme", sorted(PALETTES))
def test_the_band_is_told_from_its_ground(qtbot: QtBot, theme: str) -> None:
    image = _painted(_line(), theme)
    card = QColor(PALETTES[theme].card)
    x = round(SCALE.x(SINCE + 1.5 * HALF)) + 1
    column = [image.pixelColor(x, y) != card for y in range(200)]
    assert column[200 - 60] or column[200 - 61]
    assert not column[200 - 90]
    assert not column[199]
    before = round(SCALE.x(NOW)) - 3
    assert not any(image.pixelColor(before, y) != card for y in range(200))


def test_a_line_alone_is_dashed(qtbot: QtBot) -> None:
    image = _painted(_line(ranged=False))
    card = QColor(PALETTES["dark"].card)
    inked = [any(image.pixelColor(x, y) != card for y in range(200)) for x in range(520, 590)]
    assert any(inked)
    assert not all(inked)


def test_what_is_old_is_grey(qtbot: QtBot) -> None:
    image = _painted(_line(), live=False)
    hues = {image.pixelColor(x, y).name() for x in range(530, 590) for y in range(100, 200)}
    blue = {QColor(PALETTES["dark"].talking).name(), QColor(PALETTES["dark"].talking_ink).name()}
    assert len(hues) > 1
    assert not hues & blue
