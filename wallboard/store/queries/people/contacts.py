"""How many calls each agent answered in each of some spans, such as the last days, weeks or months."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.sources import only

# Spans are few, and for each the visits are looked up by when they joined: nobody waits for six hours.
CONTACTS_SQL = """
SELECT span.n, visit.source, agent, count(*)
FROM span CROSS JOIN visit INDEXED BY visit_joined
  ON joined >= span.since - 21600.0 AND joined < span.until
  AND answered >= span.since AND answered < span.until
WHERE agent IS NOT NULL
"""


def contacts_in(
    connection: sqlite3.Connection,
    spans: Sequence[tuple[Seconds, Seconds]],
    sources: Sequence[SourceName] | None = None,
) -> dict[tuple[SourceName, AgentId], tuple[int, ...]]:
    """Count the answered visits of each agent, by the instant of the answer; a number for each span."""
    if not spans:
        return {}
    where, names = only(sources)
    given = ", ".join(f"({n}, ?, ?)" for n in range(len(spans)))
    sql = f"WITH span (n, since, until) AS (VALUES {given}) {CONTACTS_SQL}{where} GROUP BY 1, 2, 3"
    values = [instant for span in spans for instant in span]
    found: dict[tuple[SourceName, AgentId], list[int]] = defaultdict(lambda: [0] * len(spans))
    for n, source, agent, number in connection.execute(sql, (*values, *names)):
        found[source, agent][n] = number
    return {key: tuple(numbers) for key, numbers in found.items()}
