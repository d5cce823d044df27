import pytest

from wallboard.domain.staffing.erlang_c import erlang_c
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.staffing.square_root import about_waiting, square_root


@pytest.mark.parametrize(("grade", "share"), [(0.5, 0.50), (1, 0.22), (2, 0.03)])
def test_a_grade_says_about_how_many_wait(grade: float, share: float) -> None:
    assert about_waiting(grade) == pytest.approx(share, abs=0.01)


@pytest.mark.parametrize("grade", [0.5, 1, 2])
def test_in_a_large_centre_it_is_nearly_exact(grade: float) -> None:
    agents = square_root(2500, grade)
    assert agents == 2500 + 50 * grade
    assert erlang_c(Demand(2500, 1, 1), agents, 0).p_wait == pytest.approx(about_waiting(grade), abs=0.01)
