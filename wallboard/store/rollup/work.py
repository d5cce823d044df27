"""Keeps the ready-made sums up to date, a small transaction at a time, beside what happens now.

How far it has come and what no longer holds stands in the cache, so a crash loses nothing: a stretch counts
as made from the same transaction on that makes it, and as not made from the one that touches its facts.
"""

import math
import sqlite3
from collections.abc import Callable, Generator

from msgspec import Struct

from wallboard.domain.words import Seconds
from wallboard.store.rollup.coarse import CLEAR_SQL, PUT_SQL, Days, Stretch, leave_empty, longer_ones, make
from wallboard.store.rollup.columns.work import columned
from wallboard.store.rollup.making import STEP, Run, made, start_of
from wallboard.store.rollup.series import SeriesNumbers
from wallboard.store.rollup.slots import Slots, packed
from wallboard.store.transaction import transaction

LAG_S = 600.0
"""What began within the last ten minutes is still under way and is not made yet."""
AT_ONCE = 12
"""Stretches in one transaction: an hour, some 20 ms in a centre of 500 agents."""

FIRST_SQL = (
    "SELECT min(joined) FROM visit WHERE joined >= ?",
    'SELECT min(arrived) FROM "call" WHERE arrived >= ?',
    "SELECT min(since) FROM agent_spell WHERE since >= ?",
)
_STATE_SQL = "INSERT OR REPLACE INTO rollup_state (name, value) VALUES (?, ?)"
_GET_SQL = "SELECT value FROM rollup_state WHERE name = ?"
_DIRTY_SQL = "SELECT start FROM rollup_dirty WHERE start > ? ORDER BY start LIMIT ?"


class Progress(Struct, frozen=True):
    """How much of history is ready-made."""

    until: Seconds | None
    """All before it is, but for `dirty` stretches; None: nothing yet."""
    dirty: int
    """Five-minute stretches that have to be made again."""


def progress(connection: sqlite3.Connection) -> Progress:
    """Say how far the sums are made."""
    (dirty,) = connection.execute("SELECT count(*) FROM rollup_dirty").fetchone()
    return Progress(_state(connection, "frontier"), dirty)


def rolled_up(
    connection: sqlite3.Connection, now: Seconds, days: Days, kept: Seconds = -math.inf
) -> Generator[None, None, None]:
    """Make what is missing at `now`, one transaction at each step. Raises sqlite3.Error.

    `days` cuts the site's days. What began before `kept` may be forgotten, so its sums stay as they are.
    """
    roll = _Roll(connection)
    if not _step(connection, lambda: roll.begin(kept)):
        return
    at = -math.inf
    while (run := roll.next_dirty(at)) is not None:
        _step(connection, lambda run=run: roll.remake(run))  # type: ignore[misc]  # bound at once
        at = run.end - STEP
        yield
    while (run := roll.next_new(now - LAG_S)) is not None:
        _step(connection, lambda run=run: roll.advance(run))  # type: ignore[misc]
        yield
    yield from _lengthened(connection, days)
    yield from columned(connection, _step, _state(connection, "frontier") or -math.inf, kept)


def _lengthened(connection: sqlite3.Connection, days: Days) -> Generator[None, None, None]:
    frontier = _state(connection, "frontier") or -math.inf
    since = _state(connection, "coarse")
    if since is None:
        return
    empty: list[Stretch] = []
    for one in longer_ones(connection, days, since, frontier):
        if one.empty:
            empty.append(one)
            continue
        _step(connection, lambda one=one: make(connection, one.length, one.start))  # type: ignore[misc]
        yield
    _step(connection, lambda: leave_empty(connection, empty))
    (first,) = connection.execute("SELECT min(start) FROM rollup_dirty").fetchone()
    reached = frontier if first is None else min(first, frontier)
    _step(connection, lambda: _put_state(connection, "coarse", reached))


class _Roll:
    """The steps of the work; each is called within a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._slots = Slots(connection)
        self._series = SeriesNumbers(connection)

    def begin(self, kept: Seconds) -> bool:
        """Find out where to start; False while there are no facts at all.

        A program that counts what the one before did not makes everything anew that can be.
        """
        connection = self._connection
        connection.execute("DELETE FROM rollup_dirty WHERE start < ?", (kept,))
        is_new = _state(connection, "frontier") is None
        if not is_new and not self._slots.missing():
            return True
        first = _first_from(connection, -math.inf)
        if first == math.inf:
            return False
        start = start_of(first if is_new else max(first, kept))
        for name in self._slots.missing():
            self._slots.number(name)
        self._slots.save(connection)
        connection.execute("DELETE FROM rollup_span WHERE start + length > ?", (start,))
        connection.execute("DELETE FROM rollup_dirty")
        _put_state(connection, "frontier", start)
        _put_state(connection, "coarse", start)
        return True

    def next_dirty(self, after: Seconds) -> Run | None:
        """Give the first stretches that follow each other and no longer hold."""
        rows = self._connection.execute(_DIRTY_SQL, (after, AT_ONCE)).fetchall()
        if not rows:
            return None
        number = next((n for n, (start,) in enumerate(rows) if start != rows[0][0] + n * STEP), len(rows))
        return Run(rows[0][0], number)

    def next_new(self, until: Seconds) -> Run | None:
        """Give the first stretches after the frontier that are over."""
        frontier = _state(self._connection, "frontier")
        if frontier is None:
            return None
        over = (start_of(until) - int(frontier)) // STEP
        upto_next = (start_of(min(_first_from(self._connection, frontier), until)) - int(frontier)) // STEP
        number = min(over, max(AT_ONCE, upto_next))  # all at once up to where something happens again
        return Run(int(frontier), number) if number > 0 else None

    def remake(self, run: Run) -> None:
        """Make what no longer holds."""
        self._connection.execute(
            "DELETE FROM rollup_dirty WHERE start >= ? AND start < ?", (run.start, run.end)
        )
        self._make(run)

    def advance(self, run: Run) -> None:
        """Make what comes next, and move the frontier."""
        self._make(run)
        _put_state(self._connection, "frontier", run.end)

    def _make(self, run: Run) -> None:
        connection = self._connection
        cells, waiting = made(connection, run, self._slots)
        connection.execute(CLEAR_SQL, (STEP, run.start, run.end))
        rows = [
            (
                self._series.number(series),
                STEP,
                start,
                cell.settled,
                cell.top,
                cell.top_at,
                packed(cell.vector),
            )
            for (series, start), cell in cells.items()
        ]
        self._slots.save(connection)
        self._series.save(connection)
        connection.executemany(PUT_SQL, rows)
        connection.executemany(
            "INSERT OR IGNORE INTO rollup_dirty (start) VALUES (?)", ((at,) for at in waiting)
        )


def _step(connection: sqlite3.Connection, work: Callable[[], object]) -> object:
    """Do something within a transaction."""
    with transaction(connection):
        return work()


def _first_from(connection: sqlite3.Connection, at: Seconds) -> Seconds:
    """Say when the first fact from an instant on begins; infinite when there is none."""
    rows = (connection.execute(sql, (at,)).fetchone() for sql in FIRST_SQL)
    return min((first for (first,) in rows if first is not None), default=math.inf)


def _state(connection: sqlite3.Connection, name: str) -> float | None:
    row = connection.execute(_GET_SQL, (name,)).fetchone()
    return None if row is None else row[0]


def _put_state(connection: sqlite3.Connection, name: str, value: float) -> None:
    connection.execute(_STATE_SQL, (name, value))
