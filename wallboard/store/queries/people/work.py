"""What each agent did in a time: seconds by state, the calls they took by queue, the rings they missed.

The sums are those of `domain.work.fold`; here SQLite adds up, which for a day of 500 agents is ten times
as fast as reading their facts.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from wallboard.domain.tally import SHORT_TALK_S
from wallboard.domain.words import AgentId, AgentState, QueueName, Seconds, SourceName
from wallboard.domain.work.sums import Contacts
from wallboard.domain.work.times import STATES, StateTimes, overlap
from wallboard.store.queries.agents import agent_names, states_at
from wallboard.store.queries.sources import only

STAY_S = 6 * 3600.0
"""No wait lasts longer: who was answered in a time joined at most so long before it."""

# What had begun before is found apart: `states_at` looks it up.
SPELLS_SQL = """
SELECT source, agent, state, CASE state WHEN 'paused' THEN reason ELSE '' END AS why,
  sum(max(0.0, min(coalesce("until", ?2), ?2) - since))
FROM agent_spell WHERE since > ?1 AND since < ?2
"""
SPELLS_BY = " GROUP BY source, agent, state, why"

# An end that fell into a gap tells nothing of how long a conversation was. `total`: where all of somebody's
# conversations go on, a sum of nothing known would be NULL.
CONTACTS_SQL = f"""
SELECT source, agent, queue, count(*), sum(over), total(over * (ended - answered - hold_s)),
  sum(over * hold_s),
  sum(over * CASE WHEN wrap_until IS NULL THEN 0.0 ELSE max(0.0, min(wrap_until, ?3) - ended) END),
  sum(over AND ended - answered < {SHORT_TALK_S}), sum(over AND end_cause IS 'agent'),
  sum(over AND end_cause IS 'caller'), sum(over AND end_cause IS 'transfer')
FROM (SELECT *, ended IS NOT NULL AND end_cause IS NOT 'gap' AS over FROM visit
  WHERE joined > ?1 - {STAY_S} AND joined < ?2 AND answered >= ?1 AND answered < ?2 AND agent IS NOT NULL)
WHERE TRUE
"""  # noqa: S608 -- numbers of our own
CONTACTS_BY = " GROUP BY source, agent, queue"

MISSED_SQL = """
SELECT source, agent, queue, count(*) FROM offer
WHERE at >= ?1 AND at < ?2 AND result IN ('missed', 'dumped')
"""
MISSED_BY = " GROUP BY source, agent, queue"


class QueueWork(Struct, frozen=True):
    """What an agent did for one queue."""

    contacts: Contacts = Contacts()
    missed: int = 0


class AgentWork(Struct, frozen=True):
    """What one agent did."""

    source: SourceName
    agent: AgentId
    name: str
    times: StateTimes
    """Of the agent as a whole: nobody is in one queue only while they are free."""
    pauses: Mapping[str, Seconds]
    """Paused seconds by reason; without one, under an empty text."""
    queues: Mapping[QueueName, QueueWork]


def work_of(
    connection: sqlite3.Connection,
    since: Seconds,
    until: Seconds,
    now: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> tuple[AgentWork, ...]:
    """Give the work of everybody who was known in `[since, until)`, up to `now`, in no special order."""
    end = max(since, min(until, now))
    where, names = only(sources)

    def ask(sql: str, by: str, *values: float) -> Iterable[tuple[object, ...]]:
        return connection.execute(sql + where + by, (*values, *names))

    spells = _spells(connection, since, end, sources)
    for source, agent, state, why, seconds in ask(SPELLS_SQL, SPELLS_BY, since, end):
        spells[source, agent][state, why] += seconds  # type: ignore[index,operator]
    queues = _queues(ask(CONTACTS_SQL, CONTACTS_BY, since, end, now), ask(MISSED_SQL, MISSED_BY, since, end))
    called = {(name.source, name.agent): name.name for name in agent_names(connection, sources)}
    return tuple(
        AgentWork(*who, called.get(who, who[1]), _times(spells[who]), _pauses(spells[who]), queues[who])
        for who in sorted(spells.keys() | queues.keys())
    )


_Who = tuple[SourceName, AgentId]
_Sums = defaultdict[tuple[str, str], Seconds]


def _spells(
    connection: sqlite3.Connection, since: Seconds, until: Seconds, sources: Sequence[SourceName] | None
) -> defaultdict[_Who, _Sums]:
    """Begin with what was going on as the time began."""
    sums: defaultdict[_Who, _Sums] = defaultdict(lambda: defaultdict(float))
    for spell in states_at(connection, since, sources) if until > since else ():
        why = spell.reason if spell.state is AgentState.PAUSED else ""
        seconds = overlap(spell.since, spell.until, (since, until))
        sums[spell.source, spell.agent][spell.state.value, why] += seconds
    return sums


def _queues(
    contacts: Iterable[tuple[object, ...]], missed: Iterable[tuple[object, ...]]
) -> defaultdict[_Who, dict[QueueName, QueueWork]]:
    found: defaultdict[_Who, dict[QueueName, QueueWork]] = defaultdict(dict)
    for source, agent, queue, *sums in contacts:
        found[str(source), str(agent)][str(queue)] = QueueWork(Contacts(*sums))  # type: ignore[arg-type]
    for source, agent, queue, count in missed:
        mine = found[str(source), str(agent)]
        known = mine.get(str(queue), QueueWork())
        mine[str(queue)] = QueueWork(known.contacts, int(count))  # type: ignore[call-overload]
    return found


def _times(sums: _Sums) -> StateTimes:
    by_state: defaultdict[str, Seconds] = defaultdict(float)
    for (state, _), seconds in sums.items():
        by_state[state] += seconds
    return StateTimes(*(by_state[state.value] for state in STATES))


def _pauses(sums: _Sums) -> dict[str, Seconds]:
    return {why: seconds for (state, why), seconds in sums.items() if state == AgentState.PAUSED}
