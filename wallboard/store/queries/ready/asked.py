"""One question about parts of a time: what of it is ready-made, and what is read from the facts."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from wallboard.domain.day.cohorts import Cohorts, Judge, Parts, QueueKey
from wallboard.domain.day.scope import EVERYTHING, is_of_sources, means, means_whole
from wallboard.domain.facts import Call, Visit
from wallboard.domain.snapshot import Scope
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally, Tally, sum_of
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.day import calls_between
from wallboard.store.queries.ready.cells import (
    Columns,
    cells,
    held,
    names_of_slots,
    series_of,
)
from wallboard.store.queries.ready.cover import Cover, Rest, cover
from wallboard.store.queries.ready.overlaps import carried_over, duty_in, visits_on_the_way
from wallboard.store.queries.ready.promises import Promises
from wallboard.store.rollup.coarse import BUNDLE


class Asked:
    """The parts of a time, the queues that are meant, and what the cache has of them."""

    def __init__(
        self, connection: sqlite3.Connection, scope: Scope, parts: Parts, judge: Judge, now: Seconds
    ) -> None:
        """Find out what is ready-made; `parts` are not empty."""
        self.parts = parts
        self._connection = connection
        self._scope = scope
        self._judge = judge
        self._now = now
        self._names = names_of_slots(connection)
        every = series_of(connection, "visits")
        self._queues = {n: key for n, key in every.items() if means(scope, *key)}
        self._is_whole = len(self._queues) == len(every)
        self._centres = {
            n: source
            for n, (source, _) in series_of(connection, "calls").items()
            if means_whole(scope, source)
        }
        self._promises = Promises(judge, self._queues.values())
        self._held = held(connection, (BUNDLE, *self._queues, *self._centres), self._covered(), now)
        self._folded: Cohorts | None = None

    @property
    def folded(self) -> Cohorts:
        """What is read from the facts; its parts are `Rest`s."""
        if self._folded is None:
            self._folded = self._fold()
        return self._folded

    def visits(self, *, waits: bool) -> list[Tally]:
        """Give the sums of visits of each part."""
        columns = self._columns(dict.fromkeys(self._queues.values(), 0))
        made = self._added(columns, len(self.parts), waits=waits)
        for rest, queues in zip(self._held.rest, self.folded.visits, strict=True):
            if queues:
                made[rest.part] = sum_of((made[rest.part], *queues.values()))
        return made

    def visits_by_queue(self) -> dict[QueueKey, list[Tally]]:
        """Give the same, queue by queue."""
        read = {key for queues in self.folded.visits for key in queues}
        keys = sorted({*read, *self._queues.values()})
        first = {key: n * len(self.parts) for n, key in enumerate(keys)}
        made = self._added(self._columns(first), len(first) * len(self.parts))
        for rest, queues in zip(self._held.rest, self.folded.visits, strict=True):
            for key, tally in queues.items():
                into = first[key] + rest.part
                made[into] = sum_of((made[into], tally))
        found = {key: made[begin : begin + len(self.parts)] for key, begin in first.items()}
        return {key: tallies for key, tallies in found.items() if any(map(_has_any, tallies))}

    def calls(self) -> list[CallTally]:
        """Give the sums of calls of each part."""
        from wallboard.store.queries.ready.added import calls_added  # noqa: PLC0415 -- it loads numpy

        part_of = self._held.part_of
        rows = [(part_of[row[1:3]], row) for row in self._held.rows if row[0] in self._centres]
        made = calls_added(rows, len(self.parts), self._names)
        for rest, sources in zip(self._held.rest, self.folded.calls, strict=True):
            made[rest.part] = sum(sources.values(), made[rest.part])
        return made

    def peaks(self) -> list[Peak | None]:
        """Give most at once in each part; None where that is not known of a choice of queues."""
        series = self._peak_series()
        if series is None:
            return [None] * len(self.parts)
        made = [Peak()] * len(self.parts)
        for _, length, start, _, top, at, _ in cells(self._connection, series, self._held.pieces):
            _rise(made, self._held.part_of[length, start], Peak(int(top or 0), at))
        for n, rest in enumerate(self._held.rest):
            _rise(made, rest.part, self.folded.peak(n))
        return list(made)

    def agent_seconds(self) -> list[dict[SourceName, float]]:
        """Give the seconds that the agents of each source spent in each part, in any state but logged off."""
        from wallboard.store.queries.ready.added import seconds_added  # noqa: PLC0415 -- it loads numpy

        found: list[dict[SourceName, float]] = [{} for _ in self.parts]
        numbers = series_of(self._connection, "agents")
        wanted = {n: source for n, (source, _) in numbers.items() if means_whole(self._scope, source)}
        rows = [*cells(self._connection, [*wanted], self._held.pieces)]
        for row, states in zip(rows, seconds_added([*enumerate(rows)], len(rows), self._names), strict=True):
            _spend(found[self._held.part_of[row[1:3]]], wanted[row[0]], states.values())
        times = [(rest.since, rest.until) for rest in self._held.rest]
        for rest, sources in zip(self._held.rest, duty_in(self._connection, times, self._now), strict=True):
            for source, by_state in sources.items():
                if means_whole(self._scope, source):
                    _spend(found[rest.part], source, by_state.values())
        return found

    def _covered(self) -> Cover:
        ends = (self.parts[0][0], self.parts[-1][1])
        if all(self._promises.are_whole(at) for at in ends):
            return cover(self._connection, self.parts, self._now, self._promises.lasted)
        return [], [Rest(n, *part) for n, part in enumerate(self.parts)]

    def _columns(self, first: Mapping[QueueKey, int]) -> Columns:
        """Lay the cells of visits out, those of each queue from its own `first` target on."""
        is_whole = self._is_whole and not any(first.values())
        columns, part_of = Columns(self._queues, first, is_whole=is_whole), self._held.part_of
        for row in self._held.rows:
            if row[0] not in self._centres:
                columns.put(row, part_of[row[1:3]], self._promises)
        return columns

    def _added(self, columns: Columns, count: int, *, waits: bool = True) -> list[Tally]:
        from wallboard.store.queries.ready.added import visits_added  # noqa: PLC0415 -- it loads numpy

        return visits_added(columns, count, self._names, waits=waits)

    def _fold(self) -> Cohorts:
        times = [(rest.since, rest.until) for rest in self._held.rest]
        folded = Cohorts(times, self._judge, self._now)
        visits: dict[tuple[str, ...], Visit] = {}
        calls: list[Call] = []
        for since, until in _joined(times):
            there, arrived = calls_between(self._connection, since, min(until, self._now + 1))
            calls += arrived
            later = visits_on_the_way(self._connection, arrived, until)
            for visit in chain(carried_over(self._connection, since), there, later):
                if means(self._scope, visit.source, visit.queue):
                    visits[visit.key] = visit
        folded.put_visits(visits.values())
        folded.put_calls(call for call in calls if means_whole(self._scope, call.source))
        return folded

    def _peak_series(self) -> list[int] | None:
        """Name the one series of peaks that is about what is meant; empty if none of it is made yet."""
        numbers = {key: number for number, key in series_of(self._connection, "peak").items()}
        if self._scope == EVERYTHING:
            wanted = ("", "")
        elif is_of_sources(self._scope):
            sources = {source for source, _ in numbers if source and means_whole(self._scope, source)}
            if len(sources) > 1:
                return None
            wanted = (next(iter(sources), ""), "")
        else:
            meant = {*self._queues.values(), *(key for queues in self.folded.visits for key in queues)}
            if len(meant) > 1:
                return None
            wanted = next(iter(meant), ("", ""))
        return [numbers[wanted]] if wanted in numbers else []


def _has_any(tally: Tally) -> bool:
    return bool(tally.presented or tally.ev_answered or tally.ev_abandoned)


def _joined(times: Sequence[tuple[Seconds, Seconds]]) -> Iterator[tuple[Seconds, Seconds]]:
    """Join times that follow each other without a gap."""
    begin = end = None
    for since, until in times:
        if end is not None and since == end:
            end = until
            continue
        if begin is not None and end is not None:
            yield begin, end
        begin, end = since, until
    if begin is not None and end is not None:
        yield begin, end


def _rise(peaks: list[Peak], part: int, peak: Peak) -> None:
    """Let a peak stand where it is higher, or as high and earlier."""
    known = peaks[part]
    if peak.at is None:
        return
    if known.at is None or (-peak.most, peak.at) < (-known.most, known.at):
        peaks[part] = Peak(peak.most, peak.at)


def _spend(found: dict[SourceName, float], source: SourceName, seconds: Iterable[float]) -> None:
    found[source] = found.get(source, 0.0) + sum(seconds)
