"""Writes a file anew, without what was removed."""

import sqlite3
from threading import Event

_TRIES = 50
_WAIT_S = 0.1


def compact(connection: sqlite3.Connection) -> bool:
    """Write the whole file anew and empty its log; False: somebody who reads keeps the log from that.

    SQLite overwrites what is deleted, but a row that was moved within the file may have left a copy behind:
    https://www.sqlite.org/lang_vacuum.html. It takes as long as copying the file; nobody can write meanwhile.
    """
    connection.execute("VACUUM")
    waiting = Event()
    for _ in range(_TRIES):
        (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            return True
        waiting.wait(_WAIT_S)
    return False
