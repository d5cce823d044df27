"""Settings, sources, caches and whole programs for the tests of this room."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.live.made import HandClock, threads_of_ours, wait_for
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.settings import Settings, SiteSettings, SourceSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.events import Event
from wallboard.domain.facts import Fact
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import Clock, Emit, Source, Stop
from wallboard.sources.spec import SourceSpec
from wallboard.store.writer import Writer


def centre(*names: str) -> Settings:
    """Settings of a centre with sources that only a test can make."""
    sources = tuple(SourceSettings(name, "ami://reader@127.0.0.1:1") for name in names or ("pbx",))
    return Settings(site=SiteSettings(zone="UTC"), source=sources)


class Telling:
    """A source that tells some events and then stays alive, or ends."""

    def __init__(self, events: Iterable[Event], *, ends: bool = False) -> None:
        self._events = list(events)
        self._ends = ends

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        emit(self._events)
        while not self._ends and not stop.wait(0.02):
            emit([])


@contextmanager
def started(
    wishes: Wishes, clock: HandClock, make: Callable[[SourceSpec], Source] | None = None
) -> Iterator[Wallboard]:
    wall = Wallboard(wishes, real=clock, make=make)
    wall.start()
    try:
        yield wall
    finally:
        wall.stop()
        assert threads_of_ours() == []


def shows(wall: Wallboard, right: Callable[[Snapshot], bool]) -> Snapshot:
    return wait_for(lambda: wall.latest() if right(wall.latest()) else None)


def cache_with(path: Path, facts: Sequence[Fact], now: float) -> None:
    """Write a cache as the program does."""
    trouble: list[WallboardError | None] = []
    writer = Writer(path, trouble.append, clock=lambda: now)
    writer.start()
    writer.record(facts)
    writer.stop()
    assert trouble == []
