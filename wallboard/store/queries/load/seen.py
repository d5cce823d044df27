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


def seen_of(connection: sqlite3.Connection, wish: PeakWish, days: Sequence[Day], now: Seconds) -> Seen:
    """Say it, as far as it is over at `now`; of imported records nobody knows.

    A source counts from when it was first seen. Where none was ever seen, nobody knows either.
    """
    sources = () if wish.records else sources_meant(connection, wish.scope)
    parts = tuple((day.start, day.end) for day in days if day.start < now)
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
