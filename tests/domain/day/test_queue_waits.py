"""What callers waited in queues before a person answered."""

import pytest

from wallboard.domain.day.queue_waits import QueueWaits
from wallboard.domain.facts import Call, Visit
from wallboard.domain.folds import DayFolds
from wallboard.domain.kpis.calls.avg_queue_wait_to_answer_s import AVG_QUEUE_WAIT_TO_ANSWER
from wallboard.domain.periods import Day, day_at
from wallboard.domain.tally import Policy
from wallboard.domain.words import Direction, Outcome

NOON = 1_790_000_000.0
DAY = day_at(NOON, "UTC")


def visit(queue: str, joined: float, left: float | None, outcome: Outcome, nth: int = 1) -> Visit:
    end = None if left is None else NOON + left
    answered = end if outcome is Outcome.ANSWERED else None
    return Visit("pbx", "c1", queue, nth, NOON + joined, outcome, answered=answered, left=end)


def call(answered: float | None = None, call_id: str = "c1") -> Call:
    at = None if answered is None else NOON + answered
    return Call("pbx", call_id, Direction.INBOUND, NOON, answered=at)


FIRST = visit("front", 5, 25, Outcome.TIMEOUT)
SECOND = visit("tech", 30, 40, Outcome.ANSWERED)
THIRD = visit("tech", 100, 150, Outcome.ANSWERED, nth=2)


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.FULL])
def test_what_was_over_at_once_came_before_what_follows_at_the_same_instant(outcome: Outcome) -> None:
    waits = QueueWaits()
    at_once, next_one = visit("tech", 5, 5, outcome), visit("front", 5, 30, Outcome.ANSWERED)
    for one in (next_one, at_once):
        waits.put(one)
    assert waits.of(call(5 if outcome is Outcome.ANSWERED else 30)) == (
        0 if outcome is Outcome.ANSWERED else 25
    )


def test_who_was_answered_outside_any_queue_waits_no_more_when_handed_on_at_once() -> None:
    waits = QueueWaits()
    waits.put(visit("front", 5, 30, Outcome.ABANDONED))
    assert waits.of(call(5)) == 0


@pytest.mark.parametrize("order", [(FIRST, SECOND, THIRD), (THIRD, SECOND, FIRST)])
def test_waits_add_up_until_the_first_answer_in_whatever_order_they_are_told(
    order: tuple[Visit, ...],
) -> None:
    waits = QueueWaits()
    for one in order:
        waits.put(one)
    assert waits.of(call(40)) == 30
    assert waits.of(call()) == waits.of(None) == waits.of(call(40, "other")) == 0


def test_who_is_reached_outside_a_queue_has_waited_until_then() -> None:
    waits = QueueWaits()
    waits.put(FIRST)
    waits.put(visit("late", 60, None, Outcome.WAITING))
    assert waits.of(call(50)) == 20
    assert waits.of(call(70)) == 30


def test_a_visit_takes_the_place_of_its_older_self() -> None:
    waits = QueueWaits()
    waits.put(visit("front", 5, None, Outcome.WAITING))
    waits.put(FIRST)
    assert waits.of(call(40)) == 20


def _mean(folds: DayFolds, now: float, nth: int = 0) -> float | None:
    return AVG_QUEUE_WAIT_TO_ANSWER.read(folds.everything(now)[nth]).value


def test_the_day_and_the_half_hour_follow_visits_and_calls_in_any_order() -> None:
    folds = DayFolds(DAY, lambda _source, _queue: Policy())
    folds.put_visit(FIRST)
    folds.put_call(call(40))
    assert _mean(folds, NOON + 50) == 20
    folds.put_visit(SECOND)
    assert (_mean(folds, NOON + 50), _mean(folds, NOON + 50, 1)) == (30, 30)
    folds.put_call(call())
    assert _mean(folds, NOON + 50) is None
    folds.put_call(call(40))
    folds.put_call(call(60, "c2"))
    assert _mean(folds, NOON + 99) == 15
    assert (_mean(folds, NOON + 1900), _mean(folds, NOON + 1900, 1)) == (15, None)


def test_a_call_of_the_last_half_hour_of_a_day_is_none_of_the_next() -> None:
    day = Day(DAY.date, DAY.start, NOON + 60)
    folds = DayFolds(day, lambda _source, _queue: Policy())
    for one in (FIRST, SECOND):
        folds.put_visit(one)
    folds.put_call(call(40))
    following = folds.next_day(Day(DAY.date, NOON + 60, DAY.end))
    assert (_mean(following, NOON + 61), _mean(following, NOON + 61, 1)) == (None, 30)
