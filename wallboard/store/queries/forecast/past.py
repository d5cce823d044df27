"""Days that are over, by interval: what a forecast is made of and judged by."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from wallboard.domain.day.cohorts import Judge
from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import means, means_whole
from wallboard.domain.forecast.history import PastDay, PastPart, PatienceSums
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import Scope
from wallboard.domain.tally import Tally
from wallboard.domain.words import Seconds
from wallboard.store.queries.ready.asked import Asked
from wallboard.store.queries.ready.cells import series_of
from wallboard.store.queries.seen import SeenTime, share_seen, sources_seen

Past: TypeAlias = tuple[PastDay, PatienceSums]
_LEAST_SEEN = 0.5
"""Of a part of which less was seen nobody can say how many came."""
_HALF = 0.5


def is_working(day: date, opening: Opening | None) -> bool:
    """Whether days like it say anything of it: it is neither a holiday nor another day off."""
    return opening is None or opening.day_off(day) is None


def dates_before(day: date, number: int, opening: Opening | None) -> tuple[date, ...]:
    """Give the dates of so many days before one, the earliest first, without holidays and days off."""
    every = (day - timedelta(days=n) for n in range(number, 0, -1))
    return tuple(one for one in every if is_working(one, opening))


def days_seen(
    connection: sqlite3.Connection,
    scope: Scope,
    days: Sequence[Day],
    minutes: int,
    asked: tuple[Judge, Seconds, Seconds],
) -> Iterator[Past]:
    """Give days on which anybody called, each with what it says of patience.

    `days` are in order; `asked` is the judge, now, and what a short hang-up is. A part that was seen in part
    has as many more calls as it was seen less.
    """
    judge, now, short_s = asked
    parts = [part for day in days for part in day.intervals(minutes)]
    if not parts:
        return
    tallies = Asked(connection, scope, parts, judge, now).visits(waits=False)
    seen = _seen_times(connection, scope, parts, now)
    at = 0
    for day in days:
        cut = day.intervals(minutes)
        mine = tallies[at : at + len(cut)]
        at += len(cut)
        past = PastDay(
            day.date, tuple(_part(part, tally, seen, now) for part, tally in zip(cut, mine, strict=True))
        )
        if past.is_known:
            yield past, _patience_in(mine, short_s)


def _patience_in(tallies: Sequence[Tally], short_s: Seconds) -> PatienceSums:
    """Add up what patience is estimated from.

    Short hang-ups, of whom only the number is kept ready, are taken to have waited half of what is short.
    """
    gave_up = sum(tally.abandoned - tally.short_abandoned for tally in tallies)
    short = sum(tally.short_abandoned for tally in tallies)
    waited = sum(tally.wait_left_s for tally in tallies) - short * short_s * _HALF
    return PatienceSums(max(0.0, waited), gave_up)


def _part(part: tuple[Seconds, Seconds], tally: Tally, seen: Sequence[SeenTime], now: Seconds) -> PastPart:
    share = share_seen(seen, part, now)
    if share is not None and share < _LEAST_SEEN:
        return PastPart(*part, seen=False)
    handle_s = tally.talk_s + tally.hold_s + tally.wrap_s
    return PastPart(
        *part,
        tally.offered / (share or 1.0),
        tally.handled,
        handle_s,
        tally.wait_left_s + tally.talk_s + tally.hold_s,
    )


def _seen_times(
    connection: sqlite3.Connection, scope: Scope, parts: Sequence[tuple[Seconds, Seconds]], now: Seconds
) -> list[SeenTime]:
    """Give when the sources were seen that have queues among those meant."""
    series = series_of(connection, "visits").values()
    have = {source for source, queue in series if means(scope, source, queue)}
    names = (name for name in sources_seen(connection) if name in have or means_whole(scope, name))
    return [SeenTime(connection, name, parts, now) for name in names]
