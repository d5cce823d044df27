"""A call that a desk asked for is known again in the feed, whatever is known of the ways outside."""

from collections.abc import Sequence
from threading import Event as Flag
from threading import Thread

import pytest

from tests.sources.ami.originate.rung import Follower, rung, spec_for, toy_for
from tests.sources.toy_ami.stories import clock
from wallboard.domain.events import Baseline, CallArrived, CallEnded, CallReached, Event
from wallboard.domain.words import Direction
from wallboard.sources.ami.source import AmiSource
from wallboard.sources.spec import with_details
from wallboard.sources.toy_ami import CallBack

OF_CALLS = (CallArrived, CallReached, CallEnded)


class Heard:
    """Collects what a source tells of calls; `begun` when it listens, `ended` when a call has ended."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.begun, self.ended = Flag(), Flag()

    def __call__(self, events: Sequence[Event]) -> None:
        self.events += [event for event in events if isinstance(event, OF_CALLS)]
        if any(isinstance(event, Baseline) for event in events):
            self.begun.set()
        if any(isinstance(event, CallEnded) for event in events):
            self.ended.set()


def heard_of(call: CallBack, inbound: tuple[str, ...]) -> list[Event]:
    """Let a call be made while a source listens."""
    heard, stop = Heard(), Flag()
    with toy_for(call) as toy:
        source = AmiSource(with_details(spec_for(toy, "reader"), inbound=inbound))
        thread = Thread(target=source.run, args=(heard, stop, clock))
        thread.start()
        try:
            assert heard.begun.wait(20)
            rung(spec_for(toy), Follower())
            assert heard.ended.wait(20)
        finally:
            stop.set()
            thread.join()
    return heard.events


@pytest.mark.parametrize("inbound", [(), ("from-trunk",), ("wallboard-callback",)])
def test_an_answered_call_back_is_an_outbound_call_of_our_id(inbound: tuple[str, ...]) -> None:
    arrived, reached, ended = heard_of(CallBack(), inbound)

    assert isinstance(arrived, CallArrived)
    assert arrived.call == "wb-0f2e8c"
    assert arrived.direction is Direction.OUTBOUND
    assert arrived.caller.number == "+36555550142"
    assert isinstance(reached, CallReached)
    assert (reached.call, reached.agent) == ("wb-0f2e8c", "PJSIP/1101")
    assert isinstance(ended, CallEnded)


def test_one_that_nobody_answers_arrives_and_ends() -> None:
    events = heard_of(CallBack(caller="NOANSWER"), ())

    assert [type(event) for event in events] == [CallArrived, CallEnded]
