"""The card with the chart of a day: legend, two panels, and what the part below the mouse was like."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

from wallboard.domain.text import mark
from wallboard.ui.export.pages import Picture
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import MEDIUM, REGULAR, SEMI, Align, Canvas, Type
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.plot import Places, Plot, hours_of, inks_of
from wallboard.ui.today.view import LEGEND, Bar, DayView, said_of

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_HOUR_ROOM = 3.4
"""Room of an hour's label in font sizes."""
_BETWEEN = "   "
"""Stands between the pieces of the legend."""


class DayChart(Card):
    """Shows a day; a click on a part asks for what came or what was in time in it."""

    chosen = Signal(str, float, float)
    """The key of a figure, and since when until when."""
    stepped = Signal(int)
    """So many days on, or back."""
    entered = Signal()
    """Somebody wants to go on to the table."""

    def __init__(self, look: Look, form: Format) -> None:
        """Begin empty."""
        super().__init__(look, mark("today", "Calls and service level"))
        self.view = DayView()
        self.empty: Words = ""
        self._form = form
        self._places: Places | None = None
        self._pointed: Bar | None = None
        self._ringed = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(shown(self.heading))

    def show_view(self, view: DayView, empty: Words = "") -> None:
        """Show a day; `empty` is said where there is nothing to show."""
        if (view, empty) != (self.view, self.empty):
            self.view, self.empty = view, empty
            self._pointed = None if self._pointed is None else view.bar_at(self._pointed.since)
            self.update()

    @property
    def pointed(self) -> Bar | None:
        """The part that the mouse is at."""
        return self._pointed

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the part below the mouse was like."""
        self._point(self._bar_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Explain the colours again."""
        super().leaveEvent(event)
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the part below the mouse."""
        bar = self._bar_at(event.position().x())
        if bar is not None and bar.come and self._places is not None:
            above = event.position().y() < self._places.lower.top()
            self.chosen.emit("sl_default" if above else "offered", bar.since, bar.until)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day with Left and Right, and on to the table with Down."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Down:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the arrows from the shortcuts of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (*_STEPS, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring."""
        super().focusOutEvent(event)
        self.update()

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading, legend and panels."""
        super().paint_card(canvas)
        body = QRectF(self.body())
        if not self.view.bars:
            self._places = None
            type_ = Type(self.look.sizes.label, self.look.palette.muted, align=Align.CENTRE)
            canvas.text(body, self.empty, type_)
        else:
            self._paint_words(canvas)
            self._places = Places(canvas, body, self.view)
            room = int(self._places.lower.width() / (self.look.sizes.detail * _HOUR_ROOM))
            Plot(canvas, self._places, self.view, hours_of(self.view, room)).paint(self._pointed)
        if self._ringed and self.hasFocus():
            box = QRectF(self.rect())
            paint_ring(canvas.painter, self.look, box, box)

    def picture(self) -> Picture:
        """Paint it for paper: in light colours, and with its legend."""
        view, wide = self.view, max(1, self.width())

        def paint(canvas: Canvas, box: QRectF) -> None:
            sizes = canvas.look.sizes
            row = QRectF(box.left(), box.top(), box.width(), sizes.label * 1.8)
            canvas.text(QRectF(row), self.heading, Type(sizes.label, canvas.look.palette.text, SEMI))
            if view.bars:
                self._paint_pieces(canvas, row, self._legend(canvas.look), _BETWEEN)
                field = box.adjusted(0, row.height(), 0, 0)
                places = Places(canvas, field, view)
                room = int(places.lower.width() / (sizes.detail * _HOUR_ROOM))
                Plot(canvas, places, view, hours_of(view, room)).paint()

        return Picture(paint, self.height() / wide)

    def taken(self) -> float:
        """Leave the rest of the heading's row to the legend: where there is no room, both shrink alike."""
        sizes, advance = self.look.sizes, self.look.fonts.advance
        words = _BETWEEN.join(shown(piece) for piece, _ in self._legend(self.look))
        legend = advance(words, sizes.detail, MEDIUM)
        note = advance(shown(self.note), sizes.detail, REGULAR)
        room = self.width() - advance(shown(self.heading), sizes.label, SEMI) - sizes.pad * 4
        return legend * min(1.0, max(0.0, room) / max(1.0, legend + note))

    def _paint_words(self, canvas: Canvas) -> None:
        sizes = self.look.sizes
        used = canvas.width(self.heading, sizes.label, SEMI) + sizes.pad * 2.2
        if self.note:
            room = self.width() - used - sizes.pad - self.taken()
            used += min(canvas.width(self.note, sizes.detail), max(0.0, room)) + sizes.pad
        row = QRectF(used, sizes.pad * 0.6, self.width() - used - sizes.pad, self.head_height())
        if self._pointed is None:
            self._paint_pieces(canvas, row, self._legend(self.look), _BETWEEN)
        else:
            self._paint_pieces(canvas, row, self._readout(self._pointed), _BETWEEN)

    def _paint_pieces(
        self, canvas: Canvas, row: QRectF, pieces: Sequence[tuple[Words, str]], between: str
    ) -> None:
        """Paint pieces side by side at the right end, as large as lets all of them in."""
        sizes, palette = canvas.look.sizes, canvas.look.palette
        words = between.join(shown(piece) for piece, _ in pieces)
        wide = canvas.width(words, sizes.detail, MEDIUM)
        size = sizes.detail * min(1.0, row.width() / max(1.0, wide))
        x = row.right() - min(wide, row.width())
        for piece, colour in pieces:
            room = QRectF(x, row.top(), row.right() - x + 1, row.height())
            x += canvas.text(room, piece, Type(size, colour or palette.text, MEDIUM))
            x += canvas.width(between, size, MEDIUM)

    def _legend(self, look: Look) -> list[tuple[Words, str]]:
        inks, there = inks_of(look, live=self.view.live), set(self._explained())
        signs = {"before": "— ", "usual": "- - ", "target": "··· ", "unseen": "/// ", "ahead": "▭ "}
        return [
            (signs.get(key, "■ ") + shown(words), getattr(inks, key)) for key, words in LEGEND if key in there
        ]

    def _explained(self) -> Iterator[str]:
        bars = self.view.bars
        yield from ("answered", "abandoned")
        for key, needed in (
            ("other", any(bar.other for bar in bars)),
            ("before", any(bar.before is not None for bar in bars)),
            ("usual", any(bar.usual is not None for bar in bars)),
            ("ahead", any(bar.ahead is not None for bar in bars)),
            ("target", any(bar.target is not None for bar in bars)),
            ("unseen", bool(self.view.gaps.unseen or self.view.gaps.partly)),
        ):
            if needed:
                yield key

    def _readout(self, bar: Bar) -> list[tuple[Words, str]]:
        return [(words, "") for words in said_of(bar, self._form)]

    def _bar_at(self, x: float) -> Bar | None:
        return None if self._places is None else self.view.bar_at(self._places.at(x))

    def _point(self, bar: Bar | None) -> None:
        if bar != self._pointed:
            self._pointed = bar
            self.update()
