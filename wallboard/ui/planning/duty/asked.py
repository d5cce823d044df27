"""What the page asks the cache for, in whatever thread answers. No Qt in it."""

import sqlite3

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.duty.counts import rostered_counts
from wallboard.domain.duty.load import day_parts
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.duty.rows import Person
from wallboard.domain.duty.standing import Gaps
from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.periods import Day
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.staffing.plan import DayPlan
from wallboard.domain.staffing.planning import plan_of
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.duty.people import people_of
from wallboard.store.queries.forecast.expected import ExpectedWish, expected_day


class PeopleWish(Struct, frozen=True):
    """Who did what on a day, as of now."""

    day: Day
    now: Seconds
    sources: tuple[SourceName, ...]


class PeopleFound(Struct, frozen=True):
    """The answer, and when nobody saw anything of some source."""

    wish: PeopleWish
    people: tuple[Person, ...] = ()
    gaps: Gaps = ()


def find_people(wish: PeopleWish, connection: sqlite3.Connection) -> PeopleFound:
    """Answer a wish."""
    day = wish.day
    until = min(day.end, wish.now)
    if until <= day.start:
        return PeopleFound(wish)
    people = people_of(connection, day.start, until, wish.sources)
    covered = coverage_of(connection, wish.sources, day.start, day.end, wish.now)
    return PeopleFound(wish, people, tuple(sorted(gap for one in covered for gap in one.gaps)))


class LoadWish(Struct, frozen=True):
    """What a day needs and who is planned for it."""

    day: Day
    plan: DutyPlan
    expected: ExpectedWish
    goal: Goal
    """With a patience that is taken where too few callers gave up to measure it."""
    ahead: Ahead | None = None
    known: Expected | None = None
    """What is expected of the day, where that was asked before."""


class LoadFound(Struct, frozen=True):
    """The answer."""

    expected: Expected
    plan: DayPlan | None
    """None: nothing is known of such a day."""


def find_load(wish: LoadWish, connection: sqlite3.Connection) -> LoadFound:
    """Answer a wish; takes some tenths of a second, nearly all for the first time only."""
    expected = wish.known or expected_day(connection, wish.expected)
    return LoadFound(expected, load_of(wish, expected))


def load_of(wish: LoadWish, expected: Expected) -> DayPlan | None:
    """Plan a day of which so much is expected."""
    roster, day = wish.plan.roster, wish.day
    counts = rostered_counts(roster, wish.plan.absences, day.start, day.end, wish.expected.minutes)
    parts = day_parts(expected, counts, wish.ahead)
    measured = expected.patience.mean_s
    takes = wish.goal.patience_s is None or measured is None
    goal = wish.goal if takes else replace(wish.goal, patience_s=measured)
    return plan_of(parts, goal) if parts else None
