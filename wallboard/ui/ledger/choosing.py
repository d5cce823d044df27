"""What somebody chose above the ledger: which time, queues, lines, states, reason and wait."""

from datetime import date
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Signal

from wallboard.domain.snapshot import Scope
from wallboard.ui.ledger.choice import Choice, States, Waits
from wallboard.ui.ledger.head import Head
from wallboard.ui.ledger.periods import Kind, Period
from wallboard.ui.today.calendar import DayPicker


class Choosing(QObject):
    """Follows the menus; whoever shows the rows asks what holds."""

    changed = Signal()
    """Others are wanted."""

    def __init__(self, head: Head, period: Period, choice: Choice) -> None:
        """Begin with a time and a choice."""
        super().__init__(head)
        self._head = head
        self.period, self.choice = period, choice
        self.today = date.max
        """The last day there is."""
        self.picker: DayPicker | None = None
        """The one that was opened last: nobody else holds it."""
        head.period.chosen.connect(self.choose_period)
        head.queues.chosen.connect(self.choose_queues)
        head.lines.chosen.connect(self.choose_lines)
        head.states.chosen.connect(self.choose_states)
        head.reasons.chosen.connect(self.choose_reason)
        head.waits.chosen.connect(self.choose_wait)

    def choose_period(self, kind: Kind) -> None:
        """Show another time; of chosen days, ask for the first and the last."""
        if kind == "days":
            self._pick(None)
        else:
            self.period = Period(kind)
            self.changed.emit()

    def choose_days(self, first: date, last: date) -> None:
        """Show these days."""
        self.period = Period("days", first, last)
        self.changed.emit()

    def choose_queues(self, queues: Scope) -> None:
        """Show who tried these."""
        self._choose(replace(self.choice, queues=queues))

    def choose_lines(self, lines: tuple[str, ...]) -> None:
        """Show who called these numbers."""
        self._choose(replace(self.choice, lines=lines))

    def choose_states(self, states: States) -> None:
        """Show who stands so."""
        self._choose(replace(self.choice, states=states))

    def choose_reason(self, reason: str) -> None:
        """Show who was lost for this; "": no matter why."""
        self._choose(replace(self.choice, reason=reason))

    def choose_wait(self, wait: Waits) -> None:
        """Show who waited longer than that."""
        self._choose(replace(self.choice, wait=wait))

    def turn_states(self, states: States) -> None:
        """Show who stands so; everybody again where only they are shown."""
        self.choose_states("all" if self.choice.states == states else states)

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.changed.emit()

    def _pick(self, first: date | None) -> None:
        """Let the first of some days be chosen, and then the last."""
        then = self._pick if first is None else partial(self.choose_days, first)
        self.picker = DayPicker(self._head.look, first or self.today, self.today, then)
        chip = self._head.period
        self.picker.open_at(chip.mapToGlobal(QPoint(0, chip.height())))
