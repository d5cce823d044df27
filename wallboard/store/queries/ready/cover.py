"""Which ready-made sums a question about some parts of a time may use, and what it reads from the facts."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from wallboard.domain.day.cohorts import Parts
from wallboard.domain.words import Seconds

HOUR = 3600
STEP = 300

FRONTIER_SQL = "SELECT value FROM rollup_state WHERE name = 'frontier'"
DIRTY_SQL = "SELECT start FROM rollup_dirty WHERE start >= ? AND start < ?"
DAYS_SQL = "SELECT length, start FROM rollup_span WHERE length > 3600 AND start >= ? AND start < ?"
HOURS_SQL = "SELECT start FROM rollup_span WHERE length = 3600 AND start >= ? AND start < ?"


class Piece(NamedTuple):
    """A ready-made stretch, and which of the parts it belongs to."""

    part: int
    length: int
    start: int


class Rest(NamedTuple):
    """What has to be read from the facts, and which of the parts it belongs to."""

    part: int
    since: Seconds
    until: Seconds


Cover = tuple[list[Piece], list[Rest]]
Usable = Callable[[int, int], bool]
"""Whether a stretch of some length from some start on may be used as a whole."""


class _Made:
    """What is ready-made in a time; hours and exceptions are looked up only if days do not do."""

    def __init__(self, connection: sqlite3.Connection, since: Seconds, until: Seconds, now: Seconds) -> None:
        row = connection.execute(FRONTIER_SQL).fetchone()
        self.until = min(now, float("-inf") if row is None else row[0])
        self.now = now
        self.days: dict[float, list[int]] = defaultdict(list)
        for length, start in connection.execute(DAYS_SQL, (since, until)):
            self.days[start].append(length)
        self._connection = connection
        self._bounds = (since - HOUR, until)

    @cached_property
    def dirty(self) -> frozenset[float]:
        """Where smallest stretches are not made."""
        return frozenset(start for (start,) in self._connection.execute(DIRTY_SQL, self._bounds))

    @cached_property
    def hours(self) -> frozenset[float]:
        """Where hours are made."""
        return frozenset(start for (start,) in self._connection.execute(HOURS_SQL, self._bounds))

    def day(self, at: Seconds, end: Seconds) -> int:
        """Return the length of the longest day that is made from an instant on; 0: none."""
        return max(
            (length for length in self.days.get(at, ()) if at + length <= min(end, self.now)), default=0
        )


def cover(connection: sqlite3.Connection, parts: Parts, now: Seconds, usable: Usable) -> Cover:
    """Cover parts by as few ready-made stretches as possible."""
    made = _Made(connection, parts[0][0], parts[-1][1], now)
    found: Cover = ([], [])
    for index, part in enumerate(parts):
        _cover_one(index, part, made, usable, found)
    return found


def _cover_one(index: int, part: tuple[Seconds, Seconds], made: _Made, usable: Usable, found: Cover) -> None:
    pieces, rest = found
    at, end = part
    while at < end:
        length = _stretch(at, end, made, usable)
        if length:
            pieces.append(Piece(index, length, int(at)))
            at += length
            continue
        until = end if at >= made.until else min(end, (at // STEP + 1) * STEP)
        if rest and rest[-1].part == index and rest[-1].until == at:
            rest[-1] = rest[-1]._replace(until=until)
        else:
            rest.append(Rest(index, at, until))
        at = until


def _stretch(at: Seconds, end: Seconds, made: _Made, usable: Usable) -> int:
    """Return the length of the longest stretch that is made from an instant on; 0: none is."""
    day = made.day(at, end)
    if day and usable(day, int(at)):
        return day
    last = min(end, made.until)
    if at + HOUR <= last and at in made.hours and usable(HOUR, int(at)):
        return HOUR
    step = at + STEP <= last and at % STEP == 0 and at not in made.dirty
    return STEP if step and usable(STEP, int(at)) else 0


def runs(pieces: Iterable[Piece]) -> Iterator[tuple[int, int, int]]:
    """Give the times that pieces of one length cover without a gap: length, start and end."""
    ordered = sorted((piece.length, piece.start) for piece in pieces)
    length = begin = end = 0
    for size, start in ordered:
        if size == length and start == end:
            end += size
            continue
        if length:
            yield length, begin, end
        length, begin, end = size, start, start + size
    if length:
        yield length, begin, end
