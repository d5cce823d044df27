"""Calls with what people noted of them, told to the live engine."""

from msgspec.structs import replace

from tests.live.made import NOON, baseline, live, wait_for
from wallboard.domain.caller import Caller
from wallboard.domain.events import CallArrived
from wallboard.domain.facts import Call
from wallboard.domain.words import Direction


def test_what_is_noted_of_a_call_is_recorded_and_counts_at_once() -> None:
    with live() as it:
        it.tell(baseline(), CallArrived(NOON, "c1", Caller("+36551234567"), "+361"))
        call = wait_for(lambda: it.recorded.of(Call))[0]
        it.engine.noted([replace(call, solved=True)])
        it.engine.noted([])
        told = wait_for(lambda: [one for one in it.recorded.of(Call) if one.solved])
    assert [(one.call, one.solved) for one in told][:1] == [("c1", True)]


def test_a_source_that_is_configured_no_more_is_no_hindrance() -> None:
    gone = Call("gone", "c9", Direction.INBOUND, NOON, solved=False)
    with live() as it:
        it.tell(baseline())
        it.engine.noted([gone])
        assert wait_for(lambda: [one for one in it.recorded.of(Call) if one.source == "gone"]) == [gone]
