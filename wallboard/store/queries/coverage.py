"""How much of a time was seen, and which parts of it were not."""

import sqlite3
from collections.abc import Sequence

from msgspec import Struct

from wallboard.domain.words import Seconds, SourceName
from wallboard.store.spans import Span, without

LASTING_S = 15.0
"""Coverage that has not ended counts as reaching `now` if written this recently; it is moved every second."""

COVERAGE_SQL = """
SELECT since, "until", why FROM coverage WHERE source = ? AND since < ? AND "until" > ? ORDER BY since
"""

IMPORTED_SQL = """
SELECT since, "until" FROM coverage WHERE source = ? AND since < ? AND "until" > ? AND kind = 'import'
ORDER BY since
"""


class SourceCoverage(Struct, frozen=True):
    """What was seen of one source."""

    source: SourceName
    share: float | None
    """From 0 to 1; None for a time that has not begun."""
    gaps: tuple[Span, ...]
    imported: tuple[Span, ...] = ()
    """What is known only from a log that was imported; none of it is a gap."""


def coverage_of(
    connection: sqlite3.Connection,
    sources: Sequence[SourceName],
    since: Seconds,
    until: Seconds,
    now: Seconds,
) -> tuple[SourceCoverage, ...]:
    """Say for each source what was seen of `[since, until)`, as far as it is over at `now`."""
    return tuple(_of_one(connection, source, Span(since, min(until, now)), now) for source in sources)


def _of_one(connection: sqlite3.Connection, source: SourceName, period: Span, now: Seconds) -> SourceCoverage:
    length = period.end - period.start
    if length <= 0:
        return SourceCoverage(source, None, ())
    rows = connection.execute(COVERAGE_SQL, (source, period.end, period.start - LASTING_S))
    covered = [
        Span(start, max(end, now) if not why and end >= now - LASTING_S else end) for start, end, why in rows
    ]
    gaps = tuple(without(period, covered))
    missing = sum(gap.end - gap.start for gap in gaps)
    return SourceCoverage(source, 1 - missing / length, gaps, _imported(connection, source, period))


def _imported(connection: sqlite3.Connection, source: SourceName, period: Span) -> tuple[Span, ...]:
    rows = connection.execute(IMPORTED_SQL, (source, period.end, period.start))
    return tuple(Span(max(start, period.start), min(end, period.end)) for start, end in rows)
