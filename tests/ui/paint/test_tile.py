"""What is behind a tile: reached by mouse and by keys, and seen only by who uses the keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wallboard.ui.behind import (
    AgentBehind,
    Behind,
    CallBehind,
    CallerBehind,
    CallsBehind,
    DiagnosticsBehind,
    FigureBehind,
    LostBehind,
    PromisesBehind,
    QueueBehind,
)
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.areas import Areas, opens
from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.paint.tile import Tile, TileView
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK, PALETTES
from wallboard.ui.theme.sizes import sizes_for
from wallboard.ui.theme.tokens import Palette, contrast

SALES, SUPPORT, BILLING = (QueueBehind("pbx", name) for name in ("sales", "support", "billing"))
ALL = CallsBehind()
FRESH = Freshness(Age.LIVE, 0.0)
K = Qt.Key


class Rows(Tile[TileView]):
    """A tile with a row for each of these."""

    def __init__(self, look: Look, *rows: Behind) -> None:
        super().__init__(look)
        self.rows = rows
        self.chosen: list[Behind] = []
        self.opened.connect(self.chosen.append)

    def show_moment(self, moment: Moment) -> None:
        self.show_view(TileView(title=str(moment.now), fresh=FRESH))

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: TileView) -> None:
        for n, behind in enumerate(self.rows):
            self.area(QRectF(20, 20 + 40 * n, 160, 30), behind)

    def row(self, n: int) -> QPoint:
        return QPoint(100, 35 + 40 * n)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[list[Rows]]:
    look = Look(DARK, sizes_for(640, 360), Fonts(load_family()))
    window = QWidget()
    tiles = [Rows(look, SALES, SUPPORT), Rows(look), Rows(look, BILLING)]
    window.resize(640, 220)
    for n, tile in enumerate(tiles):
        tile.setParent(window)
        tile.setGeometry(210 * n, 10, 200, 200)
        tile.show_view(TileView(title="Queues", fresh=FRESH))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    window.grab()
    yield tiles
    window.close()
    window.deleteLater()


def picture(tile: Rows) -> QImage:
    return tile.grab().toImage()


def test_a_click_opens_what_is_under_it(desk: list[Rows]) -> None:
    tile = desk[0]
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile.row(1))
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseClick(tile, Qt.MouseButton.RightButton, pos=tile.row(0))
    assert tile.chosen == [SUPPORT]


def test_a_button_let_go_elsewhere_opens_nothing(desk: list[Rows]) -> None:
    tile = desk[0]
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=tile.row(0))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=tile.row(1))
    assert tile.chosen == []


def test_the_cursor_says_what_can_be_opened(desk: list[Rows]) -> None:
    tile = desk[0]
    shapes = []
    for spot in (tile.row(0), QPoint(3, 3)):
        QTest.mouseMove(tile, spot)
        QTest.qWait(1)
        shapes.append(tile.cursor().shape())
    assert shapes == [Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor]


def test_tab_goes_between_tiles_that_open_something(desk: list[Rows]) -> None:
    first, nothing, last = desk
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, K.Key_Tab)
    assert last.hasFocus()
    QTest.keyClick(last, K.Key_Backtab)
    assert first.hasFocus()
    assert nothing.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_keys_choose_a_row_and_open_it(desk: list[Rows]) -> None:
    tile = desk[0]
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (K.Key_Return, K.Key_Down, K.Key_Down, K.Key_Enter, K.Key_Up, K.Key_Space):
        QTest.keyClick(tile, key)
    assert tile.chosen == [SALES, SUPPORT, SALES]


def test_nothing_is_opened_that_no_ring_shows(desk: list[Rows]) -> None:
    tile = desk[0]
    bare = picture(tile)
    tile.setFocus(Qt.FocusReason.OtherFocusReason)
    assert picture(tile) == bare
    QTest.keyClick(tile, K.Key_Return)
    assert tile.chosen == []
    assert picture(tile) != bare
    QTest.keyClick(tile, K.Key_Return)
    assert tile.chosen == [SALES]


def test_the_first_tab_shows_where_the_keys_are(desk: list[Rows]) -> None:
    tile = desk[0]
    tile.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    bare = picture(tile)
    QTest.keyClick(tile, K.Key_Tab)
    assert tile.hasFocus()
    assert picture(tile) != bare
    QTest.keyClick(tile, K.Key_Tab)
    assert desk[2].hasFocus()
    assert picture(tile) == bare


def test_the_mouse_takes_the_ring_away(desk: list[Rows]) -> None:
    tile = desk[0]
    bare = picture(tile)
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(tile) != bare
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=tile.row(1))
    assert picture(tile) == bare


def test_the_ring_follows_its_row(desk: list[Rows]) -> None:
    tile = desk[0]
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, K.Key_Down)
    tile.rows = (BILLING, SUPPORT, SALES)
    picture(tile)
    QTest.keyClick(tile, K.Key_Return)
    tile.rows = (BILLING, SALES)
    picture(tile)
    QTest.keyClick(tile, K.Key_Return)
    assert tile.chosen == [SUPPORT, SALES]


def test_it_is_heard_as_well(desk: list[Rows]) -> None:
    tile = desk[0]
    assert tile.accessibleName() == "Queues"
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    assert tile.accessibleDescription() == "opens queue sales"
    QTest.keyClick(tile, K.Key_Down)
    assert tile.accessibleDescription() == "opens queue support"


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        (AgentBehind("pbx", "PJSIP/1"), "opens one agent"),
        (CallsBehind(), "opens the calls"),
        (LostBehind(), "opens the lost calls"),
        (LostBehind(not_reached=True), "opens the lost callers not reached"),
        (FigureBehind("waiting_now"), "opens why, and who waits"),
        (FigureBehind("sl_default_30m"), "opens why, and the calls"),
        (FigureBehind("unique_unrecovered_callers"), "opens the lost callers not reached"),
        (CallBehind("pbx", "1"), "opens one call"),
        (DiagnosticsBehind(), "opens how sources, cache and figures are"),
        (PromisesBehind(), "opens promises and quality"),
        (CallerBehind("+361", "+361"), "opens one caller"),
    ],
)
def test_every_kind_is_said(behind: Behind, said: str) -> None:
    assert str(opens(behind)) == said


def test_what_lies_on_top_is_clicked_and_keys_go_down_the_columns() -> None:
    areas = Areas()
    areas.add(QRectF(0, 0, 200, 200), ALL)
    cells = {(x, y): AgentBehind("pbx", f"{x}{y}") for y in (10, 50) for x in (10, 100)}
    for (x, y), cell in cells.items():
        areas.add(QRectF(x, y, 80, 30), cell)
    assert areas.at(QPointF(110, 60)) == cells[100, 50]
    assert areas.at(QPointF(5, 5)) == ALL
    seen = [areas.chosen[1]] if areas.chosen else []
    while areas.step(1):
        assert areas.chosen is not None
        seen.append(areas.chosen[1])
    assert seen == [ALL, cells[10, 10], cells[10, 50], cells[100, 10], cells[100, 50]]


def test_no_place_no_step() -> None:
    areas = Areas()
    assert areas.chosen is None
    assert not areas.step(1)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_ring_is_seen_on_everything(palette: Palette) -> None:
    """WCAG 2.2, section 1.4.11: 3 to 1 for what is no text."""
    grounds = (
        palette.card, palette.background, palette.chip, palette.track, palette.hatch, palette.line,
        palette.talking, palette.ringing, palette.wrapup, palette.paused, palette.other, palette.free,
        palette.alarm, palette.band,
    )  # fmt: skip
    for ground in grounds:
        assert max(contrast(palette.text, ground), contrast(palette.background, ground)) >= 3, ground
    assert contrast(palette.text, palette.background) >= 4.5
