"""How many calls each interval of a day would have: by the time on the clock, of the same weekdays before.

Source: the definitions of the figures, section 12. An hour that the clock skips has no calls, and one that
comes twice shares between its two readings what that hour has on other days.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from wallboard.domain.day.cohorts import Parts
from wallboard.domain.forecast.history import PastDay
from wallboard.domain.words import Seconds

WEEKS = 6
"""The mean is made of so many same weekdays at most."""
LOOK_BACK_WEEKS = 10
"""So far back they are looked for, where some were holidays or not seen."""

Label: TypeAlias = tuple[int, int]
"""Hour and minute on the wall."""


def label_of(at: Seconds, zone: str) -> Label:
    """Read the clock on the wall."""
    local = datetime.fromtimestamp(at, ZoneInfo(zone))
    return local.hour, local.minute


def labels_of(parts: Parts, zone: str) -> tuple[Label, ...]:
    """Read the clock at the beginning of each part."""
    return tuple(label_of(since, zone) for since, _ in parts)


def by_label(day: PastDay, zone: str) -> dict[Label, float]:
    """Give the calls of a day by the clock; what nobody saw is left out."""
    found: dict[Label, float] = {}
    for part in day.parts:
        if part.seen:
            label = label_of(part.since, zone)
            found[label] = found.get(label, 0.0) + part.offered
    return found


def profile_of(labels: Sequence[Label], days: Sequence[Mapping[Label, float]]) -> tuple[float, ...]:
    """Give the mean calls of each part of a day with these labels; 0 where no day says anything."""
    readings = Counter(labels)
    return tuple(_mean([day[label] for day in days if label in day]) / readings[label] for label in labels)


def like(day: date, days: Mapping[date, PastDay], weeks: int = WEEKS) -> tuple[PastDay, ...]:
    """Pick the same weekdays before a day, the latest first: at most so many, of those that are there."""
    back = (day - timedelta(weeks=n) for n in range(1, LOOK_BACK_WEEKS + 1))
    found = [days[one] for one in back if one in days]
    return tuple(found[:weeks])


def scaled(profile: Sequence[float], total: float | None) -> tuple[tuple[float, ...], float]:
    """Scale a day to the planner's own total; return it and what it was multiplied by."""
    whole = sum(profile)
    if total is None or not whole:
        return tuple(profile), 1.0
    return tuple(calls * total / whole for calls in profile), total / whole


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
