"""What the rows of a ledger come to, and the rows in their order, kept as one row after the other changes.

Lost calls and callers are those of `LostSums`, so the ledger and the figures cannot disagree; the rest is
counted here.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from heapq import heappop, heappush

from wallboard.domain.ledger.rows import APART, LATEST_CALLERS, Apart, LedgerState, LedgerSums, LostCaller
from wallboard.domain.snapshot import LostSums
from wallboard.domain.words import Seconds


class Rows:
    """All rows; those of whom nobody knows are one row, under an empty name."""

    def __init__(self) -> None:
        """Begin without any."""
        self.rows: dict[str, LostCaller] = {}
        self._order: list[tuple[Seconds, str]] = []
        """By when they were lost last, the latest last."""
        self._since: list[Seconds] = []
        """When those were lost last who are to be called back."""
        self._due: list[Seconds] = []
        """Since when they could have been."""
        self._promised = self._got_through = self._called_back = self._earlier = 0
        self._apart: Counter[LedgerState] = Counter()
        self._limits: dict[str, Seconds] = {}
        self._heap: list[tuple[Seconds, str]] = []

    def put(self, name: str, row: LostCaller | None, limit: Seconds | None = None) -> bool:
        """Let a row take the place of its older self; whether it is another one.

        After `limit` it is another one even if nothing more happens.
        """
        if limit is None:
            self._limits.pop(name, None)
        elif self._limits.get(name) != limit:
            self._limits[name] = limit
            heappush(self._heap, (limit, name))
        before = self.rows.get(name)
        if before == row:
            return False
        if before is not None:
            del self.rows[name], self._order[bisect_left(self._order, (before.last_lost, name))]
            self._count(before, -1)
        if row is not None:
            self.rows[name] = row
            insort(self._order, (row.last_lost, name))
            self._count(row, 1)
        return True

    def is_over(self, now: Seconds) -> bool:
        """Whether the limit of a row may have passed."""
        return bool(self._heap) and self._heap[0][0] < now

    def over(self, now: Seconds) -> set[str]:
        """Return whose limits have passed since this was asked last."""
        names: set[str] = set()
        while self.is_over(now):
            limit, name = heappop(self._heap)
            if self._limits.get(name) == limit:
                del self._limits[name]
                names.add(name)
        return names

    def latest(self, most: int = LATEST_CALLERS) -> tuple[LostCaller, ...]:
        """Return the rows, who was lost last first."""
        newest = self._order[max(0, len(self._order) - most) :]
        return tuple(self.rows[name] for _, name in reversed(newest))

    def sums(self, lost: LostSums) -> LedgerSums:
        """Add up; `lost` is what became of the lost calls of the same time."""
        return LedgerSums(
            lost.recovered + lost.pending + lost.unrecovered + lost.withheld,
            lost.callers,
            len(self._since),
            self._since[0] if self._since else None,
            self._promised,
            self._got_through,
            self._called_back,
            lost.withheld,
            self._earlier,
            self._due[0] if self._due else None,
            _apart(self._apart),
        )

    def _count(self, row: LostCaller, step: int) -> None:
        if row.to_call_back:
            self._promised += step * (row.state is LedgerState.PROMISED)
            self._earlier += step * row.earlier
            due = row.last_lost if row.due is None else row.due
            for kept, instant in ((self._since, row.last_lost), (self._due, due)):
                if step > 0:
                    insort(kept, instant)
                else:
                    del kept[bisect_left(kept, instant)]
        elif row.is_apart:
            self._apart[row.state] += step
        if row.is_reached and not row.earlier:
            self._called_back += step * row.by_centre
            self._got_through += step * (not row.by_centre)


def sums_of(rows: Iterable[LostCaller]) -> LedgerSums:
    """Add up some rows by themselves, such as those that a filter leaves."""
    every = tuple(rows)
    fresh = [row for row in every if not row.earlier]
    known = [row for row in fresh if row.who is not None]
    wanted = [row for row in every if row.to_call_back]
    return LedgerSums(
        sum(row.lost for row in fresh),
        len(known),
        len(wanted),
        min((row.last_lost for row in wanted), default=None),
        sum(row.state is LedgerState.PROMISED for row in wanted),
        sum(row.is_reached and not row.by_centre for row in known),
        sum(row.is_reached and row.by_centre for row in known),
        sum(row.lost for row in fresh if row.who is None),
        sum(row.earlier for row in wanted),
        min((row.last_lost if row.due is None else row.due for row in wanted), default=None),
        _apart(Counter(row.state for row in known if row.is_apart)),
    )


def _apart(states: Counter[LedgerState]) -> Apart:
    return Apart(*(states[state] for state in APART))
