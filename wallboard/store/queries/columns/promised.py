"""A time by promise and by number dialled, from the rows of its calls."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.periods import Day
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.profile import Promise, promise_for
from wallboard.domain.promise.sums import PromiseSums, together
from wallboard.domain.quality.sums import QualitySums
from wallboard.store.queries.columns.hearing import NEW_S, Hearing, earlier_than
from wallboard.store.queries.columns.judging import NOT_MEANT, Codes, Judging, sums_for
from wallboard.store.queries.columns.liked import quality_among
from wallboard.store.queries.columns.lost import lost_of
from wallboard.store.queries.columns.reading import Instants, Numbers, Source, has
from wallboard.store.queries.columns.said import said_since
from wallboard.store.rollup.columns.rows import Flag, Rows, Written

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
    mine = has(read.calls, Flag.ATTEMPT)
    rows = read.whole if mine.all() else Written(read.calls[mine], read.ways[mine])
    lost = lost_of(rows.calls, read.around, rules, said_since(source, period[0]))
    hearing = Hearing(rows.calls, lost, days, earlier_than(source, period[0]))
    judging = Judging(source.names, rules.incidents)
    codes = [judging.codes(promise, rows) for promise in rules.promises]
    lines = _Lines(rows, days, judging, hearing)
    usual = codes[0] if codes else judging.codes(promise_for((), ""), rows)
    heard, sums = lines.made(rules.promises, usual, source)
    days_of = _Days(days, rows.calls)
    return Promised(
        tuple(days_of.sums(one, code) for one, code in zip(rules.promises, codes, strict=True)),
        tuple(hearing.of(np.flatnonzero(code != NOT_MEANT), code != NOT_MEANT) for code in codes),
        heard,
        sums,
        quality_among(rows, source.names),
    )


class _Days:
    """Adds verdicts up day by day: another may have been promised on each."""

    def __init__(self, days: tuple[Day, ...], calls: Rows) -> None:
        self._days = days
        self._arrived: Instants = np.ascontiguousarray(calls["arrived"])
        self._starts = [*(day.start for day in days), days[-1].end]

    def sums(self, promise: Promise, codes: Codes, part: _Places | None = None) -> PromiseSums:
        """Add up all, or of a part of the calls only the days on which there were some."""
        arrived = self._arrived if part is None else self._arrived[part]
        edges = np.searchsorted(arrived, self._starts).tolist()
        return together(
            [
                sums_for(promise, day, arrived[begin:end], codes[begin:end])
                for day, begin, end in zip(self._days, edges[:-1], edges[1:], strict=True)
                if part is None or begin < end
            ]
        )


class _Lines:
    """The calls by the number that was dialled."""

    def __init__(self, rows: Written, days: tuple[Day, ...], judging: Judging, hearing: Hearing) -> None:
        self._rows = rows
        self._days = _Days(days, rows.calls)
        self._judging = judging
        self._hearing = hearing

    def made(
        self, promises: tuple[Promise, ...], usual: Codes, source: Source
    ) -> tuple[dict[str, Heard], dict[str, PromiseSums]]:
        """Say of each line what was heard, and what was promised; `usual` are the verdicts of the first."""
        heard: dict[str, Heard] = {}
        sums: dict[str, PromiseSums] = {}
        parts = dict(_parts(np.ascontiguousarray(self._rows.ways["line"])))
        texts = source.names.texts(parts)
        mask = np.zeros(len(self._rows.calls), bool)
        for number, part in parts.items():
            line = texts[number] or ""
            promise = promise_for(promises, line)
            mask[part] = True
            heard[line] = self._hearing.of(part, mask)
            mask[part] = False
            is_own = bool(promises) and promise is not promises[0]
            some = Written(self._rows.calls[part], self._rows.ways[part]) if is_own else None
            codes = usual[part] if some is None else self._judging.codes(promise, some)
            sums[line] = self._days.sums(promise, codes, part)
        return heard, sums


def _parts(groups: Numbers) -> Iterator[tuple[int, _Places]]:
    """Say where each of the equal numbers stands, in their order."""
    order = np.argsort(groups, kind="stable")
    sorted_groups = groups[order]
    ends = [*(np.flatnonzero(sorted_groups[1:] != sorted_groups[:-1]) + 1).tolist(), len(groups)]
    for begin, end in pairwise([0, *ends]) if len(groups) else ():
        yield int(sorted_groups[begin]), order[begin:end]
