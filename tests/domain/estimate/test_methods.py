"""The formulas, apart from their reference values."""

import pytest

from wallboard.domain.estimate.methods import little, patience, ql, qlm


def test_without_agents_there_is_no_estimate() -> None:
    assert ql(3, 0, 200) is None
    assert qlm(3, 0, 200, 120) is None
    assert qlm(3, 2, 0, 120) is qlm(3, 2, 200, 0) is None
    assert little(3, 0, 900) is None


@pytest.mark.parametrize("ahead", [1, 10, 300])
def test_who_knows_that_people_leave_expects_a_shorter_wait(ahead: int) -> None:
    long, short, plain = qlm(ahead, 8, 200, 1e9), qlm(ahead, 8, 200, 120), ql(ahead, 8, 200)
    assert long == pytest.approx(plain, rel=1e-4)
    assert short is not None
    assert plain is not None
    assert short < plain


def test_patience_is_known_from_enough_who_gave_up() -> None:
    assert patience(3000, 30) == 100
    assert patience(3000, 29) is None
