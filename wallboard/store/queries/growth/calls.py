"""The visits that met a load as they joined: what is behind a level."""

import sqlite3

import numpy as np
from msgspec import Struct

from wallboard.domain.day.scope import means
from wallboard.domain.facts import Visit
from wallboard.domain.folds import visit_at
from wallboard.domain.growth.came import all_of
from wallboard.domain.words import Seconds
from wallboard.store.queries.growth.growth import GrowthWish, came_in
from wallboard.store.queries.load.peaks import days_of, pieces_of
from wallboard.store.tables import VISITS

LATEST = 500
"""So many are listed."""
_NEAR = 1e-9


class AtLoad(Struct, frozen=True):
    """The latest of them, and how many there are in the time that was gone through for them."""

    visits: tuple[Visit, ...]
    more: bool
    """Whether there are others, earlier ones."""


def visits_sql(number: int) -> str:
    """Write the question for visits that joined at one of so many instants."""
    marks = ", ".join("?" * number)
    return f"SELECT {VISITS.selected} FROM visit WHERE joined IN ({marks}) ORDER BY joined DESC"  # noqa: S608 -- our own columns


def visits_at_load(
    connection: sqlite3.Connection,
    wish: GrowthWish,
    edges: tuple[float, float],
    now: Seconds,
    limit: int = LATEST,
) -> AtLoad:
    """Give the latest visits that met a load from one edge up to, not including, the other; newest first."""
    low, high = edges
    found: list[Visit] = []
    pieces = list(pieces_of(days_of(wish.peak_wish(), now)))
    while pieces and len(found) <= limit:
        came = all_of(list(came_in(connection, wish, pieces.pop(), now)))
        there = (came.load >= low - _NEAR) & (came.load < high - _NEAR)
        latest = np.unique(came.joined[there])[::-1][: limit + 1]
        rows = VISITS.facts(connection.execute(visits_sql(len(latest)), latest.tolist()))
        known = (visit_at(one, now) for one in rows if means(wish.scope, one.source, one.queue))
        found += [one for one in known if one is not None]
    return AtLoad(tuple(found[:limit]), len(found) > limit)
