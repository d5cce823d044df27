"""On 60 simulated days: how far off the rest of the day is foreseen, beside what anybody could say."""

import pytest
from msgspec.structs import replace

from tests.domain.forecast.simulated import ZONE, simulated
from wallboard.domain.forecast.errors import compared, wape
from wallboard.domain.forecast.lookback import forecasts_of

PAST = forecasts_of(simulated(), ZONE, 61)
"""One day of them has 25 hours, and no partners for its parts."""


def test_errors_are_weighed_by_what_came() -> None:
    assert wape([(110.0, 100.0), (0.0, 100.0)]) == pytest.approx(0.55)
    assert wape([(5.0, 0.0)]) is None


@pytest.mark.parametrize("finished", [20, 24, 28], ids=["10:00", "12:00", "14:00"])
def test_sixty_days_are_foreseen_better_than_by_last_week(finished: int) -> None:
    seen = compared(PAST, finished)
    assert seen.days == 60
    assert seen.rule is not None
    assert seen.last_week is not None
    assert seen.rule < 0.7 * seen.last_week
    assert seen.rule < 0.08
    mine, last_week, _ = seen.by_part
    assert mine is not None
    assert last_week is not None
    assert mine < 0.8 * last_week


def test_early_in_the_day_the_plan_steadies_the_plain_ratio() -> None:
    seen = compared(PAST, 20)
    assert seen.rule is not None
    assert seen.ratio is not None
    assert seen.rule < seen.ratio


def test_a_day_without_a_week_before_is_compared_with_nothing() -> None:
    alone = [replace(one, last_week=None) for one in PAST]
    seen = compared(alone, 20)
    assert (seen.days, seen.rule, seen.last_week, seen.ratio) == (0, None, None, None)
