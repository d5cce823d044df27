"""Adds up the peaks of a long time, piece by piece, so that no more than a piece is ever in memory."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from msgspec import Struct

from wallboard.domain.load.blocked import Lines
from wallboard.domain.load.heat import Place
from wallboard.domain.load.hours import OpenHour, open_hours_in, without_gaps
from wallboard.domain.load.peaks import DayPeak, PartPeak, Waits
from wallboard.domain.load.steps import Instants, Steps, Stretch
from wallboard.domain.load.week import HourLoad
from wallboard.domain.periods import Day
from wallboard.domain.stats.percentile import rank_of
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.material import Material, PeakWish

_MINUTE = 60.0

Gaps: TypeAlias = Sequence[Stretch]
"""In order, and none touches another."""


class Seen(Struct, frozen=True):
    """What was seen of the time."""

    blind: Gaps = ()
    """Nobody saw it."""
    gaps: Gaps = ()
    """Not everybody did."""
    share: float | None = None
    of_days: tuple[float | None, ...] = ()
    """The share of each day."""


class Fold:
    """Takes the pieces in their order, which are whole business days."""

    def __init__(self, wish: PeakWish, seen: Seen) -> None:
        """Nothing is known yet."""
        self.hours: list[HourLoad] = []
        self.lost: list[int] = []
        """In each of the hours."""
        self.days: list[DayPeak] = []
        self.lines = Lines(wish.line_limit or 0)
        self.number = 0
        self.whole_minutes = True
        self._wish, self.seen = wish, seen
        self._waits: defaultdict[Place, list[Instants]] = defaultdict(list)

    def put(self, days: Sequence[Day], now: Seconds, made: Material) -> None:
        """Add a piece."""
        since, until = days[0].start, min(days[-1].end, now)
        steps = Steps(made.begins, made.ends, since, until)
        self.number += int(np.count_nonzero(made.begins >= since))
        self.whole_minutes = self.whole_minutes and (made.whole_minutes or not len(made.begins))
        hours = open_hours_in(since, until, self._wish.zone, self._wish.opening)
        loads = self._loads(steps, hours)
        self.hours += loads
        for load in loads:
            self.lost.append(_count(made.lost, load.hour))
            place = load.hour.weekday, load.hour.hour
            first, last = np.searchsorted(made.met, (load.hour.since, load.hour.until))
            self._waits[place].append(made.waits[first:last])
        self.days += [self._day(steps, day, loads, now) for day in days if day.start < until]
        if self._wish.line_limit is not None:
            first = len(self.days) == len(days)
            self.lines.offer(made.after(-np.inf if first else since), since)

    def waits(self, weekday: int, hour: int | None = None) -> Waits:
        """Say how long those waited who were answered in an hour of the week, or all through a day of it."""
        places = [place for place in self._waits if place[0] == weekday and hour in {None, place[1]}]
        some = np.sort(
            np.concatenate([np.empty(0), *(one for place in places for one in self._waits[place])])
        )
        return Waits(len(some), *(_ranked(some, percent) for percent in (50, 90)))

    def _loads(self, steps: Steps, hours: Sequence[OpenHour]) -> list[HourLoad]:
        stretches = [(hour.since, hour.until) for hour in hours]
        seen = without_gaps(stretches, self.seen.blind)
        whole = [sum(b - a for a, b in parts) for parts in without_gaps(stretches, self.seen.gaps)]
        tops = steps.tops(stretches)
        carried = iter(steps.seconds([part for parts in seen for part in parts]).tolist())
        return [
            HourLoad(
                hour, *tops[n], sum(next(carried) for _ in seen[n]), sum(b - a for a, b in seen[n]),
                whole[n] < hour.length - 1e-6,
            )
            for n, hour in enumerate(hours)
        ]  # fmt: skip

    def _day(self, steps: Steps, day: Day, loads: Sequence[HourLoad], now: Seconds) -> DayPeak:
        span = day.start, min(day.end, now)
        ((most, at),) = steps.tops([span])
        own = [load for load in loads if span[0] <= load.hour.since < span[1]]
        seen = sum(load.seen_s for load in own)
        erlangs = sum(load.call_seconds for load in own) / seen if seen else None
        busy = steps.busy_hour(*span, self._wish.step_min * _MINUTE)
        share = self.seen.of_days[len(self.days)] if self.seen.of_days else None
        whole = PartPeak(*span, most, at, erlangs, _touched(span, self.seen.gaps))
        return DayPeak(day.date, whole, busy if busy is not None and busy.erlangs else None, share)


def parts_of(steps: Steps, day: Day, step_min: int, seen: Seen, now: Seconds) -> tuple[PartPeak, ...]:
    """Cut a day into intervals, as far as it is over."""
    spans = [(a, min(b, now)) for a, b in day.intervals(step_min) if a < now]
    tops, seconds = steps.tops(spans), steps.seconds(spans).tolist()
    return tuple(
        PartPeak(*span, *tops[n], seconds[n] / (span[1] - span[0]), _touched(span, seen.gaps))
        for n, span in enumerate(spans)
    )


def _touched(span: Stretch, gaps: Gaps) -> bool:
    return any(a < span[1] and b > span[0] for a, b in gaps)


def _count(lost: Instants, hour: OpenHour) -> int:
    first, last = np.searchsorted(lost, (hour.since, hour.until))
    return int(last - first)


def _ranked(ordered: Instants, percent: float) -> Seconds | None:
    number = len(ordered)
    return float(ordered[min(rank_of(percent, number), number) - 1]) if number else None
