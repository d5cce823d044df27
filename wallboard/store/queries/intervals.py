"""A time in parts, such as a day by half hours or a year by days, with all that its figures are made of.

Ready-made sums are added up where they hold, and what is still under way is read from the facts; together
they say what `domain.day.cohorts` says of the facts alone.
"""

import sqlite3
from collections.abc import Mapping, Sequence

from wallboard.domain.day.cohorts import Judge, Parts, QueueKey
from wallboard.domain.day.interval import Interval
from wallboard.domain.day.scope import is_of_sources, means
from wallboard.domain.snapshot import Period, Scope
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.ready.asked import Asked
from wallboard.store.queries.seen import SeenTime, share_seen, sources_seen


def intervals(
    connection: sqlite3.Connection,
    scope: Scope,
    parts: Parts,
    judge: Judge,
    now: Seconds,
    *,
    waits: bool = True,
) -> tuple[Interval, ...]:
    """Give the sums of each part, of the queues that `scope` means, as they stood at `now`.

    `parts` are half-open and in order, such as `Day.intervals(30)` gives them, or whole days. `judge` tells
    what a queue promised at an instant. Nothing later than `now` is seen. Without `waits` no percentiles
    can be made of it, and a long time takes half as long.

    Calls are counted, and agents on duty, where whole sources are meant. Most at once is known of a single
    queue, a source, and all. Who was lost and reached again is not part of it (`Period.lost` is None).
    """
    if not parts:
        return ()
    asked = Asked(connection, scope, parts, judge, now)
    tallies, tops = asked.visits(waits=waits), asked.peaks()
    calls = asked.calls() if is_of_sources(scope) else [None] * len(parts)
    duty = asked.agent_seconds() if is_of_sources(scope) else [{}] * len(parts)
    seen = [SeenTime(connection, name, parts, now) for name in _sources(connection, scope)]
    return tuple(
        Interval(
            *part,
            Period(tallies[n], calls[n], tops[n]),
            part[1] > now or tallies[n].waiting > 0,
            share_seen(seen, part, now),
            _on_duty(duty[n], seen, part, now),
        )
        for n, part in enumerate(parts)
    )


def by_queue(
    connection: sqlite3.Connection, scope: Scope, parts: Parts, judge: Judge, now: Seconds
) -> dict[QueueKey, tuple[Period, ...]]:
    """Give the visits of each part, queue by queue, of the queues that had any."""
    if not parts:
        return {}
    found = Asked(connection, scope, parts, judge, now).visits_by_queue()
    return {key: tuple(map(Period, tallies)) for key, tallies in found.items()}


def _sources(connection: sqlite3.Connection, scope: Scope) -> tuple[SourceName, ...]:
    """Name the sources that have to do with the queues that are meant."""
    rows = connection.execute("SELECT source, name FROM rollup_series WHERE kind = 'visits'").fetchall()
    have = {source for source, queue in rows if means(scope, source, queue)}
    return tuple(name for name in sources_seen(connection) if name in have or means(scope, name, "*"))


def _on_duty(
    seconds: Mapping[SourceName, float], seen: Sequence[SeenTime], part: tuple[Seconds, Seconds], now: Seconds
) -> float | None:
    """Say how many agents were on duty on average, over what was seen of each source."""
    times = {one.source: one.seconds(*part) for one in seen}
    elapsed = min(part[1], now) - part[0]
    if not seconds or elapsed <= 0:
        return None
    return sum(spent / (times.get(source) or elapsed) for source, spent in seconds.items())
