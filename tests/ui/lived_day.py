"""A day of the made-up centre, lived up to an afternoon: its snapshot, and a cache that knows all of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from tests.live.made import MIDNIGHT, feed, site
from tests.store.made import cache_with
from wallboard.domain.facts import Fact
from wallboard.domain.snapshot import Snapshot
from wallboard.live.present import Present
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.store.reader import Reader
from wallboard.ui.means import Forgetful, Means

DAY = date(2026, 11, 23)
AFTERNOON = MIDNIGHT + 16.5 * 3600 + 7
SOURCE = "simulator"


@cache
def lived(at: float = AFTERNOON) -> tuple[Snapshot, tuple[Fact, ...]]:
    """Live through the day up to an instant, told as it happened."""
    mine, present = feed(SOURCE), Present(site(), MIDNIGHT)
    known: list[Fact] = []
    for event in SimulatedDay(Options(seed=7, agents=20), DAY, "UTC").events():
        if event.at > at:
            break
        known += mine.happened([event], event.at)
    known += mine.happened([], at)
    known += mine.advance(at)
    present.take(known)
    return present.snapshot([mine], at, 0.0), (*known, *mine.coverage())


@contextmanager
def means_with(path: Path) -> Iterator[Means]:
    """Fill a cache with the day, and answer questions about it in a thread of its own."""
    cache_with(path, lived()[1])
    with answering(path) as means:
        yield means


@contextmanager
def answering(path: Path) -> Iterator[Means]:
    """Answer questions to a cache."""
    reader = Reader(path)
    reader.start()
    try:
        yield Means(reader.submit, Forgetful())
    finally:
        reader.stop()
