"""Caches that were filled live, and imports into them."""

import sqlite3
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.sources.ami.replay import RECORDINGS, events_of
from tests.sources.queue_log.made import recorded
from wallboard.app.importing.job import Import, Result, Step, Wish, Wrong
from wallboard.app.importing.names import Names
from wallboard.domain.events import ConnectionLost, Event
from wallboard.domain.facts import Coverage, Fact
from wallboard.domain.floor import Floor
from wallboard.sources.queue_log.survey import survey
from wallboard.store.batch import write
from wallboard.store.pending import Pending

LATER = 2_000_000_000.0
FACTS = ("visit", "offer", "call", "agent", "agent_spell", "coverage", "anomaly")


@cache
def events_recorded(name: str) -> tuple[tuple[float, Sequence[Event]], ...]:
    """What the AMI source tells of a recording."""
    return tuple(events_of(RECORDINGS / name))


def live_facts(name: str, blind: tuple[float, float] | None = None) -> list[Fact]:
    """What AMI makes of a recording; of a time in which nobody looked, only what can be known."""
    floor, facts = Floor("pbx"), list[Fact]()
    steps = events_recorded(name)
    lost = False
    for at, events in steps:
        if blind is not None and blind[0] <= at < blind[1]:
            facts += [] if lost else floor.apply(ConnectionLost(blind[0]))
            lost = True
            continue
        for event in events:
            facts += floor.apply(event)
        facts += floor.advance(at)
    facts += floor.advance(steps[-1][0] + 20)
    return facts


def write_live(connection: sqlite3.Connection, facts: Sequence[Fact]) -> None:
    """Write facts as the live side does."""
    pending = Pending()
    pending.record(facts)
    while len(pending):
        write(connection, pending.take(5_000), LATER)


class Importing:
    """An import into a cache, and what it said."""

    def __init__(self, connection: sqlite3.Connection, *, until: int | None = None) -> None:
        """`until`: tell it to stop at the first look after so many lines."""
        self.names = Names(connection, "pbx")
        self.wrong: list[Wrong] = []
        self._stop, self._until = threading.Event(), until
        self.steps: list[Step] = []
        wish = Wish("pbx", "FR", id_of=self.names.id_of)
        self._job = Import(connection, wish, lambda: LATER, self.wrong.append)

    def of(self, *paths: Path) -> Result:
        logs, _ = survey(paths)
        return self._job.run(logs, self._stop, self._tell)

    def _tell(self, step: Step) -> None:
        self.steps.append(step)
        if self._until is not None and step.lines >= self._until:
            self._stop.set()


def imported(connection: sqlite3.Connection, name: str) -> Result:
    """Import the log of a recording."""
    return Importing(connection).of(recorded(name))


def everything(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Read all tables of facts."""
    return {table: sorted(connection.execute(f'SELECT * FROM "{table}"'), key=repr) for table in FACTS}


def covered(since: float, until: float) -> Coverage:
    """A time that was seen live."""
    return Coverage("pbx", since, until, why="the wallboard was stopped")
