"""Names of agents, and what they did when."""

import sqlite3
from random import Random

from tests.store.made import NOON, plan, write_now
from wallboard.domain.facts import AgentName, AgentSpell
from wallboard.domain.words import AgentState
from wallboard.store.queries import agents
from wallboard.store.queries.agents import agent_names, states_at


def test_names(connection: sqlite3.Connection) -> None:
    names = (
        AgentName("pbx", "PJSIP/1", "Éva"),
        AgentName("pbx", "PJSIP/2", "Béla"),
        AgentName("b", "PJSIP/1", "Eve"),
    )
    write_now(connection, names)
    assert set(agent_names(connection)) == set(names)
    assert agent_names(connection, ["b"]) == (names[2],)


def test_states_at_an_instant_are_those_of_a_plain_search(connection: sqlite3.Connection) -> None:
    chance = Random(7)
    spells = []
    for source in ("a", "b"):
        for agent in range(20):
            at = NOON + chance.uniform(0, 50)
            for _ in range(chance.randint(1, 20)):
                until = at + chance.uniform(1, 50)
                spells.append(
                    AgentSpell(source, f"PJSIP/{agent}", at, until, chance.choice(list(AgentState)))
                )
                at = until + chance.choice([0, 0, 10])
            spells.append(AgentSpell(source, f"PJSIP/{agent}", at, None, AgentState.AVAILABLE))
    write_now(connection, spells)
    for at in [
        spells[3].since,
        spells[5].until or 0.0,
        *(NOON + chance.uniform(-10, 600) for _ in range(50)),
    ]:
        expected = [
            spell for spell in spells if spell.since <= at and (spell.until is None or at < spell.until)
        ]
        assert sorted(states_at(connection, at), key=lambda s: s.key) == sorted(expected, key=lambda s: s.key)
        assert all(spell.source == "b" for spell in states_at(connection, at, ["b"]))


def test_no_agent_no_state(connection: sqlite3.Connection) -> None:
    assert states_at(connection, NOON) == ()


def test_looks_up_and_does_not_search(connection: sqlite3.Connection) -> None:
    write_now(connection, [spell for agent in range(20) for spell in many_spells(f"PJSIP/{agent}", 500)])
    assert "SCAN agent_spell" not in plan(connection, agents.STATES_SQL, (NOON, NOON))
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection.set_progress_handler(count, 100)
    assert len(states_at(connection, NOON + 250.5)) == 20
    connection.set_progress_handler(None, 0)
    assert steps < 20, "it does more than look each agent up"


def many_spells(agent: str, count: int) -> list[AgentSpell]:
    return [AgentSpell("pbx", agent, NOON + n, NOON + n + 1, AgentState.PAUSED) for n in range(count)]
