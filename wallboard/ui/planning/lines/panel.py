"""The card of the chosen row: its course with what was usual behind it, and what there is to say of it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import mark
from wallboard.ui.export.pages import Picture
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.planning.lines.words import Line
from wallboard.ui.planning.parts.bars import Bars
from wallboard.ui.planning.parts.bars_plot import paint_bars
from wallboard.ui.planning.parts.bars_view import BarsView
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_NAME = mark("lines", "Course")
_ROW = 1.5
"""Height of a line of words, in details."""
_TITLES = 0.3
"""Part of the width that titles of lines take."""
_LEAST = 0.3
"""The chart has at least this part of the height."""
_PAPER = 0.42
"""On paper it is so high as a part of its width at most: the figures above it are on the same page then."""
_MOST_LINES = 3
"""So many lines a sentence may have."""
_SIZES = (1.0, 0.9, 0.8, 0.7)
"""In which parts of their size the words are tried until they have room."""


class _Fitted(NamedTuple):
    """The words in lines, and how large they are."""

    rows: list[tuple[Line, list[str]]]
    size: float

    @property
    def high(self) -> float:
        """How high all of it is."""
        return sum(len(lines) for _, lines in self.rows) * self.size * _ROW


class LinePanel(Card):
    """Bars above, lines of words below; a bar opens its calls."""

    opened = Signal(int)
    """Which bar."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing chosen."""
        super().__init__(look, _NAME)
        self.bars = Bars(look, _NAME)
        self.bars.setParent(self)
        self.bars.opened.connect(self.opened)
        self.bars.pointed.connect(self._point)
        self.bars.chosen.connect(self._point)
        self.lines: tuple[Line, ...] = ()
        self.legend: Words = ""
        self.empty: Words = ""
        self._told: Words = ""

    def show_row(
        self, heading: Words, view: BarsView, legend: Words, lines: Sequence[Line], *, old: bool = False
    ) -> None:
        """Show a row: its chart, how to read that, and what is said of it."""
        self.empty, self.legend, self.lines = "", legend, tuple(lines)
        self.set_heading(heading)
        at = min(self.bars.at, max(0, len(view.bars) - 1))
        if len(view.bars) != len(self.bars.view.bars):
            at = max(range(len(view.bars)), key=lambda n: view.bars[n].value, default=0)
        self.bars.show_view(view, at, old=old)
        self.bars.setVisible(bool(view.bars))
        self.setAccessibleDescription(
            ". ".join(f"{shown(one.title)}: {shown(one.words)}" for one in self.lines)
        )
        self.lay_out()
        self.update()

    def say(self, words: Words) -> None:
        """Say this in place of a row."""
        self.empty, self.lines, self.legend = words, (), ""
        self.set_heading(_NAME)
        self.bars.hide()
        self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.bars.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.bars.set_record(record)

    def lay_out(self) -> None:
        """Give the chart what the words leave."""
        body, size = self.body(), self.look.sizes.detail
        legend = round(size * _ROW)
        least = body.height() * _LEAST
        words = self._fitted(self.look, body.width(), body.height() - least - legend).high + size * 0.6
        high = max(least, body.height() - words - legend)
        QWidget.setGeometry(self.bars, body.left(), body.top() + legend, body.width(), round(high))

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading, legend and words."""
        super().paint_card(canvas)
        sizes, palette, body = self.look.sizes, self.look.palette, QRectF(self.body())
        if self.empty:
            lines = wrapped(self.look, shown(self.empty), body.width() * 0.9, sizes.detail, MEDIUM)
            type_ = Type(sizes.detail, palette.muted, MEDIUM, Align.CENTRE)
            paint_lines(canvas, body, lines, type_, sizes.detail * _ROW)
            return
        inner = body.adjusted(sizes.pad * 0.4, 0, -sizes.pad * 0.4, 0)
        row = QRectF(inner.left(), inner.top(), inner.width(), sizes.detail * _ROW)
        canvas.text(row, self._told or self.legend, Type(sizes.detail, palette.muted, MEDIUM, shrink=0.8))
        top = (
            self.bars.geometry().bottom() + sizes.detail * 0.3
            if self.bars.isVisibleTo(self)
            else row.bottom()
        )
        inner.setTop(top)
        self._paint_lines(canvas, inner)

    def picture(self) -> Picture:
        """Paint it for paper: in light colours, and with its words."""
        view, heading, legend = self.bars.view, self.heading, self.legend
        ratio = min(_PAPER, self.height() / max(1, self.width()))

        def paint(canvas: Canvas, box: QRectF) -> None:
            sizes, palette = canvas.look.sizes, canvas.look.palette
            row = QRectF(box.left(), box.top(), box.width(), sizes.label * _ROW)
            canvas.text(QRectF(row), heading, Type(sizes.label, palette.text, SEMI))
            row = QRectF(box.left(), row.bottom(), box.width(), sizes.detail * _ROW)
            canvas.text(QRectF(row), legend, Type(sizes.detail, palette.muted, MEDIUM))
            words = self._fitted(canvas.look, box.width(), box.height() * (1 - _LEAST)).high
            field = QRectF(box.left(), row.bottom(), box.width(), box.bottom() - row.bottom() - words)
            if view.bars:
                paint_bars(canvas, field, view, (0, len(view.bars)))
            below = QRectF(box.left(), field.bottom(), box.width(), words)
            self._paint_lines(canvas, below)

        return Picture(paint, ratio)

    def _paint_lines(self, canvas: Canvas, box: QRectF) -> None:
        fitted, palette = self._fitted(canvas.look, box.width(), box.height()), canvas.look.palette
        size, step = fitted.size, fitted.size * _ROW
        top, left = box.top(), box.left() + box.width() * _TITLES
        for line, rows in fitted.rows:
            title = QRectF(box.left(), top, box.width() * _TITLES - size * 0.5, step)
            canvas.text(title, line.title, Type(size, palette.muted, MEDIUM))
            for words in rows:
                room = QRectF(left, top, box.right() - left, step)
                canvas.text(room, words, Type(size, canvas.tone(line.tone, live=not self.old), MEDIUM))
                top += step

    def _fitted(self, look: Look, wide: float, high: float) -> _Fitted:
        """Wrap the words as large as lets all of them in."""
        tried = (self._wrapped(look, wide, look.sizes.detail * part) for part in _SIZES)
        smallest = self._wrapped(look, wide, look.sizes.detail * _SIZES[-1])
        return next((one for one in tried if one.high <= high), smallest)

    def _wrapped(self, look: Look, wide: float, size: float) -> _Fitted:
        room = max(1.0, wide * (1 - _TITLES) - look.sizes.pad)
        made = []
        for line in self.lines:
            rows = wrapped(look, shown(line.words), room, size, MEDIUM)
            if len(rows) > _MOST_LINES:
                rows = [*rows[: _MOST_LINES - 1], " ".join(rows[_MOST_LINES - 1 :])]
            made.append((line, rows or [""]))
        return _Fitted(made, size)

    def _point(self, nth: int) -> None:
        """Say what the bar below the mouse was like; of none, how to read the chart."""
        bars = self.bars.view.bars
        told = bars[nth].told if 0 <= nth < len(bars) else ""
        if told != self._told:
            self._told = told
            self.update()
