"""What a press of a button does: shifts and absences are written into the book, and can be taken back."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from wallboard.domain.duty.deeds import DutyDeed, DutyKind
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.duty.rows import DutyRow
from wallboard.domain.duty.typing import Span
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import Day
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.ui.ask import Ask
from wallboard.ui.means import Desk, Means

_KEPT = 50
"""Entries of this desk that can be taken back one after the other."""
_LOST = mark("desk", "That could not be kept.")
_NOTHING = mark("desk", "There is nothing to take back")
_DONE = {
    DutyKind.SHIFT: mark("duty", "The shift is kept; Ctrl+Z takes it back"),
    DutyKind.OFF: mark("duty", "No shift on this day; Ctrl+Z takes it back"),
    DutyKind.ABSENT: mark("duty", "Absent; Ctrl+Z takes it back"),
    DutyKind.UNDONE: mark("duty", "Taken back"),
}


def name_in(plan: DutyPlan, row: DutyRow) -> str:
    """Return how the roster writes somebody; of one who is in none, source and agent."""
    known = {} if plan.roster is None else plan.roster.names
    return known.get(row.key) or ("/".join(row.who) if row.who is not None else row.name)


class Acting(QObject):
    """Writes for one page."""

    said = Signal(object)
    """Words for the person here."""

    def __init__(self, means: Means, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._desk: Desk | None = means.desk
        self._own: list[DutyDeed] = []
        # What is asked here is the book, not the cache: it answers when an entry is kept.
        self._ask = Ask(lambda write: write(), self._fail, self)
        self._writing: DutyDeed | None = None

    @property
    def can(self) -> bool:
        """Whether one may act before this screen."""
        return self._desk is not None

    def absent(self, who: str, day: Day, span: Span, now: Seconds, reason: str = "") -> None:
        """Enter that somebody is not there."""
        began = self._deed(who, day, now, DutyKind.ABSENT)
        self._enter(replace(began, since=span[0], until=span[1], reason=reason))

    def shift(self, who: str, day: Day, span: Span, pause: Span | None, now: Seconds) -> None:
        """Enter a shift, whatever the roster's file says of the day."""
        rests, ends = pause or (None, None)
        began = self._deed(who, day, now, DutyKind.SHIFT)
        self._enter(replace(began, since=span[0], until=span[1], break_since=rests, break_until=ends))

    def off(self, who: str, day: Day, now: Seconds) -> None:
        """Enter that somebody has no shift on a day."""
        self._enter(self._deed(who, day, now, DutyKind.OFF))

    def take_back(self, deed_id: str, who: str, day: Day, now: Seconds) -> None:
        """Take an entry back, whoever made it."""
        self._enter(replace(self._deed(who, day, now, DutyKind.UNDONE), undoes=deed_id))

    def undo(self, day: Day, now: Seconds) -> None:
        """Take back what was entered here last."""
        last = self._own.pop() if self._own else None
        if last is None:
            self.said.emit(_NOTHING)
        else:
            self._write(replace(self._deed(last.who, day, now, DutyKind.UNDONE), undoes=last.id))

    def _deed(self, who: str, day: Day, now: Seconds, kind: DutyKind) -> DutyDeed:
        desk = self._desk
        new_id, by = ("", "") if desk is None else (desk.new_id(), desk.name)
        return DutyDeed(new_id, who, day.date.isoformat(), now, kind, by)

    def _enter(self, deed: DutyDeed) -> None:
        """Write it, and remember that it can be taken back."""
        self._own = [*self._own[-_KEPT:], deed]
        self._write(deed)

    def _write(self, deed: DutyDeed) -> None:
        if self._desk is not None:
            self._writing = deed
            self._ask(partial(self._desk.write, deed), lambda _done: self.said.emit(_DONE[deed.kind]))

    def _fail(self, error: BaseException) -> None:
        if self._writing in self._own:
            self._own.remove(self._writing)
        self.said.emit(error.message if isinstance(error, WallboardError) else _LOST)
