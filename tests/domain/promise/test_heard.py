"""Calls and callers of a time, counted: who was lost on balance, and what share was answered."""

from wallboard.domain.promise.heard import Heard


def test_on_balance_lost_are_callers_who_were_not_reached_and_calls_of_nobody_known() -> None:
    assert Heard(9, 4, 5, withheld=2, callers=3, unreached=1).net_lost == 3


def test_shares_and_means() -> None:
    heard = Heard(5, 3, 1, reached=2, reach_s=60.0)
    assert heard.answered_rate == 0.75
    assert heard.avg_reach_s == 30.0


def test_nothing_to_divide_by_is_no_value() -> None:
    assert Heard().answered_rate is None
    assert Heard().avg_reach_s is None
