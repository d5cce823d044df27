"""How far the search has come with what a cache had before it could search."""

import sqlite3

from msgspec import Struct

from wallboard.domain.words import Seconds

PAST_SQL = "SELECT begun, reached, goal FROM caller_past"


class PastNoted(Struct, frozen=True):
    """How much of the past the search knows."""

    share: float = 1.0
    """Of the time that is to be gone through, from 0 to 1."""
    since: Seconds | None = None
    """Callers who have not called since this instant are not found yet; None: all are."""


def past_so_far(connection: sqlite3.Connection) -> PastNoted:
    """Say how far the past has been gone through; it goes from the latest to the earliest call."""
    rows = connection.execute(PAST_SQL).fetchall()
    open_ends = [(begun, reached, goal) for begun, reached, goal in rows if reached >= goal]
    if not open_ends:
        return PastNoted()
    whole = sum(begun - goal for begun, _, goal in rows)
    left = sum(reached - goal for _, reached, goal in open_ends)
    return PastNoted(1.0 - left / whole if whole else 0.0, max(reached for _, reached, _ in open_ends))
