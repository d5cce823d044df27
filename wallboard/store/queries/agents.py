"""What agents are called, and what they did at an instant."""

import sqlite3
from collections.abc import Sequence

from wallboard.domain.facts import AgentName, AgentSpell
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.sources import only
from wallboard.store.tables import AGENTS, SPELLS

NAMES_SQL = f"SELECT {AGENTS.selected} FROM agent WHERE TRUE"  # noqa: S608 -- our own columns

# Steps from source to source and from agent to agent in the primary key, and looks up the last spell of
# each: the time it takes grows with the number of agents, not with the years that are kept. CROSS JOIN
# keeps the order of the two; left to itself, SQLite asked for each of 900,000 spells whether it is the
# last of its agent, for 13 s.
STATES_SQL = f"""
WITH RECURSIVE place (source) AS (
  SELECT min(source) FROM agent_spell
  UNION ALL
  SELECT (SELECT min(s.source) FROM agent_spell AS s WHERE s.source > place.source)
  FROM place WHERE place.source IS NOT NULL
), who (source, agent) AS (
  SELECT place.source, (SELECT min(s.agent) FROM agent_spell AS s WHERE s.source = place.source)
  FROM place WHERE place.source IS NOT NULL
  UNION ALL
  SELECT who.source,
    (SELECT min(s.agent) FROM agent_spell AS s WHERE s.source = who.source AND s.agent > who.agent)
  FROM who WHERE who.agent IS NOT NULL
)
SELECT {SPELLS.selected} FROM who CROSS JOIN agent_spell ON agent_spell.rowid = (
  SELECT s.rowid FROM agent_spell AS s
  WHERE s.source = who.source AND s.agent = who.agent AND s.since <= ? ORDER BY s.since DESC LIMIT 1)
WHERE (agent_spell."until" IS NULL OR agent_spell."until" > ?)
"""  # noqa: S608 -- our own columns


def agent_names(
    connection: sqlite3.Connection, sources: Sequence[SourceName] | None = None
) -> tuple[AgentName, ...]:
    """Give the names of all agents ever seen, of these sources or of all."""
    where, names = only(sources)
    return AGENTS.facts(connection.execute(NAMES_SQL + where, names))


def states_at(
    connection: sqlite3.Connection, at: Seconds, sources: Sequence[SourceName] | None = None
) -> tuple[AgentSpell, ...]:
    """Give the spell of each agent that was going on at an instant; unknown agents are missing."""
    where, names = only(sources)
    sql = STATES_SQL + where.replace("source", "agent_spell.source")
    return SPELLS.facts(connection.execute(sql, (at, at, *names)))
