"""What agents are called, and what they did at an instant or in a time."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from wallboard.domain.facts import AgentName, AgentSpell, Offer, Visit
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.sources import only
from wallboard.store.tables import AGENTS, OFFERS, SPELLS, VISITS

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

# Begins with the spell that was going on at the start of the time; those of one agent do not overlap.
SPELLS_SQL = f"""
SELECT {SPELLS.selected} FROM agent_spell WHERE source = ? AND agent = ? AND since < ? AND since >= coalesce(
  (SELECT max(s.since) FROM agent_spell AS s WHERE s.source = ? AND s.agent = ? AND s.since <= ?), -9e999)
AND ("until" IS NULL OR "until" > ?) ORDER BY since
"""  # noqa: S608 -- our own columns

# Picked up and hung up at once is missed too: the caller was not served. The plus: not by the primary key.
MISSED_SQL = f"""
SELECT {OFFERS.selected}, {VISITS.selected} FROM offer CROSS JOIN visit ON visit.source = offer.source
  AND visit."call" = offer."call" AND visit.queue = offer.queue AND visit.nth = offer.nth
WHERE offer.agent = ? AND offer.at >= ? AND offer.at < ? AND +offer.source = ?
  AND offer.result IN ('missed', 'dumped')
ORDER BY offer.at DESC, offer."call", offer.queue, offer.nth, offer.k LIMIT ?
"""  # noqa: S608 -- our own columns


class Missed(NamedTuple):
    """A ringing that an agent missed, and the visit it was for."""

    offer: Offer
    visit: Visit


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


def spells_of(
    connection: sqlite3.Connection, source: SourceName, agent: AgentId, since: Seconds, until: Seconds
) -> tuple[AgentSpell, ...]:
    """Give the spells of one agent that overlap `[since, until)`, in order."""
    who = (source, agent)
    return SPELLS.facts(connection.execute(SPELLS_SQL, (*who, until, *who, since, since)))


def missed_by(
    connection: sqlite3.Connection,
    who: tuple[SourceName, AgentId],
    since: Seconds,
    until: Seconds,
    limit: int,
) -> tuple[Missed, ...]:
    """Give the ringing that one agent missed in `[since, until)`, newest first, at most so many."""
    source, agent = who
    rows = connection.execute(MISSED_SQL, (agent, since, until, source, limit)).fetchall()
    cut = len(OFFERS.columns)
    offers = OFFERS.facts(row[:cut] for row in rows)
    visits = VISITS.facts(row[cut:] for row in rows)
    return tuple(map(Missed, offers, visits))
