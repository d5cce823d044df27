"""What a number of lines would have turned away: call after call."""

from collections.abc import Iterable
from heapq import heappop, heappush

from wallboard.domain.words import Seconds


class Lines:
    """So many lines, to which calls are offered in the order in which they begin.

    Who finds no line is gone, holds none and does not try again; a line that is given up at an instant can be
    taken at the same.
    """

    def __init__(self, number: int) -> None:
        """Begin with all of them free."""
        self.number = number
        self.offered = 0
        self.blocked = 0
        self._busy: list[Seconds] = []

    def offer(self, calls: Iterable[tuple[Seconds, Seconds]], counted: Seconds) -> None:
        """Let calls come, each with its end; none began before an earlier one.

        Those that began before the instant `counted` only take lines.
        """
        busy = self._busy
        for since, until in calls:
            self.offered += since >= counted
            while busy and busy[0] <= since:
                heappop(busy)
            if len(busy) < self.number:
                heappush(busy, until)
            else:
                self.blocked += since >= counted
