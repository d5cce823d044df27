"""Whether a difference is more than chance."""

from itertools import pairwise

import pytest

from wallboard.domain.vendors.difference import Mean, Verdict, means_differ, shares_differ


def mean_of(values: list[float]) -> Mean:
    return Mean(len(values), sum(values), sum(value**2 for value in values))


@pytest.mark.parametrize(
    ("mine", "others", "verdict"),
    [
        ((95, 100), (80, 100), Verdict.HIGHER),
        ((80, 100), (95, 100), Verdict.LOWER),
        ((9, 9), (1, 100), Verdict.FEW),
        ((90, 100), (88, 100), Verdict.FEW),
        ((900, 1000), (899, 1000), Verdict.SAME),
        ((90, 100), (0, 0), Verdict.ALONE),
        ((0, 0), (90, 100), Verdict.FEW),
    ],
)
def test_shares(mine: tuple[int, int], others: tuple[int, int], verdict: Verdict) -> None:
    assert shares_differ(mine, others) is verdict


def test_newcombe_s_own_example() -> None:
    """56 of 70 and 48 of 80: 0.2 apart, surely between 0.0524 and 0.3339 (Newcombe 1998, table II, a)."""
    assert shares_differ((56, 70), (48, 80)) is Verdict.HIGHER
    verdicts = [shares_differ((hits, 70), (48, 80)) for hits in (56, 53, 50, 42)]
    assert verdicts[0] is Verdict.HIGHER
    assert verdicts[-1] is Verdict.FEW
    assert all(not (one is not Verdict.HIGHER and two is Verdict.HIGHER) for one, two in pairwise(verdicts))


def test_means() -> None:
    slow, fast = mean_of([20.0, 22.0, 24.0] * 20), mean_of([10.0, 12.0, 14.0] * 20)
    assert means_differ(slow, fast) is Verdict.HIGHER
    assert means_differ(fast, slow) is Verdict.LOWER
    assert means_differ(slow, slow) is Verdict.SAME
    assert means_differ(slow, Mean()) is Verdict.ALONE
    assert means_differ(slow, mean_of([1.0] * 29)) is Verdict.FEW


def test_a_mean_without_values() -> None:
    assert (Mean().value, Mean().variance) == (None, 0.0)
    assert (mean_of([4.0]).value, mean_of([4.0]).variance) == (4.0, 0.0)
    assert mean_of([1.0, 3.0]) + mean_of([5.0]) == mean_of([1.0, 3.0, 5.0])
    assert mean_of([1.0, 3.0]).variance == 2.0
