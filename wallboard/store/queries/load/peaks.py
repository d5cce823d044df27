"""The highest loads of a time out of the cache: what was recorded here, or a set of imported call records."""

import sqlite3
from collections.abc import Callable
from datetime import time

from msgspec import Struct

from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.load.layers import Layer
from wallboard.domain.load.peaks import PeaksFound
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import Seconds

Progress = Callable[[float], None]
"""Is told which share of the work is done, 0…1."""


class PeakWish(Struct, frozen=True):
    """Which time, of what, and against what it is held."""

    since: Seconds
    until: Seconds
    """Whole business days are meant: from the start of one to the start of another."""
    zone: str
    day_start: time = time()
    scope: Scope = EVERYTHING
    """The queues; of imported records there are none, and this does not matter."""
    records: str = ""
    """Of imported call records by this name; empty: of what was recorded here."""
    layer: Layer = "in_queue_or_talking"
    step_min: int = 15
    """Length of the intervals of the highest day, and where a busy hour may begin."""
    opening: Opening | None = None
    """Opening hours with the days off; None: always open."""
    line_limit: int | None = None
    """So many lines carry the calls; None: nobody said, and what they would block is not asked."""


def peaks(
    connection: sqlite3.Connection, wish: PeakWish, now: Seconds, progress: Progress | None = None
) -> PeaksFound:
    """Find them, as known at `now`."""
    raise NotImplementedError
