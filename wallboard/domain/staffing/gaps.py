"""Part-timers for what a roster lacks: few shifts, of two hours or more, that together close every gap.

The first helper is wanted wherever anybody is lacking, the second wherever two are, and so on. For each
of them the intervals where they are wanted become shifts:

1. neighbouring ones are one shift, and so are two with a pause between them wherever that costs no more
   than an hour over two shifts apart and stays half a day: nobody goes home for half an hour;
2. one that is shorter than two hours is widened around its middle, rather into the shift of the helper
   before than beyond it, and never into hours for which no plan was asked;
3. one whose helper before works hardly longer (an hour at most) becomes the same shift, so that a
   sentence can say "three, 10:30–12:30".

Not the cheapest cover there is, but nobody has to guess why a shift is as it is.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.staffing.plan import Gap
from wallboard.domain.words import Seconds

Lack: TypeAlias = tuple[Seconds, Seconds, int]
"""From, until, so many too few."""
Shift: TypeAlias = tuple[Seconds, Seconds]

SHORTEST_S: Seconds = 7200.0
"""Nobody comes in for less, where the day is long enough."""
SPARE_S: Seconds = 3600.0
"""So much paid time more is well spent on having a shift less."""
HALF_DAY_S: Seconds = 14_400.0
"""Longer shifts only where somebody is lacking all the while: part-timers are asked for, not a day's work."""


class _Day(Struct, frozen=True):
    """The time for which a plan was asked."""

    edges: tuple[Seconds, ...]
    """Where its intervals begin and end."""
    spans: tuple[Shift, ...]
    """Without the hours between them."""

    def span_of(self, shift: Shift) -> Shift:
        """Return the uninterrupted time in which a shift lies."""
        return next(span for span in self.spans if _holds(span, shift))


def gaps_of(lacks: Iterable[Lack]) -> tuple[Gap, ...]:
    """Return who would close them, by beginning, the longer shift first."""
    rows = sorted(lacks)
    day = _Day(
        tuple(sorted({edge for since, until, _ in rows for edge in (since, until)})),
        tuple(_joined((since, until) for since, until, _ in rows)),
    )
    shifts: Counter[Shift] = Counter()
    before: list[Shift] = []
    for helper in range(1, max((few for _, _, few in rows), default=0) + 1):
        wanted = _joined((since, until) for since, until, few in rows if few >= helper)
        before = _shifts(wanted, before, day)
        shifts.update(before)
    ordered = sorted(shifts.items(), key=lambda item: (item[0][0], -item[0][1]))
    return tuple(Gap(since, until, people) for (since, until), people in ordered)


def _shifts(wanted: Iterable[Shift], before: Sequence[Shift], day: _Day) -> list[Shift]:
    """Return the shifts of one helper: wanted times, bridged where that is worth it, and widened."""
    bridged: list[Shift] = []
    for block in wanted:
        if bridged and _is_worth(bridged[-1], block, before, day):
            bridged[-1] = bridged[-1][0], block[1]
        else:
            bridged.append(block)
    return [_widened(block, before, day) for block in bridged]


def _is_worth(one: Shift, other: Shift, before: Sequence[Shift], day: _Day) -> bool:
    if day.span_of(one) != day.span_of(other) or other[1] - one[0] > HALF_DAY_S:
        return False
    apart = _length(_widened(one, before, day)) + _length(_widened(other, before, day))
    return _length(_widened((one[0], other[1]), before, day)) <= apart + SPARE_S


def _widened(block: Shift, before: Sequence[Shift], day: _Day) -> Shift:
    """Return the shift that a wanted time becomes."""
    room = next((shift for shift in before if _holds(shift, block)), None)
    if room is not None and _length(room) <= max(_length(block), SHORTEST_S) + SPARE_S:
        return room
    if _length(block) >= SHORTEST_S:
        return block
    since, until = room or day.span_of(block)
    middle = (block[0] + block[1]) / 2
    earliest = max(since, min(middle - SHORTEST_S / 2, until - SHORTEST_S))
    begin = max(edge for edge in day.edges if edge <= earliest)
    end = min(until, max(block[1], begin + SHORTEST_S))
    return begin, min(edge for edge in day.edges if edge >= end)


def _joined(spans: Iterable[Shift]) -> list[Shift]:
    """Return what spans in order cover, those that touch as one."""
    joined: list[Shift] = []
    for since, until in spans:
        if joined and since <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(until, joined[-1][1])
        else:
            joined.append((since, until))
    return joined


def _holds(outer: Shift, inner: Shift) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _length(shift: Shift) -> Seconds:
    return shift[1] - shift[0]
