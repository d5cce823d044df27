"""Counts the calls of a period by line and campaign, from the rows of its calls."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.money.standing import LineSeen
from wallboard.domain.periods import Day
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.profile import Promise, promise_for
from wallboard.domain.promise.sums import PromiseSums, together
from wallboard.domain.stats.percentile import rank_of
from wallboard.domain.words import Seconds
from wallboard.store.queries.callers.campaigns import LinesWanted
from wallboard.store.queries.columns.hearing import NEW_S, Hearing, earlier_than
from wallboard.store.queries.columns.judging import Codes, Judging, sums_for
from wallboard.store.queries.columns.lost import lost_of
from wallboard.store.queries.columns.promised import STAY_S
from wallboard.store.queries.columns.reading import Instants, Source, has
from wallboard.store.queries.columns.said import said_since
from wallboard.store.queries.money.lines import LinesSeen
from wallboard.store.queries.money.owners import Owned, owned
from wallboard.store.rollup.columns.rows import Flag, Written
from wallboard.store.rollup.columns.table import Rows

NINE_OF_TEN = 90
Places = NDArray[np.intp]


def lines_among(source: Source, wanted: LinesWanted) -> LinesSeen:
    """Give a row for each campaign and line, and one for all."""
    period = wanted.since, wanted.until
    around = period[0] - STAY_S, wanted.rules.look_ahead(period[1] + DAY_S)
    source.expect(period[0] - NEW_S, min(around[1], source.at))
    read = source.read(period, around)
    mine = has(read.whole.calls, Flag.ATTEMPT)
    rows = read.whole if mine.all() else read.whole.pick(mine)
    lost = lost_of(rows.calls, read.around, wanted.rules, said_since(source, period[0]))
    hearing = Hearing(rows.calls, lost, (Day(date.min, *period),), earlier_than(source, period[0]))
    whose = owned(rows.ways["line"], rows.calls["arrived"], source.names, wanted.campaigns)
    counting = _Counting(rows, lost.fates.index[lost.fates.recovered], whose, _Judged(rows, source, wanted))
    heard = hearing.by(whose.groups, len(whose.owners)) if whose.owners else []
    made = [counting.row(n, one) for n, one in enumerate(heard)]
    made.sort(key=lambda row: (-row.heard.calls, row.name))
    return LinesSeen(tuple(made), counting.total(hearing.of(np.ones(len(rows.calls), bool))))


class _Judged:
    """The verdicts on all calls, each by what was promised for its line; and by the promise about all."""

    def __init__(self, rows: Written, source: Source, wanted: LinesWanted) -> None:
        self._rows = rows
        self._judging = Judging(source.names, wanted.rules.incidents)
        self._promises = wanted.rules.promises
        self._period = wanted.since, wanted.until
        self._all = promise_for(self._promises[:1], "") if not self._promises else self._promises[0]
        self._usual = self._judging.codes(self._all, rows)
        self._arrived: Instants = rows.calls["arrived"]

    def of_line(self, line: str, part: Places) -> PromiseSums:
        """Add up what a line's own promise says of some of its calls."""
        promise = promise_for(self._promises, line) if self._promises else self._all
        codes = self._usual[part]
        if promise is not self._all:
            codes = self._judging.codes(promise, self._rows.pick(part))
        return self._summed(promise, self._arrived[part], codes)

    def of_all(self) -> PromiseSums:
        """Add up what the promise about every call says."""
        return self._summed(self._all, self._arrived, self._usual)

    def _summed(self, promise: Promise, arrived: Instants, codes: Codes) -> PromiseSums:
        """Add up version by version: each permits a share of its own."""
        since, until = self._period
        edges = [one.valid_from for one in promise.versions if since < one.valid_from < until]
        made = []
        for begin, end in pairwise([since, *sorted(edges), until]):
            some = slice(*np.searchsorted(arrived, (begin, end)))
            made.append(sums_for(promise, Day(date.min, begin, end), arrived[some], codes[some]))
        return together(made)


class _Counting:
    """Counts what `Hearing` does not: who was reached, how soon nine of ten were, and what was promised."""

    def __init__(self, rows: Written, recovered: Places, whose: Owned, judged: _Judged) -> None:
        self._whose, self._judged = whose, judged
        number = len(whose.owners)
        self._recovered = np.bincount(whose.groups[recovered], minlength=number).tolist()
        self._parts = [*parts_of(whose.groups, number)]
        self._reach = reach_of(rows.calls)

    def row(self, nth: int, heard: Heard) -> LineSeen:
        """Tell of one owner."""
        owner, part = self._whose.owners[nth], self._parts[nth]
        lines = self._whose.line_of[part]
        there = np.flatnonzero(np.bincount(lines)).tolist()
        dialled = [self._whose.lines[n] for n in there]
        sums = [self._judged.of_line(self._whose.lines[n], _only(part, lines == n, there)) for n in there]
        return LineSeen(
            owner.name,
            tuple(sorted(line for line in dialled if line)),
            owner.campaign,
            heard,
            self._recovered[nth],
            percentile_of(self._reach[part]),
            together(sums),
        )

    def total(self, heard: Heard) -> LineSeen:
        """Tell of all together."""
        reach = percentile_of(self._reach)
        return LineSeen("", (), None, heard, sum(self._recovered), reach, self._judged.of_all())


def _only(part: Places, mine: NDArray[np.bool_], lines: list[int]) -> Places:
    return part if len(lines) == 1 else part[mine]


def reach_of(calls: Rows) -> Instants:
    """Give how long each call took from its arrival to its answer; NaN: not answered, or not seen come."""
    reach = calls["answered"] - calls["arrived"]
    return np.where(has(calls, Flag.PARTIAL), np.nan, reach)


def percentile_of(times: Instants, percent: float = NINE_OF_TEN) -> Seconds | None:
    """Give the time at the nearest rank, of those that are known; None without any."""
    known = times[~np.isnan(times)]
    if not len(known):
        return None
    rank = min(rank_of(percent, len(known)), len(known)) - 1
    return round(float(np.partition(known, rank)[rank]), 6)


def parts_of(groups: NDArray[np.unsignedinteger], number: int) -> Iterator[Places]:
    """Say where the calls of each group stand, in their order."""
    # What is short is sorted ten times as fast
    short = groups.astype(np.uint16) if number < 1 << 16 else groups
    order = np.argsort(short, kind="stable")
    ends = np.cumsum(np.bincount(groups, minlength=number)).tolist() if number else []
    for begin, end in pairwise([0, *ends]):
        yield order[begin:end]
