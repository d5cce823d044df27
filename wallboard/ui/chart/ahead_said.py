"""Puts what is still to come into words above a chart: in one line where there is room, else in two."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from wallboard.ui.paint.canvas import Canvas
from wallboard.ui.paint.runs import Line
from wallboard.ui.paint.tile import ROW

_CHART = 6.0
"""So many lines high the chart has to stay."""
_FULL = 0.8
"""To this part of their size words may shrink before they go into another line."""


def paint_said(canvas: Canvas, rest: QRectF, line: Line) -> QRectF:
    """Paint the words; return what is left below them. In a low tile the chart goes before them."""
    size = canvas.look.sizes.detail
    rows = next((form for form in _forms(line) if _fits(canvas, form, rest.width())), ())
    if not rows or rest.height() < size * ROW * (len(rows) + _CHART):
        return rest
    for row in rows:
        canvas.line(QRectF(rest.left(), rest.top(), rest.width(), size * ROW), row, size)
        rest = rest.adjusted(0, size * ROW, 0, 0)
    return rest


def _forms(line: Line) -> Iterator[tuple[Line, ...]]:
    """Give the lines it may be put into: what it takes stands alone, and how sure it is with the rest."""
    if not line:
        return
    yield (line,)
    yield ((*line[:-2], line[-1]), line[-2:-1])
    yield tuple((run,) for run in line[:2])
    yield (line[:1],)


def _fits(canvas: Canvas, rows: tuple[Line, ...], room: float) -> bool:
    size = canvas.look.sizes.detail
    return all(row and canvas.line_width(row, size) * _FULL <= room for row in rows)
