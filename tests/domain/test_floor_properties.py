"""Any sequence of events leaves the floor in order."""

from collections import Counter
from itertools import pairwise

from hypothesis import given

from tests.domain.random_events import START, calm_stories, stories
from wallboard.domain.events import CallAnswered, CallerAbandoned, CallerJoined, CallerLeft, Event
from wallboard.domain.facts import AgentSpell, Call, Fact, Offer, Visit
from wallboard.domain.floor import Floor
from wallboard.domain.words import REFUSED, AgentState, OfferResult, Outcome


def _wrapup(queue: str) -> float:
    return 20.0 if queue == "sales" else 0.0


def _told(events: list[Event], *, until: float = 0.0) -> tuple[Floor, list[Fact]]:
    floor = Floor("pbx", _wrapup)
    facts = [fact for event in events for fact in floor.apply(event)]
    latest = max(event.at for event in events)
    return floor, facts + floor.advance(latest + until)


def _latest(facts: list[Fact]) -> dict[tuple[str, ...], Fact]:
    return {fact.key: fact for fact in facts}


def _visits(facts: list[Fact]) -> list[Visit]:
    return [fact for fact in _latest(facts).values() if isinstance(fact, Visit)]


@given(stories())
def test_nobody_waits_twice_in_one_queue(events: list[Event]) -> None:
    floor, facts = _told(events)
    waiting = Counter((v.call, v.queue) for v in _visits(facts) if v.outcome is Outcome.WAITING)
    assert not [place for place, times in waiting.items() if times > 1]
    shown = [(w.call, w.queue) for queue in floor.queues() for w in queue.waiting]
    listed = {queue.queue for queue in floor.queues()}
    assert sorted(shown) == sorted(place for place in waiting if place[1] in listed)


@given(stories())
def test_nothing_lasts_a_negative_time(events: list[Event]) -> None:
    for visit in _visits(_told(events)[1]):
        left = visit.joined if visit.left is None else visit.left
        assert visit.joined <= left
        assert (visit.answered is None) == (visit.outcome is not Outcome.ANSWERED)
        assert visit.answered in {None, visit.left}
        if visit.ended is not None and visit.answered is not None:
            assert 0 <= visit.hold_s <= visit.ended - visit.answered
            assert visit.wrap_until is None or visit.wrap_until >= visit.ended


@given(stories())
def test_who_joined_waits_or_has_left(events: list[Event]) -> None:
    for visit in _visits(_told(events)[1]):
        assert (visit.left is None) == (visit.outcome is Outcome.WAITING)
        assert visit.ended is None or visit.answered is not None
        if visit.outcome in REFUSED:
            assert visit.left == visit.joined


@given(stories())
def test_visits_of_a_call_in_a_queue_are_numbered_without_holes(events: list[Event]) -> None:
    numbers: dict[tuple[str, str], list[int]] = {}
    for visit in _visits(_told(events)[1]):
        numbers.setdefault((visit.call, visit.queue), []).append(visit.nth)
    assert all(sorted(found) == list(range(1, len(found) + 1)) for found in numbers.values())


@given(stories())
def test_an_offer_belongs_to_a_visit_and_ends_once(events: list[Event]) -> None:
    facts = _told(events)[1]
    visits = {v.key[1:] for v in _visits(facts)}
    ended: set[tuple[str, ...]] = set()
    for offer in (fact for fact in facts if isinstance(fact, Offer)):
        assert offer.key[1:-1] in visits
        assert offer.key not in ended
        if offer.result is not None:
            assert offer.ended is not None
            assert offer.ended >= offer.at
            ended.add(offer.key)


@given(stories())
def test_an_agent_is_in_one_state_at_a_time(events: list[Event]) -> None:
    spells: dict[str, list[AgentSpell]] = {}
    for fact in _latest(_told(events)[1]).values():
        if isinstance(fact, AgentSpell):
            spells.setdefault(fact.agent, []).append(fact)
    for mine in spells.values():
        mine.sort(key=lambda spell: spell.since)
        assert sum(spell.until is None for spell in mine) <= 1
        for spell, following in pairwise(mine):
            assert spell.until is not None
            assert spell.since <= spell.until <= following.since


@given(stories())
def test_the_shown_state_is_the_open_spell(events: list[Event]) -> None:
    floor, facts = _told(events)
    open_spells = {
        fact.agent: fact
        for fact in _latest(facts).values()
        if isinstance(fact, AgentSpell) and fact.until is None
    }
    for queue in floor.queues():
        for agent in queue.agents:
            spell = open_spells.get(agent.agent)
            if spell is None:  # nobody sees what they do now
                continue
            assert (agent.state, agent.reason, agent.call) == (spell.state, spell.reason, spell.call)
            if agent.state is AgentState.RINGING and agent.call is not None:
                ringing = [f for f in _latest(facts).values() if isinstance(f, Offer) and f.ended is None]
                assert (agent.call, agent.agent) in {(offer.call, offer.agent) for offer in ringing}


@given(stories())
def test_calls_end_after_they_arrived(events: list[Event]) -> None:
    lowest = min(START, *(event.at for event in events)) - 200
    for fact in _told(events, until=3600)[1]:
        if isinstance(fact, Call):
            assert fact.arrived >= lowest
            assert fact.answered is None or fact.answered >= lowest


_ONCE = (CallerJoined, CallAnswered, CallerAbandoned, CallerLeft)


@given(calm_stories())
def test_telling_a_join_an_answer_or_a_leave_twice_changes_nothing(events: list[Event]) -> None:
    twice = [e for event in events for e in ([event, event] if isinstance(event, _ONCE) else [event])]
    assert _visits(_told(twice)[1]) == _visits(_told(events)[1])


@given(calm_stories())
def test_a_story_told_in_order_holds_no_anomaly_and_leaves_nobody_ringing(events: list[Event]) -> None:
    facts = _told(events)[1]
    odd = [fact for fact in facts if fact.key[0] == "anomaly" and not str(fact.key[2]).startswith("move_")]
    assert not odd
    waiting = {visit.key[1:] for visit in _visits(facts) if visit.outcome is Outcome.WAITING}
    for offer in (fact for fact in _latest(facts).values() if isinstance(fact, Offer)):
        assert (offer.key[1:-1] in waiting) == (offer.result is None)
        assert offer.result in {None, OfferResult.ANSWERED, OfferResult.CANCELLED}
