"""What the two charts show of what was found. No Qt in it."""

from collections.abc import Iterable, Iterator
from math import exp

from wallboard.domain.growth.levels import FEW, Level
from wallboard.domain.growth.patience import PatienceFound
from wallboard.domain.stats.wilson import Limits
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.growth.growth import Axis, GrowthFound
from wallboard.ui.format import Format, running_time
from wallboard.ui.planning.growth.curves_view import (
    CurvesView,
    Ink,
    Panel,
    Point,
    Series,
    Stop,
)
from wallboard.ui.planning.growth.words import AXIS_WORDS, level_told, limits_words, told_words
from wallboard.ui.text import Words

_WAITS, _SHARES, _NUMBERS = 0.44, 0.38, 0.18
"""Parts of the height."""
_APART_S = 5
"""Seconds from one place of the patience curve that can be pointed at to the next."""
_WAIT_HALF, _WAIT_MOST = mark("growth", "half wait less than"), mark("growth", "90% wait less than")
_LOST, _SERVED = mark("growth", "lost"), mark("growth", "in time")
_CALLS = mark("growth", "calls")
_BACK: dict[Axis, float] = {"calls": 0.5, "per_agent": 0.0}
"""Calls are whole: the level from 4 up to, not including, 6 is of 4 and 5 calls, and its middle is 4.5."""


def load_view(found: GrowthFound, axis: Axis, form: Format) -> CurvesView:
    """Show waits, shares and numbers against the load."""
    levels, back = found.levels, _BACK[axis]
    if not levels:
        return CurvesView()
    places = [((one.low + one.high) / 2 - back, one) for one in levels]
    waits = (
        Series(_WAIT_HALF, "talking_ink", tuple(_waits((x, one, one.p50_s) for x, one in places)), "square"),
        Series(
            _WAIT_MOST, "ringing_ink", tuple(_waits((x, one, one.p90_s) for x, one in places)), "triangle"
        ),
    )
    served = _shares((x, one.service, one.service_limits, one.counted) for x, one in places)
    lost = _shares((x, one.lost_share, one.lost_limits, one.over) for x, one in places)
    shares = Series(_SERVED, "ok", tuple(served)), Series(_LOST, "alarm", tuple(lost), "square")
    bars = tuple(Point(x, one.number, thin=one.is_thin) for x, one in places)
    numbers = Series(_CALLS, "muted", bars, "none", "bars")
    return CurvesView(
        (
            Panel(waits, "time", _WAITS),
            Panel(shares, "share", _SHARES, found.policy.target_share),
            Panel((numbers,), "count", _NUMBERS),
        ),
        tuple(Stop(x, tuple(_told(one, axis, form)), one.high - one.low) for x, one in places),
        (levels[0].low - back, levels[-1].high - back),
        "count",
        AXIS_WORDS[axis],
    )


def patience_view(patience: PatienceFound, told_s: Seconds, form: Format) -> CurvesView:
    """Show the share of callers who would still be there, second by second."""
    curve = patience.curve
    if len(curve) <= _APART_S or not patience.gave_up:
        return CurvesView()
    points = tuple(Point(float(n), one.share, one.low, one.high) for n, one in enumerate(curve))
    mean = patience.exponential.mean_s
    series = [Series(mark("growth", "would still wait"), "talking_ink", points, "none", band=True)]
    if patience.exponential.measured:
        smooth = tuple(Point(float(n), exp(-n / mean)) for n in range(len(curve)))
        series.append(Series(mark("growth", "as Erlang A reckons"), "ringing_ink", smooth, "none", "dashes"))
    last = len(curve) - 1
    stops = tuple(
        Stop(float(n), ((told_words(patience.told(n), form), None), *_sure(patience, n, form)))
        for n in range(0, last + 1, _APART_S)
    )
    return CurvesView(
        (Panel(tuple(series), "share", 1.0),),
        stops,
        (0.0, float(last)),
        "time",
        mark("growth", "wait"),
        min(max(0.0, told_s), float(last)),
    )


def _sure(patience: PatienceFound, second: int, form: Format) -> Iterator[tuple[Words, Ink | None]]:
    stays = patience.curve[second]
    limits = limits_words(Limits(1 - stays.high, 1 - stays.low))
    yield (
        say("growth", "({limits} of {n} who waited so long)", limits=limits, n=form.count(stays.waiting)),
        "muted",
    )


def _waits(rows: Iterable[tuple[float, Level, Seconds | None]]) -> Iterator[Point]:
    for x, level, value in rows:
        if value is not None:
            yield Point(x, value, thin=level.is_thin)


def _shares(rows: Iterator[tuple[float, float | None, Limits | None, int]]) -> Iterator[Point]:
    for x, share, limits, number in rows:
        if share is not None and limits is not None:
            yield Point(x, share, limits.low, limits.high, thin=number < FEW)


def _told(level: Level, axis: Axis, form: Format) -> Iterator[tuple[Words, Ink | None]]:
    yield level_told(level, axis, form), None
    yield say("growth", "half < {time}", time=running_time(level.p50_s)), "talking_ink"
    yield say("growth", "90% < {time}", time=running_time(level.p90_s)), "ringing_ink"
    yield say("growth", "in time {share}", share=form.share(level.service)), "ok"
    yield say("growth", "lost {share}", share=form.share(level.lost_share)), "alarm"
