"""What agents are called, and what they did at an instant."""

import sqlite3
from collections.abc import Sequence

from wallboard.domain.facts import AgentName, AgentSpell
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.sources import only
from wallboard.store.tables import AGENTS, SPELLS

NAMES_SQL = f"SELECT {AGENTS.selected} FROM agent WHERE TRUE"  # noqa: S608 -- our own columns

# Steps from agent to agent in the primary key, and looks up the last spell of each: the time it takes
# grows with the number of agents, not with the years that are kept.
STATES_SQL = f"""
WITH RECURSIVE who (source, agent) AS (
  SELECT * FROM (SELECT source, agent FROM agent_spell ORDER BY source, agent LIMIT 1)
  UNION ALL
  SELECT following.source, following.agent FROM who JOIN agent_spell AS following ON following.rowid = (
    SELECT rowid FROM agent_spell AS other WHERE (other.source, other.agent) > (who.source, who.agent)
    ORDER BY other.source, other.agent LIMIT 1)
)
SELECT {SPELLS.selected} FROM who JOIN agent_spell ON agent_spell.rowid = (
  SELECT rowid FROM agent_spell AS last
  WHERE last.source = who.source AND last.agent = who.agent AND last.since <= ?
  ORDER BY last.since DESC LIMIT 1)
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
