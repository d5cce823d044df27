"""The times that the layers of a day are made of: of visits and calls that touch it."""

import sqlite3
from collections.abc import Mapping, Sequence

from wallboard.domain.load.layers import Layer, Time
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.sources import only

STAY_S = 6 * 3600.0
"""No stay lasts longer: what touches a time began at most so long before it."""

# A conversation whose end nobody saw takes no time: it would go on for ever.
VISITS_SQL = f"""
SELECT joined, coalesce("left", 9e999), answered,
  CASE WHEN answered IS NOT NULL
    THEN coalesce(ended, CASE end_cause WHEN 'gap' THEN answered ELSE 9e999 END) END,
  CASE WHEN ended IS NOT NULL THEN coalesce(wrap_until, ended) ELSE 0.0 END
FROM visit WHERE joined > ?1 - {STAY_S} AND joined < ?2 AND outcome NOT IN ('full', 'join_empty')
"""  # noqa: S608 -- a number of our own
CALLS_SQL = f"""
SELECT arrived, coalesce(ended, 9e999) FROM "call" WHERE arrived > ?1 - {STAY_S} AND arrived < ?2
"""  # noqa: S608 -- the same


def layer_times(
    connection: sqlite3.Connection,
    since: Seconds,
    until: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> Mapping[Layer, Sequence[Time]]:
    """Give the times of each layer that may touch `[since, until)`; what goes on is infinite."""
    where, names = only(sources)
    layers: dict[Layer, list[Time]] = {
        "in_queue": [],
        "talking": [],
        "in_queue_or_talking": [],
        "busy_agents": [],
    }
    for joined, left, answered, ended, wrapped in connection.execute(
        VISITS_SQL + where, (since, until, *names)
    ):
        layers["in_queue"].append((joined, left))
        layers["in_queue_or_talking"].append((joined, left if ended is None else ended))
        if ended is not None:
            layers["talking"].append((answered, ended))
            layers["busy_agents"].append((answered, max(ended, wrapped)))
    lines: list[Time] = list(connection.execute(CALLS_SQL + where, (since, until, *names)))
    return {**layers, "lines": lines}
