"""Which method is used, and how an estimate is told."""

import pytest

from wallboard.domain.estimate.rule import Method, Queued, estimated, range_of, rounded_up

FULL = Queued(2, 8, aht_s=200, patience_s=120, head_s=70, last_s=40)


@pytest.mark.parametrize(
    ("queue", "method"),
    [
        (FULL, Method.QLM),
        (Queued(2, 8, aht_s=200, head_s=70, last_s=40), Method.QL),
        (Queued(2, 8, head_s=70, last_s=40), Method.HOL),
        (Queued(2, 8, is_shared=True, aht_s=200, patience_s=120, head_s=70), Method.HOL),
        (Queued(2, None, aht_s=200, patience_s=120, head_s=70, last_s=40), Method.HOL),
        (Queued(0, None, last_s=40), Method.LES),
        (Queued(0, None, head_s=70), Method.NONE),
        (Queued(0, 3, has_free=True, aht_s=200), Method.FREE),
        (Queued(1, 3, has_free=True, aht_s=200), Method.QL),
        (Queued(2, 0, aht_s=200, head_s=70, last_s=40), Method.NONE),
    ],
)
def test_the_best_method_for_what_is_known(queue: Queued, method: Method) -> None:
    seconds, used = estimated(queue)
    assert used is method
    assert (seconds is None) is (method is Method.NONE)


def test_the_values_are_those_of_the_methods() -> None:
    assert estimated(FULL)[0] == pytest.approx(63.3367139959432)
    assert estimated(Queued(2, 8, aht_s=200))[0] == 75
    assert estimated(Queued(2, 8, head_s=70))[0] == 70


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, 0), (1, 30), (30, 30), (30.1, 60), (299, 300), (300, 300), (301, 360), (3601, 3660)],
)
def test_nobody_is_told_seconds(seconds: float, shown: float) -> None:
    assert rounded_up(seconds) == shown


def test_a_range_is_as_wide_as_estimates_are_wrong() -> None:
    assert range_of(100, None) == (90, 150)
    assert range_of(100, 60) == (60, 180)
    assert range_of(100, 300) == (0, 420)
    assert range_of(0.0, 60) == (0, 0)
    assert range_of(None, 60) == (None, None)
