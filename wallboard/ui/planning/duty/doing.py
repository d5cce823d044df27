"""What the buttons of the page mean for the row that is chosen."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from wallboard.domain.duty.deeds import DutyKind
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.duty.rows import DutyRow, Standing
from wallboard.domain.duty.typing import Span, noon, typed_shift, typed_time
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import Day
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.ui.means import Means
from wallboard.ui.planning.duty.acting import Acting, name_in
from wallboard.ui.planning.duty.acts import Act
from wallboard.ui.planning.duty.menus import as_typed, ask_reason, ask_whose, ask_words
from wallboard.ui.spec import Setting
from wallboard.ui.theme.look import Look

_WHOLE_LINE = mark("duty", "From-to, then the break: 8:00-16:30 12:00-12:30; a dash alone: no shift")
_UNTIL = mark("duty", "Absent until, such as 14:30")
_WAS_HERE = frozenset({Standing.HERE, Standing.LATE, Standing.LEFT, Standing.PAUSED, Standing.WORKING})
_NONE = "-"
"""What is typed for no shift at all."""


class Doing(QObject):
    """Asks what there is to ask, and writes."""

    said = Signal(object)

    def __init__(self, means: Means, setting: Setting, parent: QWidget) -> None:
        """Begin without a day."""
        super().__init__(parent)
        self.acting = Acting(means, self)
        self.acting.said.connect(self.said)
        self._window, self._setting = parent, setting
        self._reasons = means.planning.absence_reasons
        self._plan, self._day, self._now = DutyPlan(), Day(date.min, 0.0, 0.0), 0.0

    def about(self, plan: DutyPlan, day: Day, now: Seconds) -> None:
        """Say which day it is about, and what time it is."""
        self._plan, self._day, self._now = plan, day, now

    def allowed(self, row: DutyRow | None) -> tuple[Act, ...]:
        """Return what can be done about a row."""
        if not self.acting.can:
            return ()
        if row is None:
            return ("add",)
        until_noon = self._now < noon(self._day, self._setting.format.zone)
        acts: tuple[Act, ...] = ("absent", *(("noon",) if until_noon else ()), "until", "shift")
        back: tuple[Act, ...] = ("back",) if self._entries(row) else ()
        return (*acts, *back, "add")

    def do(self, act: Act, row: DutyRow | None, look: Look, at: QPoint) -> None:
        """Do it, or ask what is missing for it; `at` is where a menu may stand."""
        if act not in self.allowed(row):
            return
        if row is None or act == "add":
            return
        zone = self._setting.format.zone
        match act:
            case "absent":
                self._absent(row, self._day.end, look, at)
            case "noon":
                self._absent(row, noon(self._day, zone), look, at)
            case "until":
                ask_words(look, _UNTIL, "", partial(self._absent_until, row, look, at), self._window)
            case "shift":
                before = as_typed(row.shifts, self._setting.format)
                who = name_in(self._plan, row)
                ask_words(look, _WHOLE_LINE, before, partial(self._shift, who), self._window)
            case "back":
                for deed_id in self._entries(row):
                    self.acting.take_back(deed_id, name_in(self._plan, row), self._day, self._now)

    def add(self, others: list[tuple[str, str]], look: Look, at: QPoint) -> None:
        """Type the shift of one of those who are not listed, by key and by name."""
        if not self.acting.can:
            return
        if not others:
            self.said.emit(mark("duty", "Everybody who is known is listed already"))
            return

        def whose(key: str) -> None:
            ask_words(look, _WHOLE_LINE, "", partial(self._shift, key), self._window)

        ask_whose(others, whose, look, self._window, at)

    def undo(self) -> None:
        """Take back what was done here last."""
        if self.acting.can:
            self.acting.undo(self._day, self._now)

    def _absent(self, row: DutyRow, until: Seconds, look: Look, at: QPoint) -> None:
        since = max(self._day.start, self._now) if row.standing in _WAS_HERE else self._day.start
        if since < until:
            ask_reason(
                self._reasons, partial(self._write_absence, row, (since, until)), look, self._window, at
            )

    def _absent_until(self, row: DutyRow, look: Look, at: QPoint, text: str) -> None:
        after = max(self._day.start, min(self._now, self._day.end - 1))
        try:
            until = typed_time(text, self._day, self._setting.format.zone, after)
        except WallboardError as error:
            self._refuse(error)
        else:
            self._absent(row, until, look, at)

    def _write_absence(self, row: DutyRow, span: Span, reason: str) -> None:
        self.acting.absent(name_in(self._plan, row), self._day, span, self._now, reason)

    def _shift(self, who: str, text: str) -> None:
        if text == _NONE:
            self.acting.off(who, self._day, self._now)
            return
        try:
            span, pause = typed_shift(text, self._day, self._setting.format.zone)
        except WallboardError as error:
            self._refuse(error)
        else:
            self.acting.shift(who, self._day, span, pause, self._now)

    def _refuse(self, error: WallboardError) -> None:
        hint = error.hint
        self.said.emit(
            error.message if hint is None else say("duty", "{what} {hint}", what=error.message, hint=hint)
        )

    def _entries(self, row: DutyRow) -> tuple[str, ...]:
        """Return what was typed of somebody and holds on this day."""
        which = self._day.date.isoformat()
        mine = (deed for deed in self._plan.deeds if deed.who.casefold() == row.key)
        return tuple(deed.id for deed in mine if deed.day == which and deed.kind is not DutyKind.UNDONE)
