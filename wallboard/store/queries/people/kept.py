"""How well agents kept to their shifts: SQLite adds up the spells that fit each of them."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.domain.work.roster import FITS, Shift
from wallboard.domain.work.sums import RosterTimes
from wallboard.domain.work.times import overlap

Who: TypeAlias = tuple[SourceName, AgentId]

_FITS = " OR ".join(
    f"(kind = '{kind}' AND state IN ({', '.join(sorted(repr(state.value) for state in states))}))"
    for kind, states in FITS.items()
)
# Of each shift, begins with the spell that was going on as it began; those of one agent do not overlap.
KEPT_SQL = f"""
SELECT source, agent, sum(seconds * ({_FITS})), sum(seconds * (state <> 'logged_off')) FROM (
  SELECT plan.source AS source, plan.agent AS agent, plan.kind AS kind, s.state AS state,
    max(0.0, min(coalesce(s."until", plan.finish), plan.finish) - max(s.since, plan.begin)) AS seconds
  FROM (
    SELECT json_extract(value, '$[0]') AS source, json_extract(value, '$[1]') AS agent,
      json_extract(value, '$[2]') AS begin, json_extract(value, '$[3]') AS finish,
      json_extract(value, '$[4]') AS kind
    FROM json_each(?)
  ) AS plan CROSS JOIN agent_spell AS s ON s.source = plan.source AND s.agent = plan.agent
    AND s.since < plan.finish AND s.since >= coalesce((
      SELECT max(b.since) FROM agent_spell AS b
      WHERE b.source = plan.source AND b.agent = plan.agent AND b.since <= plan.begin), -9e999)
) GROUP BY source, agent
"""  # noqa: S608 -- words of our own


def kept_of(
    connection: sqlite3.Connection, plan: Mapping[Who, Sequence[Shift]], since: Seconds, until: Seconds
) -> dict[Who, RosterTimes]:
    """Say how each agent of a plan kept to it in `[since, until)`; who has no shift in it is missing."""
    cut = [
        (*who, max(shift.since, since), min(shift.until, until), shift.kind)
        for who, shifts in plan.items()
        for shift in shifts
        if overlap(shift.since, shift.until, (since, until))
    ]
    scheduled: dict[Who, Seconds] = {}
    for source, agent, begin, finish, _ in cut:
        scheduled[source, agent] = scheduled.get((source, agent), 0.0) + finish - begin
    rows = connection.execute(KEPT_SQL, (json.dumps(cut),))
    found = {(source, agent): (fitting, there) for source, agent, fitting, there in rows}
    return {who: RosterTimes(seconds, *found.get(who, (0.0, 0.0))) for who, seconds in scheduled.items()}
