"""When there was more at once than a number, and which calls made a peak."""

import sqlite3

from msgspec import Struct

from wallboard.domain.facts import Visit
from wallboard.domain.words import Seconds
from wallboard.store.queries.load.peaks import PeakWish


class Above(Struct, frozen=True):
    """One stretch with more at once than a number."""

    since: Seconds
    until: Seconds
    most: int
    at: Seconds
    """When the most was first reached."""


def above(connection: sqlite3.Connection, wish: PeakWish, number: int, now: Seconds) -> tuple[Above, ...]:
    """Give the stretches with more than `number` at once, in order; their lengths are exact."""
    raise NotImplementedError


def running_at(connection: sqlite3.Connection, wish: PeakWish, at: Seconds) -> tuple[Visit, ...]:
    """Give the visits that were under way in the wish's layer at an instant, longest first."""
    raise NotImplementedError
