"""What became of the callers of a past time, and of what was promised for it."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.day.lost import LostFold
from wallboard.domain.periods import Day
from wallboard.domain.promise.fold import PromiseFold
from wallboard.domain.promise.judging import Way
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.snapshot import LostSums
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.callers.contacts import arrived_in, contacts_of, ways_in
from wallboard.store.queries.callers.liked import quality_of
from wallboard.store.queries.callers.ringing import repeats_of


class CallersThen(Struct, frozen=True):
    """What a period needs besides its visits and calls; the fields are called as those of `Period`."""

    lost: LostSums
    repeats: RepeatSums
    promises: tuple[PromiseSums, ...]
    quality: QualitySums


def callers_then(
    connection: sqlite3.Connection,
    period: tuple[Seconds, Seconds],
    at: Seconds,
    rules: CallRules,
    sources: Sequence[SourceName] | None = None,
) -> CallersThen:
    """Give what is said of the callers and promises of `[since, until)`, as known at `at`.

    By the folds of the live wall: what was lost in it may have been made good long after it. Of other times
    only those calls are read that may make one of it good, or a repeat.
    """
    day = Day(date.min, *period)
    calls = arrived_in(connection, period, at, sources)
    lost = LostFold(day, rules)
    # One that came at the end of the time may end a day later.
    ahead = day.start, rules.look_ahead(day.end + DAY_S)
    for call in contacts_of(connection, [call for call in calls if is_lost(call)], ahead, at, sources):
        lost.put_call(call)
    ways = ways_in(connection, period, at, sources) if rules.promises else {}
    promises = tuple(PromiseFold(day, promise, rules.incidents) for promise in rules.promises)
    for call in calls:
        for fold in promises:
            fold.put(call, ways.get((call.source, call.call), Way()))
    repeats = repeats_of(connection, calls, period, at, rules, sources)
    quality = quality_of(connection, calls, period, at, sources)
    return CallersThen(lost.sums(at), repeats, tuple(fold.sums() for fold in promises), quality)
