"""Columns as wide as what is in them; where there is no room, the least needed ones are left out."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.ui.paint.canvas import Align, Canvas
from wallboard.ui.text import Words


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
    dropped = sorted((n for n, column in enumerate(columns) if column.spare), key=lambda n: columns[n].spare)
    for gone in range(len(dropped) + 1):
        kept = [n for n in range(len(columns)) if n not in dropped[:gone]]
        size = sizes.label
        while size >= sizes.detail:
            wide = _widths(canvas, columns, rows, kept, (size, width))
            if sum(wide) + _gap(size) * (len(kept) - 1) <= width:
                return _spread(kept, wide, size, width)
            size -= 1
    kept = [n for n in range(len(columns)) if n not in dropped]
    wide = _widths(canvas, columns, rows, kept, (sizes.detail, width))
    room = width - _gap(sizes.detail) * (len(kept) - 1)
    return _spread(kept, [one * room / sum(wide) for one in wide], sizes.detail, width)


def _widths(
    canvas: Canvas,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Words]],
    kept: Sequence[int],
    of: tuple[float, float],
) -> list[float]:
    size, width = of
    return [
        min(
            columns[n].most * width,
            1 + max(canvas.width(words, size) for words in (columns[n].head, *(row[n] for row in rows))),
        )
        for n in kept
    ]


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
