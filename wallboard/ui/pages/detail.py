"""What the pages behind a tile share: the way back, the head, what is wrong, and sizes for a desk."""

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from wallboard.domain.text import Text, mark
from wallboard.ui.frame.header import Header
from wallboard.ui.frame.trouble_bar import TroubleBar
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import MEDIUM, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.ring import paint_ring
from wallboard.ui.paint.tile import BY_KEYS
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.sizes import Viewing, sizes_for

DESK = Viewing(24.0, 0.7)
"""Whoever opens a page stands or sits before the screen."""
_BACK = mark("page", "‹ Back")
_KEY = mark("page", "Esc")


class Dressed(Protocol):
    """A part of a page."""

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""


class BackButton(QAbstractButton):
    """A chip that leads back, and says by which key."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Take the look."""
        super().__init__(parent)
        self.setAccessibleName(shown(mark("page", "Back")))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.look = look
        self._ringed = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring only to who uses the keys."""
        super().focusInEvent(event)
        self._ringed = event.reason() in BY_KEYS

    def sizeHint(self) -> QSize:
        """Return the size of the chip."""
        size, fonts = self.look.sizes.detail, self.look.fonts
        words = sum(fonts.font(size, MEDIUM)[1].horizontalAdvance(shown(w)) for w in (_BACK, _KEY))
        return QSize(round(words + size * 2.2), round(size * 1.8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        size, palette = self.look.sizes.detail, self.look.palette
        canvas, box = Canvas(painter, self.look), QRectF(self.rect())
        canvas.fill(box, palette.chip, box.height() / 2)
        inner = box.adjusted(size * 0.7, 0, -size * 0.7, 0)
        canvas.text(inner, _BACK, Type(size, palette.text, MEDIUM))
        canvas.text(inner, _KEY, Type(size, palette.muted, MEDIUM, Align.RIGHT))
        if self._ringed and self.hasFocus():
            paint_ring(painter, self.look, box, box)


class DetailPage(QWidget):
    """A page behind a tile; whoever derives from it lays out `field`."""

    opened = Signal(object)
    """What is behind a place that was chosen: a `Behind`."""
    left = Signal()
    """The way back was clicked."""
    aside = Signal(int)
    """The next one of the list that this page was opened from is wanted, or with -1 the one before."""

    def __init__(self, look: Look, title: str, setting: Setting, demo: Text | None = None) -> None:
        """Begin with a head and a way back; `demo` marks a clock that is not the real one."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setting = setting
        self.look = look.sized(sizes_for(1280, 720, DESK))
        self._given = look
        self._title, self._demo = title, demo
        self._moment: Moment | None = None
        self._room = 0
        self.header = Header(self.look, title, demo, setting)
        self.header.setParent(self)
        self.troubles = TroubleBar(self.look, setting.format)
        self.troubles.setParent(self)
        self.back = BackButton(self.look, self)
        self.back.clicked.connect(self.left)

    def set_title(self, title: str) -> None:
        """Call the page so from now on."""
        if title and title != self._title:
            self._title = title
            self.header.hide()
            self.header.deleteLater()
            self.header = Header(self.look, title, self._demo, self.setting)
            self.header.setParent(self)
            if self._moment is not None:
                self.header.show_moment(self._moment)
            self._lay_out()
            self.header.show()

    def make_room(self, wide: int) -> QPoint:
        """Leave so much room between the way back and the title; return where it is, by its middle left."""
        if wide != self._room:
            self._room = wide
            self._lay_out()
        chip = self.back.geometry()
        return QPoint(chip.right() + 1 + round(self.look.sizes.gap), chip.center().y())

    def beside(self, _behind: object, _by: int) -> object | None:
        """Go so many rows on from what was opened, and return what is behind that row; None: no such row."""
        return None

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return ()

    def show_moment(self, moment: Moment) -> None:
        """Show this moment in head and bar; whoever derives from it shows the rest."""
        self._moment = moment
        self.header.show_moment(moment)
        if self.troubles.show_moment(moment):
            self._lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.header.record = self.troubles.record = record
        for part in self.parts():
            part.set_record(record)

    def set_look(self, look: Look) -> None:
        """Paint with other colours from now on; sizes follow the page's own."""
        self._given = look
        self.look = look.sized(sizes_for(self.width(), self.height(), DESK))
        self.header.set_look(self.look)
        self.troubles.set_look(self.look)
        self.back.look = self.look
        self.back.update()
        for part in self.parts():
            part.set_look(self.look)
        self._lay_out()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes for the new size, and lay out."""
        super().resizeEvent(event)
        self.set_look(self._given)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground between the cards."""
        painted(self, lambda painter: painter.fillRect(self.rect(), QColor(self.look.palette.background)))

    def lay_out(self, field: QRect) -> None:
        """Place what is on the page."""

    def _lay_out(self) -> None:
        sizes = self.look.sizes
        margin, top, high = round(sizes.margin), round(sizes.margin * 0.5), round(sizes.header)
        chip = self.back.sizeHint()
        self.back.setGeometry(margin, top + (high - chip.height()) // 2, chip.width(), chip.height())
        left = margin + chip.width() + round(sizes.pad)
        left += self._room + round(sizes.gap) if self._room else 0
        wide = self.width() - 2 * margin
        self.header.setGeometry(left, top, self.width() - margin - left, high)
        first = top + high + round(margin * 0.4)
        bar = self.troubles.wanted_height(wide)
        if bar:
            self.troubles.setGeometry(margin, first, wide, bar)
            first += bar + round(sizes.gap)
        self.lay_out(QRect(margin, first, wide, self.height() - first - margin))
