import pytest
from hypothesis import given, settings
from hypothesis.strategies import floats, integers, lists

from wallboard.domain.forecast.reforecast import day_total, handle_time, level

CALLS = floats(0, 500)


def test_without_weight_it_is_the_plain_ratio_and_one_at_first() -> None:
    assert level(90.0, 60.0, 0.0) == 1.5
    assert level(0.0, 0.0, 0.0) == 1.0


@settings(max_examples=25)
@given(lists(CALLS, min_size=1, max_size=8), CALLS, floats(0.1, 1e4))
def test_before_the_first_part_the_plan_stands_and_after_the_last_what_came(
    plan: list[float], actual: float, weight: float
) -> None:
    assert day_total(plan, 0, 0.0, weight) == pytest.approx(sum(plan))
    assert day_total(plan, len(plan), actual, weight) == actual


@settings(max_examples=25)
@given(CALLS, CALLS, floats(0.1, 1e4))
def test_the_level_is_between_the_plan_and_the_facts(actual: float, planned: float, weight: float) -> None:
    by = level(actual, planned, weight)
    assert min(1.0, actual / planned if planned else 1.0) <= by * (1 + 1e-9)
    assert by >= 1.0 or actual <= planned


@settings(max_examples=25)
@given(integers(0, 500), floats(60, 600))
def test_handle_time_goes_from_the_plan_to_the_facts(handled: int, each_s: float) -> None:
    made = handle_time(300.0, handled, handled * each_s)
    assert min(300.0, each_s) - 1e-9 <= made <= max(300.0, each_s) + 1e-9
    assert handle_time(300.0, 50, 50 * 200.0) == 250.0


def test_the_days_total_is_what_came_and_the_rest_of_the_plan() -> None:
    assert day_total([50, 100, 150, 300], 2, 180, 0.0) == 720
    assert day_total([50, 100, 150, 300], 2, 180, 150.0) == 675
