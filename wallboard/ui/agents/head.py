"""The rows above the cells: how many agents do what; above a heat map, by which square."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct
from PySide6.QtCore import QRectF

from wallboard.ui.agents.cells import Hour
from wallboard.ui.agents.heat import LETTERS, paint_square
from wallboard.ui.agents.states import Kind
from wallboard.ui.paint.canvas import BOLD, Canvas, Type
from wallboard.ui.paint.runs import Line
from wallboard.ui.paint.tile import ROW
from wallboard.ui.text import Words

_SQUARE = 0.8
"""Side of a square of the legend, in parts of a detail."""
_BESIDE, _BETWEEN = 0.35, 1.1
_LEGEND_ROW = 1.4


class Head(Struct, frozen=True):
    """Rows of pieces, and in which font size."""

    rows: tuple[Line, ...]
    size: float

    @property
    def height(self) -> float:
        """Height of all rows."""
        return len(self.rows) * self.size * ROW

    def paint(self, canvas: Canvas, box: QRectF) -> None:
        """Paint the rows from the top of the box on."""
        height = self.size * ROW
        for n, row in enumerate(self.rows):
            canvas.line(QRectF(box.left(), box.top() + n * height, box.width(), height), row, self.size)


def head_of(canvas: Canvas, width: float, line: Line, most: int, *, spare: bool) -> Head:
    """Put the pieces into one row, or into at most so many.

    They shrink to the size of details before they are broken. `spare`: the last piece may be left out.
    """
    label, detail = canvas.look.sizes.label, canvas.look.sizes.detail
    if spare and canvas.line_width(line, detail) > width:
        line = line[:-1]
    if canvas.line_width(line, detail) <= width:
        return Head((line,), label)
    rows: list[Line] = []
    for run in line:
        longer = (*rows[-1], run) if rows else (run,)
        if rows and canvas.line_width(longer, detail) <= width:
            rows[-1] = longer
        else:
            rows.append((run,))
    return Head(tuple(rows[: max(1, most)]), detail)


Entry: TypeAlias = tuple[Kind, Words, bool | None]
"""A state, how many are in it, and whether its square is marked as too long; None: it has no square."""


class Legend(Struct, frozen=True):
    """What the squares mean: entries, each with its place from the left and its row."""

    entries: tuple[tuple[float, int, Entry], ...]
    size: float
    side: float

    @property
    def height(self) -> float:
        """Height of all rows."""
        return (1 + max((row for _, row, _ in self.entries), default=-1)) * self.size * _LEGEND_ROW

    def paint(self, canvas: Canvas, box: QRectF, *, live: bool) -> None:
        """Paint the entries from the top of the box on."""
        height, ink = self.size * _LEGEND_ROW, canvas.look.palette.text
        for left, row, (kind, words, marked) in self.entries:
            x, y = box.left() + left, box.top() + row * height
            if marked is not None:
                square = QRectF(round(x), round(y + (height - self.side) / 2), self.side, self.side)
                paint_square(canvas, square, kind, live=live, long=marked)
                x += self.side + self.size * _BESIDE
            wide = min(canvas.width(words, self.size) + 1, box.right() - x)
            canvas.text(QRectF(x, y, wide, height), words, Type(self.size, ink))


def legend_of(canvas: Canvas, width: float, entries: Sequence[Entry], *, letters: bool) -> Legend:
    """Put the entries side by side, in as many rows as that needs; squares as in the map."""
    size = canvas.look.sizes.detail
    side = float(round(size * (LETTERS + 0.1 if letters else _SQUARE)))
    return Legend(tuple(_placed(canvas, width, entries, side)), size, side)


def _placed(
    canvas: Canvas, width: float, entries: Sequence[Entry], side: float
) -> Iterator[tuple[float, int, Entry]]:
    size, x, row = canvas.look.sizes.detail, 0.0, 0
    for entry in entries:
        wide = canvas.width(entry[1], size) + 1 + (0.0 if entry[2] is None else side + size * _BESIDE)
        if x and x + wide > width:
            x, row = 0.0, row + 1
        yield x, row, entry
        x += wide + size * _BETWEEN


class Around(Struct, frozen=True):
    """All that stands around the cells: where each part is, and what it says."""

    box: QRectF
    head: Head
    headings: tuple[tuple[QRectF, Words, Line], ...] = ()
    """Of groups: title, and how many do what."""
    legend: Legend | None = None

    def paint(self, canvas: Canvas, hour: Hour) -> None:
        """Paint all of it."""
        self.head.paint(canvas, self.box)
        for box, title, counts in self.headings:
            _paint_heading(canvas, box, title, counts)
        if self.legend is not None:
            top = self.box.top() + self.head.height
            self.legend.paint(canvas, QRectF(self.box.left(), top, self.box.width(), 0), live=hour.live)


def _paint_heading(canvas: Canvas, box: QRectF, title: Words, counts: Line) -> None:
    size, palette = canvas.look.sizes.detail, canvas.look.palette
    row = QRectF(box.left(), box.bottom() - size * (ROW + 0.1), box.width(), size * ROW)
    beside = canvas.line_width(counts, size) + size
    room = max(row.width() * 0.5, row.width() - beside)
    used = canvas.text(
        QRectF(row.left(), row.top(), room, row.height()), title, Type(size, palette.text, BOLD, shrink=0.9)
    )
    left = row.left() + used + size * 0.8
    if (beside - size) * 0.85 <= row.right() - left:
        canvas.line(QRectF(left, row.top(), row.right() - left, row.height()), counts, size)
