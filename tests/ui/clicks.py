"""Clicks at a place in a tile, and what they opened."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from wallboard.ui.behind import Behind
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.paint.tile import Tile


def clicked(tile: Tile[Any], at: QPoint | None = None) -> list[Behind]:
    """Click into a painted tile, in its middle unless told where; return what that opened."""
    opened: list[Behind] = []
    tile.opened.connect(opened.append)
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=at or tile.rect().center())
    tile.opened.disconnect(opened.append)
    return opened


def place_of(paints: list[Painted], text: str) -> QPoint:
    """Return where a text was painted."""
    return next(paint.ink.center().toPoint() for paint in paints if paint.text == text)
