"""Waits, counted by the second and yet exact: the stuff of percentiles and of promises made anew.

The key of a wait is twice its whole seconds, plus one if a fraction is left over. So a wait is
within a whole number of seconds T exactly if its key is at most 2T, and shorter than s if it is
below 2s: a histogram is enough to judge by another target. What fractions there are is kept
beside it, key by key; to find a percentile only those of one key are looked at.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from wallboard.domain.stats.percentile import rank_of
from wallboard.domain.words import Seconds

_T = TypeVar("_T")


def waited(since: Seconds, until: Seconds) -> Seconds:
    """Return the time between two instants, to the microsecond.

    The binary fractions of today's instants are good to a quarter of one only: without this, a wait of
    12.3 s may be more than 12.3 s.
    """
    return round(until - since, 6)


def wait_key(wait: Seconds) -> int:
    """Return the key of a wait: even for whole seconds, odd for what lies between two of them."""
    whole = math.floor(wait)
    return 2 * whole + (wait != whole)


@dataclass(slots=True, eq=False)
class Waits:
    """Waits that can be counted in and out, copied and added, and asked for the one at a rank.

    Counting one costs the same whatever the day has brought, but for copying those of its own second.
    """

    counts: Counter[int] = field(default_factory=Counter)
    """The histogram by `wait_key`."""
    fractions: dict[int, tuple[Seconds, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The waits with a fraction, by key. Tuples, so that copies may share them."""
    added: tuple[Mapping[int, tuple[Seconds, ...]], ...] = field(default=(), compare=False, repr=False)
    """The same of all that was added up; never changed."""

    def add(self, wait: Seconds, number: int = 1) -> None:
        """Count so many equal waits in, or with -1 one out that was counted in before."""
        key = wait_key(wait)
        self.counts[key] = self.counts.get(key, 0) + number
        if not key % 2:
            return
        same = self.fractions.get(key, ())
        if number > 0:
            self.fractions[key] = (*same, *(wait,) * number)
        elif wait in same:
            at = same.index(wait)
            self.fractions[key] = same[:at] + same[at + 1 :]

    def percentile(self, percent: float) -> Seconds | None:
        """Return the wait at the nearest rank; None without any.

        Exact, but for a histogram without its fractions: then it is the middle of its second.
        """
        number = sum(self.counts.values())
        rank = min(rank_of(percent, number), number)
        for key in sorted(self.counts):
            if 0 < rank <= self.counts[key]:
                return self._at(key, rank)
            rank -= self.counts[key]
        return None

    def _at(self, key: int, rank: int) -> Seconds:
        if not key % 2:
            return float(key // 2)
        known = sorted(wait for some in (self.fractions, *self.added) for wait in some.get(key, ()))
        return known[rank - 1] if len(known) == self.counts[key] else key // 2 + 0.5

    def copy(self) -> "Waits":
        """Return the same waits, independent of these."""
        return Waits(copied(self.counts), dict(self.fractions), self.added)

    def __eq__(self, other: object) -> bool:
        """Whether as many waited each second."""
        return isinstance(other, Waits) and self.counts == other.counts

    __hash__ = None  # type: ignore[assignment] # they change


class WaitsOfAll(Waits):
    """The waits of several, added up when somebody asks for them: few boards show a percentile.

    What they are of must not change any more.
    """

    __slots__ = ("_parts", "_summed")

    def __init__(self, parts: Iterable[Waits]) -> None:
        """Take what is to be added up."""
        self._parts = tuple(parts)
        self._summed: Waits | None = None

    @property
    def counts(self) -> Counter[int]:  # type: ignore[override] # made when asked for
        """The histogram by `wait_key`."""
        return self._sum().counts

    @property
    def fractions(self) -> dict[int, tuple[Seconds, ...]]:  # type: ignore[override] # likewise
        """Those that were put in besides."""
        return self._sum().fractions

    @property
    def added(self) -> tuple[Mapping[int, tuple[Seconds, ...]], ...]:  # type: ignore[override] # likewise
        """The waits with a fraction of all that was added up."""
        return self._sum().added

    def _sum(self) -> Waits:
        # Two threads may both add up: to the same.
        if self._summed is None:
            self._summed = all_of(self._parts)
        return self._summed


def copied(counter: Counter[_T]) -> Counter[_T]:
    """Copy a counter; its own `copy` counts everything anew, which took most of a snapshot."""
    made: Counter[_T] = Counter()
    dict.update(made, counter)
    return made


def add_up(total: Counter[_T], counter: Counter[_T]) -> None:
    """Add a counter to another in half the time that its own `update` takes."""
    for what, number in counter.items():
        total[what] = total.get(what, 0) + number


def all_of(some: Iterable[Waits]) -> Waits:
    """Add waits up."""
    counts: Counter[int] = Counter()
    added: list[Mapping[int, tuple[Seconds, ...]]] = []
    for waits in some:
        add_up(counts, waits.counts)
        added += waits.added
        if waits.fractions:
            added.append(dict(waits.fractions))
    return Waits(counts, added=tuple(added))
