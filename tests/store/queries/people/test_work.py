"""What each agent did in a time: SQLite's sums are those of the fold, and no table is gone through."""

import sqlite3
from math import inf
from random import Random

import pytest

from tests.store.made import NOON, plan, write_now
from wallboard.domain.facts import AgentName, AgentSpell, Offer, Visit
from wallboard.domain.words import AgentState, EndCause, OfferResult, Outcome
from wallboard.domain.work.fold import WorkFold
from wallboard.domain.work.sums import Contacts
from wallboard.domain.work.times import StateTimes
from wallboard.store.queries.people import work
from wallboard.store.queries.people.work import QueueWork, work_of

SINCE, UNTIL = NOON, NOON + 7200
FACTS = list[AgentSpell | Visit | Offer]


def spells(chance: Random, source: str, agent: str) -> FACTS:
    made: FACTS = []
    at = SINCE - 2000 + chance.uniform(0, 500)
    while at < UNTIL + 1000:
        until = at + chance.uniform(10, 900)
        made.append(AgentSpell(source, agent, at, until, chance.choice(list(AgentState)), "lunch"))
        at = until + chance.choice([0, 0, 0, 50])
    return [*made, AgentSpell(source, agent, at, None, AgentState.AVAILABLE)]


def visits(chance: Random, source: str) -> FACTS:
    made: FACTS = []
    for n in range(120):
        met = chance.uniform(SINCE - 600, UNTIL + 600)
        over = met + chance.uniform(1, 400) if chance.random() < 0.9 else None
        wrap = chance.choice([None, over, over + 20, inf]) if over is not None else None
        made.append(
            Visit(
                source, f"c{n}", chance.choice(["q", "r"]), 1, met - chance.uniform(0, 300), Outcome.ANSWERED,
                answered=met, left=met, ended=over, wrap_until=wrap, hold_s=chance.choice([0.0, 0.5]),
                agent=chance.choice(["a", "b", None]), end_cause=chance.choice([None, *EndCause]),
            )
        )  # fmt: skip
    return made


def offers(chance: Random, source: str) -> FACTS:
    results = [None, *OfferResult]
    return [
        Offer(
            source,
            f"o{n}",
            "q",
            1,
            1,
            "a",
            chance.uniform(SINCE - 600, UNTIL + 600),
            None,
            chance.choice(results),
        )
        for n in range(60)
    ]


def lived(seed: int) -> FACTS:
    chance = Random(seed)
    return [
        fact
        for source in ("pbx", "other")
        for fact in (
            *spells(chance, source, "a"),
            *spells(chance, source, "b"),
            *visits(chance, source),
            *offers(chance, source),
        )
    ]


def folded(facts: FACTS) -> WorkFold:
    fold = WorkFold(SINCE, UNTIL)
    for fact in facts:
        if isinstance(fact, AgentSpell):
            fold.put_spell(fact)
        elif isinstance(fact, Visit):
            fold.put_visit(fact)
        else:
            fold.put_offer(fact)
    return fold


def close(one: StateTimes, other: StateTimes) -> bool:
    return all(one.of(state) == pytest.approx(other.of(state), abs=1e-4) for state in AgentState)


@pytest.mark.parametrize("seed", range(8))
def test_the_sums_are_those_of_the_fold(connection: sqlite3.Connection, seed: int) -> None:
    facts = lived(seed)
    write_now(connection, facts)
    now = UNTIL + 9000
    people = folded(facts).everybody(now)
    found = {(done.source, done.agent): done for done in work_of(connection, SINCE, UNTIL, now)}
    assert found.keys() == {who for who in people if who[1] in {"a", "b"}}
    for who, done in found.items():
        whole = sum((part.contacts for part in done.queues.values()), Contacts())
        wanted = people[who].contacts
        assert close(done.times, people[who].times)
        assert sum(done.pauses.values()) == pytest.approx(done.times.paused, abs=1e-4)
        assert sum(part.missed for part in done.queues.values()) == people[who].missed_rings
        counts = ("answered", "handled", "short", "by_agent", "by_caller", "transferred")
        assert [getattr(whole, key) for key in counts] == [getattr(wanted, key) for key in counts]
        assert (whole.talk_s, whole.hold_s) == pytest.approx((wanted.talk_s, wanted.hold_s))


def test_one_source_and_what_goes_on_by_now(connection: sqlite3.Connection) -> None:
    begun = AgentSpell("pbx", "a", SINCE - 60, None, AgentState.PAUSED, "lunch")
    call = Visit(
        "pbx", "c", "q", 1, SINCE, Outcome.ANSWERED, answered=SINCE + 1, left=SINCE + 1, ended=SINCE + 9,
        wrap_until=inf, agent="a", end_cause=EndCause.AGENT,
    )  # fmt: skip
    other = AgentSpell("other", "a", SINCE, None, AgentState.AVAILABLE)
    write_now(connection, [begun, call, other, AgentName("pbx", "a", "Anna")])
    (done,) = work_of(connection, SINCE, UNTIL, SINCE + 30, ["pbx"])
    assert (done.name, done.times, done.pauses) == ("Anna", StateTimes(paused=30), {"lunch": 30})
    assert done.queues == {"q": QueueWork(Contacts(1, 1, 8, 0, 21, 1, 1))}
    assert work_of(connection, UNTIL, UNTIL + 9, SINCE, ["pbx"]) == ()


def test_whose_first_conversation_goes_on_has_a_contact_and_no_handle_time(
    connection: sqlite3.Connection,
) -> None:
    call = Visit("pbx", "c", "q", 1, SINCE, Outcome.ANSWERED, answered=SINCE + 1, left=SINCE + 1, agent="a")
    write_now(connection, [call, AgentSpell("pbx", "a", SINCE, None, AgentState.AVAILABLE)])
    (done,) = work_of(connection, SINCE, UNTIL, SINCE + 30)
    assert done.queues == {"q": QueueWork(Contacts(answered=1))}


def test_nothing_is_gone_through_from_end_to_end(connection: sqlite3.Connection) -> None:
    spell_plan = plan(connection, work.SPELLS_SQL + work.SPELLS_BY, (SINCE, UNTIL))
    assert "agent_spell_since" in spell_plan
    assert "visit_joined" in plan(connection, work.CONTACTS_SQL + work.CONTACTS_BY, (SINCE, UNTIL, UNTIL))
    assert "offer_at" in plan(connection, work.MISSED_SQL + work.MISSED_BY, (SINCE, UNTIL))
