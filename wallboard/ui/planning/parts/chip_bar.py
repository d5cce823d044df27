"""A row of chips above a page, a note at its right end, and how far reading is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.text import mark, say
from wallboard.ui.paint.canvas import Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.menu import Option, menu_of
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_LEAST = 5.0
"""In font sizes: narrower no chip becomes."""


class ChipBar(QWidget):
    """Lays chips out side by side; where there is too little room the widest give most of it up."""

    def __init__(self, look: Look) -> None:
        """Begin empty; whoever derives from it fills `parts`."""
        super().__init__()
        self.look = look
        self.parts: tuple[PushChip | Chips, ...] = ()
        self.note: Words = ""
        self.record: Record | None = None
        self._end = 0

    def hold(self, parts: Sequence[PushChip | Chips]) -> None:
        """Take what stands in it, from left to right."""
        self.parts = tuple(parts)
        for part in parts:
            part.setParent(self)

    def set_note(self, note: Words) -> None:
        """Write this at the right end from now on."""
        if note != self.note:
            self.note = note
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        for part in self.parts:
            if isinstance(part, Chips):
                part.set_look(look)
            else:
                part.look = look
                part.update()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record
        for part in self.parts:
            if isinstance(part, Chips):
                part.set_record(record)
            else:
                part.record = record

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(0, max((part.sizeHint().height() for part in self.parts), default=0))

    def lay_out(self) -> None:
        """Put them side by side."""
        gap, left = round(self.look.sizes.gap), 0
        seen = [part for part in self.parts if not part.isHidden()]
        for part, wide in zip(seen, self._widths(seen, gap), strict=True):
            part.setGeometry(left, 0, wide, part.sizeHint().height())
            if isinstance(part, Chips):
                part.lay_out()
            left += wide + gap
        self._end = left
        self.update()

    def _widths(self, seen: Sequence[QWidget], gap: int) -> list[int]:
        wide = [part.sizeHint().width() for part in seen]
        room, least = self.width() - gap * len(wide), round(self.look.sizes.detail * _LEAST)
        while sum(wide) > room and max(wide) > least:
            most = max(range(len(wide)), key=wide.__getitem__)
            wide[most] = max(least, wide[most] - max(1, (sum(wide) - room) // 4))
        return wide

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the note."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        room = QRectF(self.rect())
        room.setLeft(self._end + self.look.sizes.gap)
        type_ = Type(self.look.sizes.detail, self.look.palette.muted, align=Align.RIGHT, shrink=0.72)
        Canvas(painter, self.look, self.record).text(room, self.note, type_)


class ReadingBar(ChipBar):
    """A row above what is read out of weeks: it says how far that is, and lets it be stopped."""

    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        """Begin with nothing under way; whoever derives from it holds `stop` as its last part."""
        super().__init__(look)
        self.stop = PushChip(look, mark("planning", "Cancel"), mark("planning", "stop reading"), self)
        self.stop.hide()
        self.stop.clicked.connect(self.cancelled)

    def show_progress(self, share: float) -> None:
        """Say how far it is, and let it be stopped; 1: nothing is under way."""
        if (share < 1) is self.stop.isHidden():
            self.stop.setVisible(share < 1)
            self.lay_out()
        if share < 1:
            self.set_note(say("planning", "reading: {share}%", share=round(share * 100)))

    def menu_of(self, options: Sequence[Option]) -> QMenu:
        """Make the menu behind a chip."""
        return menu_of(options, self.look, self)

    def pop(self, chip: PushChip, options: Callable[[], Sequence[Option]], *_checked: bool) -> None:
        """Show the menu behind a chip."""
        self.menu_of(options()).popup(chip.mapToGlobal(QPoint(0, chip.height())))
