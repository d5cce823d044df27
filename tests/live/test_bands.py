import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.domain.kpis import kpi_of
from wallboard.domain.levels import Level, judge
from wallboard.domain.tally import Policy
from wallboard.live.bands import bands


def test_every_figure_with_limits_exists_and_is_better_in_the_same_direction() -> None:
    for key, band in bands(Policy()).items():
        kpi = kpi_of(key)
        assert kpi is not None, key
        assert kpi.higher_is_better in {None, band.higher_is_better}


def test_the_promise_decides() -> None:
    band = bands(Policy(target_s=20, target_share=0.8))["sl_default"]
    assert [judge(value, band) for value in (0.77, 0.79, 0.81)] == [Level.ALARM, Level.WARN, Level.OK]
    wait = bands(Policy(target_s=20))["longest_waiting_now_s"]
    assert [judge(value, wait) for value in (19, 21, 61)] == [Level.OK, Level.WARN, Level.ALARM]


@given(share=st.floats(0, 1))
def test_a_promise_can_be_kept_and_a_broken_one_be_mended(share: float) -> None:
    band = bands(Policy(target_share=share))["sl_default"]
    assert judge(1.0, band) is Level.OK
    assert judge(1.0, band, Level.ALARM) is Level.OK
    assert judge(1.0, band, Level.WARN) is Level.OK


def test_who_waits_too_long_is_a_warning_at_once() -> None:
    band = bands(Policy())["waiting_over_target"]
    assert judge(0, band) is Level.OK
    assert judge(1, band) is Level.WARN


@pytest.mark.parametrize("key", ["sl_default", "sl_default_30m", "answered_rate"])
def test_shares_come_back_by_a_dead_band(key: str) -> None:
    band = bands(Policy())[key]
    assert band.alarm is not None
    assert judge(band.alarm + band.back / 2, band, Level.ALARM) is Level.ALARM
