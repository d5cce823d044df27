"""Breaks a text into lines at its spaces, and paints lines below each other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from wallboard.ui.paint.canvas import Canvas, Type
from wallboard.ui.theme.look import Look


def wrapped(look: Look, text: str, width: float, size: float, weight: QFont.Weight) -> list[str]:
    """Return the lines of a text in a font of `size`; a word wider than a line has one of its own."""
    metrics = look.fonts.font(size, weight)[1]
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def paint_lines(canvas: Canvas, box: QRectF, lines: Sequence[str], type_: Type, high: float) -> None:
    """Paint lines in the middle of a box; each has a row of this height."""
    y = box.center().y() - len(lines) * high / 2
    for line in lines:
        canvas.text(QRectF(box.left(), y, box.width(), high), line, type_)
        y += high
