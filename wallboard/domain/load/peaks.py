"""The highest loads of a time: by hour of the week, day and interval, the busy hour, and who was lost in it.

"Most" is exact: a sweep over half-open spans, at equal instants ends before starts. "Erlangs" are
call-seconds divided by the seconds looked at. Source: the definitions of the figures, section 8.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from wallboard.domain.load.busy_hour import BusyHour
from wallboard.domain.words import Seconds

FEW_DAYS = 3
"""An hour of the week that fewer days have seen says little."""


class PeakCell(Struct, frozen=True):
    """One hour of the week, by the wall's clock, over all the days that had it open."""

    weekday: int
    """0 is Monday."""
    hour: int
    most: int
    """Most at once on any of the days; at least so many where something was not seen (`is_least`)."""
    at: Seconds | None
    """When that was first reached; None: there never was anything."""
    erlangs: float | None
    """Carried on average over all of its days; None: of none of it anything was seen."""
    hours: float
    """Hours of exposure: open and seen."""
    days: int
    """On so many days it was open and at least partly seen."""
    is_least: bool = False

    @property
    def is_thin(self) -> bool:
        """Whether so few days are behind it that it says little."""
        return self.days < FEW_DAYS


class PartPeak(Struct, frozen=True):
    """One interval, or one day."""

    since: Seconds
    until: Seconds
    most: int = 0
    at: Seconds | None = None
    erlangs: float | None = None
    """None while nothing of it has elapsed."""
    is_least: bool = False


class DayPeak(Struct, frozen=True):
    """One business day."""

    date: date
    whole: PartPeak
    busy: BusyHour | None
    """The 60 minutes that carried most; None: nothing did."""
    seen: float | None
    """Which share of it was seen; None: nobody knows."""


class Waits(Struct, frozen=True):
    """How long those who were answered waited; None without any."""

    number: int
    p50_s: Seconds | None
    p90_s: Seconds | None


class Busiest(Struct, frozen=True):
    """The hour of the week that carries most traffic on average, of those that are not thin."""

    cell: PeakCell
    waits: Waits | None
    """In this hour, on all of its days; None: imported records that do not tell when a call was answered."""
    day_waits: Waits | None
    """All through the same days of the week."""


class BusyLosses(Struct, frozen=True):
    """Which share of all who were lost, was lost in the busiest tenth of the open hours.

    Busy is who carries most calls at once on average. Hours as busy as the last one that counts are
    weighed alike: which of them is taken would be chance.
    """

    lost: int
    """In all open hours."""
    within: float
    """Of them in the busiest hours; with a fraction only if some are equally busy."""
    hours: int
    """So many hours are the busiest tenth."""
    of_hours: int
    tied: int = 0
    """So many hours are exactly as busy as the last of them, itself included; 0: none but itself."""

    @property
    def share(self) -> float | None:
        """None: nobody was lost."""
        return self.within / self.lost if self.lost else None


class Blocked(Struct, frozen=True):
    """What so few lines would have turned away."""

    lines: int
    offered: int
    blocked: int
    """Calls that would have found all lines busy, and gone; counted one after the other."""
    erlangs: float
    """Carried in the busiest hour of all."""
    erlang_b: float
    """The share that the formula expects to be blocked at that load."""


class PeaksFound(Struct, frozen=True):
    """All of it."""

    most: int
    at: Seconds | None
    heat: tuple[PeakCell, ...]
    """In the order of the week; hours that were never open are missing."""
    days: tuple[DayPeak, ...]
    top_day: DayPeak | None
    """The first one with the highest peak; None: there was nothing."""
    top_parts: tuple[PartPeak, ...]
    """The intervals of that day."""
    busiest: Busiest | None
    losses: BusyLosses
    blocked: Blocked | None
    """None: nobody said how many lines there are."""
    capacity: float | None
    """Erlangs to plan for: the mean busy hour of the 5 busiest of the last 20 working days."""
    seen: float | None
    """Which share of the time was seen; None: nobody knows, such as of imported records."""
    gaps: tuple[tuple[Seconds, Seconds], ...] = ()
    """When some source that is meant was not seen."""
    open_hours: tuple[int, int] | None = None
    """The first open hour of the week's clock and the one after the last; None: no hours are set."""
    whole_minutes: bool = False
    """Every instant is a full minute: a bill that is rounded so makes short calls overlap that did not."""
    number: int = 0
    """So many spans were looked at."""


def place(cells: Sequence[PeakCell], weekday: int, hour: int) -> PeakCell | None:
    """Find a cell; None: that hour was never open."""
    return next((cell for cell in cells if (cell.weekday, cell.hour) == (weekday, hour)), None)
