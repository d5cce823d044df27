"""Names of agents, and what they did when."""

import sqlite3
from random import Random

from tests.store.made import NOON, gone, plan, write_now
from wallboard.domain.facts import AgentName, AgentSpell, Offer
from wallboard.domain.words import AgentState, OfferResult, Outcome
from wallboard.store.queries import agents
from wallboard.store.queries.agents import agent_names, missed_by, spells_of, states_at


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


def test_spells_of_a_time_are_those_of_a_plain_search(connection: sqlite3.Connection) -> None:
    chance = Random(5)
    spells, at = [], NOON
    for _ in range(60):
        until = at + chance.uniform(1, 20)
        spells.append(AgentSpell("pbx", "PJSIP/1", at, until, chance.choice(list(AgentState))))
        at = until + chance.choice([0, 0, 10])
    spells.append(AgentSpell("pbx", "PJSIP/1", at, None, AgentState.AVAILABLE))
    others = [AgentSpell("b", "PJSIP/1", NOON, None, AgentState.PAUSED)]
    write_now(connection, [*spells, *others, *many_spells("PJSIP/2", 20)])
    times = [(spells[2].since, spells[2].until or 0.0), (NOON - 9, NOON), (NOON, at + 9)]
    times += [(start := NOON + chance.uniform(-20, 700), start + chance.uniform(0, 99)) for _ in range(50)]
    for since, until in times:
        expected = [s for s in spells if s.since < until and (s.until is None or s.until > since)]
        assert list(spells_of(connection, "pbx", "PJSIP/1", since, until)) == expected


def test_spells_of_one_day_do_not_cost_the_years_before(connection: sqlite3.Connection) -> None:
    assert "agent_spell" in plan(connection, agents.SPELLS_SQL, (None,) * 7)
    write_now(connection, many_spells("PJSIP/1", 5000))
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection.set_progress_handler(count, 100)
    assert len(spells_of(connection, "pbx", "PJSIP/1", NOON + 4990.5, NOON + 5000)) == 10
    connection.set_progress_handler(None, 0)
    assert steps < 10, "it reads spells of other days"


def test_missed_rings_are_those_of_a_plain_search(connection: sqlite3.Connection) -> None:
    chance = Random(11)
    visits = [gone(f"c{n}", Outcome.ABANDONED, at=NOON + n, caller=f"+36{n}") for n in range(40)]
    offers = [
        Offer(
            v.source, v.call, v.queue, v.nth, k, f"PJSIP/{chance.randint(1, 3)}", v.joined + 5 * k,
            v.joined + 5 * k + 3, chance.choice([None, *OfferResult]),
        )
        for v in visits
        for k in (1, 2, 3)
    ]  # fmt: skip
    other = Offer("b", "c1", "support", 1, 1, "PJSIP/1", NOON + 9, None, OfferResult.MISSED)
    write_now(connection, [*visits, *offers, other, gone("c1", Outcome.ABANDONED, source="b")])
    since, until = NOON + 10, NOON + 40
    expected = [
        offer
        for offer in offers
        if offer.agent == "PJSIP/1"
        and since <= offer.at < until
        and offer.result in {OfferResult.MISSED, OfferResult.DUMPED}
    ]
    expected.sort(key=lambda o: (-o.at, o.call, o.k))
    found = missed_by(connection, ("pbx", "PJSIP/1"), since, until, 1000)
    assert expected
    assert [missed.offer for missed in found] == expected
    assert all(missed.visit.call == missed.offer.call for missed in found)
    assert missed_by(connection, ("pbx", "PJSIP/1"), since, until, 2) == found[:2]


def test_missed_rings_are_looked_up_by_agent_and_day(connection: sqlite3.Connection) -> None:
    assert "offer_agent (agent=? AND at>? AND at<?)" in plan(connection, agents.MISSED_SQL, (None,) * 5)
