"""What was seen of a time in which peaks are looked for."""

import sqlite3
from collections.abc import Sequence
from functools import reduce

from wallboard.domain.day.hours import merged
from wallboard.domain.load.steps import Stretch
from wallboard.domain.periods import Day
from wallboard.domain.words import Seconds
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.load.fold import Gaps, Seen
from wallboard.store.queries.load.material import PeakWish
from wallboard.store.queries.load.which import sources_meant
from wallboard.store.queries.seen import SeenTime, share_seen

_TOLD = (
    "SELECT min(began), max(began) FROM record WHERE record_set = (SELECT id FROM record_set WHERE name = ?)"
)


def seen_of(connection: sqlite3.Connection, wish: PeakWish, days: Sequence[Day], now: Seconds) -> Seen:
    """Say it, as far as it is over at `now`.

    A source counts from when it was first seen. Where none was ever seen, nobody knows. Of imported records
    nobody knows either whether they are all, but of no day before their first or after their last they tell.
    """
    parts = tuple((day.start, day.end) for day in days if day.start < now)
    if wish.records:
        return _of_records(connection, wish.records, parts)
    sources = sources_meant(connection, wish.scope)
    if not sources or not parts:
        return Seen()
    since, until = parts[0][0], min(parts[-1][1], now)
    times = [SeenTime(connection, source, parts, now) for source in sources]
    missed = [one.gaps for one in coverage_of(connection, sources, since, until, now)]
    blind: Gaps = reduce(_common, ([(a, b) for a, b in gaps] for gaps in missed))
    later = [
        [(max(begin, time.first), end) for begin, end in gaps if time.first is not None and end > time.first]
        for gaps, time in zip(missed, times, strict=True)
    ]
    whole = (since, until)
    return Seen(
        blind,
        merged([*blind, *(gap for gaps in later for gap in gaps)]),
        share_seen(times, whole, now),
        tuple(share_seen(times, part, now) for part in parts),
    )


def _of_records(connection: sqlite3.Connection, name: str, parts: Sequence[Stretch]) -> Seen:
    """Say of which days a set tells nothing: they are neither days without calls nor gaps in it."""
    first, last = connection.execute(_TOLD, (name,)).fetchone()
    if first is None:
        return Seen()
    untold = merged([part for part in parts if part[1] <= first or part[0] > last])
    return Seen(blind=untold)


def _common(one: Gaps, other: Gaps) -> list[Stretch]:
    """Give what is in both, in order; sweeping on in whichever ends first."""
    found: list[Stretch] = []
    a = b = 0
    while a < len(one) and b < len(other):
        begin, end = max(one[a][0], other[b][0]), min(one[a][1], other[b][1])
        if begin < end:
            found.append((begin, end))
        if one[a][1] < other[b][1]:
            a += 1
        else:
            b += 1
    return found
