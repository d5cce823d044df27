"""Forgets who has not called for so long that their number may not be kept."""

import sqlite3
from collections.abc import Generator

from wallboard.domain.words import Seconds

_OLD = 'SELECT id FROM caller_seen WHERE "last" < ? ORDER BY "last" LIMIT ?'
_GONE = f"DELETE FROM caller_seen WHERE id IN ({_OLD})"  # noqa: S608 -- our own words
_PAGES = 200
"""Of the index, rewritten in one step: some 10 ms."""
_MERGE = "INSERT INTO {0} ({0}, rank) VALUES ('merge', ?)"


def callers_forgotten(
    connection: sqlite3.Connection, before: Seconds, most: int
) -> Generator[None, None, None]:
    """Forget callers whose last call is older, `most` in one transaction. Raises sqlite3.Error.

    When some were, the index is rewritten in steps: SQLite only notes in it that they are gone, and what
    they were made of would stay readable in the file.
    """
    gone = 0
    while (some := connection.execute(_GONE, (before, most)).rowcount) > 0:
        gone += some
        yield
    if gone:
        yield from merged(connection, "caller_piece")


def merged(connection: sqlite3.Connection, index: str) -> Generator[None, None, None]:
    """Rewrite an index of pieces so that nothing of what was removed is left, a transaction at each step.

    As https://www.sqlite.org/fts5.html#the_merge_command has it: a negative number begins, positive ones go
    on until they change nothing.
    """
    pages = -_PAGES
    while True:
        before = connection.total_changes
        connection.execute(_MERGE.format(index), (pages,))
        if connection.total_changes - before < 2:  # noqa: PLR2004 -- SQLite's own: one is the command itself
            return
        pages = _PAGES
        yield
