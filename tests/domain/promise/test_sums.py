"""Days of a promise added up."""

from decimal import Decimal

from wallboard.domain.levels import Level
from wallboard.domain.promise.sums import PromiseSums, Rule, together

TWO, FIVE = Decimal("0.02"), Decimal("0.05")


def day(answered: int, lost: int, permitted: Decimal = TWO, **rules: int) -> PromiseSums:
    left_out = tuple((Rule(rule), number) for rule, number in rules.items())
    return PromiseSums(
        "Sales", Decimal(1) - permitted, permitted, answered, lost, answered, True, left_out, 9, 1
    )


def test_what_counts_and_what_was_left_out_is_added() -> None:
    both = together((day(40, 0, closed=2, short=1), day(59, 1, short=3)))
    assert (both.answered, both.lost, both.in_time, both.counted) == (99, 1, 99, 100)
    assert dict(both.left_out) == {Rule.CLOSED: 2, Rule.SHORT: 4}
    assert (both.raw_answered, both.raw_lost) == (18, 2)
    assert (both.title, both.timed) == ("Sales", True)


def test_the_allowance_is_that_of_all_days_together() -> None:
    single = day(49, 0)
    assert (single.allowance, together((single, single)).allowance) == (0, 1)


def test_where_the_promise_changed_each_day_permits_its_own() -> None:
    both = together((day(100, 0, TWO), day(96, 4, FIVE)))
    assert both.permitted_calls == 7
    assert both.allowance == 3
    assert both.level is Level.OK
    assert both.target_share == Decimal("0.95")


def test_no_days_are_no_calls() -> None:
    assert together(()) == PromiseSums()
