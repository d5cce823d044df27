"""Several statements that are all kept or none, also when the program is killed between them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do what is within for good at the end; whatever it raises, nothing of it. Raises sqlite3.Error.

    It begins to write at once, so it waits for others at its beginning and at no later statement.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk ends it without being asked
            connection.execute("ROLLBACK")
        raise
