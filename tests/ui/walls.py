"""Walls in tests: opened on a made-up snapshot, and asked what they painted where."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import combinations
from typing import Any, TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from tests.ui.made_up import NOW, ZONE
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text
from wallboard.ui.board import Board, read_board
from wallboard.ui.frame.header import Header
from wallboard.ui.frame.message_bar import MessageBar
from wallboard.ui.frame.notice_bar import NoticeBar
from wallboard.ui.frame.trouble_bar import TroubleBar
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.paint.tile import Tile
from wallboard.ui.resources import resource
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.window import How, ScreenOptions, WallWindow

DESK = Viewing(24.0, 0.7)
"""Who sits before the desk's board."""
Papers: TypeAlias = Mapping[QWidget, list[Painted]]
SLACK = 1.0
"""Pixels by which ink may leave its box: glyphs are drawn between pixels."""


def first_wall() -> Board:
    return read_board(resource("boards/wall.toml"))


def desk() -> Board:
    return read_board(resource("boards/desk.toml"))


@contextmanager
def wall(
    snapshot: Snapshot,
    *,
    now: float = NOW,
    demo: Text | None = None,
    board: Board | None = None,
    made_up: frozenset[str] = frozenset(),
    theme: str = "dark",
) -> Iterator[WallWindow]:
    how: How = {
        "zone": ZONE,
        "demo": demo,
        "options": ScreenOptions(made_up=made_up),
        "theme": theme,
        "viewing": DESK if board == desk() else Viewing(),
    }
    with opened(WallWindow(board or first_wall(), lambda: snapshot, lambda: now, **how)) as window:
        yield window


@contextmanager
def opened(window: WallWindow) -> Iterator[WallWindow]:
    """Show a window, and close it while it is still held.

    A window that nobody holds may be collected in the middle of painting itself, which is a crash;
    `qtbot.addWidget` holds none.
    """
    try:
        window.show()
        yield window
    finally:
        window.close()
        window.deleteLater()


def painted(window: WallWindow, width: int, height: int) -> Papers:
    window.resize(width, height)
    widgets: tuple[Header | TroubleBar | MessageBar | Tile[Any] | NoticeBar, ...] = (
        window.page.header,
        window.page.troubles,
        window.page.message,
        *window.page.tiles,
        window.bar,
    )
    papers: dict[QWidget, list[Painted]] = {widget: [] for widget in widgets if widget.isVisible()}
    window.grab()
    for widget in widgets:
        widget.record = papers[widget].append if widget in papers else None
    window.grab()
    window.set_record(None)
    return papers


def texts(papers: Papers) -> list[str]:
    return [paint.text for paints in papers.values() for paint in paints]


def faults(papers: Papers, names: tuple[str, ...] = ()) -> list[str]:
    """Say what is wrong with a layout; only what begins or ends like one of `names` may be cut."""
    found = []
    for widget, paints in papers.items():
        ground = QRectF(widget.rect())
        for paint in paints:
            if not _inside(paint.ink, paint.box.intersected(ground)):
                found.append(f"“{paint.text}” leaves its box: {paint.ink} in {paint.box}")
            if paint.cut and not _is_name(paint.text, names):
                found.append(f"“{paint.text}” is cut")
        found += [
            f"“{one.text}” and “{other.text}” overlap"
            for one, other in combinations(paints, 2)
            if _overlap(one.ink, other.ink)
        ]
    return found


def _inside(ink: QRectF, box: QRectF) -> bool:
    return ink.isEmpty() or box.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(ink)


def _overlap(one: QRectF, other: QRectF) -> bool:
    common = one.intersected(other)
    return common.width() > SLACK and common.height() > SLACK


def _is_name(text: str, names: tuple[str, ...]) -> bool:
    start, _, end = text.partition("…")
    return any(name.startswith(start) or (end and name.endswith(end)) for name in names)
