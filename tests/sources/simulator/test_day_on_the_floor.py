"""The floor makes of the events what the ledger says: the same facts by two ways."""

from collections.abc import Callable
from datetime import date

import pytest

from wallboard.domain.events import Event
from wallboard.domain.facts import Anomaly, Call, Fact, Offer, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.words import REFUSED
from wallboard.sources.simulator.ledger import CallFate, Ledger, OfferFate, VisitFate
from wallboard.sources.simulator.options import Options

Simulated = tuple[list[Event], Ledger]

# The floor lets a conversation end with the agent free and then hears of the wrap-up, at the same instant.
_TOLERATED = {"move_available_wrapup"}


def settled(events: list[Event]) -> tuple[dict[tuple[str, ...], Fact], set[str]]:
    floor, facts, oddities = Floor("centre"), dict[tuple[str, ...], Fact](), set[str]()
    for event in events:
        for fact in floor.apply(event):
            if isinstance(fact, Anomaly):
                oddities.add(fact.kind)
            facts[fact.key] = fact
    for fact in floor.advance(events[-1].at + 3600):
        facts[fact.key] = fact
    return facts, oddities


def expected_visit(fate: CallFate, visit: VisitFate) -> Visit:
    # A refusal does not tell how the caller came to the queue.
    via = "" if visit.outcome in REFUSED else visit.via
    return Visit(
        "centre", fate.call, visit.queue, visit.nth, visit.joined, visit.outcome,
        caller=fate.caller, line=fate.line, via=via, answered=visit.answered, left=visit.left,
        ended=visit.ended, wrap_until=visit.wrap_until, hold_s=round(visit.hold_s, 3), agent=visit.agent,
        position_in=visit.position_in, position_out=visit.position_out, end_cause=visit.cause,
    )  # fmt: skip


def seen_visit(visit: Visit) -> Visit:
    return Visit(
        "centre", visit.call, visit.queue, visit.nth, visit.joined, visit.outcome,
        caller=visit.caller, line=visit.line, via=visit.via, answered=visit.answered, left=visit.left,
        ended=visit.ended, wrap_until=visit.wrap_until, hold_s=round(visit.hold_s, 3), agent=visit.agent,
        position_in=visit.position_in, position_out=visit.position_out, end_cause=visit.end_cause,
    )  # fmt: skip


def call_of(fate: CallFate) -> tuple[object, ...]:
    return (
        fate.call, fate.direction, fate.arrived, fate.caller, fate.line, fate.answered, fate.ended, fate.pre,
        fate.mark, fate.internal, fate.visits[-1].outcome if fate.visits else None, ">".join(fate.menu),
        fate.greeted, fate.asked, fate.rating, fate.solved, fate.result_code,
    )  # fmt: skip


def seen_call(call: Call) -> tuple[object, ...]:
    return (
        call.call, call.direction, call.arrived, call.caller, call.line, call.answered, call.ended, call.pre,
        call.mark, call.internal, call.result, call.menu_path,
        call.greeted, call.asked, call.rating, call.solved, call.result_code,
    )  # fmt: skip


def offer_of(fate: CallFate, visit: VisitFate, k: int, offer: OfferFate) -> Offer:
    return Offer(
        "centre", fate.call, visit.queue, visit.nth, k, offer.agent, offer.at, offer.ended, offer.result
    )


@pytest.mark.parametrize(
    ("options", "day"),
    [
        (Options(), date(2026, 11, 23)),
        (Options(), date(2026, 11, 26)),
        (Options(), date(2026, 11, 29)),
        (Options(agents=15, volume=5), date(2026, 11, 23)),
    ],
)
def test_the_floors_facts_are_the_ledgers_fates(
    simulate: Callable[..., Simulated], options: Options, day: date
) -> None:
    events, ledger = simulate(options, day)
    facts, oddities = settled(events)
    assert oddities <= _TOLERATED
    stays = [(fate, visit) for fate in ledger.calls.values() for visit in fate.visits]
    visits = {fact.key: seen_visit(fact) for fact in facts.values() if isinstance(fact, Visit)}
    assert visits == {visit.key: visit for visit in (expected_visit(*stay) for stay in stays)}
    offers = {fact.key: fact for fact in facts.values() if isinstance(fact, Offer)}
    assert offers == {
        offer.key: offer
        for fate, visit in stays
        for offer in (offer_of(fate, visit, k, ringing) for k, ringing in enumerate(visit.offers, 1))
    }
    calls = {fact.call: seen_call(fact) for fact in facts.values() if isinstance(fact, Call)}
    assert calls == {fate.call: call_of(fate) for fate in ledger.calls.values()}
