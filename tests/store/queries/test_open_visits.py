"""What was open when the wallboard stopped."""

import sqlite3
from math import inf

from tests.store.made import NOON, answered, gone, plan, visit, write_now
from wallboard.domain.facts import AgentSpell, Call, Offer
from wallboard.domain.words import AgentState, Direction, EndCause, OfferResult, Outcome
from wallboard.store.queries import open_visits
from wallboard.store.queries.open_visits import open_facts

DAY = 86_400.0


def test_gives_the_visits_that_were_not_over(connection: sqlite3.Connection) -> None:
    going_on = (
        visit("waits"),
        answered("talks", at=NOON + 1, ended=None),
        answered("wraps up", at=NOON + 2, wrap_until=inf),
    )
    over = (
        gone("gave up", Outcome.ABANDONED),
        answered("done", wrap_until=NOON + 99),
        answered("ended in a gap", ended=None, end_cause=EndCause.GAP),
        visit("elsewhere", source="other"),
    )
    write_now(connection, [*over, *going_on])
    assert open_facts(connection, "pbx", NOON).visits == going_on


def test_gives_open_calls_and_spells(connection: sqlite3.Connection) -> None:
    call = Call("pbx", "c1", Direction.INBOUND, NOON)
    spell = AgentSpell("pbx", "a", NOON, None, AgentState.PAUSED)
    write_now(
        connection,
        [
            call,
            Call("pbx", "c2", Direction.INBOUND, NOON, ended=NOON + 1),
            Call("b", "c1", Direction.INBOUND, NOON),
        ],
    )
    write_now(connection, [spell, AgentSpell("pbx", "b", NOON, NOON + 1, AgentState.PAUSED)])
    found = open_facts(connection, "pbx", NOON)
    assert (found.calls, found.spells) == ((call,), (spell,))


def test_gives_the_numbers_of_late(connection: sqlite3.Connection) -> None:
    write_now(
        connection, [visit("c1", nth=n, at=NOON - n) for n in (2, 1)] + [visit("old", at=NOON - DAY - 1)]
    )
    assert open_facts(connection, "pbx", NOON - DAY).numbers == (
        ("c1", "support", 2, NOON - 2),
        ("c1", "support", 1, NOON - 1),
    )


def test_each_question_uses_its_index(connection: sqlite3.Connection) -> None:
    assert "visit_open" in plan(connection, open_visits.OPEN_VISITS_SQL, ("pbx",))
    assert "call_open" in plan(connection, open_visits.OPEN_CALLS_SQL, ("pbx",))
    assert "agent_spell_open" in plan(connection, open_visits.OPEN_SPELLS_SQL, ("pbx",))
    assert "visit_joined" in plan(connection, open_visits.NUMBERS_SQL, (NOON, "pbx"))


def test_gives_all_ringing_for_who_still_waits(connection: sqlite3.Connection) -> None:
    over = Offer("pbx", "c1", "support", 1, 1, "a", NOON, NOON + 3, OfferResult.MISSED)
    rings = Offer("pbx", "c1", "support", 1, 2, "b", NOON + 4)
    gone = Offer("pbx", "c2", "support", 1, 1, "a", NOON)
    write_now(connection, [visit("c1"), answered("c2", ended=NOON + 9), over, rings, gone])
    assert open_facts(connection, "pbx", NOON).offers == (over, rings)


def test_ringing_is_found_by_its_key(connection: sqlite3.Connection) -> None:
    assert "USING" in plan(connection, open_visits.OFFERS_SQL, ("pbx", "c1", "support", 1))
