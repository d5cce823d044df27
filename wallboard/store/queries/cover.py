"""Which ready-made sums a question about some parts of a time may use, and what it reads from the facts."""

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
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
    """What is ready-made in a time."""

    def __init__(self, connection: sqlite3.Connection, since: Seconds, until: Seconds, now: Seconds) -> None:
        row = connection.execute(FRONTIER_SQL).fetchone()
        bounds = (since - HOUR, until)
        self.until = min(now, float("-inf") if row is None else row[0])
        self.dirty = {start for (start,) in connection.execute(DIRTY_SQL, bounds)}
        self.hours = {start for (start,) in connection.execute(HOURS_SQL, bounds)}


def cover(connection: sqlite3.Connection, parts: Parts, now: Seconds, usable: Usable) -> Cover:
    """Cover parts by as few ready-made stretches as possible."""
    since, until = parts[0][0], parts[-1][1]
    days = set(connection.execute(DAYS_SQL, (since, until)))
    pieces: list[Piece] = []
    left: list[int] = []
    for index, (start, end) in enumerate(parts):
        day = (int(end - start), int(start))
        if day in days and start == day[1] and end <= now and usable(*day):
            pieces.append(Piece(index, *day))
        else:
            left.append(index)
    rest: list[Rest] = []
    if left:
        made = _Made(connection, parts[left[0]][0], parts[left[-1]][1], now)
        for index in left:
            _cover_finely(index, parts[index], made, usable, (pieces, rest))
    return pieces, rest


def _cover_finely(
    index: int, part: tuple[Seconds, Seconds], made: _Made, usable: Usable, found: Cover
) -> None:
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
    last = min(end, made.until)
    if at in made.hours and at + HOUR <= last and usable(HOUR, int(at)):
        return HOUR
    return STEP if at % STEP == 0 and at + STEP <= last and at not in made.dirty else 0


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


def part_at(parts: Parts, at: Seconds) -> int | None:
    """Return which part an instant is in."""
    index = bisect_right(parts, at, key=lambda part: part[0]) - 1
    return index if index >= 0 and at < parts[index][1] else None
