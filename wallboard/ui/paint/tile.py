"""What all tiles share: the card, the title, and what becomes of them when nothing new is heard."""

from typing import Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import mark
from wallboard.ui.behind import Behind
from wallboard.ui.freshness import Age, Freshness
from wallboard.ui.moment import Moment
from wallboard.ui.paint.areas import Areas, opens
from wallboard.ui.paint.backdrop import EDGE, Hatch, card
from wallboard.ui.paint.canvas import BOLD, SHRINK, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted, tried
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

ROW = 1.22
"""Height of a line of text in parts of its font size: room for accents above and tails below."""


_BROKEN = mark("tile", "This can't be shown. The log says why.")
_SQUEEZED = 0.8
"""What the band's text may shrink to in a tile that is not as tall, before it is broken."""
_LOW = 2.6
"""Below this height, likewise, the band is as low as can be, or nothing else would have room."""
_WITHOUT = 0.72
"""Size of what says which source is missing, in parts of the label size."""
_LEAST_TITLE = 0.7
"""To which part of the size that texts shrink to a title and its note go on before they are cut."""
_TALL = 6.0
"""From this height on, in parts of the label size, a tile's band may have two lines: in a lower one its
figure would be smaller than its title."""


class TileView(Struct, frozen=True, kw_only=True):
    """What every tile shows."""

    title: Words = ""
    note: Words = ""
    """Beside the title: which period it is about."""
    fresh: Freshness


V = TypeVar("V", bound=TileView)


BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
"""Reasons to have the focus that mean that somebody uses the keys."""

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Home: -1_000_000,
    Qt.Key.Key_End: 1_000_000,
}
_OPENERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Tile(QWidget, Generic[V]):
    """Paints its view; repaints only when the view, the look or the size is another one.

    What a widget says with `area` while it paints can be clicked, and reached by keys: Tab goes from
    tile to tile, Up and Down from place to place in it, and Enter opens what the ring is around. There
    is no ring before the keys are used, so a wall that nobody touches has none.
    """

    opened = Signal(object)
    """What is behind the place that was chosen: a `Behind`."""

    later = False
    """Whether it is painted a turn after the others: what takes long would hold up all of them."""
    without_part = 1.0
    """Part of the width in which a missing source is told; with less, the tile leaves that room itself."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = look
        self.record: Record | None = None
        """Set by who wants to know what is painted where."""
        self._view: V | None = None
        self._card: tuple[object, QPixmap] | None = None
        self._areas = Areas()
        self._region = QRegion()
        self._pressed: Behind | None = None
        self._ringed = False
        self._broken = False
        """The latest moment could not be shown."""
        self.setMouseTracking(True)

    @property
    def view(self) -> V | None:
        """What is shown."""
        return self._view

    def show_moment(self, moment: Moment) -> None:
        """Make the view of this moment and show it."""
        raise NotImplementedError

    def follow(self, moment: Moment) -> None:
        """Show this moment, or say that it can't be shown; who calls this goes on either way."""
        broken = not tried(self.show_moment, moment)
        if broken is not self._broken:
            self._broken = broken
            self.setAccessibleDescription(shown(_BROKEN) if broken else "")
            self.update()
        if broken:
            self._view = None

    def show_view(self, view: V) -> None:
        """Show this from now on."""
        if view != self._view:
            self._view = view
            name = shown(view.title)
            if name and name != self.accessibleName():
                self.setAccessibleName(name)
            if self.later:
                QTimer.singleShot(0, self, self.update)
            else:
                self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def needed(self, box: QRectF) -> bool:
        """Whether any of a box is to be painted now: not where only another part of the tile has changed."""
        return self._region.intersects(box.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all of it; what `needed` says is not to be seen may be left out."""
        self._region = event.region()
        self._areas.clear()
        if self._broken or not painted(self, self._paint):
            painted(self, self._paint_broken)
        wanted = Qt.FocusPolicy.StrongFocus if self._areas else Qt.FocusPolicy.NoFocus
        if self.focusPolicy() is not wanted:
            self.setFocusPolicy(wanted)

    def _paint(self, painter: QPainter) -> None:
        view = self._view
        painter.drawPixmap(0, 0, self._backdrop(_hatch(view)))
        if view is not None:
            canvas = Canvas(painter, self.look, self.record)
            pad = self.look.sizes.pad
            inner = QRectF(self.rect()).adjusted(pad, pad * 0.6, -pad, -pad * 0.6)
            if not view.fresh.live:
                inner.setBottom(self._paint_band(canvas, view.fresh) - pad * 0.3)
            elif view.fresh.without is not None:
                room = QRectF(inner.left(), 0, inner.width() * self.without_part, self.height() - pad * EDGE)
                top = self._paint_without(canvas, room, view.fresh.without)
                inner.setBottom(top if self.without_part == 1.0 else room.bottom() - pad * 0.3)
            self.paint_tile(canvas, inner, view)
        if self._ringed and self.hasFocus() and (chosen := self._areas.chosen) is not None:
            paint_ring(painter, self.look, chosen[0], QRectF(self.rect()))

    def _paint_broken(self, painter: QPainter) -> None:
        """Say that nothing can be shown: an empty tile would pass for a quiet moment."""
        self._areas.clear()
        painter.drawPixmap(0, 0, self._backdrop(Hatch.NONE))
        size, pad = self.look.sizes.detail, self.look.sizes.pad
        room = QRectF(self.rect()).adjusted(pad, pad * 0.6, -pad, -pad * 0.6)
        lines = wrapped(self.look, shown(_BROKEN), room.width(), size, BOLD)
        type_ = Type(size, self.look.palette.alarm, BOLD, Align.CENTRE)
        paint_lines(Canvas(painter, self.look, self.record), room, lines, type_, size * ROW)

    def paint_tile(self, canvas: Canvas, inner: QRectF, view: V) -> None:
        """Paint title and content into the part of the tile that is theirs."""
        raise NotImplementedError

    def area(self, box: QRectF, behind: Behind) -> None:
        """Say, while painting, that a click into this box opens something."""
        self._areas.add(box, behind)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be opened."""
        over = self._areas.at(event.position())
        shape = Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.PointingHandCursor
        if shape is not self.cursor().shape():
            self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what the button went down on; who uses the mouse needs no ring."""
        self._show_ring(ringed=False)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._areas.at(event.position()) if left else None
        event.setAccepted(self._pressed is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what the button went down and up on."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._areas.at(event.position()) == pressed:
            self.opened.emit(pressed)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if the keys led here."""
        super().focusInEvent(event)
        if event.reason() in BY_KEYS:
            self._show_ring(ringed=True)
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 -- Qt's name
        """Go on from here, unless nobody could see yet that the keys are here: then show it."""
        if not self._ringed and self._areas and self.hasFocus():
            self._show_ring(ringed=True)
            return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a place in this tile, or open the chosen one."""
        if not self._areas or event.key() not in _OPENERS | _STEPS.keys():
            super().keyPressEvent(event)
        elif not self._ringed:
            self._show_ring(ringed=True)
        elif event.key() in _OPENERS:
            self._open_chosen()
        elif self._areas.step(_STEPS[Qt.Key(event.key())]):
            self._say_chosen()
            self.update()

    def _open_chosen(self) -> None:
        if (chosen := self._areas.chosen) is not None:
            self.opened.emit(chosen[1])

    def _show_ring(self, *, ringed: bool) -> None:
        if ringed is not self._ringed:
            self._ringed = ringed
            self.update()
        if ringed:
            self._say_chosen()

    def _say_chosen(self) -> None:
        if (chosen := self._areas.chosen) is not None:
            self.setAccessibleDescription(shown(opens(chosen[1])))

    def paint_title(self, canvas: Canvas, inner: QRectF, view: V) -> QRectF:
        """Paint the title row; return what is left below it."""
        sizes, palette = self.look.sizes, self.look.palette
        row = QRectF(inner.left(), inner.top(), inner.width(), sizes.label * ROW)
        rest = QRectF(inner.left(), row.bottom(), inner.width(), inner.bottom() - row.bottom())
        if not self.needed(row):
            return rest
        fit = self._title_fit(canvas, row.width(), view)
        small = sizes.detail * fit
        room = canvas.width(view.note, small) + sizes.pad * 0.6 if view.note else 0.0
        title = QRectF(row.left(), row.top(), row.width() - room, row.height())
        used = canvas.text(title, view.title, Type(sizes.label, palette.muted, shrink=SHRINK * fit))
        if view.note:
            left = row.left() + used + sizes.pad * 0.6
            # On the title's base line, not on its middle.
            drop = (sizes.label - small) * 0.36
            box = QRectF(left, row.top() + drop, row.right() - left, row.height())
            canvas.text(box, view.note, Type(small, palette.muted))
        return rest

    def _title_fit(self, canvas: Canvas, room: float, view: V) -> float:
        """Return how much smaller title and note are where both have no room as small as titles get."""
        sizes = self.look.sizes
        if not view.note:
            return 1.0
        words = canvas.width(view.title, sizes.label * SHRINK) + canvas.width(view.note, sizes.detail)
        return min(1.0, max(_LEAST_TITLE, (room - sizes.pad * 0.6) / max(1.0, words)))

    def _paint_without(self, canvas: Canvas, room: QRectF, without: Words) -> float:
        """Write at the foot of the room which source is missing; return where that begins."""
        size = self.without_size()
        row = QRectF(room.left(), room.bottom() - size * ROW, room.width(), size * ROW)
        canvas.text(row, without, Type(size, self.look.palette.alarm, BOLD, cut_middle=True))
        return row.top()

    def without_size(self) -> float:
        """Return the font size of what says which source is missing."""
        return max(self.look.sizes.detail, self.look.sizes.label * _WITHOUT)

    def _paint_band(self, canvas: Canvas, fresh: Freshness) -> float:
        """Write across the tile's foot since when there is no data; return where the band begins."""
        sizes, palette = self.look.sizes, self.look.palette
        rows = self._band_rows(canvas, fresh)
        height = sum(size * ROW for _, size in rows)
        if len(rows) == 1 and rows[0][1] >= sizes.label * _SQUEEZED:
            height = sizes.label * ROW  # as in wider tiles beside it: figures have one base line
        top = self.height() - height - sizes.pad * 0.5
        old = fresh.age is Age.STALE
        ground, ink = (palette.band, palette.on_band) if old else (palette.chip, palette.text)
        margin = sizes.pad * 0.3
        box = QRectF(margin, top, self.width() - 2 * margin, self.height() - top - margin)
        canvas.fill(box, ground, sizes.radius * 0.7)
        y = top + sizes.pad * 0.1
        for words, size in rows:
            high = height if len(rows) == 1 else size * ROW
            room = QRectF(sizes.pad, y, self.width() - 2 * sizes.pad, high)
            canvas.text(room, words, Type(size, ink, BOLD))
            y += room.height()
        return top

    def _band_rows(self, canvas: Canvas, fresh: Freshness) -> list[tuple[Words, float]]:
        """Break the band's text into what and when, where it is too long and there is height for it."""
        sizes = self.look.sizes
        room = self.width() - 2 * sizes.pad
        wide = canvas.width(fresh.words, sizes.label, BOLD)
        if self.height() < _LOW * sizes.label:
            return [(fresh.words, sizes.detail)]
        if wide <= room or not fresh.when:
            return [(fresh.words, sizes.label)]
        if (size := sizes.label * room / wide) >= sizes.detail * _SQUEEZED:
            return [(fresh.words, float(int(size)))]
        tall = self.height() >= _TALL * sizes.label
        return [(fresh.what or "", sizes.detail), (fresh.when, sizes.label if tall else sizes.detail)]

    def _backdrop(self, hatch: Hatch) -> QPixmap:
        key = (self.size(), self.devicePixelRatioF(), self.look.palette, self.look.sizes, hatch)
        if self._card is None or self._card[0] != key:
            self._card = (key, card(self, self.look, hatch))
        return self._card[1]


def _hatch(view: TileView | None) -> Hatch:
    if view is None or view.fresh.age is Age.EMPTY:
        return Hatch.NONE
    if view.fresh.age is Age.STALE:
        return Hatch.ALL
    return Hatch.NONE if view.fresh.without is None else Hatch.EDGE
