import pytest

from tests.domain.forecast.made import HALF, PARTS, came, expected, foreseen
from wallboard.domain.forecast.band import Cut
from wallboard.domain.forecast.expected import Expected, Foreseen
from wallboard.domain.forecast.rest import ahead_of
from wallboard.domain.forecast.so_far import SoFar

SURE = Cut(20, 0.09, (0.9, 1.2), (-1.0, 2.0))


def test_the_rest_follows_what_came_of_the_parts_that_are_over() -> None:
    made = ahead_of(foreseen(SURE), came(100, 80, 7), 2 * HALF + 60)
    assert made is not None
    by = (300 + 180) / (300 + 150)
    assert made.total == pytest.approx(180 + 450 * by)
    assert (made.so_far, made.at, len(made.parts)) == (180, 2 * HALF, 2)
    assert made.parts[0].calls == pytest.approx(150 * by)
    assert made.range == pytest.approx((180 + 0.9 * 450 * by, 180 + 1.2 * 450 * by))
    assert (made.error, made.error_days, made.few) == (0.09, 20, True)


def test_where_days_differ_without_end_it_is_the_plain_ratio() -> None:
    made = ahead_of(foreseen(weight_days=10), came(100, 80), 2 * HALF)
    assert made is not None
    assert made.total == pytest.approx(720, rel=1e-3)
    assert made.range is None


def test_calls_at_once_are_calls_times_their_stay() -> None:
    made = ahead_of(foreseen(SURE), came(), 0.0)
    assert made is not None
    first = made.parts[0]
    assert first.at_once == pytest.approx(50 * 180 / HALF)
    assert first.range == pytest.approx((50 - 50**0.5, 50 + 2 * 50**0.5))
    assert first.at_once_range is not None
    low, high = first.at_once_range
    assert low < first.at_once - 1.28 * first.at_once**0.5
    assert high - first.at_once == pytest.approx(first.at_once - low)


def test_what_was_not_seen_is_taken_as_planned() -> None:
    made = ahead_of(foreseen(), came(0, 100), 2 * HALF, [False, True])
    assert made is not None
    by = (300 + 100) / (300 + 100)
    assert made.total == pytest.approx(100 + (50 + 450) * by)
    assert made.so_far == 150


def test_handle_time_follows_the_calls_of_today() -> None:
    made = ahead_of(foreseen(), came(50), HALF)
    assert made is not None
    assert made.aht_s == pytest.approx((50 * 240 + 50 * 60) / 100)
    unknown = Foreseen(Expected(expected().day, expected().parts))
    first = ahead_of(unknown, came(), 0.0)
    assert first is not None
    assert first.aht_s == 240.0
    assert first.parts[0].at_once_range is None


def test_nothing_is_said_of_a_day_like_no_other_or_one_that_is_over() -> None:
    assert ahead_of(Foreseen(Expected(expected().day)), came(), 0.0) is None
    assert ahead_of(foreseen(), came(), 4 * HALF) is None
    assert ahead_of(foreseen(), SoFar(PARTS[:2]), 0.0) is None


def test_a_cut_is_that_of_the_parts_which_are_over() -> None:
    cuts = tuple(Cut(n) for n in range(5))
    assert [foreseen(*cuts).cut(n).days for n in (0, 1, 4, 9)] == [0, 1, 4, 4]
    assert foreseen().cut(0) == Cut()
    assert expected().total == 600.0


def test_on_a_day_of_another_length_a_cut_is_that_of_as_many_parts_before_the_end() -> None:
    long, short = (foreseen(*(Cut(n) for n in range(cuts))) for cuts in (4, 6))
    assert [long.cut(n).days for n in range(5)] == [0, 0, 1, 2, 3], "a part more than on other days"
    assert [short.cut(n).days for n in range(5)] == [1, 2, 3, 4, 5], "a part fewer"


def test_a_chart_shows_the_range_or_what_is_expected() -> None:
    ranged, bare = ahead_of(foreseen(SURE), came(), 0.0), ahead_of(foreseen(), came(), 0.0)
    assert ranged is not None
    assert bare is not None
    assert ranged.parts[1].most == pytest.approx(120.0)
    assert bare.parts[1].most == 100.0


def test_on_a_day_unlike_any_before_the_range_reaches_to_where_it_goes_on_so() -> None:
    usual, busy = (ahead_of(foreseen(SURE), came(50 * n, 100 * n), 2 * HALF) for n in (1, 2))
    assert usual is not None
    assert busy is not None
    assert (usual.strange, busy.strange) == (False, True)
    by = (300 + 300) / (300 + 150)
    assert busy.total == pytest.approx(300 + 450 * by), "the forecast itself stays that of the rule"
    assert busy.range == pytest.approx((300 + 0.9 * 450 * by, 300 + 1.2 * 450 * 2))
    first = busy.parts[0]
    assert first.range == pytest.approx((150 * by - (150 * by) ** 0.5, 300 + 2 * 300**0.5))
    assert first.at_once_range is not None
    assert first.at_once_range[1] > 300 * 180 / HALF > first.at_once


def test_a_quiet_day_is_as_strange_downwards() -> None:
    made = ahead_of(foreseen(SURE), came(5, 10), 2 * HALF)
    assert made is not None
    assert made.strange
    assert made.range == pytest.approx((15 + 0.9 * 450 * 0.1, 15 + 1.2 * 450 * 315 / 450))
    nobody = ahead_of(foreseen(), came(), 2 * HALF)
    assert nobody is not None
    assert (nobody.strange, nobody.range, nobody.parts[0].range) == (True, None, None)


def test_little_that_came_is_nothing_strange() -> None:
    for so_far, over in ((came(60), 1), (came(), 0), (came(55, 120), 2)):
        made = ahead_of(foreseen(SURE), so_far, over * HALF)
        assert made is not None
        assert not made.strange
