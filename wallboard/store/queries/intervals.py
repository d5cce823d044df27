"""A time in parts, such as a day by half hours or a year by days, with all that its figures are made of."""

import sqlite3

from wallboard.domain.day.cohorts import Cohorts, Judge, Parts
from wallboard.domain.day.interval import Interval
from wallboard.domain.day.scope import is_of_sources, means, means_whole
from wallboard.domain.snapshot import Period, Scope
from wallboard.domain.tally import CallTally, sum_of
from wallboard.domain.words import Seconds
from wallboard.store.queries.day import calls_between

STAY_S = 6 * 3600.0
"""No call lasts longer."""


def intervals(
    connection: sqlite3.Connection, scope: Scope, parts: Parts, judge: Judge, now: Seconds
) -> tuple[Interval, ...]:
    """Give the sums of each part, of the queues that `scope` means, as they stood at `now`.

    `parts` are half-open and in order, such as `Day.intervals(30)` gives them, or whole days. `judge` tells
    what a queue promised at an instant. Calls are counted where whole sources are meant; who was lost and
    reached again is not part of it (`Period.lost` is None). Nothing later than `now` is seen.
    """
    if not parts:
        return ()
    visits, calls = calls_between(connection, parts[0][0] - STAY_S, parts[-1][1])
    folded = Cohorts(parts, judge, now)
    folded.put_visits(visit for visit in visits if means(scope, visit.source, visit.queue))
    folded.put_calls(call for call in calls if means_whole(scope, call.source))
    return tuple(_interval(folded, n, whole=is_of_sources(scope), now=now) for n in range(len(parts)))


def _interval(folded: Cohorts, index: int, *, whole: bool, now: Seconds) -> Interval:
    start, end = folded.parts[index]
    visits = sum_of(tuple(folded.visits[index].values()))
    calls = sum(folded.calls[index].values(), CallTally()) if whole else None
    return Interval(start, end, Period(visits, calls, folded.peak(index)), end > now or visits.waiting > 0)
