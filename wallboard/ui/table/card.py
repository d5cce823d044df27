"""A card like a tile's, with a heading and something in it that is no painting."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.paint.backdrop import Hatch, card
from wallboard.ui.paint.canvas import SEMI, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_GAP = 0.6
"""Between heading and content, and heading and note, in parts of the padding."""


class Card(QWidget):
    """Paints the ground and the heading; whoever derives from it lays out `body` and `head_room`."""

    def __init__(self, look: Look, heading: Words) -> None:
        """Begin with a heading and nothing else."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = look
        self.record: Record | None = None
        self.heading = heading
        self.note: Words = ""
        self.foot: Words = ""
        self.aside: Words = ""
        """Behind the note: what somebody changed about the card."""
        self.old = False
        """Whether what is shown is not the present; then the card is hatched, as a tile is."""
        self._ground: tuple[object, QPixmap] | None = None

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def set_note(self, note: Words, old: Words = "") -> None:
        """Write this beside the heading from now on; `old` says since when nothing is heard: then that."""
        if (old or note, bool(old)) != (self.note, self.old):
            self.note, self.old = old or note, bool(old)
            self.update()

    def set_heading(self, heading: Words) -> None:
        """Call it so from now on."""
        if heading != self.heading:
            self.heading = heading
            self.update()

    def set_aside(self, aside: Words) -> None:
        """Write this behind the note from now on."""
        if aside != self.aside:
            self.aside = aside
            self.update()

    def set_foot(self, foot: Words) -> None:
        """Write this at the foot from now on."""
        if foot != self.foot:
            self.foot = foot
            self.lay_out()
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.lay_out()
        self.update()

    def lay_out(self) -> None:
        """Place what is in the card."""

    def head_height(self) -> float:
        """Return the height of the heading's row."""
        return self.look.sizes.label * ROW

    def body(self) -> QRect:
        """Return the place below the heading, and above the foot if there is one."""
        pad = self.look.sizes.pad
        foot = self.look.sizes.detail * ROW if self.foot else 0.0
        top = pad * _GAP + self.head_height() + pad * _GAP / 2
        inner = QRectF(self.rect()).adjusted(pad * _GAP, top, -pad * _GAP, -pad * _GAP - foot)
        return inner.toRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, heading and note."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self._backdrop())
        self.paint_card(Canvas(painter, self.look, self.record))

    def paint_card(self, canvas: Canvas) -> None:
        """Paint the heading and the note."""
        sizes, palette = self.look.sizes, self.look.palette
        left = sizes.pad
        row = QRectF(left, sizes.pad * _GAP, self.width() - 2 * left, self.head_height())
        used = canvas.text(QRectF(row), self.heading, Type(sizes.label, palette.text, SEMI))
        row.setRight(row.right() - self.taken())
        if self.note:
            row.setLeft(row.left() + used + sizes.pad * _GAP)
            used = self._paint_note(canvas, row)
        if self.aside:
            row.setLeft(row.left() + used + sizes.pad * _GAP)
            row.translate(0, (sizes.label - sizes.detail) * 0.36)
            canvas.text(row, self.aside, Type(sizes.detail, palette.warn, SEMI))
        if self.foot:
            low = QRectF(left, self.height() - sizes.pad * _GAP / 2 - sizes.detail * ROW, 0, 0)
            low.setHeight(sizes.detail * ROW)
            low.setWidth(self.width() - 2 * left)
            canvas.text(low, self.foot, Type(sizes.detail, palette.muted))

    def _paint_note(self, canvas: Canvas, row: QRectF) -> float:
        sizes, palette = self.look.sizes, self.look.palette
        if not self.old:
            drop = (sizes.label - sizes.detail) * 0.36
            return canvas.text(row.translated(0, drop), self.note, Type(sizes.detail, palette.muted))
        wide = min(canvas.width(self.note, sizes.detail, SEMI) + sizes.detail, row.width())
        high = sizes.detail * 1.5
        band = QRectF(row.left(), row.center().y() - high / 2, wide, high)
        canvas.fill(band, palette.band, sizes.radius * 0.6)
        inner = band.adjusted(sizes.detail * 0.45, 0, -sizes.detail * 0.45, 0)
        canvas.text(inner, self.note, Type(sizes.detail, palette.on_band, SEMI))
        return wide

    def taken(self) -> float:
        """Return how much of the heading's row something else takes, at its right end."""
        return 0.0

    def _backdrop(self) -> QPixmap:
        key = (self.size(), self.devicePixelRatioF(), self.look.palette, self.look.sizes, self.old)
        if self._ground is None or self._ground[0] != key:
            self._ground = (key, card(self, self.look, Hatch.ALL if self.old else Hatch.NONE))
        return self._ground[1]
