"""The card of a quote's agents by half hour, with what it stands on in words."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import mark
from wallboard.ui.export.pages import Picture
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.planning.parts.bars import Bars
from wallboard.ui.planning.parts.bars_plot import paint_bars
from wallboard.ui.planning.parts.headed import HeadedCard
from wallboard.ui.planning.quote.shared_card import place_chips
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_ROW, _LINES = 1.45, 5
_NAME = mark("quote", "Agents per half hour")
_WRONG = mark("quote", "Fill in what is marked on the left.")


class ResultCard(HeadedCard):
    """Shows bars, and sentences below them."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__(look, _NAME)
        self.bars = Bars(look, _NAME)
        self.bars.setParent(self)
        self.copy = PushChip(look, mark("quote", "Copy"), mark("quote", "copy the quote as text"), self)
        self.sentences: tuple[Words, ...] = ()
        self.right = True

    def show_words(self, sentences: Sequence[Words], *, right: bool) -> None:
        """Say this below the bars; where something typed is not right, that in place of them."""
        if (tuple(sentences), right) != (self.sentences, self.right):
            self.sentences, self.right = tuple(sentences), right
            self.setAccessibleDescription(" ".join(shown(words) for words in self.sentences))
            self.bars.setVisible(right)
            self.lay_out()
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.bars.set_look(look)
        self.copy.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.bars.set_record(record)
        self.copy.record = record

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chip stands."""
        return max(super().head_height(), float(self.copy.sizeHint().height()))

    def taken(self) -> float:
        """Return the width of the chip."""
        return float(self.width() - self.copy.x())

    def lay_out(self) -> None:
        """Place the bars above the sentences, and the chip beside the heading."""
        place_chips(self, (self.copy,))
        body = self.body()
        high = max(0, body.height() - round(self._below(body.width())))
        QWidget.setGeometry(self.bars, QRect(body.left(), body.top(), body.width(), high))

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading and sentences."""
        super().paint_card(canvas)
        body, sizes = QRectF(self.body()), self.look.sizes
        if not self.right:
            type_ = Type(sizes.detail, self.look.palette.muted, MEDIUM, Align.CENTRE)
            lines = wrapped(self.look, shown(_WRONG), body.width(), sizes.detail, MEDIUM)
            paint_lines(canvas, body, lines, type_, sizes.detail * _ROW)
            return
        y = body.bottom() - self._below(body.width())
        for line in self._lines(body.width()):
            wide = body.width() - sizes.pad * 0.8
            row = QRectF(body.left() + sizes.pad * 0.4, y, wide, sizes.detail * _ROW)
            canvas.text(row, line, Type(sizes.detail, self.look.palette.muted, MEDIUM))
            y = row.bottom()

    def picture(self) -> Picture:
        """Paint heading and bars for paper, in light colours."""
        view, heading, at = self.bars.view, self.heading, self.bars.at
        ratio = 0.32

        def paint(canvas: Canvas, box: QRectF) -> None:
            sizes = canvas.look.sizes
            row = QRectF(box.left(), box.top(), box.width(), sizes.label * 1.8)
            canvas.text(row, heading, Type(sizes.label, canvas.look.palette.text, SEMI))
            field = QRectF(box.left(), row.bottom(), box.width(), box.width() * ratio - row.height())
            if view.bars:
                paint_bars(canvas, field, view, (0, len(view.bars)), (at, -1))

        return Picture(paint, ratio)

    def _below(self, wide: float) -> float:
        return self.look.sizes.detail * _ROW * max(1, len(self._lines(wide)))

    def _lines(self, wide: float) -> list[str]:
        text, room = " ".join(shown(words) for words in self.sentences), wide - self.look.sizes.pad * 0.8
        lines = wrapped(self.look, text, room, self.look.sizes.detail, MEDIUM)
        return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], " ".join(lines[_LINES - 1 :])]
