"""What queues promised in a long time, without asking for each of its hours."""

from collections.abc import Collection, Iterable

from wallboard.domain.day.cohorts import Judge, QueueKey
from wallboard.domain.tally import Policy
from wallboard.domain.words import Seconds

BLOCK = 86_400
_MOMENT = 0.001


class Promises:
    """Remembers what some queues promised, day by day (UTC).

    A promise that is the same as a day begins and as it ends is taken to have held all day.
    """

    def __init__(self, judge: Judge, keys: Collection[QueueKey]) -> None:
        """Ask `judge` about these queues."""
        self._judge = judge
        self._keys = tuple(keys)
        self._days: dict[int, dict[QueueKey, Policy] | None] = {}
        self._fractional: set[int] = set()
        """Days in which one of them is of no whole seconds."""

    def at(self, key: QueueKey, at: Seconds) -> Policy:
        """Return what a queue promised at an instant."""
        day = self._day(int(at // BLOCK))
        return day[key] if day is not None else self._judge(*key, at)

    def of_all(self, at: Seconds) -> dict[QueueKey, Policy]:
        """Return what all promised at an instant: the same object for all of a day without a change."""
        day = self._day(int(at // BLOCK))
        return day if day is not None else {key: self._judge(*key, at) for key in self._keys}

    def lasted(self, length: int, start: int) -> bool:
        """Whether each queue promised the same, in whole seconds, from the beginning of a stretch to its end.

        By other promises histograms cannot be judged.
        """
        last = start + length - _MOMENT
        first_day, last_day = self._day(start // BLOCK), self._day(int(last // BLOCK))
        if not self._fractional.isdisjoint((start // BLOCK, int(last // BLOCK))):
            return False
        if first_day is not None and last_day is not None:
            return first_day is last_day or first_day == last_day
        return all(self.at(key, start) == self.at(key, last) for key in self._keys)

    def are_whole(self, at: Seconds) -> bool:
        """Whether all promises are of whole seconds, so that histograms can be judged by them."""
        return _are_whole(self.at(key, at) for key in self._keys)

    def is_steady(self, day: int) -> bool:
        """Whether no promise changed in a day, by the number of the day since 1970 (UTC)."""
        return self._day(day) is not None

    def _day(self, number: int) -> dict[QueueKey, Policy] | None:
        """Return the promises of a day; None if one of them changed in it."""
        if number not in self._days:
            begin = float(number * BLOCK)
            first = {key: self._judge(*key, begin) for key in self._keys}
            last = {key: self._judge(*key, begin + BLOCK - _MOMENT) for key in self._keys}
            same = first == last
            if not _are_whole((*first.values(), *last.values())):
                self._fractional.add(number)
            before = self._days.get(number - 1)
            self._days[number] = (before if first == before else first) if same else None
        return self._days[number]


def _are_whole(policies: Iterable[Policy]) -> bool:
    return all(one.target_s % 1 == 0 and one.short_abandon_s % 1 == 0 for one in policies)
