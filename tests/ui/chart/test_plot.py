import pytest
from msgspec.structs import replace as changed
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.ui.made_up import DAY_START, PEAK_AT, course
from wallboard.domain.snapshot import Minute
from wallboard.domain.sweep import Peak
from wallboard.ui.chart.columns import Scale
from wallboard.ui.chart.gaps import Gaps
from wallboard.ui.chart.plot import Plot, blend, hatch_ink, inks, painted
from wallboard.ui.theme.fonts import Fonts
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.sizes import sizes_for
from wallboard.ui.theme.tokens import contrast

OPEN = (DAY_START + 8 * 3600, DAY_START + 18 * 3600)
NINE, TEN = DAY_START + 9 * 3600, DAY_START + 10 * 3600
LOOK = Look(PALETTES["dark"], sizes_for(1280, 720), Fonts("sans-serif"))
SEEN_ALL = Gaps()
SEEN = 3.0
"""Contrast at which a shape is told from its ground (WCAG 2.2, section 1.4.11)."""


def _plot(
    minutes: tuple[Minute, ...] | None = None, gaps: Gaps = SEEN_ALL, pixels: int = 700, *, live: bool = True
) -> Plot:
    its = course().minutes if minutes is None else minutes
    return Plot(its, gaps, Scale(OPEN, pixels), (0, 10, 20, 30), 300, 1.0, LOOK, live)


def _image(plot: Plot) -> QImage:
    return painted(plot).pixmap.toImage()


def _ink(image: QImage, x: int, y: int) -> str:
    colour = image.pixelColor(x, y)
    return colour.name() if colour.alpha() else ""


@pytest.mark.parametrize("pixels", [90, 257, 700, 2400])
def test_the_dot_sits_on_the_column_of_the_peak(qtbot: QtBot, pixels: int) -> None:
    alone = tuple(changed(minute, agents=None) for minute in course().minutes)
    plot = _plot(alone, pixels=pixels)
    summit = plot.summit(Peak(25, PEAK_AT))
    assert summit is not None
    image, x = _image(plot), int(summit[0])
    assert _ink(image, x, summit[1]) == inks(LOOK, live=True)[0]
    assert _ink(image, x, summit[1] - 1) == ""


def test_a_peak_outside_the_hours_has_no_place() -> None:
    assert _plot().summit(Peak(25, DAY_START)) is None
    assert _plot().summit(Peak()) is None


def test_waiting_is_painted_over_talking(qtbot: QtBot) -> None:
    plot = _plot((Minute(NINE, 6, 12),))
    image, x = _image(plot), int(plot.scale.x(NINE))
    waiting, talking = inks(LOOK, live=True)
    assert [_ink(image, x, plot.y(calls) + 1) for calls in (18, 12)] == [waiting, talking]


def test_a_gap_has_no_column_no_agents_and_no_line_through(qtbot: QtBot) -> None:
    image, whole = _image(_plot(gaps=Gaps(unseen=((NINE, TEN),)))), _image(_plot())
    scale = _plot().scale
    inside = range(round(scale.x(NINE)), round(scale.x(TEN)))
    grid_and_stripes = {"", LOOK.palette.line, hatch_ink(LOOK)}
    for x in inside:
        assert {_ink(image, x, y) for y in range(300)} <= grid_and_stripes
        assert not {_ink(whole, x, y) for y in range(300)} <= grid_and_stripes
    assert any(_ink(image, x, 150) == hatch_ink(LOOK) for x in inside), "the gap is hatched"


def test_what_only_some_sources_saw_is_drawn_paler(qtbot: QtBot) -> None:
    plot = _plot((Minute(NINE, 6, 12),), Gaps(partly=((NINE, TEN),)))
    x = int(plot.scale.x(NINE))
    assert _ink(_image(plot), x, plot.y(12) + 1) == inks(LOOK, live=True, partly=True)[1]


def test_agents_are_dashes_with_steps(qtbot: QtBot) -> None:
    idle = tuple(changed(minute, waiting=0, talking=0) for minute in course().minutes)
    plot = _plot(idle)
    image = _image(plot)
    row = [_ink(image, x, plot.y(12)) for x in range(5, 65)]
    assert LOOK.palette.text in row
    assert "" in row
    step = round(plot.scale.x(NINE))
    assert any(_ink(image, step, y) == LOOK.palette.text for y in range(plot.y(15), plot.y(13)))


def test_what_is_old_has_no_colour(qtbot: QtBot) -> None:
    colours = {QColor(ink).saturation() for ink in inks(LOOK, live=False)}
    assert max(colours) < 60 < min(QColor(ink).saturation() for ink in inks(LOOK, live=True))


def test_a_plot_is_the_same_until_something_changes() -> None:
    minutes = course().minutes
    assert _plot(minutes) == _plot(minutes)
    for other in (_plot((*minutes, minutes[0])), _plot(minutes, live=False), _plot(minutes, pixels=701)):
        assert _plot(minutes) != other


@pytest.mark.parametrize("theme", PALETTES)
def test_columns_are_told_from_the_card_and_from_each_other(theme: str) -> None:
    look = Look(PALETTES[theme], LOOK.sizes, LOOK.fonts)
    waiting, talking = inks(look, live=True)
    assert contrast(waiting, look.palette.card) >= SEEN
    assert contrast(talking, look.palette.card) >= SEEN
    assert waiting != talking


def test_a_blend_lies_between_two_colours() -> None:
    assert blend("#ffffff", "#000000", 0.5) == "#808080"
    assert blend("#123456", "#ffffff", 1.0) == "#123456"
