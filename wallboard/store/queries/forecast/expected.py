"""What to expect of a day, from the same weekdays before it."""

import sqlite3
from datetime import date, time

from msgspec import Struct

from wallboard.domain.day.cohorts import Judge
from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.forecast.expected import Expected
from wallboard.domain.snapshot import Scope
from wallboard.domain.tally import Policy
from wallboard.domain.words import Seconds

WEEKS = 6
"""The mean is made of so many same weekdays at most."""


class ExpectedWish(Struct, frozen=True):
    """Which day, past or to come, in which parts, of which queues."""

    day: date
    zone: str
    day_start: time
    now: Seconds
    """Days that are not over by then say nothing, nor does the day itself."""
    scope: Scope = EVERYTHING
    minutes: int = 30
    opening: Opening | None = None
    """Its holidays and days off are left out, and nothing is expected while it is closed; None: always open."""
    judge: Judge = lambda _source, _queue, _at: Policy()
    """Tells which hang-ups are too short to say anything of patience."""
    total: float | None = None
    """What the planner expects of the whole day; the shape is then scaled to it."""
    records: str = ""
    """Made of an imported set of call records of this name; empty: of what was seen."""


def expected_day(connection: sqlite3.Connection, wish: ExpectedWish) -> Expected:
    """Give what days like it were, by interval; an `Expected` without parts where there is none."""
    raise NotImplementedError
