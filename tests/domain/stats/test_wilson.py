"""How sure a share is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.figures import NOTHING, count, ratio
from wallboard.domain.stats.wilson import limits_of, wilson


def test_eight_of_ten_may_as_well_be_half_or_nearly_all() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert limits_of(ratio(8, 10)) == wilson(8, 10)


def test_nothing_has_no_limits() -> None:
    assert wilson(0, 0) is limits_of(count(7)) is limits_of(NOTHING) is limits_of(ratio(0, 0)) is None


@given(st.integers(1, 10_000), st.data())
def test_the_limits_hold_the_share_and_stay_a_share(number: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, number))
    limits = wilson(hits, number)
    assert limits is not None
    assert 0 <= limits.low <= hits / number <= limits.high <= 1
    mirrored = wilson(number - hits, number)
    assert mirrored == pytest.approx((1 - limits.high, 1 - limits.low))


@given(st.integers(1, 1000), st.integers(2, 50))
def test_more_calls_make_surer(number: int, times: int) -> None:
    few, many = wilson(number, 2 * number), wilson(times * number, 2 * times * number)
    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low


def test_a_share_above_one_stays_within_its_limits() -> None:
    limits = wilson(3, 2)
    assert limits is not None
    assert 0 < limits.low <= limits.high == 1
