"""A part that fails is told, and the others are painted; a painter is never left at work."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

import wallboard
from tests.ui.made_up import NOW, the_day
from tests.ui.walls import first_wall, opened
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import Canvas, Painted
from wallboard.ui.paint.guard import in_part, painted, tried
from wallboard.ui.paint.tile import Tile, TileView
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for
from wallboard.ui.window import WallWindow

SORRY = "This can't be shown. The log says why."


@pytest.fixture
def told() -> Iterator[list[BaseException]]:
    found: list[BaseException] = []
    before, sys.excepthook = sys.excepthook, lambda _kind, error, _trace: found.append(error)
    yield found
    sys.excepthook = before


class Fickle(Tile[TileView]):
    """Fails while it is told to."""

    paints = shows = True

    def show_moment(self, moment: Moment) -> None:
        if not self.shows:
            raise ValueError("show")
        self.show_view(TileView(title=str(moment.now), fresh=Freshness(Age.LIVE, moment.now)))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: TileView) -> None:
        if not self.paints:
            raise ValueError("paint")
        self.paint_title(canvas, inner, view)


@pytest.fixture
def tile(qtbot: QtBot) -> Iterator[Fickle]:
    made = Fickle(Look(DARK, sizes_for(640, 360), Fonts(load_family())))
    made.resize(300, 200)
    yield made
    made.deleteLater()


def _texts(tile: Fickle) -> list[str]:
    found: list[Painted] = []
    tile.set_record(found.append)
    tile.grab()
    tile.set_record(None)
    return [paint.text for paint in found]


def _said(tile: Fickle) -> str:
    return " ".join(_texts(tile))


def _moment(now: float) -> Moment:
    return Moment(the_day(), now)


def test_what_can_be_done_is_done_and_what_can_t_is_told(told: list[BaseException]) -> None:
    assert tried(int, "7")
    assert not tried(int, "seven")
    assert [type(error) for error in told] == [ValueError]


def test_ctrl_c_goes_on_its_way() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tried(interrupted)


def test_no_painter_is_left_at_work(qtbot: QtBot, told: list[BaseException]) -> None:
    class Bad(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            assert not painted(self, self._paint)
            assert not self.paintingActive()

        def _paint(self, painter: QPainter) -> None:
            painter.setOpacity(0.5)
            in_part(painter, lambda: painter.setOpacity(int("half")))
            assert painter.opacity() == 0.5
            raise ValueError

    widget = Bad()
    qtbot.addWidget(widget)
    widget.grab()
    assert len(told) == 2


def test_a_tile_that_can_t_be_painted_says_so_and_is_back_when_it_can(
    tile: Fickle, told: list[BaseException]
) -> None:
    tile.follow(_moment(NOW))
    tile.paints = False
    assert SORRY in _said(tile)
    tile.paints = True
    assert _texts(tile) == [str(NOW)]
    assert told


def test_a_tile_whose_moment_fails_shows_nothing_old(tile: Fickle, told: list[BaseException]) -> None:
    tile.follow(_moment(NOW))
    tile.shows = False
    tile.follow(_moment(NOW + 1))
    assert _said(tile) == SORRY
    assert tile.accessibleDescription() == SORRY
    tile.shows = True
    tile.follow(_moment(NOW + 2))
    assert _texts(tile) == [str(NOW + 2)]
    assert tile.accessibleDescription() == ""
    assert len(told) == 1


def test_one_tile_that_fails_stops_neither_the_others_nor_the_beat(
    qtbot: QtBot, told: list[BaseException]
) -> None:
    snapshot, now = the_day(), [NOW]
    window = WallWindow(first_wall(), lambda: snapshot, lambda: now[0])
    with opened(window):
        first, *others = window.page.tiles
        first.show_moment = lambda moment: int("x")  # type: ignore[method-assign,assignment]
        now[0] += 1
        window.pulse.beat()
        assert len(told) == 1
        assert first.view is None
        assert "'2:15'" in str(others[0].view), "who waits has waited a second more"
        window.grab()


def test_a_mistake_in_a_test_is_still_a_failure(qtbot: QtBot, tile: Fickle) -> None:
    tile.shows = False
    with capture_exceptions() as caught:
        tile.follow(_moment(NOW))
    assert len(caught) == 1


def test_every_painter_is_ended_whatever_happens() -> None:
    lines = [line for path in Path(wallboard.__path__[0]).rglob("*.py") for line in _code(path)]
    assert [line for line in lines if "QPainter(" in line and not line.startswith("with QPainter(")] == []
    begun = [line for line in lines if line.startswith("def paintEvent(")]
    guarded = [line for line in lines if "painted(self, " in line and "_paint_broken" not in line]
    assert len(begun) == len(guarded)


def _code(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
