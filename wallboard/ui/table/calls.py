"""The card that lists calls out of the cache: asked anew every few seconds, filtered and sorted there."""

import math
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import cast

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentId, CallId, Outcome, QueueName, Seconds, SourceName
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.calls import Order, SortKey, Wanted, visits_page
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import OUTCOMES, Titles, VisitRow, called, visit_row
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

PAGE = 200
"""So many calls more are read each time somebody reaches the end of the list."""
REFRESH_MS = 3000
_TYPING_MS = 150
"""Questions wait until nobody has typed for so long."""
_FAR = 5000
"""So many calls are read at most to find the one to point at."""


class Wish(Struct, frozen=True):
    """All that an answer depends on; can be asked in any thread."""

    wanted: Wanted
    text: str
    order: Order
    limit: int
    titles: Titles
    setting: Setting


class Found(Struct, frozen=True):
    """The rows, how many fit, and how many there are without the filter."""

    rows: tuple[VisitRow, ...]
    total: int
    all: int


def find(wish: Wish, connection: sqlite3.Connection) -> Found:
    """Answer a wish: newest first unless ordered; what is typed may mean caller, queue, agent or outcome."""
    names = {(a.source, a.agent): a.name for a in agent_names(connection)}
    wanted = wish.wanted
    if wish.text:
        wanted = replace(
            wanted,
            text=wish.text,
            whole_numbers=wish.setting.options.mask,
            or_queues=_queues_called(wish),
            or_agents=_agents_called(wish, names),
            or_outcomes=_outcomes_called(wish.text),
        )
    page = visits_page(connection, wanted, wish.limit, 0, wish.order)
    every = visits_page(connection, wish.wanted, 0).total if wish.text else page.total
    now = wish.order.now
    rows = tuple(visit_row(visit, wish.titles, names, now, wish.setting) for visit in page.visits)
    return Found(rows, page.total, every)


def _queues_called(wish: Wish) -> frozenset[tuple[SourceName, QueueName]]:
    text = wish.text.casefold()
    return frozenset(key for key, title in wish.titles.items() if text in title.casefold())


def _agents_called(
    wish: Wish, names: dict[tuple[SourceName, AgentId], str]
) -> frozenset[tuple[SourceName, AgentId]]:
    if wish.setting.options.agents == "counts":
        return frozenset()
    text = wish.text.casefold()
    return frozenset(who for who in names if text in called(*who, names, wish.setting).casefold())


def _outcomes_called(text: str) -> frozenset[Outcome]:
    return frozenset(
        outcome for outcome, words in OUTCOMES.items() if text.casefold() in shown(words).casefold()
    )


class CallsSheet(Sheet):
    """Lists what the page wants, keeps it up to date while it is seen, and says how much of it there is."""

    def __init__(
        self,
        look: Look,
        heading: Words,
        setting: Setting,
        means: Means,
        name: str,
        columns: tuple[Column[VisitRow], ...],
    ) -> None:
        """Ask nothing yet; `name` is under what the columns are remembered."""
        model: RowsModel[VisitRow] = RowsModel(columns, _key, sorts=False)
        model.order = (columns[0], True)
        super().__init__(look, heading, model, means.memory, name)
        model.setParent(self)
        model.ordered.connect(self._anew)
        self._setting = setting
        self._alone = means.submit is nobody_answers
        self._ask = Ask(means.submit, self._fail, self)
        self._wanted: Wanted | None = None
        self._titles: Titles = {}
        self._now: Seconds = 0.0
        self._limit = PAGE
        self._asking = False
        self.lost_in_all: int | None = None
        """How many calls were lost, where these are those of them that had reached a queue."""
        self.pointed: CallId | None = None
        """The call to select as soon as it is there."""
        self._beat = _timer(self, REFRESH_MS, self._refresh)
        self._typed = _timer(self, _TYPING_MS, self._anew, once=True)
        self.add_filter(mark("table", "Filter: caller, queue, agent, outcome"))
        self.filtered.connect(self._wait_for_more)
        self.retried.connect(self._anew)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.line.field.text().strip() if self.line is not None else ""

    def want(self, wanted: Wanted, titles: Titles, now: Seconds) -> None:
        """List these from the next question on; what goes on is as long as it is by `now`."""
        first = self._wanted is None
        self._wanted, self._titles, self._now = wanted, titles, now
        if first:
            self._anew()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self._beat.start()
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: ask nothing."""
        super().hideEvent(event)
        self._beat.stop()

    def _anew(self) -> None:
        """Ask for something else than what is shown."""
        self._limit = PAGE
        self.forget()
        self._put_question()

    def _wait_for_more(self, _text: str) -> None:
        self._typed.start()

    def _refresh(self) -> None:
        """Ask the same again, unless the last answer is still to come: it would never come."""
        if not self._asking and not self._typed.isActive():
            self._put_question()

    def _scrolled(self, value: int) -> None:
        bar, shown_rows = self.view.verticalScrollBar(), self.model.rowCount()
        near = bar.maximum() - value < bar.pageStep()
        if near and bar.maximum() and not self._asking and shown_rows >= self._limit:
            self._limit += PAGE
            self._put_question()

    def _put_question(self) -> None:
        if self._wanted is None:
            return
        if self._alone:
            self.say(mark("table", "Nothing is kept of calls here: there is no cache."))
            return
        self._asking = True
        column, falls = self.model.order or (self.model.columns[0], True)
        order = Order(cast("SortKey", column.key), falls, self._now)
        wish = Wish(self._wanted, self.text, order, self._limit, self._titles, self._setting)
        self._ask(partial(find, wish), self._show_found)

    def _show_found(self, found: Found) -> None:
        self._asking = False
        self.show_rows(found.rows, self._nothing())
        count = self._setting.format.count
        total = count(found.all)
        whole = say("table", "{n} of {m}", n=count(found.total), m=total)
        self.set_note(whole if self.text else total)
        self.set_foot(self._rest(found))
        self._point(found)

    def _rest(self, found: Found) -> Words:
        count = self._setting.format.count
        more, all_lost = found.total - len(found.rows), self.lost_in_all
        if more > 0:
            return say("table", "and {n} more", n=count(more))
        if all_lost is not None and all_lost > found.all and not self.text:
            return say("table", "and {n} who were lost before a queue", n=count(all_lost - found.all))
        return ""

    def _nothing(self) -> Text:
        if self.text:
            return mark("table", "No call fits the filter: clear it with Esc")
        return mark("table", "No calls yet today")

    def _fail(self, error: BaseException) -> None:
        self._asking = False
        self.set_note("")
        self.set_foot("")
        self.show_error(error)

    def _point(self, found: Found) -> None:
        """Select the call that was asked for; read on until it is there."""
        if self.pointed is None:
            return
        places = (n for n, row in enumerate(found.rows) if row.visit.call == self.pointed)
        place = next(places, None)
        if place is not None:
            self.pointed = None
            self.view.go_to(place)
        elif len(found.rows) < found.total and self._limit < _FAR:
            self._limit = min(_FAR, self._limit * 2)
            self._put_question()
        else:
            self.pointed = None


def _timer(sheet: CallsSheet, every_ms: int, act: Callable[[], None], *, once: bool = False) -> QTimer:
    timer = QTimer(sheet)
    timer.setInterval(every_ms)
    timer.setSingleShot(once)
    timer.timeout.connect(act)
    return timer


def _key(row: VisitRow) -> tuple[str, ...]:
    return row.visit.key


EVER = math.inf
"""No end: what comes while one looks is listed too."""
