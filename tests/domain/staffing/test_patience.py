from random import Random

import pytest

from wallboard.domain.staffing.patience import patience_of


def test_it_is_found_although_most_are_answered_before_it_ends() -> None:
    dice = Random(7)
    pairs = [(dice.expovariate(1 / 150), dice.uniform(0, 120)) for _ in range(20_000)]
    gave_up = [patience for patience, offered in pairs if patience < offered]
    seen = patience_of(sum(map(min, pairs)), len(gave_up))
    assert seen.measured
    assert seen.mean_s == pytest.approx(150, rel=0.03)
    assert sum(gave_up) / len(gave_up) < 60  # what averaging those who gave up would have said


def test_thirty_are_enough_and_fewer_are_not() -> None:
    assert patience_of(3000, 30).mean_s == 100
    few = patience_of(2900, 29)
    assert (few.mean_s, few.measured, few.gave_up) == (180, False, 29)


def test_the_settings_are_asked_where_there_is_nothing_to_measure() -> None:
    assert patience_of(0, 0, 90).mean_s == 90
    assert patience_of(0, 0, None).mean_s == 180
    assert not patience_of(0, 40).measured


def test_how_sure_it_is_holds_nineteen_times_in_twenty() -> None:
    dice, held, days = Random(11), 0, 300
    for _ in range(days):
        pairs = [(dice.expovariate(1 / 150), dice.uniform(0, 60)) for _ in range(300)]
        gave_up = sum(patience < offered for patience, offered in pairs)
        limits = patience_of(sum(map(min, pairs)), gave_up).limits()
        assert limits is not None
        held += limits[0] <= 150 <= limits[1]
    assert 0.92 < held / days < 0.98


def test_nothing_is_sure_of_what_was_not_measured_and_long_is_ten_minutes() -> None:
    assert patience_of(2900, 29).limits() is None
    assert not patience_of(3000, 30).is_long
    assert patience_of(84 * 1630, 84).is_long
