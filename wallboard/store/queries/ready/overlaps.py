"""What was going on in a time although it had begun before."""

import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from wallboard.domain.day.cohorts import STAY_S, Parts
from wallboard.domain.facts import AgentSpell, Call, Visit
from wallboard.domain.words import AgentState, Seconds, SourceName
from wallboard.store.queries.agents import states_at
from wallboard.store.queries.last_seen import last_seen
from wallboard.store.tables import SPELLS, VISITS

CARRIED_SQL = f"""
SELECT {VISITS.selected} FROM visit WHERE joined >= ? AND joined < ?
  AND coalesce(ended, CASE WHEN answered IS NULL THEN "left" END, 9e999) >= ?
"""  # noqa: S608 -- our own columns
OF_CALL_SQL = f"SELECT {VISITS.selected} FROM visit WHERE source = ? AND call = ? AND joined >= ?"  # noqa: S608 -- the same
SPELLS_SQL = f"""
SELECT {SPELLS.selected} FROM agent_spell WHERE since > ? AND since < ? AND state <> 'logged_off'
"""  # noqa: S608 -- the same


def carried_over(connection: sqlite3.Connection, since: Seconds) -> tuple[Visit, ...]:
    """Give the visits that joined before an instant and were not over before it."""
    return VISITS.facts(connection.execute(CARRIED_SQL, (since - STAY_S, since, since)))


def visits_on_the_way(
    connection: sqlite3.Connection, calls: Iterable[Call], until: Seconds
) -> tuple[Visit, ...]:
    """Give the visits of calls that were answered from an instant on only: some may have joined after it."""
    found: list[Visit] = []
    for call in calls:
        if call.answered is not None and call.answered >= until:
            found += VISITS.facts(connection.execute(OF_CALL_SQL, (call.source, call.call, until)))
    return tuple(found)


def duty_in(
    connection: sqlite3.Connection, parts: Parts, now: Seconds
) -> list[dict[SourceName, dict[AgentState, Seconds]]]:
    """Give for each part how many seconds the agents of each source spent in each state but logged off.

    What has not ended lasts up to `now`, or until the source was last seen.
    """
    found: list[dict[SourceName, dict[AgentState, Seconds]]] = [{} for _ in parts]
    if not parts:
        return found
    since, until = parts[0][0], parts[-1][1]
    running = [spell for spell in states_at(connection, since) if spell.state is not AgentState.LOGGED_OFF]
    begun = SPELLS.facts(connection.execute(SPELLS_SQL, (since, min(until, now))))
    spells = (*running, *begun)
    ends = {source: _end(connection, source, now) for source in {spell.source for spell in spells}}
    starts = [start for start, _ in parts]
    for spell in spells:
        _spend(
            spell, min(now, ends[spell.source] if spell.until is None else spell.until), starts, parts, found
        )
    return found


def _end(connection: sqlite3.Connection, source: SourceName, now: Seconds) -> Seconds:
    """Say up to when a spell that has not ended is known to last."""
    seen = last_seen(connection, source)
    return now if seen is None else min(now, seen)


def _spend(
    spell: AgentSpell,
    end: Seconds,
    starts: list[Seconds],
    parts: Parts,
    found: list[dict[SourceName, dict[AgentState, Seconds]]],
) -> None:
    index = max(0, bisect_right(starts, spell.since) - 1)
    while index < len(parts) and parts[index][0] < end:
        spent = min(end, parts[index][1]) - max(spell.since, parts[index][0])
        if spent > 0:
            states = found[index].setdefault(spell.source, defaultdict(float))
            states[spell.state] += spent
        index += 1
