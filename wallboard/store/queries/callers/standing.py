"""What became of the callers of a past time, and of what was promised for it."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.day.lost import LostFold
from wallboard.domain.folds import call_at, visit_at
from wallboard.domain.periods import Day
from wallboard.domain.promise.fold import PromiseFolds
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.snapshot import LostSums
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.callers.ringing import repeats_of
from wallboard.store.queries.day import calls_between


class CallersThen(Struct, frozen=True):
    """What a period needs besides its visits and calls; the fields are called as those of `Period`."""

    lost: LostSums
    repeats: RepeatSums
    promises: tuple[PromiseSums, ...]


def callers_then(
    connection: sqlite3.Connection,
    period: tuple[Seconds, Seconds],
    at: Seconds,
    rules: CallRules,
    sources: Sequence[SourceName] | None = None,
) -> CallersThen:
    """Give what is said of the callers and promises of `[since, until)`, as known at `at`.

    By the folds of the live wall: what was lost in it may have been made good long after it.
    """
    since, until = period
    day = Day(date.min, since, until)
    lost, promises = LostFold(day, rules), PromiseFolds(day, rules.promises, rules.incidents)
    # One that came before may be answered in it, and one that came at its end may end a day later.
    last = max(until, min(at, rules.look_ahead(until + DAY_S)))
    visits, calls = calls_between(connection, since - DAY_S, last, sources)
    for whole in visits:
        if since <= whole.joined < until + DAY_S and (visit := visit_at(whole, at)) is not None:
            promises.put_visit(visit)
    for known in calls:
        if (call := call_at(known, at)) is not None:
            lost.put_call(call)
            promises.put_call(call)
    return CallersThen(lost.sums(at), repeats_of(connection, period, at, rules, sources), promises.sums())
