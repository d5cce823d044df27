import pytest

from wallboard.ui.agents.hold import AFTER_S, IDLE_S, Hold


class Ticks:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def hold(ticks: Ticks) -> Hold:
    return Hold(ticks)


def test_nothing_holds_before_somebody_points(hold: Hold) -> None:
    assert not hold.on
    hold.leave()
    assert not hold.on


def test_who_left_may_come_back_for_a_moment(hold: Hold, ticks: Ticks) -> None:
    hold.touch()
    hold.leave()
    ticks.now += AFTER_S - 0.1
    assert hold.on
    ticks.now += 0.2
    assert not hold.on


def test_a_pointer_that_rests_holds_nothing_for_ever(hold: Hold, ticks: Ticks) -> None:
    hold.touch()
    ticks.now += IDLE_S - 0.1
    assert hold.on
    hold.touch()
    ticks.now += IDLE_S - 0.1
    assert hold.on
    ticks.now += 0.2
    assert not hold.on
