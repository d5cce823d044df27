"""Which visit of a log is which visit of the cache."""

from wallboard.domain.facts import Visit
from wallboard.domain.imports.same import offsets, paired


def stay(joined: float, nth: int = 1) -> Visit:
    return Visit("pbx", "c", "q", nth, joined)


def test_clocks_that_agree_differ_by_nothing() -> None:
    assert offsets([0.4, 0.9, -0.1, 1.2]) == (0.0,)


def test_a_difference_needs_several_calls_that_agree_on_it() -> None:
    assert offsets([40.2, 40.9]) == (0.0,)
    assert offsets([40.2, 40.9, 39.6]) == (0.0, 40.0)


def test_a_clock_that_was_set_right_in_between_has_two_differences() -> None:
    assert offsets([0.3, 0.2, -3600.0, -3599.8, -3599.7]) == (0.0, -3600.0)


def test_each_stay_is_paired_with_the_nearest_and_none_twice() -> None:
    known = [stay(100.7, 1), stay(101.9, 2)]
    pairs = paired([stay(100.0, 1), stay(101.0, 2), stay(500.0, 3)], known, (0.0,))
    assert {nth: its.nth for nth, its in pairs.items()} == {1: 1, 2: 2}


def test_numbers_may_differ_where_a_gap_hid_the_first_stay() -> None:
    pairs = paired([stay(100.0, 1), stay(160.0, 2)], [stay(160.5, 1)], (0.0,))
    assert {nth: its.nth for nth, its in pairs.items()} == {2: 1}


def test_another_clock_is_allowed_for() -> None:
    assert paired([stay(100.0)], [stay(140.5)], (0.0,)) == {}
    assert paired([stay(100.0)], [stay(140.5)], (0.0, 40.0))[1].joined == 140.5
