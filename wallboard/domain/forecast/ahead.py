"""The rest of today: what is still to come, in which range, and how far off such a forecast was before."""

from datetime import date

from msgspec import Struct

from wallboard.domain.words import Seconds

FEW_DAYS = 3
"""What fewer days say is said together with which they are."""


class HalfHour(Struct, frozen=True):
    """How the running interval will end, and what it takes to hold the promise from now on."""

    since: Seconds
    until: Seconds
    share: float | None
    """Of its callers, in time; None: none came and none is expected."""
    goal: float
    within_s: Seconds
    agents: int
    """On the queues now."""
    more: int
    """So many more hold the goal for those who ring from now on; 0: those there do."""
    hold_until: Seconds
    """Until then; after it the need is another."""


class AheadPart(Struct, frozen=True, gc=False):
    """What is expected of one interval that is not over."""

    since: Seconds
    until: Seconds
    calls: float
    range: tuple[float, float] | None
    """In which eight of ten such intervals lay; None: too few past days to say."""
    at_once: float
    """Calls at once on average, waiting or talking (Little's law)."""
    at_once_range: tuple[float, float] | None
    """In which eight of ten minutes are expected."""
    is_open: bool = True

    @property
    def most(self) -> float:
        """The most calls that a chart has to show."""
        return self.calls if self.range is None else self.range[1]


class Ahead(Struct, frozen=True):
    """The rest of a day."""

    at: Seconds
    """As of then: forecasts move when an interval is over."""
    parts: tuple[AheadPart, ...]
    """From the running one on."""
    so_far: int
    """Calls of the intervals that are over."""
    total: float
    """Calls of the whole day."""
    range: tuple[float, float] | None
    """Of the total, in eight of ten days; None: too few past days to say."""
    made_of: tuple[date, ...]
    error: float | None
    """Weighted absolute percentage error of the rest of the day, of past forecasts made at this time."""
    error_days: int
    aht_s: Seconds
    half_hour: HalfHour | None = None
    """None: it is not known yet, nobody knows who is on the queues, or nobody is."""
    strange: bool = False
    """Whether what came so far is far from what such days had: past errors then say little of today."""

    @property
    def few(self) -> bool:
        """Whether it is made of so few days that they have to be named."""
        return len(self.made_of) < FEW_DAYS
