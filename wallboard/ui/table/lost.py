"""The card that lists lost calls: all of a day, of one caller, or the latest of each not reached since."""

import math
from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import Signal

from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.scope import ALL, means
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.snapshot import Scope
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import CallId, Seconds
from wallboard.store.queries.ledger.rows import ledger_of
from wallboard.store.queries.lost import LostOfDay, lost_of_day
from wallboard.ui.means import Means
from wallboard.ui.models.lost import LOST, LostRow, Standings, as_in_ledger, fits, lost_rows
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import Titles
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import AskedSheet
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_USUAL = CallRules()


class Choice(Struct, frozen=True):
    """Which lost calls: of some queues, of one caller, or the latest of each who was not reached since."""

    queues: Scope = (ALL,)
    not_reached: bool = False
    who: str | None = None
    """A caller as `known_as` names them."""
    lines: tuple[str, ...] = ()
    """Numbers dialled, as `plain_line` writes them; none: no matter which."""

    def has(self, row: LostRow) -> bool:
        """Whether a row is among them."""
        lost = row.standing.lost
        there = ALL in self.queues or means(self.queues, lost.source, lost.queue or "")
        mine = self.who is None or row.who == self.who
        dialled = not self.lines or plain_line(lost.line or "") in self.lines
        return there and mine and dialled and (row.standing.is_open or not self.not_reached)


class LostWish(Struct, frozen=True):
    """The question."""

    since: Seconds
    at: Seconds
    rules: CallRules = CallRules()


class LostAnswer(Struct, frozen=True):
    """The lost calls, and how their callers stand by the ledger."""

    known: LostOfDay
    callers: Standings


class LostSheet(AskedSheet):
    """Lists what was chosen, and says how much of it there is."""

    known = Signal(object)
    """The rows of all the day, of whatever choice."""

    def __init__(
        self, look: Look, heading: Words, setting: Setting, means: Means, name: str, choice: Choice
    ) -> None:
        """Ask nothing yet."""
        model: RowsModel[LostRow] = RowsModel(LOST, _key)
        model.order = (LOST[0], True)
        super().__init__(look, heading, model, means, name)
        self.choice = choice
        self._setting = setting
        self._wish: LostWish | None = None
        self._titles: Titles = {}
        self._rows: tuple[LostRow, ...] = ()
        self.until: Seconds = math.inf
        """List only those that arrived before."""
        self.pointed: CallId | None = None
        """The call to select as soon as it is there."""
        self.add_filter(mark("table", "Filter: caller, queue, reason, status"))
        self.filtered.connect(self._show_fitting)

    def want(self, since: Seconds, at: Seconds, titles: Titles, rules: CallRules = _USUAL) -> None:
        """List those of the day that began at `since`, as known at `at`, from the next question on."""
        first = self._wish is None
        self._wish, self._titles = LostWish(since, at, rules), titles
        if first:
            self._ask_first()

    def question(self) -> Callable[..., LostAnswer] | None:
        """Ask for the lost calls of the day, and for the ledger of the same instant."""
        wish = self._wish
        return partial(_asked, wish) if wish is not None else None

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- a `LostOfDay`
        """Show those that were chosen."""
        assert self._wish is not None, "nothing is asked before"
        now, form = self._wish.at, self._setting.format
        every = lost_rows(answer.known, self._titles, now, self._setting)
        before = (row for row in every if row.standing.lost.arrived < self.until)
        rows = tuple(as_in_ledger(row, answer.callers, now, form) for row in before)
        self._rows = tuple(row for row in rows if self.choice.has(row))
        self.known.emit(rows)
        self._show_fitting()
        self._point()

    def _show_fitting(self, _text: str = "") -> None:
        text = self.line.field.text().strip() if self.line is not None else ""
        rows = tuple(row for row in self._rows if not text or fits(row, text, self._setting))
        self.show_rows(rows, self._nothing(text))
        count, total = self._setting.format.count, self._setting.format.count(len(self._rows))
        self.set_note(say("table", "{n} of {m}", n=count(len(rows)), m=total) if text else total)
        before = sum(not row.had_queue for row in rows)
        self.set_foot(say("table", "{n} of them before a queue", n=count(before)) if before else "")

    def _nothing(self, text: str) -> Text:
        if text:
            return mark("table", "No call fits the filter: clear it with Esc")
        if self.choice.not_reached:
            return mark("table", "Everybody was reached")
        return mark("table", "No lost calls today")

    def _point(self) -> None:
        pointed, self.pointed = self.pointed, None
        rows = self.model.rows
        place = next((n for n, row in enumerate(rows) if row.standing.lost.call == pointed), None)
        if pointed is not None and place is not None:
            self.view.go_to(place)


def _key(row: LostRow) -> tuple[str, str]:
    return row.key


def _asked(wish: LostWish, connection: Any) -> LostAnswer:  # noqa: ANN401 -- what the reader answers with
    known = lost_of_day(connection, wish.since, wish.at, wish.rules)
    ledger = ledger_of(connection, wish.since, math.inf, wish.at, wish.rules)
    return LostAnswer(known, {row.who: row for row in ledger.rows if row.who is not None})
