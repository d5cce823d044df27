"""A part of a day with all that its figures are made of; history and the day so far are rows of these."""

from msgspec import Struct

from wallboard.domain.snapshot import Period
from wallboard.domain.words import Seconds


class Interval(Struct, frozen=True):
    """The sums of `[since, until)`, as they stood at some `now`. Intervals of one day add up to the day."""

    since: Seconds
    until: Seconds
    period: Period
    provisional: bool = False
    """Some of those who joined in it still wait, or it is not over: its figures may change."""
    seen: float | None = None
    """Share of its time that was seen; None where nobody knows or none of it is over."""
    on_duty: float | None = None
    """Agents on duty, on average over its time; None where nobody knows."""
