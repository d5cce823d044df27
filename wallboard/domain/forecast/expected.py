"""What is expected of a day: calls by interval and how long each takes, and which days say so.

Source: the definitions of the figures, section 12.
"""

from datetime import date

from msgspec import Struct

from wallboard.domain.forecast.band import Cut
from wallboard.domain.forecast.history import DaySums, PatienceSums
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.words import Seconds

USUAL_AHT_S: Seconds = 240.0
"""Taken where no call was ever handled."""


class ExpectedPart(Struct, frozen=True):
    """What is expected of one interval `[since, until)`."""

    since: Seconds
    until: Seconds
    demand: Demand
    is_open: bool = True
    """False: the centre is closed all the while; who rings nevertheless is expected nevertheless."""


class Expected(Struct, frozen=True):
    """A whole day as days like it were. Without parts nothing is known: no such day was ever seen."""

    day: date
    parts: tuple[ExpectedPart, ...] = ()
    made_of: tuple[date, ...] = ()
    """The same weekdays it is the mean of, the latest first; few of them are to be said."""
    aht_s: Seconds | None = None
    """Talk, hold and wrap-up of a call on these days; None: none was handled, and `USUAL_AHT_S` is taken."""
    stay_s: Seconds | None = None
    """For how long a caller was there on these days, waiting and talking; None: nobody knows."""
    patience: PatienceSums = PatienceSums()
    """Of these days."""
    totals: DaySums = DaySums()
    """Of all days of the weeks looked at, whatever weekday; what a plan weighs follows from it."""
    closed: str | None = None
    """The name of the holiday, empty for another day off; None: the day is none."""
    scale: float = 1.0
    """What the mean was multiplied by, to come to the planner's own total."""

    @property
    def total(self) -> float:
        """Calls of the whole day."""
        return sum(part.demand.calls for part in self.parts)


class Foreseen(Struct, frozen=True):
    """A day as it is expected on its morning, and how far off such forecasts proved to be."""

    expected: Expected
    cuts: tuple[Cut, ...] = ()
    """After each part of the day, and one before the first; empty: no past forecast."""
    goal: Goal = Goal()
    """What is promised, with the patience that was measured."""

    def cut(self, finished: int) -> Cut:
        """Return what is known of forecasts when so many parts are over.

        On a day of 23 or 25 hours it is that of as many parts before the end: the clock is changed at night.
        """
        left = len(self.expected.parts) - finished
        return self.cuts[min(max(0, len(self.cuts) - 1 - left), len(self.cuts) - 1)] if self.cuts else Cut()
