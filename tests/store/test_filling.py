"""Imported facts beside what the cache has."""

import sqlite3
from typing import Any

from msgspec.structs import replace

from tests.store.made import NOON, answered, gone, visit, write_now
from tests.store.test_batch import all_of
from wallboard.domain.facts import AgentSpell, Call, Coverage, Fact, Offer, Visit
from wallboard.domain.words import AgentState, Direction, EndCause, OfferResult, Outcome
from wallboard.store.batch import write
from wallboard.store.filling import Filling
from wallboard.store.pending import Batch
from wallboard.store.tables import CALLS, COVERAGE, OFFERS, SPELLS, VISITS


def log(made: Visit, **others: Any) -> Visit:  # noqa: ANN401 -- any field
    return replace(made, seen="import", exact=False, **others)


def ring(at: float, agent: str = "Ada", *, nth: int = 1, k: int = 1, call: str = "c1") -> Offer:
    return Offer("pbx", call, "support", nth, k, agent, at, at + 5, OfferResult.MISSED)


def fill(connection: sqlite3.Connection, *facts: Fact) -> Filling:
    return write(connection, Batch(fills=tuple(facts)), NOON)  # type: ignore[arg-type]  # no anomalies here


def test_it_says_what_was_new_completed_and_known(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered("known"), answered("cut", ended=NOON + 7, end_cause=EndCause.GAP)])
    found = fill(connection, log(answered("known")), log(answered("cut")), log(answered("new")))
    assert [[key[2] for key in keys] for keys in (found.new, found.filled, found.unchanged)] == [
        ["new"],
        ["cut"],
        ["known"],
    ]
    again = fill(connection, log(answered("known")), log(answered("cut")), log(answered("new")))
    assert (len(again.new), len(again.filled), len(again.unchanged)) == (0, 0, 3)


def test_a_stay_that_a_gap_hid_gets_a_number_of_its_own_and_its_ringing_with_it(
    connection: sqlite3.Connection,
) -> None:
    write_now(connection, [answered(at=NOON + 100.4)])
    first = log(gone("c1", Outcome.TIMEOUT, wait=90))
    second = log(answered(at=NOON + 100, nth=2))
    for _ in range(2):
        fill(connection, first, second, ring(NOON + 10), ring(NOON + 101, nth=2))
        joins = [(v.nth, v.joined, v.seen) for v in all_of(connection, VISITS)]
        assert joins == [(1, NOON + 100.4, "live"), (2, NOON, "import")]
        assert [(o.nth, o.at) for o in all_of(connection, OFFERS)] == [(1, NOON + 101), (2, NOON + 10)]


def test_what_rang_while_it_was_watched_is_known(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered(), ring(NOON + 1.3, "PJSIP/1"), Coverage("pbx", NOON - 9, NOON + 3)])
    fill(connection, log(answered()), ring(NOON + 1), ring(NOON + 4), ring(NOON + 4.5, k=2))
    assert [(o.k, o.agent, o.at) for o in all_of(connection, OFFERS)] == [
        (1, "PJSIP/1", NOON + 1.3),
        (2, "Ada", NOON + 4),
    ]


def test_a_call_that_was_seen_as_another_leg_is_not_told_twice(connection: sqlite3.Connection) -> None:
    arrived = Call("pbx", "leg-1", Direction.INBOUND, NOON - 20)
    write_now(connection, [arrived, answered("leg-2", linked="leg-1")])
    partial = Call("pbx", "leg-2", Direction.INBOUND, NOON, partial=True)
    fill(connection, log(answered("leg-2")), partial, replace(partial, call="new"))
    assert [call.call for call in all_of(connection, CALLS)] == ["leg-1", "new"]
    fill(connection, replace(partial, call="new", caller="+361", ended=NOON + 9))
    assert all_of(connection, CALLS)[1].caller == "+361"
    fill(connection, replace(partial, call="new"))
    assert all_of(connection, CALLS)[1].ended == NOON + 9


def test_coverage_and_states_are_told_only_where_nothing_was_known(connection: sqlite3.Connection) -> None:
    write_now(connection, [Coverage("pbx", NOON + 10, NOON + 20)])
    spell = AgentSpell("pbx", "Ada", NOON, NOON + 30, AgentState.PAUSED)
    fill(connection, spell, Coverage("pbx", NOON, NOON + 30, "import", "imported"))
    cover = [(c.since - NOON, c.until - NOON, c.kind) for c in all_of(connection, COVERAGE)]
    assert cover == [(0, 10, "import"), (10, 20, "live"), (20, 30, "import")]
    fill(connection, replace(spell, until=NOON + 50), Coverage("pbx", NOON, NOON + 50, "import", "imported"))
    assert [(s.since - NOON, (s.until or 0) - NOON) for s in all_of(connection, SPELLS)] == [
        (0, 10), (20, 30), (30, 50),
    ]  # fmt: skip
    assert max(c.until for c in all_of(connection, COVERAGE)) == NOON + 50


def test_another_clock_is_noticed_where_several_calls_agree(connection: sqlite3.Connection) -> None:
    write_now(connection, [answered(f"c{n}", at=NOON + 60 + 10 * n) for n in range(4)])
    found = fill(connection, *(log(answered(f"c{n}", at=NOON + 10 * n)) for n in range(4)))
    assert (found.clocks, len(found.unchanged)) == ((0.0, 60.0), 4)


def test_a_senseless_fact_of_an_import_stands_in_nobodys_way(connection: sqlite3.Connection) -> None:
    found = fill(connection, log(answered("c1")), log(visit("bad", priority=2**63)), log(answered("c2")))
    assert [v.call for v in all_of(connection, VISITS)] == ["c1", "c2"]
    assert [key[2] for key in found.new] == ["c1", "c2"]


def test_nothing_is_nothing(connection: sqlite3.Connection) -> None:
    assert fill(connection) == Filling()
