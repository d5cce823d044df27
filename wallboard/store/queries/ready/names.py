"""Which queues and lines were ever seen: to say of a setting that it means none of them."""

import sqlite3

from wallboard.domain.words import QueueName, SourceName

QUEUES_SQL = """
WITH RECURSIVE known (queue) AS (
  SELECT min(queue) FROM visit
  UNION ALL
  SELECT (SELECT min(v.queue) FROM visit AS v WHERE v.queue > known.queue)
  FROM known WHERE known.queue IS NOT NULL
)
SELECT (SELECT v.source FROM visit AS v WHERE v.queue = known.queue ORDER BY v.joined DESC LIMIT 1), queue
FROM known WHERE queue IS NOT NULL
UNION SELECT source, queue FROM queue
UNION SELECT source, name FROM rollup_series WHERE kind = 'visits'
"""
_LATEST = 10_000
LINES_SQL = """
SELECT line FROM (
  SELECT line FROM "call" WHERE arrived > 0 AND line IS NOT NULL ORDER BY arrived DESC LIMIT ?
)
UNION SELECT name FROM rollup_series WHERE kind = 'line'
"""


def queues_known(connection: sqlite3.Connection) -> frozenset[tuple[SourceName, QueueName]]:
    """Name every queue that a server told of, or in which somebody was."""
    return frozenset(connection.execute(QUEUES_SQL).fetchall())


def lines_known(connection: sqlite3.Connection) -> frozenset[str]:
    """Name every number that was dialled: of the latest calls, and of all that were added up."""
    return frozenset(line for (line,) in connection.execute(LINES_SQL, (_LATEST,)))
