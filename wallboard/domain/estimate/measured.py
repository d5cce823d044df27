"""How far off the estimates of a day proved to be so far, as it is kept from one start to the next.

It can't be worked out again from the calls: what was estimated depends on who was there at each moment.
"""

from msgspec import Struct

from wallboard.domain.words import QueueName, Seconds, SourceName


class Measured(Struct, frozen=True):
    """Of one queue: how many estimates were compared, and their differences added up."""

    source: SourceName
    queue: QueueName
    count: int
    off_s: Seconds
    """Either way."""
    bias_s: Seconds
    """Too long less too short."""


class MeasuredDay(Struct, frozen=True):
    """Of all queues on one business day."""

    day: str
    """ISO date."""
    queues: tuple[Measured, ...] = ()
