"""Facts, caches and listeners for the tests of this room."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from threading import Condition
from typing import Any

from msgspec.structs import replace

from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Fact, Visit
from wallboard.domain.words import Outcome
from wallboard.store.batch import write
from wallboard.store.cache import open_cache
from wallboard.store.pending import Pending

NOON = 1_790_000_000.0


def visit(call: str = "c1", *, at: float = NOON, **others: Any) -> Visit:  # noqa: ANN401 -- any field
    return replace(Visit("pbx", call, "support", 1, at), **others)


def answered(call: str = "c1", *, at: float = NOON, wait: float = 5.0, **others: Any) -> Visit:  # noqa: ANN401
    times = {"answered": at + wait, "left": at + wait, "ended": at + wait + 60.0} | others
    return visit(call, at=at, outcome=Outcome.ANSWERED, **times)


def gone(call: str, outcome: Outcome, *, at: float = NOON, wait: float = 5.0, **others: Any) -> Visit:  # noqa: ANN401
    return visit(call, at=at, outcome=outcome, left=at + wait, **others)


def write_now(connection: sqlite3.Connection, facts: Iterable[Fact] = (), fills: Iterable[Fact] = ()) -> None:
    pending = Pending()
    pending.record(facts)
    pending.fill(fills)
    write(connection, pending.take(1_000_000), NOON)


def cache_with(path: Path, facts: Iterable[Fact]) -> None:
    cache = open_cache(path)
    write_now(cache.connection, facts)
    cache.close()


def plan(connection: sqlite3.Connection, sql: str, values: Any = ()) -> str:  # noqa: ANN401 -- as sqlite3 takes it
    """Say how SQLite would answer; asserts that it scans no table."""
    steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    scans = [
        step
        for step in steps
        if step.startswith("SCAN") and step.split()[1] in TABLES and "INDEX" not in step
    ]
    assert not scans, scans
    return "\n".join(steps)


TABLES = {"visit", "v", "offer", "call", "agent_spell", "coverage", "anomaly"}


class Told:
    """Listens to a writer and remembers what it was told."""

    def __init__(self) -> None:
        self.all: list[WallboardError | None] = []
        self._changed = Condition()

    def __call__(self, error: WallboardError | None) -> None:
        with self._changed:
            self.all.append(error)
            self._changed.notify_all()

    def wait(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.all) >= count, 20), self.all
