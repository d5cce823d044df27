"""What a part of a time is made of."""

from math import inf

import pytest

from wallboard.domain.day.cohorts import STAY_S, Cohorts, Parts
from wallboard.domain.facts import Call, Visit
from wallboard.domain.tally import Policy
from wallboard.domain.words import Direction, Outcome

QUARTERS: Parts = ((0.0, 900.0), (900.0, 1800.0), (3600.0, 4500.0))
SALES = ("pbx", "sales")


def judge(source: str, queue: str, at: float) -> Policy:
    return Policy(20.0 if at < 900 else 60.0)


def answered(call: str, at: float, wait: float, talk: float | None = 100.0) -> Visit:
    left = at + wait
    ended = None if talk is None else left + talk
    return Visit("pbx", call, "sales", 1, at, Outcome.ANSWERED, answered=left, left=left, ended=ended)


def folded(*visits: Visit, now: float = inf) -> Cohorts:
    cohorts = Cohorts(QUARTERS, judge, now)
    cohorts.put_visits(visits)
    return cohorts


def test_a_visit_belongs_to_the_part_in_which_it_joined() -> None:
    cohorts = folded(answered("c1", 899.0, 30.0), answered("c2", 900.0, 30.0), answered("c3", 2000.0, 1.0))
    assert [part[SALES].offered for part in cohorts.visits] == [1, 1, 0]


def test_it_is_judged_by_what_was_promised_then() -> None:
    cohorts = folded(answered("c1", 899.0, 30.0), answered("c2", 900.0, 30.0))
    assert [part[SALES].answered_in_target for part in cohorts.visits[:2]] == [0, 1]


def test_its_answer_happens_in_the_part_in_which_it_was_given() -> None:
    cohorts = folded(answered("c1", 890.0, 30.0), answered("c2", 3000.0, 700.0))
    assert [part[SALES].ev_answered for part in cohorts.visits] == [0, 1, 1]


def test_nothing_later_than_now_is_seen() -> None:
    cohorts = folded(answered("c1", 890.0, 30.0), answered("c2", 950.0, 1.0), now=910.0)
    tally = cohorts.visits[0][SALES]
    assert (tally.waiting, tally.longest_wait, tally.waiting_late) == (1, 20.0, 0)
    assert SALES not in cohorts.visits[1]


def test_most_at_once_counts_who_was_carried_over() -> None:
    cohorts = folded(answered("c1", 0.0, 10.0, 1000.0), answered("c2", 950.0, 10.0))
    assert [(cohorts.peak(n).most, cohorts.peak(n).at) for n in range(3)] == [(1, 0.0), (2, 950.0), (0, None)]


def test_refused_ones_take_no_room() -> None:
    cohorts = folded(Visit("pbx", "c1", "sales", 1, 5.0, Outcome.FULL, left=5.0))
    assert cohorts.peak(0).most == 0
    assert cohorts.visits[0][SALES].refused == 1


@pytest.mark.parametrize(("joined", "most"), [(3600.0 - STAY_S, 0), (3601.0 - STAY_S, 1)])
def test_who_was_never_seen_to_leave_stays_no_longer_than_any_call(joined: float, most: int) -> None:
    assert folded(answered("c1", joined, 10.0, talk=None)).peak(2).most == most


def test_a_call_belongs_to_the_part_in_which_it_arrived() -> None:
    cohorts = Cohorts(QUARTERS, judge, 1000.0)
    cohorts.put_calls(
        Call("pbx", str(at), Direction.INBOUND, at, ended=at + 200)
        for at in (-1.0, 5.0, 850.0, 950.0, 2000.0)
    )
    first, second, third = (part["pbx"] for part in cohorts.calls)
    assert (first.arrived, first.lost, first.open) == (2, 1, 1)
    assert (second.arrived, second.open) == (1, 1)
    assert third.arrived == 0


def test_a_visit_of_no_length_takes_no_room() -> None:
    assert folded(answered("c1", 5.0, 0.0, talk=0.0)).peak(0).most == 0


def test_what_has_not_begun_is_not_there() -> None:
    assert not folded(answered("c1", 50.0, 1.0), now=10.0).visits[0]
