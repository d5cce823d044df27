"""The list of calls that reached the centre, out of the cache."""

import sqlite3
from collections.abc import Callable
from functools import partial
from math import inf, nextafter
from typing import Any, cast, get_args

from msgspec import Struct

from wallboard.domain.explain.marks import Mark
from wallboard.domain.explain.trials import about_calls
from wallboard.domain.figures import PeriodKpi
from wallboard.domain.folds import call_at
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.centre_calls import CallKey, CallsWanted, centre_calls
from wallboard.ui.means import Means
from wallboard.ui.models.centre_calls import CallRow, call_columns, call_row
from wallboard.ui.models.column import Column, in_order
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import EVER, AskedSheet
from wallboard.ui.table.calls import PAGE, as_of
from wallboard.ui.table.view import RowsView
from wallboard.ui.theme.look import Look

_ALL = -1


class CallsWish(Struct, frozen=True):
    """All that an answer depends on; can be asked in any thread."""

    since: Seconds
    until: Seconds
    by: Column[CallRow]
    falls: bool
    now: Seconds
    limit: int
    kpi: PeriodKpi | None
    """The figure that tells of each call what it does to it; None: all calls are listed."""
    setting: Setting
    lines: tuple[str, ...] = ()
    """Numbers dialled; none: no matter which."""


class CallsFound(Struct, frozen=True):
    """The rows, and how many there are in all."""

    rows: tuple[CallRow, ...]
    total: int
    at: Seconds = 0.0
    """The instant at which it stood so."""


def find(wish: CallsWish, connection: sqlite3.Connection) -> CallsFound:
    """Answer a wish: what counts for the figure, or against it.

    A plain count lists what it counts and nothing else, so all calls are looked at.
    """
    sorts = wish.by.key in get_args(CallKey)
    key = cast("CallKey", wish.by.key) if sorts else "arrived"
    some = sorts and (wish.kpi is None or wish.kpi.key == _EVERY)
    until = min(wish.until, nextafter(wish.now, inf))  # the cache may know more than the figure above does
    wanted = CallsWanted(wish.since, until, key, wish.falls, wish.lines)
    calls, total = centre_calls(connection, wanted, wish.limit if some else _ALL)
    stood = (call_at(call, wish.now) for call in calls)
    rows = tuple(call_row(call, wish.kpi, wish.now, wish.setting) for call in stood if call is not None)
    if some:
        return CallsFound(rows, total, wish.now)
    counted = tuple(row for row in rows if wish.kpi is None or row.mark is not Mark.OUT)
    ordered = counted if sorts else tuple(in_order(counted, wish.by, descending=wish.falls))
    return CallsFound(ordered[: wish.limit], len(counted), wish.now)


_EVERY = "arrived"
"""The figure that counts every call: of it, a page is enough."""


class CentreCallsSheet(AskedSheet):
    """Lists the calls that a figure counts, newest first at the beginning."""

    def __init__(self, look: Look, setting: Setting, means: Means, kpi: PeriodKpi) -> None:
        """Take which figure; `span` is its period where that is not the day so far."""
        counted = kpi if about_calls(kpi) else None
        model: RowsModel[CallRow] = RowsModel(
            call_columns(setting, counted), lambda row: row.key, sorts=False
        )
        model.order = (model.columns[0], True)
        super().__init__(look, mark("page", "Calls"), model, means, f"centre.{kpi.key}")
        model.ordered.connect(self._anew)
        self._setting, self._kpi = setting, counted
        self.span: tuple[Seconds | None, Seconds] = (None, EVER)
        self.dialled: tuple[str, ...] = ()
        """List only calls to these numbers, as `plain_line` writes them; none: no matter which."""
        self._moment: Moment | None = None
        self._limit = PAGE
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def views(self) -> tuple[RowsView, ...]:
        """The tables of which a row can be opened."""
        return (self.view,)

    def follow(self, moment: Moment) -> None:
        """List them up to this moment."""
        first, self._moment = self._moment is None, moment
        if first:
            self._ask_first()

    def question(self) -> Callable[..., CallsFound] | None:
        """Ask for the rows."""
        if self._moment is None:
            return None
        (since, until), snapshot = self.span, self._moment.snapshot
        column, falls = self.model.order or (self.model.columns[0], True)
        wish = CallsWish(
            snapshot.day_start if since is None else since,
            until, column, falls, snapshot.at, self._limit, self._kpi, self._setting, self.dialled,
        )  # fmt: skip
        return partial(find, wish)

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- a `CallsFound`
        """Show the rows, and how many there are."""
        self.show_rows(answer.rows, mark("table", "No such calls"))
        count, total = self._setting.format.count, self._setting.format.count(answer.total)
        goes_on = self.span[1] > answer.at
        self.set_note(as_of(total, answer.at, self._setting.format) if goes_on else total)
        more = answer.total - len(answer.rows)
        self.set_foot(say("table", "and {n} more", n=count(more)) if more > 0 else "")

    def _anew(self) -> None:
        """Ask for something else than what is shown."""
        self._limit = PAGE
        super()._anew()

    def _scrolled(self, value: int) -> None:
        bar = self.view.verticalScrollBar()
        near = bar.maximum() - value < bar.pageStep()
        if near and bar.maximum() and not self._asking and self.model.rowCount() >= self._limit:
            self._limit += PAGE
            self._put_question()
