"""What is needed to count a day again, after a restart or with another target."""

import sqlite3
from collections.abc import Sequence

from msgspec import Struct

from wallboard.domain.facts import AgentName, AgentSpell, Call, Coverage, Offer, QueueTarget, Visit
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.agents import agent_names, states_at
from wallboard.store.queries.sources import only
from wallboard.store.tables import CALLS, COVERAGE, OFFERS, SPELLS, TARGETS, VISITS

VISITS_SQL = f"SELECT {VISITS.selected} FROM visit WHERE joined >= ? AND joined < ?"  # noqa: S608 -- our own columns
CALLS_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE arrived >= ? AND arrived < ?'  # noqa: S608 -- the same
SPELLS_SQL = f"SELECT {SPELLS.selected} FROM agent_spell WHERE since > ? AND since < ?"  # noqa: S608 -- the same
COVERAGE_SQL = f'SELECT {COVERAGE.selected} FROM coverage WHERE "until" > ? AND since < ?'  # noqa: S608 -- the same
TARGETS_SQL = f"SELECT {TARGETS.selected} FROM queue WHERE TRUE"  # noqa: S608 -- the same
MISSED_SQL = f"""
SELECT {OFFERS.selected} FROM offer WHERE at >= ? AND at < ? AND result IN ('missed', 'dumped')
"""  # noqa: S608 -- the same


class DayFacts(Struct, frozen=True):
    """The facts of a time: what began in it, and what was going on in it."""

    visits: tuple[Visit, ...]
    """That joined in it."""
    calls: tuple[Call, ...]
    """That arrived in it."""
    spells: tuple[AgentSpell, ...]
    """That overlap it."""
    coverage: tuple[Coverage, ...]
    """That overlaps it."""
    targets: tuple[QueueTarget, ...]
    """What the servers say now, whatever the time asked for."""
    missed: tuple[Offer, ...] = ()
    """Rings of it that were not picked up; of the others nothing is counted."""
    names: tuple[AgentName, ...] = ()
    """What agents are called now, whatever the time asked for."""


def calls_between(
    connection: sqlite3.Connection,
    since: Seconds,
    until: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> tuple[tuple[Visit, ...], tuple[Call, ...]]:
    """Give the visits that joined and the calls that arrived in `[since, until)`."""
    where, names = only(sources)
    span = (since, until, *names)
    return (
        VISITS.facts(connection.execute(VISITS_SQL + where, span)),
        CALLS.facts(connection.execute(CALLS_SQL + where, span)),
    )


def day_facts(
    connection: sqlite3.Connection,
    since: Seconds,
    until: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> DayFacts:
    """Give the facts of `[since, until)`, of these sources or of all."""
    where, names = only(sources)

    def ask(sql: str, *values: Seconds) -> sqlite3.Cursor:
        return connection.execute(sql + where, (*values, *names))

    running = states_at(connection, since, sources)
    return DayFacts(
        *calls_between(connection, since, until, sources),
        (running if until > since else ()) + SPELLS.facts(ask(SPELLS_SQL, since, until)),
        COVERAGE.facts(ask(COVERAGE_SQL, since, until)),
        TARGETS.facts(ask(TARGETS_SQL)),
        OFFERS.facts(ask(MISSED_SQL, since, until)),
        agent_names(connection, sources),
    )
