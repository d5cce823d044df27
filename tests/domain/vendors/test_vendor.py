"""Call centres beside each other."""

from decimal import Decimal

from wallboard.domain.vendors.difference import Mean, Verdict
from wallboard.domain.vendors.vendor import VendorSums, compared

QUICK = Mean(100, 1000.0, 11_000.0)
SLOW = Mean(100, 3000.0, 91_000.0)


def test_each_is_compared_with_all_others_together() -> None:
    good = VendorSums("Good", 100, 98, 2, QUICK, callers=90, again=5)
    bad = VendorSums("Bad", 200, 140, 60, SLOW, callers=150, again=60)
    first, second = compared([good, bad])
    assert (first.sums, second.sums) == (bad, good)
    assert (second.answers, second.reaches, second.repeats) == (Verdict.HIGHER, Verdict.LOWER, Verdict.LOWER)
    assert (first.answers, first.reaches, first.repeats) == (Verdict.LOWER, Verdict.HIGHER, Verdict.HIGHER)


def test_who_is_alone_is_compared_with_nobody() -> None:
    (alone,) = compared([VendorSums("Good", 100, 98, 2, QUICK, callers=90, again=5)])
    assert {alone.answers, alone.reaches, alone.repeats} == {Verdict.ALONE}


def test_figures_and_cost() -> None:
    sums = VendorSums("Good", 10, 8, 2, talk=Mean(8, 480.0), callers=4, again=1, cost=Decimal(16))
    assert (sums.answered_rate, sums.again_rate) == (0.8, 0.25)
    assert (sums.cost_per_call, sums.cost_per_minute) == (Decimal(2), Decimal(2))
    assert sums.limits is not None


def test_nothing_is_no_zero() -> None:
    sums = VendorSums("Good", cost=Decimal(0))
    assert (sums.answered_rate, sums.again_rate, sums.limits) == (None, None, None)
    assert (sums.cost_per_call, sums.cost_per_minute) == (None, None)
