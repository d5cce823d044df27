"""What was going on when the wallboard stopped, so that it goes on from there."""

import sqlite3
from typing import NamedTuple

from msgspec import Struct

from wallboard.domain.facts import AgentSpell, Call, Offer, Visit
from wallboard.domain.words import CallId, QueueName, Seconds, SourceName
from wallboard.store.tables import CALLS, OFFERS, SPELLS, VISITS

# The long condition is word for word that of the index `visit_open`: only so does SQLite use it.
OPEN_VISITS_SQL = f"""
SELECT {VISITS.selected} FROM visit WHERE source = ? AND (outcome = 'waiting'
 OR (outcome = 'answered' AND ended IS NULL AND end_cause IS NULL) OR wrap_until = 9e999) ORDER BY joined
"""  # noqa: S608 -- our own columns
OFFERS_SQL = f'SELECT {OFFERS.selected} FROM offer WHERE source = ? AND "call" = ? AND queue = ? AND nth = ?'  # noqa: S608 -- the same
OPEN_CALLS_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE source = ? AND ended IS NULL'  # noqa: S608 -- the same
OPEN_SPELLS_SQL = f'SELECT {SPELLS.selected} FROM agent_spell WHERE source = ? AND "until" IS NULL'  # noqa: S608 -- the same
NUMBERS_SQL = 'SELECT "call", queue, nth, joined FROM visit WHERE joined > ? AND +source = ? ORDER BY joined'


class VisitNumber(NamedTuple):
    """Which visit of a call to a queue has been counted already."""

    call: CallId
    queue: QueueName
    nth: int
    joined: Seconds


class OpenFacts(Struct, frozen=True):
    """What a source was in the middle of."""

    visits: tuple[Visit, ...]
    """Waiting, in a conversation, or in a wrap-up whose end is not known."""
    offers: tuple[Offer, ...]
    """All ringing for those visits, over or not."""
    calls: tuple[Call, ...]
    spells: tuple[AgentSpell, ...]
    numbers: tuple[VisitNumber, ...]
    """Visits that joined lately, oldest first, so that `nth` goes on."""


def open_facts(connection: sqlite3.Connection, source: SourceName, numbers_since: Seconds) -> OpenFacts:
    """Give what was not over when the cache was last written; `numbers_since` is a day ago or so."""
    visits = VISITS.facts(connection.execute(OPEN_VISITS_SQL, (source,)))
    return OpenFacts(
        visits,
        tuple(offer for visit in visits for offer in _offers(connection, visit)),
        CALLS.facts(connection.execute(OPEN_CALLS_SQL, (source,))),
        SPELLS.facts(connection.execute(OPEN_SPELLS_SQL, (source,))),
        tuple(VisitNumber(*row) for row in connection.execute(NUMBERS_SQL, (numbers_since, source))),
    )


def _offers(connection: sqlite3.Connection, visit: Visit) -> tuple[Offer, ...]:
    return OFFERS.facts(connection.execute(OFFERS_SQL, (visit.source, visit.call, visit.queue, visit.nth)))
