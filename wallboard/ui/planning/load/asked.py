"""What the page asks the cache for, in whatever thread answers. No Qt in it."""

import sqlite3
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from wallboard.domain.forecast.expected import Expected
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import PeaksFound
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import Seconds
from wallboard.store.queries.forecast.expected import ExpectedWish, expected_day
from wallboard.store.queries.load.above import above
from wallboard.store.queries.load.peaks import PeakWish, peaks
from wallboard.store.queries.records.sets import record_sets
from wallboard.ui.planning.parts.site import DAY, Site, Stretch, days_of


class LoadChoice(Struct, frozen=True):
    """What is looked at."""

    stretch: Stretch = "weeks4"
    scope: Scope = ("*",)
    records: str = ""
    layer: Layer = "in_queue_or_talking"
    minutes: int = 30
    plan: date | None = None
    """The day to plan; None: the next one on which it is open."""


def planned_day(choice: LoadChoice, site: Site) -> date:
    """Return the day to plan: the one that was chosen, else the next one on which it is open."""
    if choice.plan is not None:
        return choice.plan
    opening = site.opening
    near = (site.today + n * DAY for n in range(1, 15))
    if opening is None:
        return site.today + DAY
    return next((day for day in near if opening.spans_on(day)), site.today + DAY)


def peak_wish(choice: LoadChoice, site: Site, lines: int | None) -> PeakWish:
    """Ask for the peaks."""
    first, after = days_of(choice.stretch, site.today)
    return PeakWish(
        day_of(first, site.zone, site.day_start).start,
        day_of(after, site.zone, site.day_start).start,
        site.zone,
        site.day_start,
        choice.scope,
        choice.records,
        choice.layer,
        opening=site.opening,
        line_limit=lines,
    )


def expected_wish(choice: LoadChoice, site: Site, now: Seconds) -> ExpectedWish:
    """Ask what is expected of the day to plan."""
    return ExpectedWish(
        planned_day(choice, site),
        site.zone,
        site.day_start,
        now,
        choice.scope,
        choice.minutes,
        site.opening,
        site.judged,
        records=choice.records,
    )


class Cancelled(Exception):  # noqa: N818 -- no error: somebody wanted no answer any more
    """Ends a question that nobody wants to be answered."""


class Meter:
    """How far a question is. Told in the thread that answers, read in that of the windows."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.share = 0.0
        self.cancelled = False

    def __call__(self, share: float) -> None:
        """Note the share; raises Cancelled where nobody waits any more."""
        if self.cancelled:
            raise Cancelled
        self.share = share


def find_peaks(
    wish: PeakWish, now: Seconds, meter: Callable[[float], None], connection: sqlite3.Connection
) -> PeaksFound:
    """Answer a wish."""
    return peaks(connection, wish, now, meter)


def find_above(wish: PeakWish, now: Seconds, connection: sqlite3.Connection) -> Seconds | None:
    """Say for how long there was more at once than the lines carry; None: nobody said how many there are."""
    if wish.line_limit is None:
        return None
    return sum(one.until - one.since for one in above(connection, wish, wish.line_limit, now))


def find_sets(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Name what was imported, the latest first."""
    return tuple(one.name for one in record_sets(connection))


def find_expected(wish: ExpectedWish, connection: sqlite3.Connection) -> Expected:
    """Answer a wish."""
    return expected_day(connection, wish)
