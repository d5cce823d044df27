"""Puts calls of other origin into their set: what is there already is not put there again."""

import sqlite3
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from wallboard.domain.records.legs import joined
from wallboard.domain.records.record import CallRecord
from wallboard.domain.records.tally import Keyed
from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.records.records import COLUMNS, MILLION, record_of
from wallboard.store.transaction import transaction

_COLUMNS = f"record_set, digest, nth, {COLUMNS}"
_PUT = (
    f"INSERT OR IGNORE INTO record ({_COLUMNS})"  # noqa: S608 -- our own columns
    f" VALUES ({', '.join('?' * 17)})"
)
# Without its name SQLite goes through the whole set: it does not know how few calls have one id
_BY_CALL = 'record INDEXED BY record_call WHERE record_set = ? AND "call" = ? AND "call" <> \'\''
_KNOWN = f"SELECT {COLUMNS} FROM {_BY_CALL}"  # noqa: S608 -- our own words
_GONE = f"DELETE FROM {_BY_CALL}"  # noqa: S608 -- the same
_NEW_SET = "INSERT INTO record_set (name) VALUES (?) ON CONFLICT (name) DO NOTHING"
_ID = "SELECT id FROM record_set WHERE name = ?"
_NOTE = (
    "UPDATE record_set SET preset = ?, imported_at = ?, starts_in_minutes = ?, lasts_in_minutes = ?"
    " WHERE id = ?"
)
_UNUSED = "DELETE FROM record_set WHERE id = ? AND NOT EXISTS (SELECT 1 FROM record WHERE record_set = ?)"
_LARGEST = 2**63 - 1
_WAYS = {way: way.value for way in Direction}


class Put(Struct):
    """What became of calls."""

    new: int = 0
    completed: int = 0
    known: int = 0


class RecordWriter:
    """Writes into one set."""

    def __init__(self, connection: sqlite3.Connection, name: str, *, by_call: bool) -> None:
        """`by_call`: a call's rows have its id in common, and may come from several files.

        Makes the set if need be. Raises sqlite3.Error.
        """
        self.put = Put()
        self._connection, self._by_call = connection, by_call
        with transaction(connection):
            connection.execute(_NEW_SET, (name,))
            (self._set,) = connection.execute(_ID, (name,)).fetchone()

    def write(self, calls: Sequence[Keyed]) -> None:
        """Write some in one transaction. Raises sqlite3.Error; then none of them is written."""
        with transaction(self._connection):
            if self._by_call:
                self._merge(calls)
            else:
                self._add(calls)

    def finish(self, preset: str, now: Seconds, *, minutes: tuple[bool, bool]) -> None:
        """Note by what the set was read last, and whether starts and durations are whole minutes."""
        starts, lasts = minutes
        with transaction(self._connection):
            self._connection.execute(_NOTE, (preset, now, starts, lasts, self._set))

    def leave(self) -> None:
        """Take the set away again if nothing is in it. Raises sqlite3.Error."""
        with transaction(self._connection):
            self._connection.execute(_UNUSED, (self._set, self._set))

    def _add(self, calls: Sequence[Keyed]) -> None:
        before = self._connection.total_changes
        self._connection.executemany(_PUT, [_row(self._set, call) for call in calls])
        new = self._connection.total_changes - before
        self.put.new += new
        self.put.known += len(calls) - new

    def _merge(self, calls: Sequence[Keyed]) -> None:
        fresh: list[Keyed] = []
        for call in calls:
            known = self._known(call.record.call)
            if known is None:
                fresh.append(call)
                continue
            both = joined(known, call.record)
            if both == known:
                self.put.known += 1
                continue
            self._connection.execute(_GONE, (self._set, known.call))
            self._connection.execute(_PUT, _row(self._set, call._replace(record=both)))
            self.put.completed += 1
        self._add(fresh)

    def _known(self, call: str) -> CallRecord | None:
        if not call:
            return None
        row = self._connection.execute(_KNOWN, (self._set, call)).fetchone()
        return None if row is None else record_of(row)


def forgotten_set(connection: sqlite3.Connection, name: str) -> None:
    """Remove a set with all its records. Raises sqlite3.Error."""
    with transaction(connection):
        connection.execute(f"DELETE FROM record WHERE record_set = ({_ID})", (name,))  # noqa: S608 -- our own words
        connection.execute("DELETE FROM record_set WHERE name = ?", (name,))


def _row(record_set: int, call: Keyed) -> tuple[object, ...]:
    record = call.record
    return (
        record_set,
        call.digest,
        call.nth,
        record.began,
        record.ended,
        record.answered,
        "internal" if record.internal else _WAYS[record.direction],
        record.caller,
        record.caller_raw,
        record.line,
        record.line_raw,
        record.operator,
        record.agent,
        _millionths(record.cost),
        record.currency,
        record.disposition,
        record.call,
    )


@lru_cache(maxsize=16_384)
def _millionths(cost: Decimal | None) -> int | None:
    if cost is None:
        return None
    amount = int((cost * MILLION).to_integral_value())
    return amount if -_LARGEST <= amount <= _LARGEST else None
