import pytest
from msgspec.structs import replace

from tests.domain.staffing.shared.scenes import GOAL, line
from wallboard.domain.staffing.shared.drawing import drawn

A, B = line("a", 300, 0, 900), line("b", 50, 50, 50, goal=replace(GOAL, patience_s=None))


def test_the_same_seed_has_the_same_callers_whoever_else_rings() -> None:
    alone, beside = drawn((A,), (1, 4)), drawn((A, B), (1, 4))
    assert alone == [caller for caller in beside if caller.line == 0]
    assert alone != drawn((A,), (1, 5))
    assert alone != drawn((A,), (2, 4))


def test_they_ring_in_order_and_as_was_expected_of_each_half_hour() -> None:
    days = [drawn((A, B), (7, run)) for run in range(40)]
    assert all(day == sorted(day) for day in days)
    first = sum(caller.line == 0 and caller.arrived < 1800 for day in days for caller in day)
    assert first == pytest.approx(40 * 300, rel=0.04)
    assert not any(caller.line == 0 and 1800 <= caller.arrived < 3600 for day in days for caller in day)


def test_they_talk_and_stay_as_long_as_was_said() -> None:
    callers = [caller for run in range(20) for caller in drawn((A, B), (3, run))]
    of_a = [caller for caller in callers if caller.line == 0]
    assert sum(caller.talks_s for caller in of_a) / len(of_a) == pytest.approx(240, rel=0.03)
    stays = sum(caller.gives_up - caller.arrived for caller in of_a) / len(of_a)
    assert stays == pytest.approx(150, rel=0.03)
    assert all(caller.gives_up == float("inf") for caller in callers if caller.line == 1)
