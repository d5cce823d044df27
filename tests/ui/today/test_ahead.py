"""What is expected of today, on its chart and in words."""

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.chart.made_ahead import ahead, of_few
from tests.ui.made_up import ZONE, the_day
from tests.ui.today.days import found, parts_of, wish
from wallboard.domain.forecast.ahead import Ahead, AheadPart
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.text import shown
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for
from wallboard.ui.today.ahead import ahead_of, total_words
from wallboard.ui.today.asked import OtherDays
from wallboard.ui.today.plot import Places, Plot
from wallboard.ui.today.view import DayView, said_of, view_of

FORM = Format(ZONE)
HALF = 1800.0


def _to_come(*, ranged: bool = True) -> Ahead:
    """Forty calls in each half hour from noon on."""
    start = wish().day.start + 24 * HALF
    between = (30.0, 55.0) if ranged else None
    parts = tuple(
        AheadPart(start + n * HALF, start + (n + 1) * HALF, 40.0, between, 5.0, None) for n in range(24)
    )
    return replace(ahead(), parts=parts)


def _view(*, live: bool = True, ranged: bool = True) -> DayView:
    day = wish()
    usual = OtherDays(day, parts_of(day), (parts_of(day, lambda n: 9),))
    parts = parts_of(day, lambda n: 20 * (16 <= n < 24))
    return view_of(found(day, parts), usual, None, live=live, ahead=_to_come(ranged=ranged))


def test_parts_to_come_know_what_is_expected_of_them() -> None:
    view = _view()
    assert [bar.ahead is not None for bar in view.bars] == [False] * 24 + [True] * 24
    assert view.most == 55
    assert shown(said_of(view.bars[30], FORM)[-1]) == "expected 40 (30–55)"
    assert shown(said_of(_view(ranged=False).bars[30], FORM)[-1]) == "expected 40"


def test_of_what_is_old_nothing_is_expected() -> None:
    assert all(bar.ahead is None for bar in _view(live=False).bars)


def _painted(view: DayView) -> tuple[QImage, Places]:
    look = Look(DARK, sizes_for(1280, 720), Fonts(load_family()))
    image = QImage(1000, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(DARK.card))
    with QPainter(image) as painter:
        canvas = Canvas(painter, look)
        places = Places(canvas, QRectF(0, 0, 1000, 300), view)
        Plot(canvas, places, view, ()).paint()
    return image, places


def _differs(places: Places, images: tuple[QImage, QImage], calls: float) -> bool:
    x, y = round(places.x(_to_come().parts[4].since + 0.25 * HALF)), round(places.y(calls))
    return images[0].pixelColor(x, y) != images[1].pixelColor(x, y)


def test_the_range_is_painted_from_its_low_to_its_high_end(qtbot: QtBot) -> None:
    view = _view()
    image, places = _painted(view)
    bare = replace(view, bars=tuple(replace(bar, ahead=None) for bar in view.bars))
    assert places.levels == _painted(view)[1].levels
    without, other = _painted(replace(bare, bars=(replace(bare.bars[0], before=55.0), *bare.bars[1:])))
    assert other.levels == places.levels
    inside = [_differs(places, (image, without), calls) for calls in (20, 32, 52, 60)]
    assert inside == [False, True, True, False]


def test_without_a_range_a_dash_says_how_many(qtbot: QtBot) -> None:
    image, places = _painted(_view(ranged=False))
    part = _to_come().parts[4]
    x, y = round(places.x(part.since + HALF / 2)), round(places.y(40.0))
    assert image.pixelColor(x, y) == QColor(DARK.talking_ink)


def test_the_whole_day_is_said_with_how_sure_that_is() -> None:
    said = "expected 1,320 (1,240–1,400) offered in all, past error 9%"
    assert shown(total_words(ahead(), "", FORM)) == said
    assert shown(total_words(ahead(), "seen live 93.0%", FORM)) == f"{said} · seen live 93.0%"
    assert shown(total_words(of_few(1), "", FORM)) == "expected 1,320 offered in all, made of Mon 16 Nov only"
    assert total_words(None, "seen", FORM) == "seen"


def test_it_is_known_of_today_and_of_all_queues() -> None:
    snapshot = replace(the_day(), ahead=ahead())
    assert ahead_of(snapshot, ("*",), today=True) is snapshot.ahead
    assert ahead_of(snapshot, ("*",), today=False) is None
    assert ahead_of(snapshot, ("pbx-1/support",), today=True) is None
