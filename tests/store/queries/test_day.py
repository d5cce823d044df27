"""A day can be counted again from the cache."""

import sqlite3

from tests.store.made import NOON, answered, plan, visit, write_now
from wallboard.domain.facts import AgentSpell, Call, Coverage, QueueTarget
from wallboard.domain.words import AgentState, Direction
from wallboard.store.queries import day
from wallboard.store.queries.day import day_facts
from wallboard.store.queries.sources import only

END = NOON + 100


def spell(agent: str, since: float, until: float | None) -> AgentSpell:
    return AgentSpell("pbx", agent, NOON + since, None if until is None else NOON + until, AgentState.PAUSED)


def test_gives_what_began_in_it(connection: sqlite3.Connection) -> None:
    visits = [
        visit("before", at=NOON - 1),
        visit("first", at=NOON),
        answered("last", at=END - 1),
        visit("after", at=END),
    ]
    calls = [Call("pbx", fact.call, Direction.INBOUND, fact.joined) for fact in visits]
    write_now(connection, [*visits, *calls])
    found = day_facts(connection, NOON, END)
    assert found.visits == tuple(visits[1:3])
    assert found.calls == tuple(calls[1:3])


def test_gives_what_went_on_in_it(connection: sqlite3.Connection) -> None:
    inside = [
        spell("a", -50, 0.5),
        spell("a", 0.5, 20),
        spell("b", 0, None),
        spell("c", 99, 200),
        spell("d", -9, 300),
    ]
    outside = [spell("e", -50, 0), spell("e", 100, 120), spell("a", -90, -50), spell("f", 100, None)]
    write_now(connection, inside + outside)
    assert sorted(day_facts(connection, NOON, END).spells, key=lambda s: s.key) == sorted(
        inside, key=lambda s: s.key
    )


def test_gives_coverage_that_overlaps_and_all_targets(connection: sqlite3.Connection) -> None:
    inside = (Coverage("pbx", NOON - 5, NOON + 1), Coverage("pbx", NOON + 99, NOON + 500))
    write_now(connection, [*inside, Coverage("pbx", NOON - 50, NOON), Coverage("pbx", END, END + 1)])
    write_now(connection, [QueueTarget("pbx", "support", 30.0)])
    found = day_facts(connection, NOON, END)
    assert sorted(found.coverage, key=lambda c: c.since) == list(inside)
    assert found.targets == (QueueTarget("pbx", "support", 30.0),)


def test_gives_the_named_sources_only(connection: sqlite3.Connection) -> None:
    write_now(
        connection,
        [visit("c1"), spell("a", -5, None), Coverage("pbx", NOON, END), QueueTarget("pbx", "q", 1.0)],
    )
    assert day_facts(connection, NOON, END, ["pbx", "x"]) == day_facts(connection, NOON, END)
    assert not any(
        getattr(day_facts(connection, NOON, END, ["x"]), part) for part in day.DayFacts.__struct_fields__
    )
    assert day_facts(connection, NOON, END, []).visits == ()


def test_each_question_uses_its_index(connection: sqlite3.Connection) -> None:
    for sources in (None, ["pbx"]):
        where, names = only(sources)
        values = (NOON, END, *names)
        assert "visit_joined" in plan(connection, day.VISITS_SQL + where, values)
        assert "call_arrived" in plan(connection, day.CALLS_SQL + where, values)
        assert "agent_spell_since" in plan(connection, day.SPELLS_SQL + where, values)
        assert "coverage_until" in plan(connection, day.COVERAGE_SQL + where, values)
