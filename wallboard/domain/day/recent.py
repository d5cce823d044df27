"""What was within the last while, such as half an hour: facts that come in, change, and expire."""

import math
from collections.abc import Hashable
from heapq import heappop, heappush
from typing import Generic, TypeVar

from wallboard.domain.facts import Call, Visit
from wallboard.domain.words import Seconds

_F = TypeVar("_F", Visit, Call)


class Recent(Generic[_F]):
    """Facts of the last while, by the instant that decides: the cohort is `(now − length, now]`."""

    def __init__(self, length: Seconds) -> None:
        """Begin without facts; `length` is how long one stays within."""
        self._length = length
        self.facts: dict[Hashable, _F] = {}
        self._instants: dict[Hashable, Seconds] = {}
        self._order: list[tuple[Seconds, int, Hashable]] = []
        self._count = 0
        self.start = -math.inf

    def put(self, key: Hashable, at: Seconds, fact: _F) -> tuple[_F | None, bool]:
        """Take a fact in; return its older self that was within, and whether it is within itself."""
        before = self.facts.pop(key, None)
        if at <= self.start:
            self._instants.pop(key, None)
            return before, False
        self.facts[key] = fact
        if self._instants.get(key) != at:
            self._instants[key] = at
            self._count += 1
            heappush(self._order, (at, self._count, key))
        return before, True

    def expired(self, now: Seconds) -> list[_F]:
        """Move on; return what is no longer within."""
        self.start = max(self.start, now - self._length)
        gone = []
        while self._order and self._order[0][0] <= self.start:
            at, _, key = heappop(self._order)
            if self._instants.get(key) == at:
                del self._instants[key]
                gone.append(self.facts.pop(key))
        return gone
