import pytest

from wallboard.domain.staffing.shapes import SHAPES, ShapeName, spread, weights_from, weights_of

HOUR = 3600


def hours(begin: int, end: int) -> list[tuple[float, float]]:
    return [(hour * HOUR, (hour + 1) * HOUR) for hour in range(begin, end)]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_days_calls_are_spread_whole_over_the_open_hours(shape: ShapeName) -> None:
    for parts in (hours(8, 18), hours(0, 24), hours(22, 30)):
        calls = spread(800, weights_of(shape), parts)
        assert sum(calls) == pytest.approx(800)
        assert min(calls) > 0


def busiest(shape: ShapeName) -> list[int]:
    weights = weights_of(shape)
    return [
        hour for hour in range(1, 23) if weights[hour - 1] < weights[hour] > weights[hour + 1]
    ]  # fmt: skip


def test_they_are_what_their_names_say() -> None:
    assert len(set(weights_of("flat"))) == 1
    assert busiest("morning") == [10]
    assert busiest("two_humps") == [10, 15]
    assert busiest("evening") == [19] or busiest("evening") == [18]


def test_part_of_an_hour_has_a_part_of_its_weight_and_past_midnight_is_the_next_morning() -> None:
    weights = (3.0, *(0.0,) * 22, 1.0)
    parts = [(22.5 * HOUR, 23.5 * HOUR), (23.5 * HOUR, 25 * HOUR)]
    assert spread(80, weights, parts) == [10, 70]


def test_a_profile_of_the_sites_own_is_spread_as_it_was_counted() -> None:
    halves = [(8 * HOUR, 8.5 * HOUR, 10.0), (8.5 * HOUR, 9 * HOUR, 20.0), (23.5 * HOUR, 24.5 * HOUR, 8.0)]
    weights = weights_from(halves)
    assert (weights[8], weights[23], weights[0], sum(weights)) == (30, 4, 4, 38)
    assert spread(60, weights, hours(8, 9)) == [60]


def test_weights_that_can_not_be_are_refused() -> None:
    for weights in ((1.0,) * 23, (-1.0, *(1.0,) * 23), (0.0,) * 24):
        with pytest.raises(ValueError, match=r"\("):
            spread(10, weights, hours(8, 18))
    with pytest.raises(ValueError, match=r"1\.0"):
        spread(10, (*(0.0,) * 23, 1.0), hours(8, 18))  # it is closed when they would ring
