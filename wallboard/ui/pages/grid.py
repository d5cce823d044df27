"""Cuts a field into cards with gaps between. No Qt widgets in it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect


def rows(field: QRect, shares: Sequence[float], gap: float) -> list[QRect]:
    """Cut a field into rows of these shares of its height."""
    room, top, cut = field.height() - gap * (len(shares) - 1), float(field.top()), []
    for share in shares:
        high = room * share / sum(shares)
        cut.append(QRect(field.left(), round(top), field.width(), round(top + high) - round(top)))
        top += high + gap
    return cut


def columns(field: QRect, shares: Sequence[float], gap: float) -> list[QRect]:
    """Cut a field into columns of these shares of its width."""
    room, left, cut = field.width() - gap * (len(shares) - 1), float(field.left()), []
    for share in shares:
        wide = room * share / sum(shares)
        cut.append(QRect(round(left), field.top(), round(left + wide) - round(left), field.height()))
        left += wide + gap
    return cut
