import pytest
from msgspec.structs import replace

from tests.domain.forecast.made import HALF, ahead, finished, visit
from wallboard.domain.forecast.ahead import Ahead, HalfHour
from wallboard.domain.forecast.half_hour import LOOK_S, FloorNow, half_hour
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.tally import Policy, Tally

GOAL = Goal()


def running(in_time: int, late: int) -> Tally:
    sums = Tally()
    for n in range(in_time + late):
        sums.add(visit(f"{n}", 1.0, 5.0 if n < in_time else 60.0), Policy())
    return sums


def floor(agents: int, at: float = 600.0, waiting: int = 0, **sums: int) -> FloorNow:
    told = running(sums.get("in_time", 25), sums.get("late", 5))
    return FloorNow(at, agents, min(agents, 9), tuple(at - 5.0 for _ in range(waiting)), told)


def ends(of: Ahead, now: FloorNow) -> HalfHour:
    made, _ = finished(half_hour(of, now, GOAL))
    assert made is not None
    return made


def test_without_agents_or_anything_to_come_nothing_is_said() -> None:
    assert finished(half_hour(ahead(), floor(0), GOAL))[0] is None
    assert finished(half_hour(ahead(()), floor(9), GOAL))[0] is None


def test_enough_agents_hold_the_goal_and_the_rest_makes_up_for_a_bad_beginning() -> None:
    made = ends(ahead(), floor(16, in_time=20, late=10))
    assert made.share is not None
    assert 20 / 30 < made.share < 1.0
    assert made.share == pytest.approx((20 + 100 * 2 / 3) / (30 + 100 * 2 / 3), abs=0.03)
    assert (made.more, made.agents, made.goal, made.within_s) == (0, 16, 0.8, 20.0)


def test_too_few_are_told_how_many_more_and_these_hold_it() -> None:
    made = ends(ahead(), floor(9, waiting=4))
    assert made.share is not None
    assert made.share < 0.8
    assert made.more >= 2
    with_them = ends(ahead(), replace(floor(9 + made.more, waiting=4), busy=9))
    assert with_them.more == 0
    one_less = ends(ahead(), replace(floor(8 + made.more, waiting=4), busy=9))
    assert one_less.more > 0


def test_it_is_said_until_when_they_are_needed() -> None:
    made = ends(ahead((110.0, 100.0, 60.0, 30.0)), floor(9))
    assert made.more > 0
    assert HALF < made.hold_until < 3 * HALF
    assert made.hold_until % 600 == 0


def test_nobody_is_sent_for_a_few_minutes() -> None:
    made = ends(ahead((110.0, 10.0, 10.0, 10.0)), floor(9, at=1080.0, waiting=4))
    assert made.more > 0
    assert made.hold_until == HALF, "and not at the next full ten minutes, which come in two"


def test_or_until_when_those_there_are_enough() -> None:
    made = ends(ahead((60.0, 60.0, 150.0, 200.0)), floor(11))
    assert made.more == 0
    assert HALF <= made.hold_until < 4 * HALF
    assert ends(ahead(), floor(40)).hold_until == 4 * HALF


def test_nobody_looks_beyond_closing_time_nor_some_hours_ahead() -> None:
    parts = ahead().parts
    closing = replace(ahead(), parts=(*parts[:2], replace(parts[2], is_open=False), *parts[3:]))
    assert ends(closing, floor(40)).hold_until == 2 * HALF
    long = replace(
        ahead(), parts=tuple(replace(parts[0], since=n * HALF, until=(n + 1) * HALF) for n in range(20))
    )
    assert ends(long, floor(40, at=700.0)).hold_until == 600.0 + LOOK_S


def test_a_queue_that_nobody_could_clear_is_not_answered_with_hundreds() -> None:
    made = ends(ahead((400.0,) * 4), floor(5, waiting=60))
    assert made.more == 5
    assert ends(ahead((400.0,) * 4), floor(1, waiting=60)).more == 1


def test_who_waits_since_long_is_a_miss_and_who_joined_before_is_none_of_this_half_hour() -> None:
    still = replace(floor(16, at=HALF - 10.0, in_time=8, late=2), waiting=(-5.0, HALF - 50.0, HALF - 12.0))
    made = ends(ahead(), still)
    assert made.share == pytest.approx((8 + 0.55) / (10 + 1 + 0.55), abs=0.02)
    quicker = ends(ahead(), replace(still, agents=40))
    assert quicker.share == pytest.approx((8 + 1 + 0.55) / (10 + 1 + 0.55), abs=0.02)


def test_a_half_hour_without_anybody_has_no_share() -> None:
    assert ends(ahead((0.0, 0.0)), floor(3, in_time=0, late=0)).share is None


def test_agents_who_share_no_queues_are_fewer() -> None:
    one_group, split = (ends(ahead(), replace(floor(13), pooling=p)) for p in (1.0, 0.7))
    assert one_group.more < split.more


def test_the_last_half_hour_of_a_day_looks_no_further() -> None:
    assert ends(ahead((100.0,)), floor(40)).hold_until == HALF
