from tests.live.made import HandClock
from wallboard.app.clock import MovedClock


def test_a_moved_clock_goes_on_from_where_it_was_put() -> None:
    real = HandClock(1000.0)
    moved = MovedClock(real, 50.0)
    assert moved() == 50.0
    real.now = 1010.0
    assert moved() == 60.0


def test_it_may_run_faster() -> None:
    real = HandClock(1000.0)
    fast = MovedClock(real, 50.0, 20.0)
    real.now = 1001.5
    assert fast() == 80.0
