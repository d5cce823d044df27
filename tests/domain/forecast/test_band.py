import pytest

from tests.domain.forecast.simulated import ZONE, simulated
from wallboard.domain.forecast.band import Cut, cut_at, cuts_of, part_range
from wallboard.domain.forecast.lookback import forecasts_of

PAST = forecasts_of(simulated(), ZONE)


def test_few_days_make_no_range_and_no_error() -> None:
    assert cut_at(PAST[:4], 20) == Cut(4)
    assert cut_at(PAST[:5], 20).rest is not None
    assert cuts_of(()) == ()


def test_the_later_the_better() -> None:
    cuts = cuts_of(PAST)
    assert len(cuts) == 49
    errors = [cuts[n].error or 0.0 for n in (0, 24)]
    assert errors[0] > errors[1] > 0.0


def test_at_the_end_of_a_day_there_is_too_little_to_be_off_by() -> None:
    last = cuts_of(PAST)[48]
    assert last == Cut(39)


def test_eight_of_ten_days_are_in_the_range_that_other_days_made() -> None:
    others = forecasts_of(simulated(seed=8), ZONE, 60)
    cut = cut_at(forecasts_of(simulated(), ZONE, 60), 24)
    assert cut.rest is not None
    assert cut.steps is not None
    rests = [actual / hoped for hoped, actual in (one.rest(24) for one in others)]
    inside = sum(cut.rest[0] <= share <= cut.rest[1] for share in rests)
    assert 0.65 <= inside / len(rests) <= 0.95
    parts = [
        low <= actual <= high
        for one in others
        for planned, actual in zip(one.plan[24:36], one.actual[24:36], strict=True)
        for low, high in [part_range(planned * one.level(24), cut.steps)]
    ]
    assert 0.7 <= sum(parts) / len(parts) <= 0.92


def test_a_range_of_a_part_holds_its_forecast_and_is_never_below_nothing() -> None:
    assert part_range(100.0, (-1.5, 2.0)) == (85.0, 120.0)
    assert part_range(0.25, (-1.0, 1.0)) == (0.0, 1.25)
    assert part_range(100.0, (0.5, -0.5)) == (100.0, 100.0)
    assert part_range(0.0, (-2.0, 2.0)) == pytest.approx((0.0, 2.0))
