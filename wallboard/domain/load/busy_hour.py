"""The busy hour: the 60 minutes of a day that carried the most traffic, and what lines to plan for.

It begins on a boundary of intervals, the earliest of equal ones; a step of an hour makes it the clock
hour. Capacity is planned for the mean of the busiest days and not for one record.
Source: the definitions of the figures, section 8.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from wallboard.domain.load.layers import Time
from wallboard.domain.words import Seconds

STEP_MIN = 15
BUSIEST_DAYS = 5
LAST_DAYS = 20
_HOUR = 3600.0
_MINUTE = 60


class BusyHour(Struct, frozen=True):
    """The 60 minutes from `start` on, and the erlangs that were carried in them."""

    start: Seconds
    erlangs: float


def busy_hour(
    times: Iterable[Time], window: tuple[Seconds, Seconds], now: Seconds, step_min: int = STEP_MIN
) -> BusyHour | None:
    """Find it among the hours of a window that are over at `now`; None where none is.

    `step_min` divides 60.
    """
    since, step = window[0], step_min * _MINUTE
    slots = _filled(times, (since, min(window[1], now)), step)
    wide = int(_HOUR) // step
    best: BusyHour | None = None
    for first in range(len(slots) - wide + 1):
        erlangs = sum(slots[first : first + wide]) / _HOUR
        if best is None or erlangs > best.erlangs:
            best = BusyHour(since + first * step, erlangs)
    return best


def capacity(days: Iterable[tuple[date, float]]) -> float | None:
    """Return the mean erlangs of the busiest of the last working days; None without any.

    `days` are working days only, each with the traffic of its busy hour, in any order.
    """
    latest = sorted(days, reverse=True)[:LAST_DAYS]
    busiest = sorted((erlangs for _, erlangs in latest), reverse=True)[:BUSIEST_DAYS]
    return sum(busiest) / len(busiest) if busiest else None


def _filled(times: Iterable[Time], window: tuple[Seconds, Seconds], step: int) -> Sequence[Seconds]:
    """Return the seconds in each step of a window; what is left of a step at its end is no step."""
    since, until = window
    slots = [0.0] * max(0, int((until - since) // step))
    end = since + len(slots) * step
    for begin, stop in times:
        at, last = max(begin, since), end if stop is None else min(stop, end)
        while at < last:
            nth = int((at - since) // step)
            edge = min(last, since + (nth + 1) * step)
            slots[nth] += edge - at
            at = edge
    return slots
