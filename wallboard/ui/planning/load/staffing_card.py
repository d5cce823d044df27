"""The card of a day's staffing: bars of what is needed, dashes of who is rostered, and figures below."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from wallboard.domain.staffing.goal import Model
from wallboard.domain.text import mark
from wallboard.ui.chart.plot import blend
from wallboard.ui.export.pages import Picture
from wallboard.ui.paint.canvas import MEDIUM, REGULAR, SEMI, Align, Canvas, Record, Type
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.planning.load.words import LIMITS, Figure
from wallboard.ui.planning.parts.bars import Bars
from wallboard.ui.planning.parts.bars_plot import paint_bars, stripes
from wallboard.ui.planning.parts.bars_view import BarsView
from wallboard.ui.planning.parts.headed import HeadedCard
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.controls import MINUTES

_TITLES = (mark("today", "15 min"), mark("today", "30 min"), mark("today", "1 h"))
_NAME = mark("load", "Agents needed, and rostered")
_NEEDED, _SHORT, _ROSTERED = mark("load", "needed"), mark("load", "short"), mark("load", "rostered")
_LEGEND = 1.5
"""Height of what the colours mean, in details."""
_TITLE, _VALUE, _SENTENCE = 1.4, 1.7, 1.45
"""Heights of the lines below the bars: in details, in labels, in details."""
_LINES = 3
"""So many lines of sentences have room."""
_LARGE = 1.35
"""Size of a value in labels."""
_LIMITS_WIDE = 34
"""Of the note on the model's limits, in font sizes."""


class StaffingCard(HeadedCard):
    """Shows a day's plan; the chosen interval is told below the bars."""

    minutes_chosen = Signal(int)

    def __init__(self, look: Look, minutes: int) -> None:
        """Begin empty."""
        super().__init__(look, _NAME)
        self.bars = Bars(look, _NAME)
        self.bars.setParent(self)
        self.minutes = Chips(look, _TITLES, MINUTES.index(minutes))
        self.minutes.setParent(self)
        self.minutes.chosen.connect(lambda nth: self.minutes_chosen.emit(MINUTES[nth]))
        self.limits = PushChip(look, mark("load", "?"), mark("load", "what the model assumes"), self)
        self.limits.clicked.connect(self.tell_limits)
        self.note_on_limits = QLabel(self)
        self.note_on_limits.setTextFormat(Qt.TextFormat.PlainText)
        self.note_on_limits.setWordWrap(True)
        self.note_on_limits.setAutoFillBackground(True)
        self.note_on_limits.setFrameShape(QFrame.Shape.Box)
        self.note_on_limits.hide()
        self.figures: tuple[Figure, ...] = ()
        self.sentences: tuple[Words, ...] = ()
        self.empty: Words = ""
        self.under: Words = ""
        """Below the heading: the goal, the model, and where its patience comes from."""
        self._assumed = shown(LIMITS["erlang_a"])

    def show_model(self, model: Model, patience: Words = "") -> None:
        """Say which model answers, and how sure its patience is."""
        self._assumed = f"{shown(LIMITS[model])} {shown(patience)}".strip()
        self.limits.setToolTip(f"<p>{self._assumed}</p>")

    def show_under(self, words: Words) -> None:
        """Write this below the heading, behind what the colours mean."""
        if words != self.under:
            self.under = words
            self.update()

    def show_words(self, figures: Sequence[Figure], sentences: Sequence[Words], empty: Words = "") -> None:
        """Show what is said below the bars; `empty` in place of them where there are none."""
        said = tuple(figures), tuple(sentences), empty
        if said != (self.figures, self.sentences, self.empty):
            self.figures, self.sentences, self.empty = said
            self.setAccessibleDescription(" ".join(shown(one) for one in self.sentences))
            self.lay_out()
            self.bars.setVisible(not empty)
            self.update()

    def tell_limits(self) -> None:
        """Say in plain words what the model assumes, or no more."""
        note, size = self.note_on_limits, self.look.sizes.detail
        if note.isVisible():
            note.hide()
            return
        note.setText(self._assumed)
        note.setPalette(qt_palette(self.look))
        note.setFont(self.look.fonts.font(size, REGULAR)[0])
        note.setMargin(round(size))
        wide = min(round(size * _LIMITS_WIDE), self.width() - 2 * round(size))
        note.setFixedSize(wide, note.heightForWidth(wide))
        chip = self.limits.geometry()
        note.move(chip.right() - wide, chip.bottom() + round(size * 0.4))
        note.show()
        note.raise_()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.limits.look = look
        self.minutes.set_look(look)
        self.bars.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.limits.record = record
        self.minutes.set_record(record)
        self.bars.set_record(record)

    def taken(self) -> float:
        """Return the width of the chips in the heading's row."""
        return float(self.minutes.width() + self.limits.width()) + self.look.sizes.gap * 2

    def head_height(self) -> float:
        """Return the height of the heading's row, in which the chips stand."""
        return max(super().head_height(), float(self.limits.sizeHint().height()))

    def lay_out(self) -> None:
        """Place chips and bars."""
        sizes, right = self.look.sizes, self.width() - round(self.look.sizes.pad * 0.8)
        top = round(sizes.pad * 0.6)
        for chip in (self.limits, self.minutes):
            hint = chip.sizeHint()
            chip.setGeometry(right - hint.width(), top, hint.width(), hint.height())
            right -= hint.width() + round(sizes.gap)
        self.minutes.lay_out()
        body, legend = self.body(), round(sizes.detail * _LEGEND)
        high = max(0, body.height() - round(self._below()) - legend)
        QWidget.setGeometry(self.bars, QRect(body.left(), body.top() + legend, body.width(), high))

    def paint_card(self, canvas: Canvas) -> None:
        """Paint the heading, the figures and the sentences."""
        super().paint_card(canvas)
        sizes, body = self.look.sizes, QRectF(self.body())
        room = body.adjusted(sizes.pad * 0.4, 0, -sizes.pad * 0.4, 0)
        if self.empty:
            lines = wrapped(self.look, shown(self.empty), room.width() * 0.8, sizes.detail, MEDIUM)
            type_ = Type(sizes.detail, self.look.palette.muted, MEDIUM, Align.CENTRE)
            paint_lines(canvas, room, lines, type_, sizes.detail * _SENTENCE)
            return
        _paint_legend(
            canvas,
            QRectF(room.left(), room.top(), room.width(), sizes.detail * _LEGEND),
            self.bars.view,
            self.under,
        )
        room.setTop(body.bottom() - self._below())
        self._paint_figures(canvas, room)
        room.setTop(room.top() + sizes.detail * _TITLE + sizes.label * _VALUE)
        for words in self._lines(room.width()):
            row = QRectF(room.left(), room.top(), room.width(), sizes.detail * _SENTENCE)
            canvas.text(row, words, Type(sizes.detail, self.look.palette.muted, MEDIUM))
            room.setTop(row.bottom())

    def picture(self, view: BarsView, at: int) -> Picture:
        """Paint it for paper, in light colours and with its words."""
        heading, under = self.heading, self.under
        figures, sentences = self.figures, self.sentences
        ratio = self.height() / max(1, self.width())

        def paint(canvas: Canvas, box: QRectF) -> None:
            sizes, palette = canvas.look.sizes, canvas.look.palette
            row = QRectF(box.left(), box.top(), box.width(), sizes.label * 1.8)
            canvas.text(row, heading, Type(sizes.label, palette.text, SEMI))
            row = QRectF(box.left(), row.bottom(), box.width(), sizes.detail * _LEGEND)
            _paint_legend(canvas, row, view, under)
            low = sizes.detail * (_TITLE + _SENTENCE * len(sentences)) + sizes.label * _VALUE
            head = row.bottom() - box.top()
            field = QRectF(box.left(), row.bottom(), box.width(), box.width() * ratio - head - low)
            if view.bars:
                paint_bars(canvas, field, view, (0, len(view.bars)), (at, -1))
            _paint_figures(canvas, QRectF(field.left(), field.bottom(), field.width(), low), figures)
            y = field.bottom() + sizes.detail * _TITLE + sizes.label * _VALUE
            for words in sentences:
                line = QRectF(field.left(), y, field.width(), sizes.detail * _SENTENCE)
                canvas.text(line, words, Type(sizes.detail, palette.muted))
                y = line.bottom()

        return Picture(paint, ratio)

    def _below(self) -> float:
        """Return the height of what stands below the bars."""
        sizes = self.look.sizes
        room = self.body().width() - sizes.pad * 0.8
        lines = max(1, len(self._lines(room)))
        return sizes.detail * (_TITLE + _SENTENCE * lines) + sizes.label * _VALUE

    def _lines(self, wide: float) -> list[str]:
        """Break the sentences into lines: three at most, the last with all the rest."""
        text = " ".join(shown(words) for words in self.sentences)
        lines = wrapped(self.look, text, wide, self.look.sizes.detail, MEDIUM)
        return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], " ".join(lines[_LINES - 1 :])]

    def _paint_figures(self, canvas: Canvas, room: QRectF) -> None:
        _paint_figures(canvas, room, self.figures, live=not self.old)


def _paint_legend(canvas: Canvas, row: QRectF, view: BarsView, under: Words) -> None:
    """Say what the bars and the dashes mean, and by which model they are."""
    sizes, palette = canvas.look.sizes, canvas.look.palette
    size, x = sizes.detail, row.left()
    bars = view.bars
    signs = (
        (any(not bar.short for bar in bars), blend(palette.talking, palette.on_block, 0.82), False, _NEEDED),
        (any(bar.short for bar in bars), palette.alarm_area, True, _SHORT),
    )
    keys = [(ink, striped, words) for there, ink, striped, words in signs if there]
    wide = sum(canvas.width(words, size, MEDIUM) + size * 1.9 for _, _, words in keys)
    dashed = any(bar.beside is not None for bar in bars)
    wide += canvas.width(_ROSTERED, size, MEDIUM) + size * 2.6 if dashed else 0.0
    wide += canvas.width(under, size, MEDIUM)
    put = size if wide <= row.width() else max(size * 0.72, float(int(size * row.width() / wide)))
    for ink, striped, words in keys:
        box = QRectF(x, row.center().y() - put * 0.36, put * 0.72, put * 0.72)
        canvas.fill(box, ink, 2)
        if striped:
            stripes(canvas.painter, box, blend(palette.on_level, ink, 0.3), put)
        x = _said(canvas, row, x + put * 1.0, words, put) + put * 0.9
    if dashed:
        canvas.painter.setPen(QPen(QColor(palette.text), 2, Qt.PenStyle.DashLine))
        canvas.painter.drawLine(QPointF(x, row.center().y()), QPointF(x + put * 1.5, row.center().y()))
        x = _said(canvas, row, x + put * 1.8, _ROSTERED, put) + put * 0.9
    _said(canvas, row, x, under, put)


def _said(canvas: Canvas, row: QRectF, x: float, words: Words, size: float) -> float:
    rest = QRectF(x, row.top(), max(1.0, row.right() - x), row.height())
    return x + canvas.text(rest, words, Type(size, canvas.look.palette.muted, MEDIUM, shrink=0.9))


def _paint_figures(canvas: Canvas, room: QRectF, figures: Sequence[Figure], *, live: bool = True) -> None:
    """Paint figures side by side, each as wide as its words ask for."""
    if not figures:
        return
    sizes, palette = canvas.look.sizes, canvas.look.palette
    large, gap = sizes.label * _LARGE, sizes.pad * 0.7
    wanted = [
        max(canvas.width(one.title, sizes.detail, MEDIUM), canvas.width(one.value, large, SEMI))
        for one in figures
    ]
    spare = room.width() - gap * (len(figures) - 1)
    fit = min(1.0, spare / max(1.0, sum(wanted)))
    air = gap + max(0.0, min(sizes.pad * 1.6, (spare - sum(wanted)) / len(figures)))
    x = room.left()
    for one, wide in zip(figures, map(partial(_times, fit), wanted), strict=True):
        title = QRectF(x, room.top(), wide + 1, sizes.detail * _TITLE)
        value = QRectF(x, title.bottom(), wide + 1, sizes.label * _VALUE)
        canvas.text(title, one.title, Type(sizes.detail, palette.muted, MEDIUM))
        canvas.text(value, one.value, Type(large, canvas.tone(one.tone, live=live), SEMI))
        x += wide + (air if fit >= 1 else gap)


def _times(by: float, wide: float) -> float:
    return wide * by
