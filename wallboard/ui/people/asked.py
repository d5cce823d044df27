"""What the cache knows of a day's work, and the card that lists it."""

import sqlite3
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Signal

from wallboard.domain.periods import Day
from wallboard.domain.text import mark, say
from wallboard.domain.words import AgentState, Seconds, SourceName
from wallboard.domain.work.roster import Roster
from wallboard.domain.work.sums import RosterTimes
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.store.queries.people.kept import kept_of
from wallboard.store.queries.people.work import AgentWork, work_of
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.people.bar import BarDelegate
from wallboard.ui.people.columns import BAR, columns_of
from wallboard.ui.people.rows import Who, WorkRow, fits, shares_of
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import AskedSheet
from wallboard.ui.table.own_keys import step_of
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look


class WorkWish(Struct, frozen=True):
    """The question."""

    day: Day
    now: Seconds
    sources: tuple[SourceName, ...]
    roster: Roster | None = None


class WorkFound(Struct, frozen=True):
    """The answer, and how much of the day was seen."""

    work: tuple[AgentWork, ...]
    coverage: tuple[SourceCoverage, ...]
    kept: Mapping[Who, RosterTimes] | None = None
    """How each kept to the roster; None: there is none."""


def find_work(wish: WorkWish, connection: sqlite3.Connection) -> WorkFound:
    """Answer it; runs in the thread that answers."""
    day = wish.day
    work = work_of(connection, day.start, day.end, wish.now, wish.sources)
    coverage = coverage_of(connection, wish.sources, day.start, day.end, wish.now)
    if wish.roster is None:
        return WorkFound(work, coverage)
    plan = {(one.source, one.agent): wish.roster.of(one.source, one.agent, one.name) for one in work}
    return WorkFound(work, coverage, kept_of(connection, plan, day.start, min(day.end, wish.now)))


class WorkSheet(AskedSheet):
    """Lists agents, or groups of them, each with a bar of their time."""

    found = Signal(object)
    """The answer, a `WorkFound`."""
    stepped = Signal(int)
    """Left or Right: another day is wanted."""

    def __init__(self, look: Look, setting: Setting, means: Means, *, people: bool) -> None:
        """List single people, or groups."""
        heading = mark("page", "Agents") if people else mark("people", "Groups")
        columns = columns_of(setting, people=people, planned=means.roster is not None)
        model: RowsModel[WorkRow] = RowsModel(columns, lambda row: row.key)
        if people:
            model.order = (columns[0], False)
        breaks = setting.options.breaks
        name = "agents" if people else "agents.groups"
        super().__init__(look, heading, model, means, name if breaks else f"{name}.kept")
        self._setting = setting
        self._wish: WorkWish | None = None
        self._rows: tuple[WorkRow, ...] = ()
        self._nobody: Words = ""
        bar = next(n for n, column in enumerate(columns) if column.key == BAR)
        self.bars = BarDelegate(look, self.view, model, partial(_shares, breaks=breaks))
        self.view.setItemDelegateForColumn(bar, self.bars)
        self.view.installEventFilter(self)
        if people:
            self.add_filter(mark("people", "Filter: agent, group"))
            self.filtered.connect(self._show_fitting)

    def want(self, wish: WorkWish) -> None:
        """Ask for this from the next question on; at once where it is another day."""
        before, self._wish = self._wish, wish
        if before is None:
            self._ask_first()
        elif (before.day, before.sources) != (wish.day, wish.sources):
            self._anew()

    def question(self) -> Callable[..., WorkFound] | None:
        """Ask for the day."""
        return partial(find_work, self._wish) if self._wish is not None else None

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- a `WorkFound`
        """Hand it on: the page shows it here and elsewhere."""
        self.found.emit(answer)

    def list_rows(self, rows: tuple[WorkRow, ...], nobody: Words) -> None:
        """List these, as far as they fit the filter."""
        self._rows, self._nobody = rows, nobody
        self._show_fitting()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Left and Right from the table: they lead to another day."""
        step = step_of(event)
        if step is None:
            return super().eventFilter(watched, event)
        self.stepped.emit(step)
        return True

    def set_note(self, note: Words, old: Words = "") -> None:
        """Write this beside the heading; what is old has pale bars."""
        super().set_note(note, old)
        self.bars.old = self.old

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        self.bars.look = look
        super().set_look(look)

    def _show_fitting(self, _text: str = "") -> None:
        text = self.line.field.text().strip() if self.line is not None else ""
        rows = tuple(row for row in self._rows if not text or fits(row, text))
        nothing = mark("people", "No agent fits the filter: clear it with Esc") if text else self._nobody
        self.show_rows(rows, nothing)
        count = self._setting.format.count
        total = count(len(self._rows))
        self.set_note(say("table", "{n} of {m}", n=count(len(rows)), m=total) if text else total)


def _shares(row: WorkRow, *, breaks: bool) -> tuple[tuple[AgentState, Seconds], ...]:
    return shares_of(row.times, breaks=breaks)
