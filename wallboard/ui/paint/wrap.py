"""Breaks a text into lines at its spaces."""

from PySide6.QtGui import QFont

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
