"""The row above the page: which time, which queues or records, which day to plan, and the way to import."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.ui.paint.canvas import MEDIUM, Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.planning.load.asked import STRETCHES, LoadChoice, Stretch
from wallboard.ui.table.ink import qt_palette
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.calendar import DayPicker
from wallboard.ui.today.controls import ALL_QUEUES

_AHEAD = timedelta(days=400)
"""So far can be planned."""
Option = tuple[Words, bool, Callable[[], None]]
"""What it says, whether it is the one, and what choosing it does."""


class LoadChoiceRow(QWidget):
    """Chips with menus behind them; what the data is like stands at the right end."""

    stretch_chosen = Signal(str)
    scope_chosen = Signal(object)
    records_chosen = Signal(str)
    day_chosen = Signal(object)
    """A date."""
    importing = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        """Begin with nothing chosen; `show_choice` says what is."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.note: Words = ""
        self._choice = LoadChoice()
        self._day, self._today = date.min, date.min
        self._titles: tuple[tuple[str, Scope], ...] = ()
        self._sets: tuple[str, ...] = ()
        self._left = 0
        self.stretch = PushChip(look, "", mark("load", "choose a time"), self)
        self.queues = PushChip(look, "", mark("load", "choose queues or imported records"), self)
        self.day = PushChip(look, "", mark("load", "choose the day to plan"), self)
        self.importer = PushChip(
            look, mark("load", "Import call records…"), mark("load", "import call records"), self
        )
        self.stop = PushChip(look, mark("load", "Cancel"), mark("load", "stop reading"), self)
        self.stop.hide()
        self.stretch.clicked.connect(partial(self._pop, self.stretch, self.stretches))
        self.queues.clicked.connect(partial(self._pop, self.queues, self.scopes))
        self.day.clicked.connect(self.pick_day)
        self.importer.clicked.connect(self.importing)
        self.stop.clicked.connect(self.cancelled)
        self.picker: DayPicker | None = None

    def show_choice(self, choice: LoadChoice, day: date, today: date, day_words: Words) -> None:
        """Show what is chosen."""
        self._choice, self._day, self._today = choice, day, today
        title = next(title for key, title, _ in STRETCHES if key == choice.stretch)
        changed = [
            self.stretch.set_words(say("load", "{what} ▾", what=title)),
            self.queues.set_words(say("load", "{what} ▾", what=self._of(choice))),
            self.day.set_words(say("load", "Plan: {day} ▾", day=day_words)),
        ]
        if any(changed):
            self.lay_out()

    def show_sources(self, titles: Sequence[tuple[str, Scope]], sets: Sequence[str]) -> None:
        """Say which queues and which imported records there are."""
        self._titles, self._sets = tuple(titles), tuple(sets)

    def set_note(self, note: Words) -> None:
        """Write this at the right end from now on."""
        if note != self.note:
            self.note = note
            self.update()

    def show_progress(self, share: float) -> None:
        """Say how far it is, and let it be stopped; 1: nothing is under way."""
        if (share < 1) is self.stop.isHidden():
            self.stop.setVisible(share < 1)
            self.lay_out()
        if share < 1:
            self.set_note(say("load", "reading: {share}%", share=round(share * 100)))

    def stretches(self) -> list[Option]:
        """List the times to choose from."""
        return [
            (title, key == self._choice.stretch, partial(self._choose_stretch, key))
            for key, title, _ in STRETCHES
        ]

    def scopes(self) -> list[Option]:
        """List all queues, each queue, and what was imported."""
        own = not self._choice.records
        rows: list[tuple[Words, Scope]] = [(ALL_QUEUES, EVERYTHING), *self._titles]
        queues: list[Option] = [
            (title, own and scope == self._choice.scope, partial(self._choose_scope, scope))
            for title, scope in rows
        ]
        imported: list[Option] = [
            (
                say("load", "Imported: {name}", name=name),
                name == self._choice.records,
                partial(self._choose_records, name),
            )
            for name in self._sets
        ]
        return [*queues, *imported]

    def menu_of(self, options: Sequence[Option]) -> QMenu:
        """Make a menu."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setPalette(qt_palette(self.look))
        menu.setFont(self.look.fonts.font(self.look.sizes.detail, MEDIUM)[0])
        group = QActionGroup(menu)
        for words, chosen, act in options:
            action = menu.addAction(shown(words).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(chosen)
            group.addAction(action)
            action.triggered.connect(partial(_act, act))
        return menu

    def pick_day(self) -> None:
        """Let the day to plan be chosen from a calendar."""
        self.picker = DayPicker(self.look, self._day, self._today + _AHEAD, self.day_chosen.emit)
        self.picker.destroyed.connect(self._forget_picker)
        self.picker.open_at(self.day.mapToGlobal(QPoint(0, self.day.height())))

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        for chip in self._chips():
            chip.look = look
            chip.update()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record
        for chip in self._chips():
            chip.record = record

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(0, self.stretch.sizeHint().height())

    def lay_out(self) -> None:
        """Put the chips side by side."""
        gap, left = round(self.look.sizes.gap), 0
        for chip in self._chips():
            if chip.isHidden():
                continue
            hint = chip.sizeHint()
            wide = max(0, min(hint.width(), self.width() - left))
            chip.setGeometry(left, 0, wide, hint.height())
            left += wide + gap
        self._left = left
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the note."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        room = QRectF(self.rect())
        room.setLeft(self._left + self.look.sizes.gap)
        type_ = Type(self.look.sizes.detail, self.look.palette.muted, align=Align.RIGHT, shrink=0.72)
        Canvas(painter, self.look, self.record).text(room, self.note, type_)

    def _of(self, choice: LoadChoice) -> Words:
        if choice.records:
            return choice.records
        if choice.scope == EVERYTHING:
            return ALL_QUEUES
        return next(
            (title for title, scope in self._titles if scope == choice.scope), ", ".join(choice.scope)
        )

    def _pop(self, chip: PushChip, options: Callable[[], list[Option]], *_checked: bool) -> None:
        self.menu_of(options()).popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def _chips(self) -> tuple[PushChip, ...]:
        return (self.stretch, self.queues, self.day, self.importer, self.stop)

    def _choose_stretch(self, key: Stretch) -> None:
        self.stretch_chosen.emit(key)

    def _choose_scope(self, scope: Scope) -> None:
        self.scope_chosen.emit(scope)

    def _choose_records(self, name: str) -> None:
        self.records_chosen.emit(name)

    def _forget_picker(self) -> None:
        self.picker = None


def _act(act: Callable[[], None], *_checked: bool) -> None:
    act()
