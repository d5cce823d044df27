"""What of a page is written or printed: its tables as they are shown, whole, and what they are about."""

import sys
import unicodedata
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol, runtime_checkable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from wallboard.domain.desk.access import AccessKind
from wallboard.domain.snapshot import SourceNow
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.coverage import SourceCoverage
from wallboard.ui.explain.calls import CallsWish
from wallboard.ui.explain.calls import find as find_calls
from wallboard.ui.export.pages import Picture
from wallboard.ui.export.paper import Fact, Grid, Paper, grid_of
from wallboard.ui.format import Format
from wallboard.ui.models.column import Column
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting
from wallboard.ui.table.calls import Wish, find
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown

_EVERY = sys.maxsize
"""More rows than any cache has."""
_GAPS = 12
"""So many gaps are named, and how many more there are."""
_ALL_DAY = 23 * 3600.0
"""The shortest day there is."""
_NAME = 60
"""Letters of a file's name."""


@runtime_checkable
class Told(Protocol):
    """A page that says itself what it is about, such as its period; else it is about the day so far."""

    def facts(self) -> tuple[Fact, ...]:
        """Say what one has to know to read it; a `Fact` with the title of a common one replaces it."""


@runtime_checkable
class Pictured(Protocol):
    """A page with pictures that belong on paper, such as a chart."""

    def pictures(self) -> tuple[Picture, ...]:
        """Return them, from top to bottom."""


@runtime_checkable
class Watched(Protocol):
    """A page of which it is noted who takes it along."""

    def note_taken(self, kind: AccessKind, what: str) -> None:
        """Note that it was written to a file of this name, or printed."""


class Table(Struct, frozen=True):
    """A table of the page: its columns from left to right, and its rows."""

    title: Words
    columns: tuple[Column[Any], ...]
    rows: Sequence[Any]
    question: Callable[..., Sequence[Any]] | None = None
    """What to ask the cache for all rows, where those that are shown are some of them."""
    name: str = ""

    def grid(self) -> Grid:
        """Take the cells; may be called in any thread."""
        return grid_of(self.title, self.columns, self.rows, self.name)


@runtime_checkable
class Tabled(Protocol):
    """A page with more tables than those that can be seen on it."""

    def tables(self) -> "tuple[Table, ...]":
        """Return them; they come first."""


def tables_of(page: QWidget) -> tuple[Table, ...]:
    """Return the tables that can be seen on a page, from top to bottom, and those that it has besides."""
    sheets = [sheet for sheet in page.findChildren(Sheet) if sheet.isVisibleTo(page)]
    corner = QPoint(0, 0)
    sheets.sort(key=lambda sheet: (sheet.mapTo(page, corner).y(), sheet.mapTo(page, corner).x()))
    more = page.tables() if isinstance(page, Tabled) else ()
    return (*more, *(table_of(sheet) for sheet in sheets))


def table_of(sheet: Sheet) -> Table:
    """Take what a table shows: the columns that are there, in their order, and the rows in theirs."""
    columns = tuple(sheet.model.columns[nth] for nth in sheet.view.columns.shown)
    return Table(
        sheet.heading or sheet.view.accessibleName(), columns, tuple(sheet.model.rows), _every(sheet)
    )


def _every(sheet: Sheet) -> Callable[..., Sequence[Any]] | None:
    """Return what to ask for all the rows of a list that is read a page at a time."""
    question = getattr(sheet, "question", lambda: None)()
    wish = question.args[0] if isinstance(question, partial) and question.args else None
    if isinstance(wish, Wish):
        return partial(_rows, find, replace(wish, limit=_EVERY))
    if isinstance(wish, CallsWish):
        return partial(_rows, find_calls, replace(wish, limit=_EVERY))
    return None


def _rows(find: Callable[..., Any], wish: object, connection: Any) -> Sequence[Any]:  # noqa: ANN401 -- what answers decides
    rows: Sequence[Any] = find(wish, connection).rows
    return rows


PERIOD, SEEN = mark("export", "Period"), mark("export", "Seen")


def facts_of(page: QWidget, moment: Moment, setting: Setting, demo: Words | None = None) -> tuple[Fact, ...]:
    """Say what a page is about: period, what was seen of it, time zone, and when it was made."""
    form, snapshot = setting.format, moment.snapshot
    own = page.facts() if isinstance(page, Told) else ()
    since, until = _asked_for(page)
    common = [
        period_fact(snapshot.day_start if since is None else since, until, moment, form),
        Fact(SEEN, seen_words(snapshot.sources, form)),
        Fact(mark("export", "Time zone"), form.zone),
        Fact(mark("export", "Callers"), _HIDDEN if setting.options.mask else _WHOLE),
    ]
    if since is not None and since < snapshot.day_start:
        del common[1]  # the gaps of today say nothing of another day
    titles = {fact.title.template for fact in own if isinstance(fact.title, Text)}
    said = (*own, *(fact for fact in common if str(fact.title) not in titles))
    made = Fact(
        mark("export", "Made"),
        say("export", "{date} {time}", date=form.date(moment.now), time=form.clock(moment.now)),
    )
    return (*said, made, *([Fact(mark("export", "Mark"), demo)] if demo else []))


def _asked_for(page: QWidget) -> tuple[Seconds | None, Seconds | None]:
    """Return the period that a page was opened for; None: from the day's beginning, or up to now."""
    behind = getattr(page, "behind", None)
    return getattr(behind, "since", None), getattr(behind, "until", None)


def period_fact(since: Seconds, until: Seconds | None, moment: Moment, form: Format) -> Fact:
    """Say from when to when something is."""
    end = moment.snapshot.at if until is None else min(until, moment.snapshot.at)
    if end - since >= _ALL_DAY:
        return Fact(PERIOD, say("export", "{date}, all day", date=form.date((since + end) / 2)))
    words = say(
        "export", "{date}, {since} to {until}",
        date=form.date(since), since=form.clock(since), until=form.clock(end),
    )  # fmt: skip
    return Fact(PERIOD, words)


_HIDDEN = mark("export", "numbers are hidden, as on the screen")
_WHOLE = mark("export", "numbers are whole")


def seen_words(sources: Sequence[SourceNow], form: Format) -> Words:
    """Say how much of the day was seen, and when it was not."""
    spans = [(source.name, since, until) for source in sources for since, until in source.gaps]
    return _seen([source.covered for source in sources if source.covered is not None], spans, form)


def _seen(shares: Sequence[float], spans: Sequence[tuple[str, Seconds, Seconds]], form: Format) -> Words:
    if not shares:
        return mark("export", "nothing yet")
    gaps = [f"{name} {form.clock(since)}–{form.clock(until)}" for name, since, until in spans]
    share, more = form.goal(min(shares)), len(gaps) - _GAPS
    if not gaps:
        return share
    named = ", ".join(gaps[:_GAPS])
    if more > 0:
        return say("export", "{share}; not seen: {gaps} and {n} more", share=share, gaps=named, n=more)
    return say("export", "{share}; not seen: {gaps}", share=share, gaps=named)


def coverage_words(coverage: Sequence[SourceCoverage], form: Format) -> Words:
    """Say how much of another day was seen, and when it was not."""
    spans = [(one.source, gap.start, gap.end) for one in coverage for gap in one.gaps]
    return _seen([one.share for one in coverage if one.share is not None], spans, form)


def file_name(title: Words, moment: Moment, form: Format) -> str:
    """Make a name for a file: what it is, and of when; letters of any language, and nothing else."""
    plain = unicodedata.normalize("NFKC", shown(title)).casefold()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    stamp = form.stamp(moment.now)
    return f"{'-'.join(words)[:_NAME] or 'wallboard'}-{stamp}"


def paper_of(
    title: Words, facts: tuple[Fact, ...], tables: Sequence[Table], moment: Moment, form: Format
) -> Paper:
    """Put a paper together; may be called in any thread."""
    return Paper(title, facts, tuple(table.grid() for table in tables), form, moment.now)
