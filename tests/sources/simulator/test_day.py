"""A simulated day as a whole: the same again, everything in it, nothing impossible in it."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise

import pytest

from wallboard.domain.events import (
    AgentStateChanged,
    Baseline,
    CallAnswered,
    CallArrived,
    Event,
    HoldChanged,
    MembershipChanged,
    MenuChosen,
)
from wallboard.domain.words import AgentState, Direction, EndCause, OfferResult, Outcome, Pre
from wallboard.sources.simulator.day import SimulatedDay, day_events
from wallboard.sources.simulator.ledger import CallFate, Ledger, VisitFate
from wallboard.sources.simulator.options import Options
from wallboard.sources.simulator.profile import LocalDay

Simulated = tuple[list[Event], Ledger]
MONDAY = date(2026, 11, 23)
ZONE = "Europe/Budapest"

_HASHED = """
import hashlib, sys
from datetime import date
from wallboard.sources.simulator.day import day_events
digest = hashlib.sha256()
for event in day_events(7, date(2026, 11, 23), "Europe/Budapest"):
    digest.update(repr(event).encode())
sys.stdout.write(digest.hexdigest())
"""


def inbound(ledger: Ledger) -> Iterator[CallFate]:
    return (
        fate for fate in ledger.calls.values() if fate.direction is Direction.INBOUND and not fate.internal
    )


def visits(ledger: Ledger) -> Iterator[VisitFate]:
    return (visit for fate in inbound(ledger) for visit in fate.visits)


def test_two_processes_tell_the_same_day_to_the_byte(monday: Simulated) -> None:
    def told(hash_seed: str) -> str:
        environment = os.environ | {"PYTHONHASHSEED": hash_seed}
        return subprocess.run(
            [sys.executable, "-c", _HASHED], env=environment, capture_output=True, text=True, check=True
        ).stdout

    here = hashlib.sha256("".join(map(repr, monday[0])).encode()).hexdigest()
    assert told("1") == told("2") == here


def test_another_seed_or_day_is_another_story(monday: Simulated) -> None:
    def begins(seed: int, day: date) -> list[Event]:
        events = day_events(seed, day, ZONE)
        return [next(events) for _ in range(300)]

    assert begins(7, MONDAY) == monday[0][:300]
    assert begins(8, MONDAY) != monday[0][:300]
    assert begins(7, date(2026, 11, 24))[1:] != monday[0][1:300]


def test_a_day_begins_with_a_baseline_of_queues_and_agents(monday: Simulated) -> None:
    first = monday[0][0]
    assert isinstance(first, Baseline)
    assert [queue.queue for queue in first.queues] == [
        "Support",
        "Sales",
        "Billing",
        "Hotline 0800",
        "Technical",
    ]
    assert len(first.agents) == 40
    assert first.waiting == ()
    assert not any(isinstance(event, Baseline) for event in monday[0][1:])


def test_only_as_much_is_simulated_as_is_asked_for() -> None:
    day = SimulatedDay(Options(), MONDAY, ZONE)
    events = day.events()
    for _ in range(500):
        next(events)
    assert 10 < len(day.ledger.calls) < 100


def test_everything_that_can_happen_happens_within_a_week(week: list[Simulated]) -> None:
    fates = [fate for _, ledger in week for fate in ledger.calls.values()]
    stays = [visit for fate in fates for visit in fate.visits]
    assert {fate.pre for fate in fates} == {None, *Pre}
    assert {visit.outcome for visit in stays} == set(Outcome) - {Outcome.WAITING, Outcome.UNKNOWN}
    assert {offer.result for visit in stays for offer in visit.offers} == set(OfferResult) - {
        OfferResult.UNKNOWN
    }
    assert {visit.cause for visit in stays} == {None, EndCause.AGENT, EndCause.CALLER, EndCause.TRANSFER}
    assert {visit.via for visit in stays} == {"", "transfer", "overflow"}
    assert {fate.mark for fate in fates} == {None, "callback_promised", "message_left"}
    assert any(visit.nth > 1 for visit in stays)
    assert any(fate.internal for fate in fates)
    assert len({offer.at for visit in stays for offer in visit.offers}) < len(
        [offer for visit in stays for offer in visit.offers]
    )


def test_an_ordinary_day_has_nearly_all_of_it(monday: Simulated) -> None:
    events, ledger = monday
    kinds = Counter(type(event).__name__ for event in events)
    assert {"CallReached", "MembershipChanged", "HoldChanged", "MenuChosen", "CallerLeft"} <= set(kinds)
    outcomes = {visit.outcome for visit in visits(ledger)}
    assert outcomes >= {Outcome.ANSWERED, Outcome.ABANDONED, Outcome.TIMEOUT, Outcome.OVERFLOW}
    assert outcomes >= {Outcome.EXIT_KEY, Outcome.WITHDRAWN, Outcome.LEAVE_EMPTY}
    states = {event.state for event in events if isinstance(event, AgentStateChanged)}
    assert states == set(AgentState) - {AgentState.RINGING, AgentState.ON_CALL}
    reasons = {event.reason for event in events if isinstance(event, AgentStateChanged)}
    assert reasons == {"", "Break", "Lunch", "Training", "Meeting", "Admin"}
    assert any(event.until for event in events if isinstance(event, AgentStateChanged))
    assert any(event.picked_up for event in events if isinstance(event, CallAnswered))
    assert any(
        visit.outcome is Outcome.ABANDONED and (visit.left or 0) - visit.joined < 5
        for visit in visits(ledger)
    )


def test_holds_and_lendings_are_taken_back(week: list[Simulated]) -> None:
    for events, _ in week:
        held = Counter(event.call for event in events if isinstance(event, HoldChanged) and event.on)
        taken = Counter(event.call for event in events if isinstance(event, HoldChanged) and not event.on)
        assert held == taken
        lent = Counter((e.agent, e.queue, e.member) for e in events if isinstance(e, MembershipChanged))
        assert all(count == lent[agent, queue, not member] for (agent, queue, member), count in lent.items())


def test_the_figures_of_a_week_are_those_of_a_good_centre_under_strain(week: list[Simulated]) -> None:
    rates = []
    for _, ledger in week:
        calls = list(inbound(ledger))
        answered = sum(fate.answered is not None for fate in calls)
        lost = sum(fate.answered is None and fate.pre is not Pre.SELF_SERVED for fate in calls)
        assert 900 < len(calls) < 1500
        rates.append(answered / (answered + lost))
        assert 10 < sum(fate.pre is Pre.SELF_SERVED for fate in calls) < 150
        assert 20 < sum(fate.caller is None for fate in calls) < 120
        assert any(fate.repeat_of for fate in calls)
    assert 0.94 < sum(rates) / len(rates) < 0.98
    assert min(rates) > 0.925


def test_the_service_dips_in_the_peaks_and_is_good_for_the_rest_of_the_day(
    week: list[Simulated], monday: Simulated
) -> None:
    baseline = monday[0][0]
    assert isinstance(baseline, Baseline)
    target = {queue.queue: queue.target_s or 0.0 for queue in baseline.queues}

    def in_time(begins: float, ends: float) -> float:
        waits = [
            (visit.outcome, (visit.left or 0) - visit.joined, target[visit.queue])
            for events, ledger in week
            for visit in visits(ledger)
            if begins <= (visit.joined - events[0].at) / 3600 < ends
        ]
        decided = [wait for wait in waits if wait[0] is Outcome.ANSWERED or wait[1] > 5]
        return sum(how is Outcome.ANSWERED and wait <= good for how, wait, good in decided) / len(decided)

    assert 0.6 < in_time(10.5, 12) < 0.85
    assert 0.6 < in_time(15, 16.5) < 0.85
    assert in_time(8, 10) > 0.85
    assert in_time(12.5, 15) > 0.9
    assert in_time(17, 18) > 0.8


@pytest.mark.parametrize(
    ("options", "day", "zone"),
    [
        (Options(), MONDAY, ZONE),
        (Options(), date(2026, 11, 29), ZONE),  # a Sunday
        (Options(agents=5), MONDAY, ZONE),
        (Options(agents=12, volume=4), date(2026, 11, 28), ZONE),  # more calls than people
        (Options(agents=450, volume=0.1), MONDAY, ZONE),  # two units
        (Options(seed=3), date(2026, 3, 29), ZONE),  # 23 hours
        (Options(seed=3), date(2026, 4, 24), "Africa/Cairo"),  # midnight is skipped
        (Options(seed=3), date(2026, 11, 1), "America/Havana"),  # midnight comes twice
    ],
    ids=str,
)
def test_every_call_is_settled_on_any_day_of_any_centre(
    simulate: Callable[..., Simulated], options: Options, day: date, zone: str
) -> None:
    events, ledger = simulate(options, day, zone)
    assert all(before.at <= after.at for before, after in pairwise(events))
    assert all(fate.ended is not None for fate in ledger.calls.values())
    for fate in ledger.calls.values():
        for visit in fate.visits:
            assert visit.outcome is not Outcome.WAITING
            assert visit.left is not None
            assert visit.joined <= visit.left <= (visit.ended or visit.left) <= (fate.ended or 0)
            assert (visit.outcome is Outcome.ANSWERED) == (visit.ended is not None)
            assert all(offer.result is not None for offer in visit.offers)


def test_calls_are_numbered_after_their_day_in_order_of_arrival(monday: Simulated) -> None:
    arrived = [event.call for event in monday[0] if isinstance(event, CallArrived)]
    assert arrived == [f"20261123-{n:06d}" for n in range(1, len(arrived) + 1)] == list(monday[1].calls)


def test_traffic_never_stops_for_long_and_is_thin_at_night(week: list[Simulated]) -> None:
    hours: Counter[int] = Counter()
    for events, _ in week:
        hours.update(
            int((event.at - events[0].at) // 3600) for event in events if isinstance(event, CallArrived)
        )
    assert all(hours[hour] > 0 for hour in range(24))
    assert max(hours[hour] for hour in range(6)) < 20
    assert hours[11] > 300


def test_menu_items_are_told_for_calls_that_have_arrived(monday: Simulated) -> None:
    seen = {event.call for event in monday[0] if isinstance(event, CallArrived)}
    chosen = [event for event in monday[0] if isinstance(event, MenuChosen)]
    assert {event.item for event in chosen} >= {"Support", "Sales", "Billing", "Technical", "Account balance"}
    assert all(event.call in seen for event in chosen)


def test_a_local_day_is_as_long_as_the_clock_says(simulate: Callable[..., Simulated]) -> None:
    events, _ = simulate(Options(seed=3), date(2026, 3, 29), ZONE)
    day = SimulatedDay(Options(seed=3), date(2026, 3, 29), ZONE)
    local: LocalDay = day._day
    assert local.end - local.start == 23 * 3600
    assert events[0].at == local.start
