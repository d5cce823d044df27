"""Narrows a long time down to some queues, or to whole sources, where a question goes through it by time."""

import sqlite3
from collections.abc import Sequence

from msgspec import Struct

from wallboard.domain.day.scope import ALL, means, means_whole
from wallboard.domain.snapshot import Scope
from wallboard.domain.words import QueueName, SourceName
from wallboard.store.queries.seen import sources_seen

SERIES_SQL = "SELECT source, name FROM rollup_series WHERE kind = 'visits'"
QUEUES_SQL = """
WITH RECURSIVE name (queue) AS (
  SELECT min(queue) FROM visit
  UNION ALL
  SELECT (SELECT min(v.queue) FROM visit AS v WHERE v.queue > name.queue)
  FROM name WHERE name.queue IS NOT NULL
) SELECT queue FROM name WHERE queue IS NOT NULL
"""
SOURCES_SQL = """
WITH RECURSIVE name (source) AS (
  SELECT min(source) FROM visit
  UNION ALL
  SELECT (SELECT min(v.source) FROM visit AS v WHERE v.source > name.source)
  FROM name WHERE name.source IS NOT NULL
) SELECT source FROM name WHERE source IS NOT NULL
"""


class Which(Struct, frozen=True):
    """Which visits or calls: a condition and its values."""

    sql: str = ""
    values: tuple[str, ...] = ()


def which_visits(connection: sqlite3.Connection, scope: Scope) -> Which:
    """Narrow visits down to the queues that are meant."""
    if ALL in scope:
        return Which()
    return which_of([key for key in queues_known(connection) if means(scope, *key)])


def which_of(meant: Sequence[tuple[SourceName, QueueName]]) -> Which:
    """Narrow visits down to these queues."""
    if len(meant) == 1:
        return Which(" AND +source = ? AND queue = ?", meant[0])
    # The plus keeps SQLite from going by the queues, one after the other, instead of by time.
    marks = ", ".join(["(?, ?)"] * len(meant)) or "(NULL, NULL)"
    return Which(f" AND (+source, +queue) IN (VALUES {marks})", tuple(one for key in meant for one in key))


def which_calls(connection: sqlite3.Connection, scope: Scope) -> Which:
    """Narrow calls down to the sources that are meant as a whole."""
    if ALL in scope:
        return Which()
    every = {*sources_seen(connection), *_sources(connection)}
    meant = sorted(source for source in every if means_whole(scope, source))
    return Which(f" AND +source IN ({', '.join('?' * len(meant))})", tuple(meant))


def sources_meant(connection: sqlite3.Connection, scope: Scope) -> tuple[SourceName, ...]:
    """Name the sources that were ever seen and have to do with the queues that are meant."""
    with_queues = {key[0] for key in queues_known(connection) if means(scope, *key)}
    seen = sources_seen(connection)
    return tuple(one for one in seen if one in with_queues or means_whole(scope, one))


def queues_known(connection: sqlite3.Connection) -> tuple[tuple[SourceName, QueueName], ...]:
    """Name every queue that had visits; of one that is new perhaps with sources that do not have it."""
    made = {(source, queue) for source, queue in connection.execute(SERIES_SQL)}
    fresh = {queue for (queue,) in connection.execute(QUEUES_SQL)} - {queue for _, queue in made}
    return tuple(sorted(made | {(source, queue) for source in _sources(connection) for queue in fresh}))


def _sources(connection: sqlite3.Connection) -> tuple[SourceName, ...]:
    return tuple(source for (source,) in connection.execute(SOURCES_SQL))
