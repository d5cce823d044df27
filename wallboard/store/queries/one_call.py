"""Everything that is known of one call: its stays in queues, each ringing, and its caller's other calls."""

import sqlite3

from msgspec import Struct

from wallboard.domain.day.queue_waits import in_order
from wallboard.domain.facts import Call, Offer, Visit
from wallboard.domain.words import AgentId, CallId, Seconds, SourceName
from wallboard.store.tables import CALLS, OFFERS, VISITS

AROUND_S = 7 * 86_400.0
"""The caller's other calls are looked for so long before and after."""
MOST_OTHERS = 200

CALL_SQL = f'SELECT {CALLS.selected} FROM "call" WHERE source = ? AND "call" = ?'  # noqa: S608 -- our own columns
VISITS_SQL = f'SELECT {VISITS.selected} FROM visit WHERE source = ? AND "call" = ?'  # noqa: S608 -- the same
OFFERS_SQL = f'SELECT {OFFERS.selected} FROM offer WHERE source = ? AND "call" = ?'  # noqa: S608 -- the same
OTHERS_SQL = f"""
SELECT {CALLS.selected} FROM "call" WHERE caller = ? AND arrived >= ? AND arrived <= ?
ORDER BY arrived DESC LIMIT ?
"""  # noqa: S608 -- the same
NAME_SQL = "SELECT name FROM agent WHERE source = ? AND agent = ?"


class CallStory(Struct, frozen=True):
    """One call, whole."""

    call: Call | None
    """None where the source shows queues only and told nothing of it."""
    visits: tuple[Visit, ...]
    """In the order in which they joined."""
    offers: tuple[Offer, ...]
    """In the order in which it rang."""
    others: tuple[Call, ...]
    """Other calls of the same number, newest first, those of the centre to it too."""
    names: dict[tuple[SourceName, AgentId], str]

    @property
    def begins(self) -> Seconds | None:
        """When it reached the centre, as far as anybody knows; None: nothing is known at all."""
        instants = [visit.joined for visit in self.visits]
        return min([*instants, self.call.arrived] if self.call is not None else instants, default=None)

    @property
    def caller(self) -> tuple[str | None, str, str]:
        """Its number, what the line sent, and the name."""
        name = next((visit.caller_name for visit in self.visits if visit.caller_name), "")
        known = self.call or next(iter(self.visits), None)
        return (known.caller, known.caller_raw, name) if known is not None else (None, "", "")


def call_story(connection: sqlite3.Connection, source: SourceName, call: CallId) -> CallStory:
    """Tell one call; without anything in it, if the cache does not know it."""
    key = (source, call)
    found = CALLS.facts(connection.execute(CALL_SQL, key))
    visits = sorted(VISITS.facts(connection.execute(VISITS_SQL, key)), key=in_order)
    offers = sorted(OFFERS.facts(connection.execute(OFFERS_SQL, key)), key=lambda o: (o.at, o.agent, o.k))
    whole = CallStory(
        found[0] if found else None, tuple(visits), tuple(offers), (), _names(connection, visits, offers)
    )
    return CallStory(whole.call, whole.visits, whole.offers, _others(connection, whole, key), whole.names)


def _others(
    connection: sqlite3.Connection, story: CallStory, key: tuple[SourceName, CallId]
) -> tuple[Call, ...]:
    number, begins = story.caller[0], story.begins
    if number is None or begins is None:
        return ()
    rows = connection.execute(OTHERS_SQL, (number, begins - AROUND_S, begins + AROUND_S, MOST_OTHERS))
    return tuple(call for call in CALLS.facts(rows) if (call.source, call.call) != key)


def _names(
    connection: sqlite3.Connection, visits: list[Visit], offers: list[Offer]
) -> dict[tuple[SourceName, AgentId], str]:
    agents = {(v.source, v.agent) for v in visits if v.agent} | {(o.source, o.agent) for o in offers}
    found = ((who, connection.execute(NAME_SQL, who).fetchone()) for who in sorted(agents))
    return {who: row[0] for who, row in found if row is not None}
