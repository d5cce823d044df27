"""Who did what on a day."""

import sqlite3

from tests.store.made import NOON, plan, write_now
from wallboard.domain.duty.rows import Person, Stretch
from wallboard.domain.facts import AgentName, AgentSpell
from wallboard.domain.words import AgentState
from wallboard.store.queries.duty.people import PEOPLE_SQL, people_of

FREE, PAUSED = AgentState.AVAILABLE, AgentState.PAUSED


def test_each_has_their_day_with_what_went_on_as_it_began(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [
            AgentName("pbx", "a", "Ana"),
            AgentSpell("pbx", "a", NOON - 90, NOON - 60, FREE),
            AgentSpell("pbx", "a", NOON - 60, NOON + 60, FREE),
            AgentSpell("pbx", "a", NOON + 60, None, PAUSED, "Lunch"),
            AgentSpell("pbx", "b", NOON + 5, NOON + 900, FREE),
            AgentSpell("pbx", "c", NOON + 101, None, FREE),
            AgentSpell("other", "d", NOON + 5, None, FREE),
        ],
    )
    assert people_of(connection, NOON, NOON + 100, ["pbx"]) == (
        Person(
            "pbx",
            "a",
            "Ana",
            (Stretch(NOON - 60, NOON + 60, FREE), Stretch(NOON + 60, NOON + 100, PAUSED, "Lunch")),
        ),
        Person("pbx", "b", "", (Stretch(NOON + 5, NOON + 100, FREE),)),
    )
    assert [one.source for one in people_of(connection, NOON, NOON + 100)] == ["other", "pbx", "pbx"]


def test_the_time_is_looked_up(connection: sqlite3.Connection) -> None:
    assert "agent_spell_since" in plan(connection, PEOPLE_SQL, (0, 1))
