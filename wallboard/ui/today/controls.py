"""The row above a day: which day, in which parts, of which queues."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark
from wallboard.ui.paint.canvas import Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.menu import menu_of
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.today.calendar import DayPicker

MINUTES = (15, 30, 60)
USUAL_MINUTES = 30
_MINUTES = (mark("today", "15 min"), mark("today", "30 min"), mark("today", "1 h"))
ALL_QUEUES = mark("today", "All queues")


class Controls(QWidget):
    """Arrows, the date with a calendar behind it, the length of a part, and the queues."""

    day_chosen = Signal(object)
    """A date."""
    minutes_chosen = Signal(int)
    queues_chosen = Signal(object)
    """A scope."""

    def __init__(self, look: Look, minutes: int) -> None:
        """Begin with one length of parts; `show_day` says the rest."""
        super().__init__()
        self.look = look
        self._day, self._today = date.min, date.max
        self._titles: tuple[tuple[str, Scope], ...] = ()
        self._scope: Scope = EVERYTHING
        self.note: Words = ""
        self.record: Record | None = None
        self.earlier = PushChip(look, "‹", mark("today", "the day before"), self)
        self.date = PushChip(look, "", mark("today", "choose a day"), self)
        self.later = PushChip(look, "›", mark("today", "the day after"), self)
        self.minutes = Chips(look, _MINUTES, MINUTES.index(minutes))
        self.minutes.setParent(self)
        self.queues = PushChip(look, ALL_QUEUES, mark("today", "choose queues"), self)
        self.earlier.clicked.connect(partial(self.step, -1))
        self.later.clicked.connect(partial(self.step, 1))
        self.date.clicked.connect(self.pick_day)
        self.queues.clicked.connect(self.pick_queues)
        self.minutes.chosen.connect(self._choose_minutes)
        self.picker: DayPicker | None = None

    def show_day(self, day: date, today: date, words: Words) -> None:
        """Show which day it is, and which one is the last there is."""
        self._day, self._today = day, today
        self.later.setEnabled(day < today)
        if self.date.set_words(words):
            self.lay_out()

    def show_queues(self, titles: Sequence[tuple[str, Scope]], scope: Scope) -> None:
        """Show which queues are chosen, out of which."""
        self._titles, self._scope = tuple(titles), scope
        wanted = [name.casefold() for name in scope]
        named = next((title for title, one in titles if [n.casefold() for n in one] == wanted), None)
        words = ALL_QUEUES if scope == EVERYTHING else named or ", ".join(scope)
        if self.queues.set_words(words):
            self.lay_out()

    def step(self, by: int, *_checked: bool) -> None:
        """Go so many days on, or back; not beyond the last one."""
        wanted = self._day + timedelta(days=by)
        if wanted <= self._today:
            self.day_chosen.emit(wanted)

    def pick_day(self) -> None:
        """Let a day be chosen from a calendar."""
        self.picker = DayPicker(self.look, self._day, self._today, self.day_chosen.emit)
        self.picker.destroyed.connect(self._forget_picker)
        self.picker.open_at(self.date.mapToGlobal(QPoint(0, self.date.height())))

    def pick_queues(self) -> None:
        """Let a queue be chosen from a list."""
        self.queue_menu().popup(self.queues.mapToGlobal(QPoint(0, self.queues.height())))

    def queue_menu(self) -> QMenu:
        """Make the list of queues."""
        rows: list[tuple[Words, Scope]] = [(ALL_QUEUES, EVERYTHING), *self._titles]
        options = [
            (title, scope == self._scope, partial(self._choose_queues, scope)) for title, scope in rows
        ]
        return menu_of(options, self.look, self)

    def set_note(self, note: Words) -> None:
        """Write this at the right end from now on."""
        if note != self.note:
            self.note = note
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the note."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        room = QRectF(self.rect())
        room.setLeft(self.queues.geometry().right() + self.look.sizes.gap * 2)
        type_ = Type(self.look.sizes.detail, self.look.palette.muted, align=Align.RIGHT)
        Canvas(painter, self.look, self.record).text(room, self.note, type_)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.minutes.set_look(look)
        for chip in self._chips():
            chip.look = look
            chip.update()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record
        self.minutes.set_record(record)
        for chip in self._chips():
            chip.record = record

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(0, self.minutes.sizeHint().height())

    def lay_out(self) -> None:
        """Put them side by side: the day, its parts, and the queues at the right."""
        gap, left = round(self.look.sizes.gap), 0
        for chip in (self.earlier, self.date, self.later):
            hint = chip.sizeHint()
            chip.setGeometry(left, 0, hint.width(), hint.height())
            left += hint.width() + gap
        left += gap * 2
        if not self.minutes.isHidden():
            size = self.minutes.sizeHint()
            self.minutes.setGeometry(left, 0, size.width(), size.height())
            self.minutes.lay_out()
            left += size.width() + gap * 2
        hint = self.queues.sizeHint()
        self.queues.setGeometry(left, 0, max(0, min(hint.width(), self.width() - left)), hint.height())

    def _chips(self) -> tuple[PushChip, ...]:
        return (self.earlier, self.date, self.later, self.queues)

    def _choose_minutes(self, nth: int) -> None:
        self.minutes_chosen.emit(MINUTES[nth])

    def _choose_queues(self, scope: Scope) -> None:
        self.queues_chosen.emit(scope)

    def _forget_picker(self) -> None:
        self.picker = None
