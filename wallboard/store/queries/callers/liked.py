"""How good the calls of a past time were: the same sums as those of the live wall."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from math import inf, nextafter

from wallboard.domain.facts import Call
from wallboard.domain.folds import visit_at
from wallboard.domain.periods import Day
from wallboard.domain.quality.fold import QualityFold
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.callers.contacts import STAY_S
from wallboard.store.queries.sources import only
from wallboard.store.tables import VISITS

STAYS_SQL = f"SELECT {VISITS.selected} FROM visit WHERE joined >= ? AND joined < ?"  # noqa: S608 -- our own columns


def quality_of(
    connection: sqlite3.Connection,
    calls: Iterable[Call],
    period: tuple[Seconds, Seconds],
    at: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> QualitySums:
    """Add up ratings, who was passed on and what the menu served, of calls as they were at `at`.

    `calls` are those that arrived in the period; one of them may have come to its last queue after it.
    """
    fold = QualityFold(Day(date.min, *period))
    where, names = only(sources)
    span = period[0], min(period[1] + STAY_S, nextafter(at, inf)), *names
    for visit in VISITS.facts(connection.execute(STAYS_SQL + where, span)):
        known = visit_at(visit, at)
        if known is not None:
            fold.put_visit(known)
    for call in calls:
        fold.put_call(call)
    return fold.sums()
