"""How much of each of many parts of a time was seen."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from wallboard.domain.day.cohorts import Parts
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.coverage import COVERAGE_SQL, LASTING_S

FIRST_SEEN_SQL = "SELECT min(since) FROM coverage WHERE source = ?"
SOURCES_SQL = """
WITH RECURSIVE place (source) AS (
  SELECT min(source) FROM coverage
  UNION ALL
  SELECT (SELECT min(c.source) FROM coverage AS c WHERE c.source > place.source)
  FROM place WHERE place.source IS NOT NULL
) SELECT source FROM place WHERE source IS NOT NULL
"""


class SeenTime:
    """When one source was seen, as far as is known at some `now`."""

    def __init__(
        self, connection: sqlite3.Connection, source: SourceName, parts: Parts, now: Seconds
    ) -> None:
        """Read what overlaps the parts."""
        self.source = source
        (self.first,) = connection.execute(FIRST_SEEN_SQL, (source,)).fetchone()
        self._now = now
        since, until = parts[0][0], min(parts[-1][1], now)
        rows = connection.execute(COVERAGE_SQL, (source, until, since - LASTING_S))
        spans = [
            (start, max(end, now) if not why and end >= now - LASTING_S else end) for start, end, why in rows
        ]
        self._starts, self._ends, self._before = _laid_out(spans)

    def seconds(self, since: Seconds, until: Seconds) -> Seconds:
        """Return how much of a time was seen, up to now."""
        return self._upto(min(until, self._now)) - self._upto(since) if since < self._now else 0.0

    def _upto(self, at: Seconds) -> Seconds:
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return 0.0
        return self._before[index] + min(at, self._ends[index]) - self._starts[index]


def sources_seen(connection: sqlite3.Connection) -> tuple[SourceName, ...]:
    """Name every source that was ever seen."""
    return tuple(source for (source,) in connection.execute(SOURCES_SQL))


def share_seen(seen: Sequence[SeenTime], part: tuple[Seconds, Seconds], now: Seconds) -> float | None:
    """Return which share of a part was seen, as far as it is over, on average over its sources.

    A source counts from the day on that it was first seen. None where nobody knows.
    """
    since, until = part[0], min(part[1], now)
    known = [one for one in seen if one.first is not None and one.first < until]
    if not known or until <= since:
        return None
    return sum(one.seconds(since, until) for one in known) / len(known) / (until - since)


def _laid_out(spans: Iterable[tuple[Seconds, Seconds]]) -> tuple[list[Seconds], list[Seconds], list[Seconds]]:
    """Give starts and ends of spans without overlap, and how much is covered before each."""
    starts: list[Seconds] = []
    ends: list[Seconds] = []
    before: list[Seconds] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
            continue
        before.append(before[-1] + ends[-1] - starts[-1] if ends else 0.0)
        starts.append(start)
        ends.append(end)
    return starts, ends, before
