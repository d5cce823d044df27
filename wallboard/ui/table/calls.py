"""The card that lists stays in queues out of the cache, filtered and sorted there."""

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, cast, get_args

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QTimer

from wallboard.domain.explain.marks import Mark
from wallboard.domain.facts import Visit
from wallboard.domain.figures import PeriodKpi
from wallboard.domain.folds import visit_at
from wallboard.domain.naming.plain import plain
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import AgentId, Outcome, QueueName, Seconds, SourceName
from wallboard.store.queries.agents import agent_names
from wallboard.store.queries.calls import Order, SortKey, Wanted, visits_page
from wallboard.ui.format import Format
from wallboard.ui.means import Means
from wallboard.ui.models.column import Column, in_order
from wallboard.ui.models.outcomes import OUTCOMES
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import Policies, Shown, Titles, VisitRow, called, visit_row
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import AskedSheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

PAGE = 200
"""So many calls more are read each time somebody reaches the end of the list."""
_TYPING_MS = 150
"""Questions wait until nobody has typed for so long."""
_ALL = -1
"""All there are, in SQL."""


def stays(count: str) -> Text:
    """Say how many stays there are; tiles count calls, of which one may have had several."""
    if count == "1":
        return say("table", "{n} stay in a queue", n=count)
    return say("table", "{n} stays in queues; one call may have several", n=count)


def as_of(noted: Words, at: Seconds, form: Format) -> Text:
    """Say of which instant a list is: the figure above it goes on while the list is asked for."""
    return say("table", "{what}, as of {time}", what=noted, time=form.instant(at, at))


class Listing(Struct, frozen=True):
    """How one kind of list is shown."""

    name: str
    """Under what its columns are remembered."""
    columns: tuple[Column[VisitRow], ...]
    first: str = "joined"
    """The key of the column that sorts at first, the largest at the top."""
    noted: Callable[[str], Words] = stays
    """Says beside the heading how many there are."""
    kpi: PeriodKpi | None = None
    """The figure that it is about."""
    only: bool = False
    """List only what counts: where the outcome alone does not tell it."""


class Wish(Struct, frozen=True):
    """All that an answer depends on; can be asked in any thread."""

    wanted: Wanted
    text: str
    by: Column[VisitRow]
    falls: bool
    now: Seconds
    limit: int
    titles: Titles
    policies: Policies
    setting: Setting
    kpi: PeriodKpi | None = None
    only: bool = False


class Found(Struct, frozen=True):
    """The rows, how many fit, and how many there are without the filter."""

    rows: tuple[VisitRow, ...]
    total: int
    all: int
    at: Seconds = 0.0
    """The instant at which it stood so."""


def find(wish: Wish, connection: sqlite3.Connection) -> Found:
    """Answer a wish: newest first unless ordered; what is typed may mean caller, queue, agent or outcome."""
    names = {(a.source, a.agent): a.name for a in agent_names(connection)}
    wish = wish if wish.wanted.at is not None else replace(wish, wanted=replace(wish.wanted, at=wish.now))
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
    begins = wanted.since if wanted.over_from is None else wanted.over_from
    how = Shown(wish.titles, names, wish.policies, wish.setting, wish.kpi, begins)
    rows, total = _rows(wish, wanted, how, connection)
    every = total
    if wish.text:
        counted = _rows(wish, wish.wanted, how, connection)[1] if wish.only else None
        every = visits_page(connection, wish.wanted, 0).total if counted is None else counted
    return Found(rows, total, every, wish.now if wanted.at is None else wanted.at)


def _rows(
    wish: Wish, wanted: Wanted, how: Shown, connection: sqlite3.Connection
) -> tuple[tuple[VisitRow, ...], int]:
    """Sort in the cache; by what it does not know, such as what was in time, here."""
    if wish.by.key in get_args(SortKey) and not wish.only:
        order = Order(cast("SortKey", wish.by.key), wish.falls, wish.now)
        page = visits_page(connection, wanted, wish.limit, 0, order)
        return _shown(page.visits, wish, how), page.total
    page = visits_page(connection, wanted, _ALL)
    rows = _shown(page.visits, wish, how)
    counted = tuple(row for row in rows if row.mark is not Mark.OUT) if wish.only else rows
    return tuple(in_order(counted, wish.by, descending=wish.falls)[: wish.limit]), len(counted)


def _shown(visits: Iterable[Visit], wish: Wish, how: Shown) -> tuple[VisitRow, ...]:
    """Make rows of visits as they stood, for the cache may know more than the figures above do."""
    at = wish.now if wish.wanted.at is None else wish.wanted.at
    stood = (visit_at(visit, at) for visit in visits)
    return tuple(visit_row(visit, how, wish.now) for visit in stood if visit is not None)


def _queues_called(wish: Wish) -> frozenset[tuple[SourceName, QueueName]]:
    text = plain(wish.text)
    return frozenset(key for key, title in wish.titles.items() if text in plain(title))


def _agents_called(
    wish: Wish, names: dict[tuple[SourceName, AgentId], str]
) -> frozenset[tuple[SourceName, AgentId]]:
    if wish.setting.options.agents == "counts":
        return frozenset()
    text = plain(wish.text)
    return frozenset(who for who in names if text in plain(called(*who, names, wish.setting)))


def _outcomes_called(text: str) -> frozenset[Outcome]:
    return frozenset(outcome for outcome, words in OUTCOMES.items() if plain(text) in plain(shown(words)))


class CallsSheet(AskedSheet):
    """Lists what the page wants, keeps it up to date while it is seen, and says how much of it there is."""

    def __init__(self, look: Look, heading: Words, setting: Setting, means: Means, listing: Listing) -> None:
        """Ask nothing yet."""
        model: RowsModel[VisitRow] = RowsModel(listing.columns, _key, sorts=False)
        first = next(column for column in listing.columns if column.key == listing.first)
        model.order = (first, True)
        super().__init__(look, heading, model, means, listing.name)
        model.ordered.connect(self._anew)
        self._setting = setting
        self._listing = listing
        self._wanted: Wanted | None = None
        self._titles: Titles = {}
        self._policies: Policies = {}
        self._now: Seconds = 0.0
        self._limit = PAGE
        self._typed = QTimer(self)
        self._typed.setInterval(_TYPING_MS)
        self._typed.setSingleShot(True)
        self._typed.timeout.connect(self._anew)
        self.add_filter(mark("table", "Filter: caller, queue, agent, outcome"))
        self.filtered.connect(self._wait_for_more)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.line.field.text().strip() if self.line is not None else ""

    def want(self, wanted: Wanted, titles: Titles, now: Seconds, policies: Policies | None = None) -> None:
        """List these from the next question on; what goes on is as long as it is by `now`."""
        first = self._wanted is None
        self._wanted, self._titles, self._now, self._policies = wanted, titles, now, policies or {}
        if first:
            self._ask_first()

    def question(self) -> Callable[..., Found] | None:
        """Ask for the rows that are wanted."""
        if self._wanted is None:
            return None
        column, falls = self.model.order or (self.model.columns[0], True)
        wish = Wish(
            self._wanted, self.text, column, falls, self._now, self._limit, self._titles, self._policies,
            self._setting, self._listing.kpi, self._listing.only,
        )  # fmt: skip
        return partial(find, wish)

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- a `Found`
        """Show the rows, and how many there are."""
        self.show_rows(answer.rows, self._nothing())
        count = self._setting.format.count
        total = count(answer.all)
        whole = say("table", "{n} of {m}", n=count(answer.total), m=total)
        self.set_note(whole if self.text else self._noted(total, answer.at))
        more = answer.total - len(answer.rows)
        self.set_foot(say("table", "and {n} more", n=count(more)) if more > 0 else "")

    def _noted(self, total: str, at: Seconds) -> Words:
        """Say how many there are; beneath a figure that goes on, as of when."""
        noted = self._listing.noted(total)
        goes_on = self._listing.kpi is not None and self._wanted is not None and self._wanted.until > at
        return as_of(noted, at, self._setting.format) if goes_on else noted

    def _anew(self) -> None:
        """Ask for something else than what is shown."""
        self._limit = PAGE
        super()._anew()

    def _wait_for_more(self, _text: str) -> None:
        self._typed.start()

    def _refresh(self) -> None:
        if not self._typed.isActive():
            super()._refresh()

    def _scrolled(self, value: int) -> None:
        bar, shown_rows = self.view.verticalScrollBar(), self.model.rowCount()
        near = bar.maximum() - value < bar.pageStep()
        if near and bar.maximum() and not self._asking and shown_rows >= self._limit:
            self._limit += PAGE
            self._put_question()

    def _nothing(self) -> Text:
        if self.text:
            return mark("table", "No call fits the filter: clear it with Esc")
        return mark("table", "No calls yet today")


def _key(row: VisitRow) -> tuple[str, ...]:
    return row.visit.key
