from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from wallboard.domain.kpis import kpi_of
from wallboard.domain.levels import Level, judge
from wallboard.domain.snapshot import Period, QueueNow
from wallboard.domain.tally import Policy, Tally
from wallboard.domain.words import Outcome
from wallboard.live.bands import Judge, bands


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


def centre(in_time: int, late: int, policy: Policy = Policy()) -> QueueNow:  # noqa: B008 -- frozen
    recent = Tally(Counter({Outcome.ANSWERED: in_time + late}), answered_in_target=in_time)
    return QueueNow("pbx", "sales", "", 0.0, policy, (), 0, 0, (), Period(Tally()), Period(recent), {})


@pytest.mark.parametrize(
    ("in_time", "late", "level"),
    [
        (6, 3, Level.NONE),  # too few
        (7, 3, Level.WARN),  # 70 %, but as likely as not it is 80 % in truth
        (70, 30, Level.ALARM),  # 70 % of so many is too little by more than chance
        (78, 22, Level.WARN),
        (80, 20, Level.OK),
    ],
)
def test_a_share_is_an_alarm_only_when_chance_does_not_explain_it(
    in_time: int, late: int, level: Level
) -> None:
    assert Judge().levels(centre(in_time, late))["sl_default_30m"] is level


def test_an_alarm_that_has_begun_stays_until_the_share_is_better() -> None:
    judges = Judge()
    levels = [judges.levels(centre(*parts))["sl_default_30m"] for parts in ((70, 30), (7, 3), (79, 21))]
    assert levels == [Level.ALARM, Level.ALARM, Level.WARN]


def test_how_many_calls_are_enough_is_a_setting() -> None:
    wary = Policy(min_sample=20)
    assert Judge().levels(centre(9, 10, wary))["sl_default_30m"] is Level.NONE
    assert Judge().levels(centre(9, 11, wary))["sl_default_30m"] is Level.ALARM


def test_where_nobody_waits_and_nothing_has_changed_the_levels_stay_until_something_does() -> None:
    judges, queue = Judge(), centre(70, 30)
    first = judges.levels(queue)
    assert first["sl_default_30m"] is Level.ALARM
    assert judges.levels(replace(queue, at=queue.at + 1)) == first
    idle = judges.levels(replace(queue, free_while_waiting=1))
    assert (first["free_while_waiting"], idle["free_while_waiting"]) == (Level.OK, Level.ALARM)
    modest = replace(queue, policy=Policy(target_share=0.5))
    assert judges.levels(modest)["sl_default_30m"] is Level.OK
    late = replace(modest, half_hour=Period(_with_late(modest.half_hour.visits, waiting_late=70)))
    assert judges.levels(late)["sl_default_30m"] is Level.ALARM


def _with_late(tally: Tally, waiting_late: int) -> Tally:
    """Return the same visits, with so many that still wait and are late."""
    made = tally.beside()
    made.waiting_late = waiting_late
    return made
