from msgspec.structs import replace

from wallboard.domain.day.sameness import is_same_call, is_same_wait
from wallboard.domain.facts import Call, Visit
from wallboard.domain.words import Direction, Outcome

WAITS = Visit("pbx", "1", "sales", 1, 100.0)
TALKS = replace(WAITS, outcome=Outcome.ANSWERED, answered=110.0, left=110.0)
RINGS = Call("pbx", "1", Direction.INBOUND, 100.0)
OVER = replace(RINGS, ended=130.0)


def test_what_comes_after_the_answer_leaves_the_wait_as_it_is() -> None:
    assert is_same_wait(TALKS, replace(TALKS, ended=150.0, wrap_until=160.0, hold_s=5.0))
    assert not is_same_wait(None, TALKS)
    assert not is_same_wait(WAITS, TALKS)
    assert not is_same_wait(TALKS, WAITS)
    assert not is_same_wait(TALKS, replace(TALKS, left=112.0))


def test_a_call_counts_anew_when_it_is_answered_over_or_lost() -> None:
    assert is_same_call(RINGS, replace(RINGS, greeted=101.0, menu_path="1>2"))
    assert not is_same_call(None, RINGS)
    assert not is_same_call(RINGS, replace(RINGS, answered=110.0))
    assert not is_same_call(OVER, replace(OVER, line="+3610")), "it is in the list of lost calls"
