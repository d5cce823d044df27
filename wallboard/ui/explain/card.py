"""The card that explains a figure."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from wallboard.domain.text import mark
from wallboard.ui.explain.view import ExplainView, Part, RivalView
from wallboard.ui.explain.words import Row
from wallboard.ui.paint.canvas import BOLD, REGULAR, SEMI, Canvas, Type
from wallboard.ui.paint.wrap import wrapped
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_VALUE = 0.25
"""Part of the width of value and fraction."""
_ABREAST = 3
"""So many other definitions stand side by side."""
_LINE = 1.32
"""Height of a line of a sentence, in parts of its font size."""
_BETWEEN = 0.42
"""Room between sentences, likewise."""
_LABELS = 6.2
"""Width of the column that says what a sentence is about, in font sizes."""
_LARGE = 3.3
"""The value's font size at most, in parts of a detail's."""
_RIVALS_HEAD = mark("explain", "Others would say")


class ExplainCard(Card):
    """Paints value and fraction at the left, sentences at the right, rivals below."""

    def __init__(self, look: Look, heading: Words) -> None:
        """Begin empty."""
        super().__init__(look, heading)
        self.view: ExplainView | None = None

    def show_view(self, view: ExplainView) -> bool:
        """Show this from now on; returns whether that may need another height."""
        if view == self.view:
            return False
        before, self.view = self.view, view
        self.set_note("", view.old)
        self.setAccessibleDescription(spoken(view))
        self.update()
        return before is None or _shape(before) != _shape(view)

    def wanted_height(self, width: float) -> float:
        """Return the height at which nothing is cut."""
        if self.view is None:
            return 0.0
        around = self.height() - self.body().height() if self.height() > 0 else 0.0
        inner = width - 2 * (self.width() - self.body().width()) / 2 - self.look.sizes.pad * 0.8
        return around + self._upper_height(inner) + self._rivals_height(inner)

    def paint_card(self, canvas: Canvas) -> None:
        """Paint below the heading."""
        super().paint_card(canvas)
        if self.view is None:
            return
        pad = self.look.sizes.pad
        body = QRectF(self.body()).adjusted(pad * 0.4, 0, -pad * 0.4, 0)
        upper = min(self._upper_height(body.width()), body.height())
        left, right = self._columns(QRectF(body.left(), body.top(), body.width(), upper))
        self._paint_value(canvas, left, self.view)
        self._paint_rows(canvas, right, self.view.rows)
        if self.view.rivals:
            self._paint_rivals(canvas, body.adjusted(0, upper, 0, 0), self.view.rivals)

    def _columns(self, body: QRectF) -> tuple[QRectF, QRectF]:
        left, gap = body.width() * _VALUE, self.look.sizes.pad
        return (
            QRectF(body.left(), body.top(), left, body.height()),
            body.adjusted(left + gap, 0, 0, 0),
        )

    def _upper_height(self, width: float) -> float:
        rows = self._columns(QRectF(0, 0, width, 1))[1].width()
        return max(self._rows_height(rows), self._least())

    def _least(self) -> float:
        assert self.view is not None, "asked when there is something to show"
        fraction = 4 * _LINE if self.view.fraction is not None else 0.0
        return self.look.sizes.detail * (_LARGE * 1.15 + fraction)

    def _paint_value(self, canvas: Canvas, box: QRectF, view: ExplainView) -> None:
        sizes = self.look.sizes
        size = min(sizes.figure, sizes.detail * _LARGE)
        row = QRectF(box.left(), box.top(), box.width(), size * 1.15)
        canvas.text(row, view.value, Type(size, canvas.tone(view.tone, live=not view.old), BOLD))
        if view.fraction is None:
            return
        top, bottom = view.fraction
        first = QRectF(box.left(), row.bottom() + sizes.detail * 0.3, box.width(), 0)
        y = self._paint_part(canvas, first, top) + sizes.detail * 0.35
        canvas.hairline(box.left(), box.right(), y)
        self._paint_part(canvas, QRectF(box.left(), y + sizes.detail * 0.35, box.width(), 0), bottom)

    def _paint_part(self, canvas: Canvas, box: QRectF, part: Part) -> float:
        """Paint a number and what it counts; return where it ends."""
        size, palette = self.look.sizes.detail, self.look.palette
        wide = canvas.width(part.number, size, SEMI) + size * 0.5
        row = QRectF(box.left(), box.top(), box.width(), size * _LINE)
        canvas.text(row, part.number, Type(size, palette.text, SEMI))
        lines = self._lines(part.words, box.width() - wide)
        for n, line in enumerate(lines):
            at = QRectF(box.left() + wide, row.top() + n * row.height(), box.width() - wide, row.height())
            canvas.text(at, line, Type(size, palette.muted))
        return row.top() + max(1, len(lines)) * row.height()

    def _paint_rows(self, canvas: Canvas, box: QRectF, rows: tuple[Row, ...]) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        label, y, high = size * _LABELS, box.top(), size * _LINE
        for row in rows:
            lines = self._lines(row.words, box.width() - label)
            if y + high > box.bottom() + 1:
                return
            ink = palette.warn if row.warns else palette.text
            canvas.text(QRectF(box.left(), y, label - size * 0.4, high), row.about, Type(size, palette.muted))
            for line in lines:
                if y + high <= box.bottom() + 1:
                    canvas.text(
                        QRectF(box.left() + label, y, box.width() - label, high), line, Type(size, ink)
                    )
                y += high
            y += size * _BETWEEN

    def _paint_rivals(self, canvas: Canvas, box: QRectF, rivals: tuple[RivalView, ...]) -> None:
        """Paint them in columns, line by line, each with its value, its name and how it counts."""
        size, palette = self.look.sizes.detail, self.look.palette
        high, y = size * _LINE, box.top() + size * _BETWEEN
        canvas.hairline(box.left(), box.right(), y)
        y += size * _BETWEEN
        head = QRectF(box.left(), y, box.width(), high)
        canvas.text(head, _RIVALS_HEAD, Type(size, palette.muted))
        y += high
        wide, value = self._cell_width(box.width()), self._value_width(rivals)
        for row in self._in_rows(rivals):
            for n, rival in enumerate(row):
                x = box.left() + n * (wide + self.look.sizes.pad)
                canvas.text(QRectF(x, y, value, high), rival.value, Type(size, palette.text, SEMI))
                line = QRectF(x + value, y, wide - value, high)
                canvas.text(QRectF(line), rival.title, Type(size, palette.text))
                for words in self._lines(rival.words, line.width()):
                    line.translate(0, high)
                    canvas.text(QRectF(line), words, Type(size, palette.muted))
            y += self._row_height(row, wide - value)

    def _in_rows(self, rivals: tuple[RivalView, ...]) -> list[tuple[RivalView, ...]]:
        return [rivals[n : n + _ABREAST] for n in range(0, len(rivals), _ABREAST)]

    def _cell_width(self, width: float) -> float:
        return (width - (_ABREAST - 1) * self.look.sizes.pad) / _ABREAST

    def _row_height(self, row: tuple[RivalView, ...], width: float) -> float:
        lines = 1 + max(len(self._lines(rival.words, width)) for rival in row)
        return self.look.sizes.detail * (_LINE * lines + _BETWEEN)

    def _value_width(self, rivals: tuple[RivalView, ...]) -> float:
        size = self.look.sizes.detail
        return max(self.look.fonts.advance(shown(rival.value), size, SEMI) for rival in rivals) + size * 0.7

    def _rows_height(self, width: float) -> float:
        assert self.view is not None, "asked when there is something to show"
        size, rows = self.look.sizes.detail, self.view.rows
        lines = sum(len(self._lines(row.words, width - size * _LABELS)) for row in rows)
        return size * (_LINE * lines + _BETWEEN * max(0, len(rows) - 1))

    def _rivals_height(self, width: float) -> float:
        assert self.view is not None, "asked when there is something to show"
        size, rivals = self.look.sizes.detail, self.view.rivals
        if not rivals:
            return 0.0
        room = self._cell_width(width) - self._value_width(rivals)
        return size * (_LINE + 2 * _BETWEEN) + sum(
            self._row_height(row, room) for row in self._in_rows(rivals)
        )

    def _lines(self, words: Words, width: float, weight: QFont.Weight = REGULAR) -> list[str]:
        return wrapped(self.look, shown(words), width, self.look.sizes.detail, weight)


def spoken(view: ExplainView) -> str:
    """Write the whole card for who hears it."""
    said = [shown(view.value)]
    if view.fraction is not None:
        said += [f"{shown(part.number)} {shown(part.words)}".strip() for part in view.fraction]
    said += [f"{shown(row.about)}: {shown(row.words)}" for row in view.rows]
    said += [f"{shown(rival.value)} {shown(rival.title)}: {shown(rival.words)}" for rival in view.rivals]
    return "\n".join(said)


def _shape(view: ExplainView) -> object:
    """Return what decides the height: what is said, but not each figure of it."""
    return tuple(len(shown(row.words)) for row in view.rows), len(view.rivals)
