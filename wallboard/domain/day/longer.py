"""Days, weeks and months in a row, as spans of business days. Weeks begin on Monday."""

from datetime import date, time, timedelta
from itertools import pairwise
from typing import Literal, TypeAlias

from wallboard.domain.periods import day_of
from wallboard.domain.words import Seconds

Length: TypeAlias = Literal["day", "week", "month"]


def spans_until(
    last: date, length: Length, count: int, zone: str, day_start: time = time()
) -> tuple[tuple[Seconds, Seconds], ...]:
    """Return so many half-open spans in a row, the last one that in which the date lies; oldest first."""
    first = _begin(last, length)
    begins = [_next(first, length)]
    for _ in range(count):
        begins.append(first)
        first = _begin(first - timedelta(days=1), length)
    instants = [day_of(one, zone, day_start).start for one in reversed(begins)]
    return tuple(pairwise(instants))


def _begin(day: date, length: Length) -> date:
    if length == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if length == "month" else day


def _next(first: date, length: Length) -> date:
    if length == "month":
        return (first + timedelta(days=31)).replace(day=1)
    return first + timedelta(days=7 if length == "week" else 1)
