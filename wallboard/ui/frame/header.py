"""The head of a page: what board it is, how the sources are, and what time it is."""

from dataclasses import replace

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text, mark, say
from wallboard.ui.frame.hours import hours_words
from wallboard.ui.frame.source_status import Chip, chips_of
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import BOLD, MEDIUM, REGULAR, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.paint.tile import ROW
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_TITLE = 0.34
"""Part of the width that a title may take when there is much else to show."""
_LONGEST_CHIP = 0.3
"""Part of the width one chip may take at most."""


class HeaderView(Struct, frozen=True):
    """What the head shows."""

    title: Words
    chips: tuple[Chip, ...]
    date: Text
    clock: str
    hours: Words = ""
    """Whether the centre is open, and until or from when."""
    demo: Text | None = None
    """Set when the clock is not the real one; then it is marked with this."""
    place: str = ""
    """Which of several pages this is, such as 2/3."""


def view_of(moment: Moment, title: str, demo: Text | None, setting: Setting, place: str = "") -> HeaderView:
    """Make the view of a moment."""
    return HeaderView(
        title or mark("header", "Wallboard"),
        chips_of(moment, setting.format, setting.options),
        setting.format.date(moment.now),
        setting.format.clock(moment.now),
        hours_words(moment.snapshot.hours, moment.now, setting.format),
        demo,
        place,
    )


class Header(QWidget):
    """Paints title, chips, date and clock in one row."""

    def __init__(self, look: Look, title: str, demo: Text | None, setting: Setting) -> None:
        """Begin empty."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.look = look
        self.record: Record | None = None
        self._title = title
        self._demo = demo
        self._setting = setting
        self._view: HeaderView | None = None
        self._place = ""

    @property
    def view(self) -> HeaderView | None:
        """What is shown."""
        return self._view

    def show_moment(self, moment: Moment) -> None:
        """Show the sources and the time of this moment."""
        view = view_of(moment, self._title, self._demo, self._setting, self._place)
        if view != self._view:
            self._view = view
            self.update()

    def set_place(self, nth: int, of: int) -> None:
        """Say from the next moment on which of several pages this is, counted from 0."""
        self._place = f"{nth + 1}/{of}" if of > 1 else ""

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint all of it."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        if self._view is not None:
            self._paint_view(Canvas(painter, self.look, self.record), QRectF(self.rect()), self._view)

    def _paint_view(self, canvas: Canvas, box: QRectF, view: HeaderView) -> None:
        sizes, palette = self.look.sizes, self.look.palette
        title = Type(sizes.title, palette.text, BOLD)
        place = canvas.width(view.place, sizes.detail, MEDIUM) + 2 * sizes.gap if view.place else 0.0
        needed = min(canvas.width(view.title, sizes.title, BOLD), box.width() * _TITLE) + sizes.gap + place
        box.setRight(self._paint_clock(canvas, box, view))
        chips = sum(self._chip_width(canvas, chip) + sizes.gap * 0.6 for chip in view.chips)
        # Of all that the head shows, the date is needed least, and then the hours.
        for words in (_date_and_hours(view), view.hours, view.date):
            wide = canvas.width(words, sizes.detail) + sizes.gap * 1.5
            if words and needed + chips + wide <= box.width():
                box.setRight(self._paint_date(canvas, box, words))
                break
        box.setRight(self._paint_chips(canvas, box, view.chips, box.left() + needed))
        if view.place:
            box.setWidth(max(0.0, box.width() - place))
        used = canvas.text(box, view.title, title)
        if view.place:
            room = QRectF(box.left() + used + sizes.gap, box.top(), place - sizes.gap, box.height())
            canvas.text(room, view.place, Type(sizes.detail, palette.muted, MEDIUM))

    def _paint_clock(self, canvas: Canvas, box: QRectF, view: HeaderView) -> float:
        sizes, palette = self.look.sizes, self.look.palette
        colour = palette.text if view.demo is None else palette.warn
        right = _right_aligned(canvas, box, view.clock, Type(sizes.title, colour, BOLD))
        if view.demo is not None:
            room = QRectF(box.left(), box.top(), right - sizes.gap - box.left(), box.height())
            right = self._paint_chip(canvas, room, Chip(view.demo, Tone.WARN, filled=True))
        return right - sizes.gap * 1.5

    def _paint_date(self, canvas: Canvas, box: QRectF, words: Words) -> float:
        date = Type(self.look.sizes.detail, self.look.palette.muted, REGULAR)
        return _right_aligned(canvas, box, words, date) - self.look.sizes.gap * 1.5

    def _paint_chips(self, canvas: Canvas, box: QRectF, chips: tuple[Chip, ...], limit: float) -> float:
        """Paint the chips there is room for right of `limit`; return where they begin."""
        gap = self.look.sizes.gap * 0.6
        kept = self._chips_with_room(canvas, chips, box.right() - limit)
        shown = list(chips[:kept])
        if kept < len(chips):
            words = say("source", "and {n} more", n=len(chips) - kept)
            shown.append(Chip(words, chips[kept].tone, filled=False))
        right = box.right()
        for chip in reversed(shown):
            cell = QRectF(limit, box.top(), max(0.0, right - limit), box.height())
            right = self._paint_chip(canvas, cell, chip) - gap
        return right

    def _chips_with_room(self, canvas: Canvas, chips: tuple[Chip, ...], room: float) -> int:
        more = Chip(say("source", "and {n} more", n=len(chips)), Tone.MUTED, filled=False)
        gap, kept = self.look.sizes.gap * 0.6, 0
        for n, chip in enumerate(chips, 1):
            room -= self._chip_width(canvas, chip) + gap
            if room < (0 if n == len(chips) else self._chip_width(canvas, more)):
                break
            kept = n
        return max(1, kept)

    def _chip_width(self, canvas: Canvas, chip: Chip) -> float:
        size = self.look.sizes.detail
        dot = 0.0 if chip.filled else size * 0.75
        words = canvas.width(chip.words, size, MEDIUM)
        return min(words + dot + size * 1.1, self.width() * _LONGEST_CHIP)

    def _paint_chip(self, canvas: Canvas, room: QRectF, chip: Chip) -> float:
        """Paint a chip at the right end of the room; return where it begins."""
        size, palette = self.look.sizes.detail, self.look.palette
        wide = min(self._chip_width(canvas, chip), room.width())
        height = min(size * 1.62, room.height())
        box = QRectF(room.right() - wide, room.center().y() - height / 2, wide, height)
        colour = palette.area(chip.tone)
        canvas.fill(box, colour if chip.filled else palette.chip, height / 2)
        inner = box.adjusted(size * 0.5, 0, -size * 0.5, 0)
        if not chip.filled:
            dot = size * 0.42
            spot = QRectF(inner.left() + size * 0.06, inner.center().y() - dot / 2, dot, dot)
            canvas.fill(spot, colour, dot / 2)
            inner.setLeft(inner.left() + size * 0.75)
        ink = palette.on_level if chip.filled else palette.text
        words = QRectF(inner.left(), inner.center().y() - size * ROW / 2, inner.width(), size * ROW)
        canvas.text(words, chip.words, Type(size, ink, MEDIUM))
        return box.left()


def _date_and_hours(view: HeaderView) -> Words:
    if not view.hours:
        return view.date
    return say("header", "{date} · {hours}", date=view.date, hours=view.hours)


def _right_aligned(canvas: Canvas, box: QRectF, words: Words, type_: Type) -> float:
    wide = min(canvas.width(words, type_.size, type_.weight), max(0.0, box.width()))
    cell = QRectF(box.right() - wide - 0.5, box.top(), wide + 0.5, box.height())
    canvas.text(cell, words, replace(type_, align=Align.RIGHT))
    return cell.left()
