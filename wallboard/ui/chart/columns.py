"""Minutes as columns of pixels; where several share a pixel, the fullest stands for them. No Qt in it."""

import math
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.snapshot import Minute
from wallboard.domain.sweep import MINUTE
from wallboard.domain.words import Seconds
from wallboard.ui.chart.gaps import Gaps, Span

Duty: TypeAlias = tuple[tuple[Seconds, Seconds, int], ...]
"""Stretches with the same number of agents: since, until, how many."""


class Column(Struct, frozen=True):
    """Calls at once in a pixel, or in several beside each other."""

    waiting: int
    talking: int
    partly: bool = False
    """Not all sources were seen then."""

    @property
    def calls(self) -> int:
        """All of them."""
        return self.waiting + self.talking


class Scale(Struct, frozen=True):
    """From instants to whole pixels, counted from the chart's left edge."""

    span: Span
    pixels: int

    def x(self, at: Seconds) -> float:
        """Return where an instant is."""
        return (at - self.span[0]) / (self.span[1] - self.span[0]) * self.pixels

    def pixels_of(self, minute: Minute) -> range:
        """Return the pixels of a minute: at least one, or a short peak would be lost."""
        first = math.floor(self.x(minute.start) + 1e-6)
        last = math.floor(self.x(minute.start + MINUTE) + 1e-6)
        return range(max(0, first), min(self.pixels, max(last, first + 1)))


def columns_of(minutes: Iterable[Minute], gaps: Gaps, scale: Scale) -> list[Column | None]:
    """Return a column for each pixel; None where nobody saw anything, or nothing has been yet."""
    columns: list[Column | None] = [None] * scale.pixels
    for minute in minutes:
        if within(minute.start, gaps.unseen):
            continue
        column = Column(minute.waiting, minute.talking, within(minute.start, gaps.partly))
        for x in scale.pixels_of(minute):
            other = columns[x]
            if other is None or other.calls < column.calls:
                columns[x] = column
    return columns


def within(at: Seconds, spans: tuple[Span, ...]) -> bool:
    """Whether an instant lies in one of the spans."""
    return any(since <= at < until for since, until in spans)


def runs_of(columns: list[Column | None]) -> Iterator[tuple[int, int, Column]]:
    """Put equal neighbours together: first pixel, pixel after the last, column."""
    x = 0
    for column, group in groupby(columns):
        wide = sum(1 for _ in group)
        if column is not None:
            yield x, x + wide, column
        x += wide


def duty_of(minutes: Iterable[Minute], gaps: Gaps) -> Duty:
    """Return the stretches with the same number of agents on duty: since, until, how many."""
    runs: list[tuple[Seconds, Seconds, int]] = []
    for minute in minutes:
        if minute.agents is None or within(minute.start, gaps.unseen):
            continue
        if runs and runs[-1][1] == minute.start and runs[-1][2] == minute.agents:
            runs[-1] = (runs[-1][0], minute.start + MINUTE, minute.agents)
        else:
            runs.append((minute.start, minute.start + MINUTE, minute.agents))
    return tuple(runs)


def dashes_in(duty: Duty, scale: Scale, pixels: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield between which numbers dashes are in some pixels: lowest, highest; they differ at a step."""
    begin, end = pixels
    before: tuple[Seconds, int] | None = None
    for since, until, agents in duty:
        left, right = scale.x(since), scale.x(until)
        if right >= begin and left <= end:
            yield agents, agents
        if before is not None and before[0] == since and begin <= left <= end:
            yield min(before[1], agents), max(before[1], agents)
        before = (until, agents)
