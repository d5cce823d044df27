"""The row above the page: which time, which queues or records, which day to plan, and the way to import."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Signal

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.ui.planning.load.asked import LoadChoice
from wallboard.ui.planning.parts.chip_bar import ReadingBar
from wallboard.ui.planning.parts.site import STRETCHES, Stretch
from wallboard.ui.table.menu import Option
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.today.calendar import DayPicker
from wallboard.ui.today.controls import ALL_QUEUES

_TABLES, _CHARTS = mark("load", "Tables"), mark("load", "Charts")
_AHEAD = timedelta(days=400)
"""So far can be planned."""


class LoadChoiceRow(ReadingBar):
    """Chips with menus behind them; what the data is like stands at the right end."""

    stretch_chosen = Signal(str)
    scope_chosen = Signal(object)
    records_chosen = Signal(str)
    day_chosen = Signal(object)
    """A date."""
    importing = Signal()
    tabled = Signal(bool)
    """Tables are wanted in place of pictures, or pictures again."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing chosen; `show_choice` says what is."""
        super().__init__(look)
        self._choice = LoadChoice()
        self._day, self._today = date.min, date.min
        self._titles: tuple[tuple[str, Scope], ...] = ()
        self._sets: tuple[str, ...] = ()
        self.stretch = PushChip(look, "", mark("load", "choose a time"), self)
        self.queues = PushChip(look, "", mark("load", "choose queues or imported records"), self)
        self.day = PushChip(look, "", mark("load", "choose the day to plan"), self)
        self.as_table = PushChip(look, _TABLES, mark("load", "show tables or charts"), self)
        self.as_table.clicked.connect(lambda: self.tabled.emit(self.as_table.words == _TABLES))
        self.importer = PushChip(
            look, mark("load", "Import call records…"), mark("load", "import call records"), self
        )
        self.stretch.clicked.connect(partial(self.pop, self.stretch, self.stretches))
        self.queues.clicked.connect(partial(self.pop, self.queues, self.scopes))
        self.day.clicked.connect(self.pick_day)
        self.importer.clicked.connect(self.importing)
        self.picker: DayPicker | None = None
        self.hold((self.stretch, self.queues, self.day, self.as_table, self.importer, self.stop))

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

    def show_tabled(self, *, there: bool) -> None:
        """Offer the pictures where the tables are, and the other way round."""
        if self.as_table.set_words(_CHARTS if there else _TABLES):
            self.lay_out()

    def show_sources(self, titles: Sequence[tuple[str, Scope]], sets: Sequence[str]) -> None:
        """Say which queues and which imported records there are."""
        self._titles, self._sets = tuple(titles), tuple(sets)

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

    def pick_day(self) -> None:
        """Let the day to plan be chosen from a calendar."""
        self.picker = DayPicker(self.look, self._day, self._today + _AHEAD, self.day_chosen.emit)
        self.picker.destroyed.connect(self._forget_picker)
        self.picker.open_at(self.day.mapToGlobal(QPoint(0, self.day.height())))

    def _of(self, choice: LoadChoice) -> Words:
        if choice.records:
            return choice.records
        if choice.scope == EVERYTHING:
            return ALL_QUEUES
        return next(
            (title for title, scope in self._titles if scope == choice.scope), ", ".join(choice.scope)
        )

    def _choose_stretch(self, key: Stretch) -> None:
        self.stretch_chosen.emit(key)

    def _choose_scope(self, scope: Scope) -> None:
        self.scope_chosen.emit(scope)

    def _choose_records(self, name: str) -> None:
        self.records_chosen.emit(name)

    def _forget_picker(self) -> None:
        self.picker = None
