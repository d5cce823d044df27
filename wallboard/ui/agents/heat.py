"""Paints agents as squares, where there are too many for words: a colour and a pattern for each state.

Squares lie in the order of the states, so a state is also a place. Large ones have the state's letter.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from wallboard.domain.words import AgentState
from wallboard.ui.agents.cells import colour_of
from wallboard.ui.agents.states import Kind, words_of
from wallboard.ui.paint.canvas import BOLD, Align, Canvas, Type

LETTERS = 0.95
"""From this side on, in parts of a detail, a square has a letter; in a smaller one it is a pattern."""
_LETTER = 0.74


def paint_square(canvas: Canvas, box: QRectF, kind: Kind, *, live: bool, long: bool = False) -> None:
    """Paint one agent, with a mark in the corner where they have been at it for too long."""
    palette = canvas.look.palette
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    colour = colour_of(palette, kind) if live else palette.paused
    if box.width() >= canvas.look.sizes.detail * LETTERS:
        canvas.fill(box, colour, box.width() * 0.14)
        ink = palette.on_block
        canvas.text(box, words_of(kind).letter, Type(box.width() * _LETTER, ink, BOLD, Align.CENTRE))
    else:
        _PATTERNS.get(kind, _cross)(canvas, box, colour)
    if long and live:
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        _mark(canvas, box)


def stamp(canvas: Canvas, side: float, kind: Kind, *, live: bool, long: bool) -> QPixmap:
    """Return the picture of a square, to be put down as often as it is needed."""
    ratio = canvas.painter.device().devicePixelRatio()
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(canvas.look.palette.card))
    with QPainter(pixmap) as painter:
        paint_square(Canvas(painter, canvas.look), QRectF(0, 0, side, side), kind, live=live, long=long)
    return pixmap


def _full(canvas: Canvas, box: QRectF, colour: str) -> None:
    canvas.painter.fillRect(box, QColor(colour))


def _hole(canvas: Canvas, box: QRectF, colour: str) -> None:
    canvas.painter.fillRect(box, QColor(colour))
    third = box.width() / 3
    canvas.painter.fillRect(box.adjusted(third, third, -third, -third), QColor(canvas.look.palette.card))


def _half(canvas: Canvas, box: QRectF, colour: str) -> None:
    _ground(canvas, box)
    canvas.painter.fillRect(box.adjusted(0, box.height() * 0.45, 0, 0), QColor(colour))


def _bars(canvas: Canvas, box: QRectF, colour: str) -> None:
    wide = box.width() * 0.38
    canvas.painter.fillRect(QRectF(box.left(), box.top(), wide, box.height()), QColor(colour))
    canvas.painter.fillRect(QRectF(box.right() - wide, box.top(), wide, box.height()), QColor(colour))


def _corner(canvas: Canvas, box: QRectF, colour: str) -> None:
    _ground(canvas, box)
    canvas.painter.setBrush(QColor(colour))
    canvas.painter.drawPolygon(QPolygonF([box.topLeft(), box.bottomRight(), box.bottomLeft()]))


def _ring(canvas: Canvas, box: QRectF, colour: str) -> None:
    canvas.painter.fillRect(box, QColor(colour))
    frame = max(1.0, box.width() * 0.2)
    canvas.painter.fillRect(box.adjusted(frame, frame, -frame, -frame), QColor(canvas.look.palette.card))


def _cross(canvas: Canvas, box: QRectF, colour: str) -> None:
    arm, third = QColor(colour), box.width() / 3
    canvas.painter.fillRect(box.adjusted(third, 0, -third, 0), arm)
    canvas.painter.fillRect(box.adjusted(0, third, 0, -third), arm)


def _ground(canvas: Canvas, box: QRectF) -> None:
    canvas.painter.fillRect(box, QColor(canvas.look.palette.track))


def _mark(canvas: Canvas, box: QRectF) -> None:
    """Mark the upper right corner, in two colours so that it is seen on all of them."""
    palette, side = canvas.look.palette, max(2.0, box.width() * 0.46)
    for colour, part in ((palette.card, 1.0), (palette.alarm_area, 0.78)):
        corner, reach = QPointF(box.right(), box.top()), side * part
        ends = (corner - QPointF(reach, 0), corner, corner + QPointF(0, reach))
        canvas.painter.setBrush(QColor(colour))
        canvas.painter.drawPolygon(QPolygonF(list(ends)))


_PATTERNS: dict[Kind, Callable[[Canvas, QRectF, str], None]] = {
    AgentState.ON_CALL: _full,
    AgentState.RINGING: _hole,
    AgentState.WRAPUP: _half,
    AgentState.NON_QUEUE_CALL: _corner,
    AgentState.PAUSED: _bars,
    AgentState.AVAILABLE: _ring,
}
