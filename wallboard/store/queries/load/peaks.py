"""The highest loads of a time out of the cache: what was recorded here, or a set of imported call records.

Four weeks of 500 agents take a quarter of a second. A year is asked for in pieces, so that the thread that
answers can do something else in between, and one sees how far it is.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.day.opening import Opening
from wallboard.domain.load.busy_hour import capacity
from wallboard.domain.load.losses import busy_losses
from wallboard.domain.load.peaks import Blocked, Busiest, DayPeak, PartPeak, PeaksFound
from wallboard.domain.load.steps import Steps
from wallboard.domain.load.week import busiest_cell, week_of_loads
from wallboard.domain.periods import Day, day_at, day_of
from wallboard.domain.staffing.erlang_b import blocking
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.fold import Fold, parts_of
from wallboard.store.queries.load.material import PeakWish, material
from wallboard.store.queries.load.seen import seen_of

__all__ = ["PeakWish", "PeaksRead", "peaks", "peaks_in_pieces"]

Progress: TypeAlias = Callable[[float], None]
"""Is told which share of the work is done, 0…1."""
_DAYS = 28
"""So many days of a large centre are read in 0.2 s."""
_WEEKEND = 5


class PeaksRead(Struct, frozen=True):
    """How far it is: `found` once all is read; before, it is asked again with `memo`."""

    done: int
    """Days."""
    of: int
    found: PeaksFound | None
    memo: object = None


def peaks(
    connection: sqlite3.Connection, wish: PeakWish, now: Seconds, progress: Progress | None = None
) -> PeaksFound:
    """Find them, as known at `now`."""
    read = peaks_in_pieces(connection, wish, now)
    while read.found is None:
        if progress is not None:
            progress(read.done / read.of)
        read = peaks_in_pieces(connection, wish, now, read.memo)
    return read.found


def peaks_in_pieces(
    connection: sqlite3.Connection, wish: PeakWish, now: Seconds, memo: object = None
) -> PeaksRead:
    """Read a piece; `memo` is that of the one before, of the same wish and as of the same instant."""
    days = days_of(wish, now)
    fold = memo if isinstance(memo, Fold) else Fold(wish, seen_of(connection, wish, days, now))
    piece = days[len(fold.days) : len(fold.days) + _DAYS]
    if piece:
        made = material(connection, wish, piece[0].start, min(piece[-1].end, now), now)
        fold.put(piece, now, made)
    done = len(fold.days)
    if done < len(days):
        return PeaksRead(done, len(days), None, fold)
    return PeaksRead(done, len(days), _found(connection, wish, fold, days, now))


def days_of(wish: PeakWish, now: Seconds) -> tuple[Day, ...]:
    """Give the business days of the time that have begun."""
    return tuple(_days(wish, min(wish.until, now)))


def pieces_of(days: Sequence[Day]) -> Iterator[Sequence[Day]]:
    """Cut days into pieces that are read at once."""
    for n in range(0, len(days), _DAYS):
        yield days[n : n + _DAYS]


def _days(wish: PeakWish, until: Seconds) -> Iterator[Day]:
    day = day_at(wish.since, wish.zone, wish.day_start)
    while day.start < until:
        yield day
        day = day_of(day.date + timedelta(days=1), wish.zone, wish.day_start)


def _found(
    connection: sqlite3.Connection, wish: PeakWish, fold: Fold, days: tuple[Day, ...], now: Seconds
) -> PeaksFound:
    heat = week_of_loads(fold.hours)
    top = min(fold.days, key=lambda one: (-one.whole.most, one.whole.since), default=None)
    top = top if top is not None and top.whole.most else None
    losses = [
        (load.erlangs, lost)
        for load, lost in zip(fold.hours, fold.lost, strict=True)
        if load.erlangs is not None
    ]
    spans = [(hour.hour, hour.hour + 1) for hour in heat] if wish.opening is not None else []
    return PeaksFound(
        most=0 if top is None else top.whole.most,
        at=None if top is None else top.whole.at,
        heat=heat,
        days=tuple(fold.days),
        top_day=top,
        top_parts=() if top is None else _parts(connection, wish, top, days, now),
        busiest=_busiest(wish, fold),
        losses=busy_losses(losses),
        blocked=_blocked(wish, fold),
        capacity=capacity(
            (one.date, one.busy.erlangs)
            for one in fold.days
            if one.busy is not None and _works(wish.opening, one.date)
        ),
        seen=fold.seen.share,
        gaps=tuple(fold.seen.gaps),
        open_hours=(min(spans)[0], max(spans)[1]) if spans else None,
        whole_minutes=fold.whole_minutes and fold.number > 0,
        number=fold.number,
    )


def _busiest(wish: PeakWish, fold: Fold) -> Busiest | None:
    cell = busiest_cell(week_of_loads(fold.hours))
    if cell is None:
        return None
    waits, day_waits = fold.waits(cell.weekday, cell.hour), fold.waits(cell.weekday)
    if wish.records and not day_waits.number:
        return Busiest(cell, None, None)
    return Busiest(cell, waits, day_waits)


def _parts(
    connection: sqlite3.Connection, wish: PeakWish, top: DayPeak, days: tuple[Day, ...], now: Seconds
) -> tuple[PartPeak, ...]:
    """Read the highest day once more: nothing is kept of a day but its hours."""
    day = next(one for one in days if one.date == top.date)
    until = min(day.end, now)
    made = material(connection, wish, day.start, until, now)
    seen = seen_of(connection, wish, (day,), now)
    return parts_of(Steps(made.begins, made.ends, day.start, until), day, wish.step_min, seen, now)


def _blocked(wish: PeakWish, fold: Fold) -> Blocked | None:
    if wish.line_limit is None:
        return None
    busiest = max((one.busy.erlangs for one in fold.days if one.busy is not None), default=0.0)
    lines = fold.lines
    return Blocked(
        lines.number,
        lines.offered,
        lines.blocked,
        busiest,
        blocking(busiest, lines.number) if busiest else 0.0,
    )


def _works(opening: Opening | None, day: date) -> bool:
    """Whether a date is a working day: by the opening hours, else Monday to Friday."""
    if opening is None:
        return day.weekday() < _WEEKEND
    return opening.day_off(day) is None and bool(opening.spans_on(day))
