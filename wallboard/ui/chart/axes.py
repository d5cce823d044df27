"""Where a chart begins and ends, and what is written along it: few, round labels. No Qt in it."""

import math
from collections.abc import Sequence

from wallboard.domain.snapshot import Course, Minute, OpenHours
from wallboard.domain.sweep import MINUTE
from wallboard.domain.words import Seconds
from wallboard.ui.chart.gaps import Span
from wallboard.ui.format import Format

HOUR = 3600.0
_SHORTEST = 4 * HOUR
"""A chart of less would be all columns and no course."""
_QUIET = 10
"""Outside the hours a tenth of the day's peak is quiet: a line served at night would squeeze the day."""
_ROUND = (1, 2, 5)
_EVERY = (1, 2, 3, 4, 6, 12, 24)
"""Hours between two labels."""


def span_of(course: Course, hours: OpenHours | None, now: Seconds, format_: Format) -> Span:
    """Return the hours to show: when the centre is open today, and before and after it where it was busy."""
    if hours is not None and hours.spans:
        busy = _busy(course, course.peak.most // _QUIET)
        marks = [hours.spans[0][0], hours.spans[-1][1], *busy]
        return hour_of(min(marks), format_), _hour_after(max(marks), format_)
    busy = _busy(course, 0)
    first = hour_of(min((*busy, now)), format_)
    return first, max(_hour_after(max((*busy, now)), format_), first + _SHORTEST)


def _busy(course: Course, quiet: int) -> tuple[Seconds, ...]:
    """Return when the first minute with more than `quiet` calls began and the last one ended."""
    every = (*course.minutes, course.now) if course.now is not None else course.minutes
    first = next((minute for minute in every if _calls(minute) > quiet), None)
    last = next((minute for minute in reversed(every) if _calls(minute) > quiet), None)
    return () if first is None or last is None else (first.start, last.start + MINUTE)


def _calls(minute: Minute) -> int:
    return minute.waiting + minute.talking


def hour_of(at: Seconds, format_: Format) -> Seconds:
    """Return when the local hour began that `at` is in."""
    whole = math.floor(at / MINUTE) * MINUTE
    return whole - int(format_.clock(at)[-2:]) * MINUTE


def _hour_after(at: Seconds, format_: Format) -> Seconds:
    begun = hour_of(at, format_)
    return begun if begun == at else begun + HOUR


def hours_in(span: Span, room: int, format_: Format) -> tuple[tuple[Seconds, str], ...]:
    """Return at most `room` whole hours in the span, evenly apart, as when and what to write."""
    count = round((span[1] - span[0]) / HOUR)
    step = next((every for every in _EVERY if count // every < max(1, room)), _EVERY[-1])
    return tuple(
        (at, format_.clock(at)[:2]) for at in (span[0] + n * HOUR for n in range(0, count + 1, step))
    )


def levels_for(most: int, room: int) -> Sequence[int]:
    """Return round numbers from 0 to at least `most`, in at most `room` steps."""
    for power in range(9):
        for digit in _ROUND:
            step = digit * 10**power
            if step * max(1, room) >= most:
                return range(0, max(1, math.ceil(most / step)) * step + 1, step)
    return (0, most)
