"""Writes a file anew, without what was removed."""

import sqlite3


def compact(connection: sqlite3.Connection) -> bool:
    """Write the whole file anew and empty its log; False: somebody who reads keeps the log from that.

    SQLite overwrites what is deleted, but a row that was moved within the file may have left a copy behind:
    https://www.sqlite.org/lang_vacuum.html. It takes as long as copying the file; nobody can write meanwhile.
    Readers are waited for as long as the connection waits for others.
    """
    connection.execute("VACUUM")
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
