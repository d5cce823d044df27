"""Sums of visits and calls: what is counted where, at the limits too."""

import math

import pytest

from wallboard.domain.facts import Call, Visit
from wallboard.domain.tally import (
    CallTally,
    FlowOuts,
    Policy,
    Tally,
    server_wait,
    sum_of,
)
from wallboard.domain.words import Direction, EndCause, Outcome, Pre

POLICY = Policy(target_s=20, short_abandon_s=5)


def visit(outcome: Outcome, wait: float, **details: object) -> Visit:
    left = 1000.0 + wait
    answered = left if outcome is Outcome.ANSWERED else None
    whole = {"answered": answered, "left": left} | details
    return Visit("pbx", "c1", "sales", 1, 1000.0, outcome, **whole)  # type: ignore[arg-type]


def tally(*visits: Visit) -> Tally:
    made = Tally()
    for entry in visits:
        made.add(entry, POLICY)
    return made


def test_in_time_includes_the_target_and_short_excludes_its_limit() -> None:
    made = tally(
        visit(Outcome.ANSWERED, 20),
        visit(Outcome.ANSWERED, 20.1),
        visit(Outcome.ABANDONED, 4.9),
        visit(Outcome.ABANDONED, 5),
        visit(Outcome.ABANDONED, 21),
        visit(Outcome.TIMEOUT, 20),
        visit(Outcome.TIMEOUT, 20.1),
    )
    assert (made.answered_in_target, made.short_abandoned, made.abandoned_in_target) == (1, 1, 2)
    assert (made.exited, made.exited_late, made.longest_wait) == (2, 1, 21)


def test_refused_visits_are_presented_but_not_offered() -> None:
    made = tally(visit(Outcome.FULL, 0), visit(Outcome.JOIN_EMPTY, 0), visit(Outcome.ANSWERED, 1))
    assert (made.presented, made.refused, made.offered, made.wait_left_s) == (3, 2, 1, 1)


def test_handle_time_is_talk_hold_and_wrap_up_of_what_is_over() -> None:
    made = tally(
        visit(Outcome.ANSWERED, 10, ended=1070.0, hold_s=15.0, wrap_until=1090.0),
        visit(Outcome.ANSWERED, 10, ended=1070.0, end_cause=EndCause.GAP, wrap_until=1090.0),
        visit(Outcome.ANSWERED, 10),
    )
    assert (made.handled, made.talk_s, made.hold_s, made.wrap_s) == (1, 45, 15, 20)
    assert (made.answered, made.parity_completed) == (3, 2)


def test_a_visit_taken_out_leaves_nothing() -> None:
    visits = [
        visit(Outcome.ANSWERED, 10, ended=1070.0, hold_s=15.0, wrap_until=1090.0),
        visit(Outcome.ABANDONED, 3),
        visit(Outcome.LEAVE_EMPTY, 30),
    ]
    made = tally(*visits)
    for entry in visits:
        made.add(entry, POLICY, -1)
    made.longest_wait = None
    assert made == Tally()


@pytest.mark.parametrize(
    ("now", "late", "longest"), [(1010, 0, 10), (1020, 0, 20), (1020.5, 1, 20.5), (990, 0, 0)]
)
def test_who_waits_longer_than_promised_is_late_already(now: float, late: int, longest: float) -> None:
    waiting = visit(Outcome.WAITING, 0, left=None)
    made = tally(waiting)
    made.overlay(waiting, POLICY, now)
    assert (made.waiting, made.waiting_late, made.longest_wait) == (1, late, longest)


@pytest.mark.parametrize(
    ("until", "now", "wrap"), [(1090.0, 1075, 5), (1090.0, 1100, 20), (math.inf, 1100, 30)]
)
def test_wrap_up_counts_with_its_time_so_far(until: float, now: float, wrap: float) -> None:
    wrapping = visit(Outcome.ANSWERED, 10, ended=1070.0, wrap_until=until)
    made = tally(wrapping)
    made.overlay(wrapping, POLICY, now)
    assert made.wrap_s == wrap


@pytest.mark.parametrize(
    "details", [{"end_cause": EndCause.GAP, "ended": 1070.0, "wrap_until": 1080.0}, {"wrap_until": None}]
)
def test_nothing_is_laid_over_what_is_not_open(details: dict[str, object]) -> None:
    entry = visit(Outcome.ANSWERED, 10, **details)
    made, before = tally(entry), tally(entry)
    made.overlay(entry, POLICY, 1075)
    assert made == before


def test_what_asterisk_calls_abandoned_is_more_than_hang_ups_and_never_a_key() -> None:
    made = tally(
        visit(Outcome.ABANDONED, 10),
        visit(Outcome.TIMEOUT, 30),
        visit(Outcome.OVERFLOW, 30),
        visit(Outcome.EXIT_KEY, 30),
        visit(Outcome.FULL, 0),
    )
    assert (made.parity_abandoned, made.parity_abandoned_in) == (3, 1)


def test_a_wait_of_the_target_is_in_time_whatever_the_binary_fractions_of_the_instants_are() -> None:
    noon = 1_778_587_200.0
    judge = Policy(12.3, short_abandon_s=4.2)
    made = Tally()
    for n in range(50):
        joined = noon + n / 100
        for wait, outcome in ((12.3, Outcome.ANSWERED), (12.3, Outcome.TIMEOUT), (4.2, Outcome.ABANDONED)):
            left = noon + round(n / 100 + wait, 2)
            made.add(Visit("pbx", "c", "sales", 1, joined, outcome, left=left), judge)
    assert (made.answered_in_target, made.exited_late, made.short_abandoned) == (50, 0, 0)


def test_the_servers_wait_is_its_own_or_counted_by_its_clock() -> None:
    exact = Visit("pbx", "c1", "sales", 1, 1000.9, Outcome.ABANDONED, left=1021.1)
    assert server_wait(exact) == 21
    assert server_wait(visit(Outcome.ABANDONED, 30, server_wait_s=12)) == 12
    assert server_wait(visit(Outcome.WAITING, 0, left=None)) == 0


def test_cohorts_add_up_and_copies_are_their_own() -> None:
    sales, support = tally(visit(Outcome.ANSWERED, 10)), tally(visit(Outcome.ABANDONED, 50))
    both = sales + support
    assert (both.offered, both.longest_wait, both.wait_left_s) == (2, 50, 60)
    assert (both + Tally()) == both
    assert sum_of(()) == Tally()
    copy = sales.copy()
    copy.add(visit(Outcome.ANSWERED, 1), POLICY)
    assert sales.answered == 1


def call(**details: object) -> Call:
    return Call("pbx", "c1", Direction.INBOUND, 1000.0, **details)  # type: ignore[arg-type]


def test_every_external_call_is_answered_lost_served_or_open() -> None:
    made = CallTally()
    made.add(call(answered=1010.0))
    made.add(call())
    made.add(call(ended=1010.0, pre=Pre.SELF_SERVED))
    made.add(call(ended=1010.0, pre=Pre.BUSY))
    made.add(call(ended=1010.0, result=Outcome.TIMEOUT, pre=Pre.BUSY))
    made.add(call(ended=1010.0, partial=True))
    assert (made.arrived, made.answered, made.open, made.self_served, made.lost) == (6, 1, 1, 1, 3)
    assert dict(made.reasons) == {"busy": 1, "timeout": 1, "unknown": 1}
    assert made.partial == 1


def test_internal_and_outbound_calls_are_left_out() -> None:
    made = CallTally()
    made.add(call(internal=True))
    made.add(Call("pbx", "c2", Direction.OUTBOUND, 1000.0))
    assert made == CallTally()


def test_calls_add_up_and_can_be_taken_out() -> None:
    made = CallTally()
    made.add(call(ended=1010.0, result=Outcome.TIMEOUT))
    assert (made + made).reasons == {"timeout": 2}
    made.add(call(ended=1010.0, result=Outcome.TIMEOUT), -1)
    assert made.copy() == CallTally()


def test_who_left_in_a_gap_was_not_counted_by_the_server_as_far_as_we_know() -> None:
    made = Tally()
    gone = Visit("pbx", "c1", "sales", 1, 100.0, Outcome.UNKNOWN, left=130.0, end_cause=EndCause.GAP)
    made.add(gone, Policy())
    assert (made.exited, made.parity_abandoned) == (1, 0)


def test_who_waits_less_long_than_somebody_did_changes_no_longest_wait() -> None:
    made = Tally(longest_wait=90.0)
    made.overlay(Visit("pbx", "c1", "sales", 1, 100.0), Policy(), 110.0)
    assert made.longest_wait == 90.0


def test_what_happened_is_counted_apart_from_who_joined() -> None:
    made = Tally()
    for outcome in (Outcome.ANSWERED, Outcome.ANSWERED, Outcome.ABANDONED, Outcome.TIMEOUT):
        made.happen(visit(outcome, 5))
    made.happen(visit(Outcome.ANSWERED, 5), -1)
    assert (made.ev_answered, made.ev_abandoned, made.presented) == (1, 1, 0)


@pytest.mark.parametrize(("rule", "missed"), [("over_target", 1), ("all", 2), ("none", 0)])
def test_who_leaves_another_way_is_a_miss_by_the_rule_of_the_queue(rule: FlowOuts, missed: int) -> None:
    made, policy = Tally(), Policy(target_s=20.0, flowouts=rule)
    for wait in (20.0, 20.5):
        made.add(visit(Outcome.TIMEOUT, wait), policy)
    assert (made.exited_missed, made.exited_late) == (missed, 1)


def test_time_to_get_through_is_of_calls_seen_from_their_arrival_on() -> None:
    made = CallTally()
    made.add(call(answered=1030.0), queue_wait=20.0)
    made.add(call(answered=1010.0, partial=True), queue_wait=10.0)
    made.add(call(), queue_wait=0.0)
    assert (made.answered, made.queue_wait_s, made.reached, made.reach_s) == (2, 30, 1, 30)
    made.add(call(answered=1030.0), -1, 20.0)
    assert ((made + made).queue_wait_s, made.queue_waited) == (20, 1)
    made.add(call(answered=1030.0))
    assert (made.answered, made.queue_waited) == (2, 1)


def test_a_tally_beside_another_has_numbers_of_its_own_and_the_same_histograms() -> None:
    made, policy = Tally(), Policy()
    for wait in (3, 4.5, 30):
        made.add(visit(Outcome.ANSWERED, wait), policy)
    beside = made.beside()
    assert beside == made
    assert beside.outcomes is made.outcomes
    assert beside.waits is made.waits
    beside.overlay(Visit("pbx", "c1", "sales", 1, 100.0), policy, 200.0)
    assert (beside.longest_wait, made.longest_wait, beside.waiting_late, made.waiting_late) == (100, 30, 1, 0)
    assert sum_of((beside, made), still=True) == sum_of((beside, made))
