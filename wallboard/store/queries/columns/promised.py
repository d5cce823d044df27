"""A time by promise and by number dialled, from the rows of its calls."""

from collections.abc import Iterator
from itertools import groupby, pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.periods import Day
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.profile import Promise, promise_for
from wallboard.domain.promise.sums import PromiseSums, together
from wallboard.domain.quality.sums import QualitySums
from wallboard.store.queries.columns.hearing import NEW_S, Groups, Hearing, earlier_than
from wallboard.store.queries.columns.judging import NOT_MEANT, Codes, Judging, sums_for
from wallboard.store.queries.columns.liked import quality_among
from wallboard.store.queries.columns.lost import lost_of
from wallboard.store.queries.columns.reading import Instants, Numbers, Source, has
from wallboard.store.queries.columns.said import said_since
from wallboard.store.rollup.columns.rows import Flag, Written

STAY_S = 6 * 3600.0
"""No call lasts longer."""

_Places = NDArray[np.intp]


class Promised(Struct, frozen=True):
    """What came of the calls: see `store.queries.callers.promised.PromisedDays`."""

    promises: tuple[PromiseSums, ...]
    heard: tuple[Heard, ...]
    lines: dict[str, Heard]
    line_promises: dict[str, PromiseSums]
    quality: QualitySums


def promised_among(source: Source, days: tuple[Day, ...], rules: CallRules) -> Promised:
    """Give what came of the calls that arrived in some days in a row."""
    period = days[0].start, days[-1].end
    around = period[0] - STAY_S, rules.look_ahead(period[1] + DAY_S)
    source.expect(period[0] - NEW_S, min(around[1], source.at))
    read = source.read(period, around)
    mine = has(read.whole.calls, Flag.ATTEMPT)
    rows = read.whole if mine.all() else read.whole.pick(mine)
    lost = lost_of(rows.calls, read.around, rules, said_since(source, period[0]))
    hearing = Hearing(rows.calls, lost, days, earlier_than(source, period[0]))
    judging = Judging(source.names, rules.incidents)
    codes = [judging.codes(promise, rows) for promise in rules.promises]
    days_of = _Days(days, rows.calls["arrived"])
    lines = _Lines(rows, days_of, judging, hearing)
    usual = codes[0] if codes else judging.codes(promise_for((), ""), rows)
    heard, sums = lines.made(rules.promises, usual, source)
    return Promised(
        tuple(days_of.sums(one, code) for one, code in zip(rules.promises, codes, strict=True)),
        tuple(hearing.of(code != NOT_MEANT) for code in codes),
        heard,
        sums,
        quality_among(rows, source.names),
    )


class _Days:
    """Adds verdicts up; day by day, where not the same was promised on each, or only for so many calls."""

    def __init__(self, days: tuple[Day, ...], arrived: Instants) -> None:
        self._days = days
        self._arrived = arrived

    def sums(self, promise: Promise, codes: Codes, part: _Places | None = None) -> PromiseSums:
        """Add up all, or of a part of the calls only the days on which there were some."""
        days = self._in_parts(promise)
        if len(days) == 1:
            return together([sums_for(promise, days[0], self._of(promise, part), codes)])
        arrived = self._arrived if part is None else self._arrived[part]
        edges = np.searchsorted(arrived, [*(day.start for day in days), days[-1].end]).tolist()
        return together(
            [
                sums_for(promise, day, arrived[begin:end], codes[begin:end])
                for day, begin, end in zip(days, edges[:-1], edges[1:], strict=True)
                if part is None or begin < end
            ]
        )

    def _of(self, promise: Promise, part: _Places | None) -> Instants:
        """Give when a part of the calls arrived, if that matters."""
        return self._arrived if part is None or not _has_ceiling(promise) else self._arrived[part]

    def _in_parts(self, promise: Promise) -> list[Day]:
        """Take days in a row together, where that makes no difference."""
        if _has_ceiling(promise):
            return [*self._days]
        versions = groupby(self._days, key=lambda day: promise.at(day.start) or promise.versions[0])
        parts = [[*days] for _, days in versions]
        return [Day(days[0].date, days[0].start, days[-1].end) for days in parts]


def _has_ceiling(promise: Promise) -> bool:
    return any(one.ceiling is not None for one in promise.versions)


class _Lines:
    """The calls by the number that was dialled."""

    def __init__(self, rows: Written, days: _Days, judging: Judging, hearing: Hearing) -> None:
        self._rows = rows
        self._days = days
        self._judging = judging
        self._hearing = hearing

    def made(
        self, promises: tuple[Promise, ...], usual: Codes, source: Source
    ) -> tuple[dict[str, Heard], dict[str, PromiseSums]]:
        """Say of each line what was heard, and what was promised; `usual` are the verdicts of the first."""
        numbers, groups = grouped(self._rows.ways["line"])
        texts = source.names.texts(numbers)
        lines = [texts[number] or "" for number in numbers]
        heard = dict(zip(lines, self._hearing.by(groups, len(lines)), strict=True))
        sums = {
            line: self._sums(promise_for(promises, line), promises[:1], usual, part)
            for line, part in zip(lines, _parts(groups, len(lines)), strict=True)
        }
        return heard, sums

    def _sums(self, promise: Promise, first: tuple[Promise, ...], usual: Codes, part: _Places) -> PromiseSums:
        is_own = bool(first) and promise is not first[0]
        codes = self._judging.codes(promise, self._rows.pick(part)) if is_own else usual[part]
        return self._days.sums(promise, codes, part)


_FEW = 20_000
"""Fewer are sorted sooner than counted."""


def grouped(column: Numbers) -> tuple[list[int], Groups]:
    """Number the different numbers of a column from 0 on, in their order; they are of words, so few."""
    if len(column) < _FEW:  # words of the day itself have high numbers: no table as long as that
        found, places = np.unique(column, return_inverse=True)
        return found.tolist(), places.astype(np.uint16)
    there = np.bincount(column) > 0
    numbers = np.flatnonzero(there)
    order = np.cumsum(there) - 1
    # What is short is sorted ten times as fast
    table: Groups = order.astype(np.uint16) if len(numbers) < 1 << 16 else order.astype(np.uint32)
    return numbers.tolist(), table[column]


def _parts(groups: Groups, number: int) -> Iterator[_Places]:
    """Say where the calls of each group stand."""
    order = np.argsort(groups, kind="stable")
    ends = np.cumsum(np.bincount(groups, minlength=number)).tolist()
    for begin, end in pairwise([0, *ends]):
        yield order[begin:end]
