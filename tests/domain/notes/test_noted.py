"""What people note of a call that the floor may still know."""

from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.events import CallArrived, CallEnded, CallMarked
from wallboard.domain.facts import Call
from wallboard.domain.floor import Floor
from wallboard.domain.words import Direction

ANNA = Caller("+36551234567", "+36551234567", "Anna")


def test_a_call_that_goes_on_keeps_what_was_noted_of_it() -> None:
    floor = Floor("pbx")
    (call,) = [fact for fact in floor.apply(CallArrived(10.0, "c", ANNA, "+361")) if isinstance(fact, Call)]
    floor.apply(CallMarked(12.0, "c", rating=0.5))

    (noted,) = floor.noted(replace(call, solved=True, result_code="sale"))
    assert isinstance(noted, Call)
    assert (noted.rating, noted.solved, noted.result_code) == (0.5, True, "sale")
    assert floor.noted(noted) == []
    (ended,) = [fact for fact in floor.apply(CallEnded(60.0, "c")) if isinstance(fact, Call)]
    assert (ended.solved, ended.result_code) == (True, "sale")


def test_one_that_is_long_over_is_as_the_cache_knows_it() -> None:
    call = Call("pbx", "old", Direction.INBOUND, 1.0, ended=2.0, solved=True)

    assert Floor("pbx").noted(call) == [call]
