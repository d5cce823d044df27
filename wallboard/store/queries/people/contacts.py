"""How many calls each agent answered in each of some spans, such as the last days, weeks or months."""

import sqlite3
from collections.abc import Sequence

from wallboard.domain.words import AgentId, Seconds, SourceName


def contacts_in(
    connection: sqlite3.Connection,
    spans: Sequence[tuple[Seconds, Seconds]],
    sources: Sequence[SourceName] | None = None,
) -> dict[tuple[SourceName, AgentId], tuple[int, ...]]:
    """Count the answered visits of each agent, by the instant of the answer; a number for each span."""
    if not spans:
        return {}
    from wallboard.store.queries.columns.answers import answers_in  # noqa: PLC0415 -- it loads numpy

    return answers_in(connection, spans, sources)
