"""Columns as wide as what is in them; where there is no room, the least needed ones are left out."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.ui.paint.canvas import REGULAR, Align, Canvas
from wallboard.ui.text import Words, shown


class Column(Struct, frozen=True):
    """One column of a list."""

    head: Words
    align: Align = Align.LEFT
    most: float = 1.0
    """Part of the width it may take at most; what is wider is cut."""
    spare: int = 0
    """The lowest above 0 is left out first; 0 never."""


class Fitted(Struct, frozen=True):
    """The font size, and the columns that have room: which ones, from where and how wide."""

    size: float
    places: tuple[tuple[int, float, float], ...]

    def boxes(self, row: QRectF) -> list[tuple[int, QRectF]]:
        """Return the cells of a row, each with the number of its column."""
        return [(n, QRectF(row.left() + x, row.top(), wide, row.height())) for n, x, wide in self.places]


def fitted(
    canvas: Canvas, columns: Sequence[Column], rows: Sequence[Sequence[Words]], width: float
) -> Fitted:
    """Choose the largest size between detail and label at which all columns fit, then fewer columns."""
    sizes = canvas.look.sizes
    wanted = _Wanted(canvas, columns, rows, width)
    dropped = sorted((n for n, column in enumerate(columns) if column.spare), key=lambda n: columns[n].spare)
    for gone in range(len(dropped) + 1):
        kept = [n for n in range(len(columns)) if n not in dropped[:gone]]
        size = sizes.label
        while size >= sizes.detail:
            if wanted.fits(kept, size):
                return _spread(kept, [wanted.wide(n, size) for n in kept], size, width)
            size -= 1
    kept = [n for n in range(len(columns)) if n not in dropped]
    wide = [wanted.wide(n, sizes.detail) for n in kept]
    room = width - _gap(sizes.detail) * (len(kept) - 1)
    return _spread(kept, [one * room / sum(wide) for one in wide], sizes.detail, width)


class _Wanted:
    """How wide each column wants to be at a size; of many sizes few are looked at, and each once."""

    def __init__(
        self, canvas: Canvas, columns: Sequence[Column], rows: Sequence[Sequence[Words]], width: float
    ) -> None:
        self._fonts = canvas.look.fonts
        self._width = width
        self._most = [column.most * width for column in columns]
        self._texts = [
            {shown(words) for words in (column.head, *(row[n] for row in rows))}
            for n, column in enumerate(columns)
        ]
        self._known: dict[tuple[int, float], float] = {}

    def wide(self, n: int, size: float) -> float:
        known = self._known.get((n, size))
        if known is None:
            widest = 1 + max(self._fonts.advance(text, size, REGULAR) for text in self._texts[n])
            known = self._known[n, size] = min(self._most[n], widest)
        return known

    def fits(self, kept: Sequence[int], size: float) -> bool:
        left = self._width - _gap(size) * (len(kept) - 1)
        for n in kept:
            left -= self.wide(n, size)
            if left < 0:
                return False
        return True


def _spread(kept: Sequence[int], wide: Sequence[float], size: float, width: float) -> Fitted:
    """Share out what is left between the columns."""
    spare = max(0.0, width - sum(wide) - _gap(size) * (len(kept) - 1))
    each = min(spare / max(1, len(kept) - 1), size * 1.5)
    places, x = [], 0.0
    for n, one in zip(kept, wide, strict=True):
        places.append((n, x, one))
        x += one + _gap(size) + each
    return Fitted(size, tuple(places))


def _gap(size: float) -> float:
    return size * 0.7
