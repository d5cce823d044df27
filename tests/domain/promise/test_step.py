from wallboard.domain.promise.step import Step, in_force
from wallboard.domain.tally import Policy

OLD, NEW, USUAL = Policy(20.0), Policy(30.0), Policy(40.0)


def test_the_latest_step_before_an_instant_is_in_force() -> None:
    steps = (Step(100.0, OLD), Step(200.0, NEW))
    assert [in_force(steps, at, USUAL) for at in (99.0, 100.0, 199.0, 200.0)] == [USUAL, OLD, OLD, NEW]
    assert in_force((), 0.0, USUAL) == USUAL
