"""A card with curves: what is below the mouse is told, the wheel looks closer, a click asks for more."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent

from wallboard.ui.export.pages import Picture
from wallboard.ui.paint.canvas import MEDIUM, SEMI, Align, Canvas, Type
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.planning.growth.curves_plot import Places, paint_curves
from wallboard.ui.planning.growth.curves_view import CurvesView
from wallboard.ui.table.card import Card
from wallboard.ui.table.own_keys import keeps, plain
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -9_999, Qt.Key.Key_End: 9_999}
_ZOOMS = {Qt.Key.Key_Plus: 0.5, Qt.Key.Key_Equal: 0.5, Qt.Key.Key_Minus: 2.0}
_OPENERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SIGNS = {"dot": "● ", "square": "■ ", "triangle": "▲ ", "none": "— "}
_CLOSEST = 8
"""No closer than to so small a part of the axis."""
_ROW = 1.5
"""Height of the row of the legend, in font sizes."""


class Curves(Card):
    """Shows a view; Left and Right go along it, Enter asks, plus and minus look closer."""

    opened = Signal(int)
    """The number of a stop."""
    marked = Signal(float)
    """Where the line that can be moved is wanted."""

    def __init__(self, look: Look, heading: Words) -> None:
        """Begin empty."""
        super().__init__(look, heading)
        self.view = CurvesView()
        self.empty: Words = ""
        self.at: int | None = None
        """The stop that somebody points at."""
        self.span = self.view.span
        self._places: Places | None = None
        self._ringed = self._moving = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(shown(heading))

    def show_view(self, view: CurvesView, empty: Words = "") -> None:
        """Show this; `empty` is said where there is nothing to show."""
        if (view, empty) == (self.view, self.empty):
            return
        if view.span != self.view.span:
            self.span = view.span
        if [stop.x for stop in view.stops] != [stop.x for stop in self.view.stops]:
            self.at = None
        self.view, self.empty = view, empty
        self.update()

    def zoom(self, by: float, around: float | None = None) -> None:
        """Look at so many times as much of the axis, around a place of it."""
        since, until = self.view.span
        wide = min(until - since, max((until - since) / _CLOSEST, (self.span[1] - self.span[0]) * by))
        middle = self._middle() if around is None else around
        part = (middle - self.span[0]) / (self.span[1] - self.span[0])
        first = min(max(since, middle - part * wide), until - wide)
        self.span = first, first + wide
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is below the mouse, or move the line with it."""
        if self._places is None:
            return
        x = self._places.at(event.position().x())
        if self._moving:
            self.marked.emit(x)
        self._point(self.view.stop_at(x) if self._places.span[0] <= x <= self._places.span[1] else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Explain the curves again."""
        super().leaveEvent(event)
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line, or ask for the stop below the mouse."""
        if self._places is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        x = self._places.at(event.position().x())
        if not self._places.span[0] <= x <= self._places.span[1]:
            return
        if self.view.mark is not None:
            self._moving = True
            self.marked.emit(x)
        elif (nth := self.view.stop_at(x)) is not None:
            self.opened.emit(nth)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the line."""
        self._moving = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look closer, or at more."""
        if self._places is not None and event.angleDelta().y():
            around = self._places.at(event.position().x())
            self.zoom(
                0.8 if event.angleDelta().y() > 0 else 1.25, min(max(around, self.span[0]), self.span[1])
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the curves, look closer, or ask."""
        key = Qt.Key(event.key())
        if not self.view.stops:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in _OPENERS and self.at is not None and self.view.mark is None:
            self.opened.emit(self.at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the shortcuts of the window."""
        return keeps(event, _is_mine) or super().event(event)

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
        """Paint heading, what the curves mean or what is told of a stop, and the curves."""
        super().paint_card(canvas)
        self._places = self._paint_body(canvas, QRectF(self.body()), self.at, self.span)
        if self._ringed and self.hasFocus():
            box = QRectF(self.rect())
            paint_ring(canvas.painter, self.look, box, box)

    def picture(self) -> Picture:
        """Paint it for paper: whole, in light colours, with its legend."""
        wide = max(1, self.width())

        def paint(canvas: Canvas, box: QRectF) -> None:
            sizes = canvas.look.sizes
            row = QRectF(box.left(), box.top(), box.width(), sizes.label * 1.8)
            canvas.text(row, self.heading, Type(sizes.label, canvas.look.palette.text, SEMI))
            self._paint_body(canvas, box.adjusted(0, row.height(), 0, 0), None, self.view.span)

        return Picture(paint, self.height() / wide)

    def _paint_body(
        self, canvas: Canvas, body: QRectF, at: int | None, span: tuple[float, float]
    ) -> Places | None:
        sizes, palette = canvas.look.sizes, canvas.look.palette
        if not self.view.panels:
            lines = wrapped(canvas.look, shown(self.empty), body.width() * 0.9, sizes.label, MEDIUM)
            type_ = Type(sizes.label, palette.muted, align=Align.CENTRE)
            paint_lines(canvas, body, lines, type_, sizes.label * _ROW)
            return None
        row = QRectF(body.left(), body.top(), body.width(), sizes.detail * _ROW)
        self._paint_pieces(
            canvas, row, self._legend(canvas.look) if at is None else self._told(canvas.look, at)
        )
        field = body.adjusted(0, row.height(), 0, 0)
        return paint_curves(canvas, field, self.view, span, at, live=not self.old)

    def _paint_pieces(self, canvas: Canvas, row: QRectF, pieces: Sequence[tuple[Words, str]]) -> None:
        """Paint pieces side by side, as large as lets all of them in."""
        detail, between = canvas.look.sizes.detail, "   "
        wide = canvas.width(between.join(shown(piece) for piece, _ in pieces), detail, MEDIUM)
        size = detail * min(1.0, row.width() / max(1.0, wide))
        x = row.left() + detail * 0.4
        for piece, ink in pieces:
            room = QRectF(x, row.top(), max(1.0, row.right() - x), row.height())
            x += canvas.text(room, piece, Type(size, ink, MEDIUM)) + canvas.width(between, size, MEDIUM)

    def _legend(self, look: Look) -> list[tuple[Words, str]]:
        found: list[tuple[Words, str]] = []
        for series in (one for panel in self.view.panels for one in panel.series):
            sign = {"bars": "▮ ", "dashes": "- - "}.get(series.kind, _SIGNS[series.shape])
            ink = look.palette.muted if self.old else str(getattr(look.palette, series.ink))
            found.append((sign + shown(series.title), ink))
        return found

    def _told(self, look: Look, at: int) -> list[tuple[Words, str]]:
        palette = look.palette
        return [
            (words, str(getattr(palette, ink)) if ink is not None and not self.old else palette.text)
            for words, ink in self.view.stops[at].told
        ]

    def _step(self, by: int) -> None:
        last = len(self.view.stops) - 1
        start = self.at
        if start is None and self.view.mark is not None:
            start = self.view.stop_at(self.view.mark)
        elif start is None:
            start = -1 if by > 0 else 1
        nth = min(max((start or 0) + by, 0), last)
        self._point(nth)
        x = self.view.stops[nth].x
        wide = self.span[1] - self.span[0]
        if not self.span[0] <= x <= self.span[1]:
            first = min(max(self.view.span[0], x - wide / 2), self.view.span[1] - wide)
            self.span = first, first + wide
        if self.view.mark is not None:
            self.marked.emit(x)

    def _middle(self) -> float:
        marked = self.view.stops[self.at].x if self.at is not None else self.view.mark
        middle = sum(self.span) / 2
        return middle if marked is None or not self.span[0] <= marked <= self.span[1] else marked

    def _point(self, nth: int | None) -> None:
        if nth != self.at:
            self.at = nth
            told = () if nth is None else self.view.stops[nth].told
            self.setAccessibleDescription(", ".join(shown(words) for words, _ in told))
            self.update()


def _is_mine(event: QKeyEvent) -> bool:
    return plain(event, shifted=True) and event.key() in {*_STEPS, *_ZOOMS, *_OPENERS}
