"""Instants of case files in whole microseconds, and small sums that are null where nothing is."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

Case: TypeAlias = dict[str, Any]
"""A case, a call, a visit … of the file, as it is written there."""
Micros: TypeAlias = int

SECOND: Micros = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def at(text: str) -> Micros:
    return (datetime.fromisoformat(text) - _EPOCH) // timedelta(microseconds=1)


def by(text: str | None, now: Micros) -> Micros | None:
    """Read an instant that may not have come yet."""
    return None if text is None or at(text) > now else at(text)


def text_of(instant: Micros) -> str:
    return (_EPOCH + timedelta(microseconds=instant)).isoformat()


def long(seconds: float) -> Micros:
    return round(seconds * SECOND)


def share(top: float, bottom: float) -> float | None:
    return top / bottom if bottom else None


def mean_s(times: Sequence[Micros]) -> float | None:
    return sum(times) / len(times) / SECOND if times else None


def longest_s(times: Iterable[Micros]) -> float | None:
    longest = max(times, default=None)
    return None if longest is None else longest / SECOND


def nearest_s(times: Iterable[Micros], percent: int) -> float | None:
    ordered = sorted(times)
    return ordered[max(1, -(-percent * len(ordered) // 100)) - 1] / SECOND if ordered else None


def common(since: Micros, until: Micros, window: tuple[Micros, Micros]) -> Micros:
    """Return how much of a span lies in a window."""
    return max(0, min(until, window[1]) - max(since, window[0]))
