"""A cache with a year of a centre of 500 agents: 13,700 calls a day, 5 million in all.

Written past the writer, with the indexes made at the end: it is about questions and not about writing.
Agents have six spells a day instead of dozens, and the ringing of phones is kept for the last 60 days.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from wallboard.domain.periods import Day, day_of
from wallboard.domain.words import Direction
from wallboard.store.cache import open_cache
from wallboard.store.tables import CALLS, COVERAGE, OFFERS, SPELLS, VISITS, Table

ZONE = "Europe/Budapest"
FIRST = date(2025, 9, 1)
QUEUES, AGENTS, LINES = 20, 500, 40
CALLS_A_DAY = 13_700
OFFER_DAYS = 60
NOW_S = 14 * 3600.0
"""The last day ends so long after its start: it is the present."""

_HOURS = np.array(
    [1, 1, 1, 1, 1, 2, 8, 20, 55, 85, 95, 90, 70, 75, 88, 90, 80, 60, 35, 20, 12, 8, 4, 2], float
)
_OUTCOMES = np.array(["abandoned", "timeout", "exit_key", "overflow"])


class Year(NamedTuple):
    """What was made."""

    days: tuple[Day, ...]
    calls: int


class _Drawn(NamedTuple):
    """The calls of one day, as columns."""

    joined: list[float]
    wait: list[float]
    talk: list[float]
    answered: list[bool]
    outcome: list[str]
    queue: list[int]
    agent: list[int]
    caller: list[int]


def make_year(path: Path, count: int = 365, calls: int = CALLS_A_DAY) -> Year:
    """Make so many days; the same each time."""
    cache = open_cache(path)
    connection = cache.connection
    connection.execute("PRAGMA synchronous = OFF")
    dropped = _drop_indexes(connection)
    days = tuple(day_of(FIRST + timedelta(n), ZONE) for n in range(count))
    made = 0
    for n, day in enumerate(days):
        drawn = _draw(np.random.default_rng(n), day, calls)
        end = day.end if n < count - 1 else day.start + NOW_S
        if end < day.end:
            drawn = _until(drawn, end)
        connection.execute("BEGIN")
        _put(connection, VISITS, _visits(n, drawn))
        _put(connection, CALLS, _calls(n, drawn))
        _put(connection, SPELLS, _begun(_spells(day, n), end) if end < day.end else _spells(day, n))
        _put(connection, COVERAGE, [("pbx", day.start, end, "live", "restart")])
        if n >= count - OFFER_DAYS:
            _put(connection, OFFERS, _offers(n, drawn))
        connection.execute("COMMIT")
        made += len(drawn.joined)
    for sql in dropped:
        connection.execute(sql)
    cache.close()
    return Year(days, made)


def _draw(chance: np.random.Generator, day: Day, calls: int) -> _Drawn:
    count = int(calls * (0.35 if day.date.weekday() > 4 else 1.26))
    hours = chance.choice(24, count, p=_HOURS / _HOURS.sum())
    joined = np.sort(day.start + (hours + chance.random(count)) * (day.end - day.start) / 24)
    answered = chance.random(count) < 0.93
    wait = np.round(np.where(answered, chance.exponential(14, count), chance.exponential(45, count)), 3)
    return _Drawn(
        np.round(joined, 3).tolist(),
        wait.tolist(),
        np.round(chance.lognormal(5.1, 0.7, count), 3).tolist(),
        answered.tolist(),
        np.where(answered, "answered", _OUTCOMES[chance.choice(4, count, p=[0.8, 0.1, 0.05, 0.05])]).tolist(),
        chance.zipf(1.6, count).clip(1, QUEUES).tolist(),
        chance.integers(0, AGENTS, count).tolist(),
        chance.integers(0, 900_000, count).tolist(),
    )


def _until(drawn: _Drawn, end: float) -> _Drawn:
    """Leave out what is not over at an instant."""
    times = zip(drawn.joined, drawn.wait, drawn.talk, strict=True)
    over = [at + wait + talk + 15.0 <= end for at, wait, talk in times]
    return _Drawn(*([value for value, kept in zip(column, over, strict=True) if kept] for column in drawn))  # type: ignore[arg-type]


def _begun(spells: Iterator[tuple[Any, ...]], end: float) -> Iterator[tuple[Any, ...]]:
    """Leave out what has not begun at an instant; what goes on then has no end."""
    for source, agent, since, until, *rest in spells:
        if since < end:
            yield source, agent, since, until if until <= end or until > since + 90_000 else None, *rest


def _visits(day: int, drawn: _Drawn) -> Iterator[tuple[Any, ...]]:
    for n, (at, wait, talk, answered, outcome, queue, agent, caller) in enumerate(zip(*drawn, strict=True)):
        left = at + wait
        number = f"+3630{caller:07}"
        yield (
            "pbx", f"{day:04}.{n:05}", f"queue-{queue:02}", 1, at, outcome, None, number, number, "",
            None, "", left if answered else None, left, left + talk if answered else None,
            left + talk + 15.0 if answered else None, 0.0, f"PJSIP/{agent}" if answered else None, 1, None, 0,
            "caller" if answered else None, None, None, 1, "live",
        )  # fmt: skip


def _calls(day: int, drawn: _Drawn) -> Iterator[tuple[Any, ...]]:
    blank = CALLS.fact("", "", Direction.INBOUND, 0.0)
    rest = tuple(getattr(blank, column) for column in CALLS.columns[14:])
    for n, (at, wait, talk, answered, outcome, queue, _, caller) in enumerate(zip(*drawn, strict=True)):
        left = at + wait
        number = f"+3630{caller:07}"
        row = (
            "pbx", f"{day:04}.{n:05}", "in", at - 9.0, number, number, f"+361555{(queue * 2 + n % 2):04}",
            left if answered else None, left + talk if answered else left, None, "", None, outcome, 0,
        )  # fmt: skip
        yield (*row, *rest)


def _spells(day: Day, number: int) -> Iterator[tuple[Any, ...]]:
    """Half of them on each day, in two shifts."""
    states = ("available", "on_call", "paused", "available", "on_call", "wrapup")
    for agent in range(number % 2, AGENTS, 2):
        at = day.start + (7 if agent % 4 < 2 else 12) * 3600 + agent
        for n, state in enumerate(states):
            length = 2700.0 + 600 * n
            yield "pbx", f"PJSIP/{agent}", at, at + length, state, "", None, None
            at += length
        yield "pbx", f"PJSIP/{agent}", at, at + 100_000.0, "logged_off", "", None, None


def _offers(day: int, drawn: _Drawn) -> Iterator[tuple[Any, ...]]:
    for n, (at, wait, _, answered, _, queue, agent, _) in enumerate(zip(*drawn, strict=True)):
        key = ("pbx", f"{day:04}.{n:05}", f"queue-{queue:02}", 1)
        if n % 9 == 0:
            missed = (agent * 7 + n) % AGENTS
            yield (*key, 1, f"PJSIP/{missed}", at, at + wait / 2, "missed")
        if answered:
            yield (*key, 2, f"PJSIP/{agent}", at + wait / 2, at + wait, "answered")


def _put(connection: sqlite3.Connection, table: Table[Any], rows: Iterator[Any] | Sequence[Any]) -> None:
    places = ", ".join("?" * len(table.columns))
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)


def _drop_indexes(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name IN ('visit', 'call', 'offer', 'agent_spell')"
    ).fetchall()
    for name, _ in rows:
        connection.execute(f"DROP INDEX {name}")
    return [sql for _, sql in rows]
