"""What a chart of curves shows: panels above each other with one axis below. No Qt in it."""

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.ui.chart.axes import levels_for
from wallboard.ui.format import running_time
from wallboard.ui.text import Words, shown

Ink: TypeAlias = Literal["alarm", "ok", "talking_ink", "ringing_ink", "text", "muted"]
"""A colour of the palette that is made for words and lines."""
Shape: TypeAlias = Literal["dot", "square", "triangle", "none"]
Kind: TypeAlias = Literal["line", "dashes", "bars"]
Measure: TypeAlias = Literal["count", "share", "time"]
"""What an axis counts: numbers, shares 0…1, or seconds."""

_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)


class Point(Struct, frozen=True):
    """One value."""

    x: float
    y: float
    low: float | None = None
    """Between these the true value probably lies."""
    high: float | None = None
    thin: bool = False
    """It is made of few and says little."""


class Series(Struct, frozen=True):
    """One curve."""

    title: Words
    ink: Ink
    points: tuple[Point, ...]
    shape: Shape = "dot"
    kind: Kind = "line"
    band: bool = False
    """Whether its limits are a band, and no whiskers."""


class Panel(Struct, frozen=True):
    """Curves with one scale."""

    series: tuple[Series, ...]
    measure: Measure
    tall: float
    """Its part of the height."""
    goal: float | None = None
    """Where a dashed line is."""

    def top(self) -> float:
        """Return the highest value that must have room."""
        if self.measure == "share":
            return 1.0
        return max((point.y for series in self.series for point in series.points), default=0.0)


class Stop(Struct, frozen=True):
    """One place along the axis that can be pointed at."""

    x: float
    told: tuple[tuple[Words, Ink | None], ...]
    """What is said of it, piece by piece; None: in the colour of plain text."""
    wide: float = 0.0
    """How much of the axis belongs to it."""


class CurvesView(Struct, frozen=True):
    """All of it."""

    panels: tuple[Panel, ...] = ()
    stops: tuple[Stop, ...] = ()
    span: tuple[float, float] = (0.0, 1.0)
    """Where the axis begins and ends."""
    measure: Measure = "count"
    """What the axis below counts."""
    axis: Words = ""
    """What stands at its end."""
    mark: float | None = None
    """Where a line from top to bottom is that can be moved; None: there is none."""

    def stop_at(self, x: float) -> int | None:
        """Return which stop is nearest to a place of the axis."""
        if not self.stops:
            return None
        return min(range(len(self.stops)), key=lambda n: abs(self.stops[n].x - x))


def ticks(measure: Measure, most: float, room: int) -> Sequence[float]:
    """Return round values from 0 to at least `most`, or as far as they go, in at most `room` steps."""
    if measure == "share":
        return (0.0, 0.5, 1.0) if room < len("0,25") else (0.0, 0.25, 0.5, 0.75, 1.0)
    if measure == "time":
        fit = (step for step in _STEPS_S if step * max(1, room) >= most)
        step = next(fit, _STEPS_S[-1] * math.ceil(most / _STEPS_S[-1] / max(1, room)))
        return [float(n * step) for n in range(max(1, math.ceil(most / step)) + 1)]
    if most < 1:
        return [n / 100 for n in levels_for(max(1, math.ceil(most * 100 - 1e-9)), room)]
    if most < room:
        return [n / 10 for n in levels_for(math.ceil(most * 10 - 1e-9), room)]
    return [float(n) for n in levels_for(math.ceil(most - 1e-9), room)]


def ticks_in(measure: Measure, span: tuple[float, float], room: int) -> Sequence[float]:
    """Return the round values that lie in a span, about as many as there is room for."""
    wide = span[1] - span[0]
    steps = ticks(measure, wide, room)
    step = steps[1] - steps[0] if len(steps) > 1 else wide
    first = math.ceil(span[0] / step - 1e-9)
    count = math.floor((span[1] - first * step) / step + 1e-9)
    return [(first + n) * step for n in range(count + 1)]


def written(measure: Measure, value: float) -> str:
    """Write a value of an axis."""
    if measure == "share":
        return f"{value:.0%}"
    if measure == "time":
        return shown(running_time(value + 1e-9))
    return f"{value:,.0f}" if value == round(value) else f"{value:.2f}".rstrip("0")
