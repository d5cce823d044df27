"""The imported call records of one caller, with the set that each is of."""

import sqlite3

from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.records.record import CallRecord
from wallboard.store.queries.records.records import COLUMNS, record_of

_OF_CALLER = f"""
SELECT name, {COLUMNS} FROM record JOIN record_set ON id = record_set
WHERE caller = ?1 OR (caller IS NULL AND caller_raw <> '' AND caller_raw = ?1) ORDER BY began, name
"""  # noqa: S608 -- our own columns


def records_of_caller(connection: sqlite3.Connection, form: CallerId) -> list[tuple[str, CallRecord]]:
    """Give them, by their beginning; `form` is a number as records have it, E.164 or as it was sent."""
    return [(name, record_of(tuple(row))) for name, *row in connection.execute(_OF_CALLER, (form,))]
