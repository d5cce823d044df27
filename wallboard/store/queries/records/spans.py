"""The records of a set as no more than when each call began, was answered and ended."""

import sqlite3

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.words import Direction, Seconds
from wallboard.store.queries.records.records import WITHIN

_SPANS = f"SELECT began, answered, ended {WITHIN} AND direction IN (?4, ?5) ORDER BY began"


class RecordSpans(Struct, frozen=True):
    """Calls as spans, in order of their beginning. Instants in seconds; three arrays of one length."""

    began: NDArray[np.float64]
    answered: NDArray[np.float64]
    """Not a number where nobody picked up."""
    ended: NDArray[np.float64]


def record_spans(
    connection: sqlite3.Connection,
    name: str,
    since: Seconds,
    until: Seconds,
    directions: tuple[Direction, ...] = (Direction.INBOUND,),
) -> RecordSpans:
    """Give when calls of a set began, were answered and ended; those that lie in `[since, until)` in part.

    Calls within the exchange are never among them.
    """
    ways = (*directions, *directions)[:2]
    rows = connection.execute(_SPANS, (name, since, until, *ways)).fetchall()
    table = np.array(rows, dtype=np.float64).reshape(-1, 3)  # None becomes not a number
    return RecordSpans(*(np.ascontiguousarray(column) for column in table.T))
