"""Puts what is still to come into words above a chart: in one line where there is room, else in two."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.paint.runs import Line
from wallboard.ui.paint.tile import ROW

_CHART = 6.0
"""So many lines high the chart has to stay."""
_FULL, _SMALL = 0.8, 0.6
"""To these parts of their size words may shrink: before they go into another line, and before they are
left out."""


def paint_said(canvas: Canvas, rest: QRectF, line: Line) -> QRectF:
    """Paint the words; return what is left below them. In a low tile the chart goes before them."""
    size = canvas.look.sizes.detail
    fitting = (form for form, least in _forms(line) if _fits(canvas, form, rest.width() / least))
    rows = next(fitting, ())
    if not rows or rest.height() < size * ROW * (len(rows) + _CHART):
        return rest
    for row in rows:
        canvas.line(QRectF(rest.left(), rest.top(), rest.width(), size * ROW), row, size)
        rest = rest.adjusted(0, size * ROW, 0, 0)
    return rest


def _forms(line: Line) -> Iterator[tuple[tuple[Line, ...], float]]:
    """Give the lines it may be put into, and how far they may shrink.

    What it takes stands alone, and how sure it is with the rest. In small letters what it takes is still
    said: without it nobody knows what to do.
    """
    if not line:
        return
    two, apart = ((*line[:-2], line[-1]), line[-2:-1]), tuple((run,) for run in line[:2])
    yield (line,), _FULL
    yield two, _FULL
    yield apart, _FULL
    yield two, _SMALL
    yield apart, _SMALL
    yield (line[:1],), _SMALL


def _fits(canvas: Canvas, rows: tuple[Line, ...], room: float) -> bool:
    size = canvas.look.sizes.detail
    return all(row and canvas.line_width(row, size) <= room for row in rows)
