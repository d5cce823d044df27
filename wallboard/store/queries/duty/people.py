"""Who did what on a day, spell by spell: what the plan of the day is held against."""

import sqlite3
from collections.abc import Sequence
from itertools import groupby

from wallboard.domain.duty.rows import Person, Stretch
from wallboard.domain.facts import AgentSpell
from wallboard.domain.words import AgentId, Seconds, SourceName
from wallboard.store.queries.agents import agent_names, states_at
from wallboard.store.queries.sources import only
from wallboard.store.tables import SPELLS

# By the primary key: of each source those that began in the time; what had begun before is found apart.
PEOPLE_SQL = f"""
SELECT {SPELLS.selected} FROM agent_spell WHERE since > ? AND since < ?
"""  # noqa: S608 -- our own columns
_IN_ORDER = " ORDER BY source, agent, since"


def people_of(
    connection: sqlite3.Connection,
    since: Seconds,
    until: Seconds,
    sources: Sequence[SourceName] | None = None,
) -> tuple[Person, ...]:
    """Give everybody who was seen in `[since, until)` with what they did, what went on at its start first.

    What lasted beyond `until` ends there; `until` None in a stretch therefore never is.
    """
    where, names = only(sources)
    rows = connection.execute(PEOPLE_SQL + where + _IN_ORDER, (since, until, *names))
    spells = [*states_at(connection, since, sources), *SPELLS.facts(rows)]
    spells.sort(key=lambda spell: (*_who(spell), spell.since))
    called = {(one.source, one.agent): one.name for one in agent_names(connection, sources)}
    return tuple(
        Person(*who, called.get(who, ""), tuple(_stretch(spell, until) for spell in mine))
        for who, mine in groupby(spells, key=_who)
    )


def _who(spell: AgentSpell) -> tuple[SourceName, AgentId]:
    return spell.source, spell.agent


def _stretch(spell: AgentSpell, until: Seconds) -> Stretch:
    end = until if spell.until is None else min(spell.until, until)
    return Stretch(spell.since, end, spell.state, spell.reason)
