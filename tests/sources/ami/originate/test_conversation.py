"""What a call back says when the server says too little, or too much."""

import pytest

from tests.sources.ami.originate.rung import WISH, Follower
from wallboard.domain.desk.calling import Stage
from wallboard.domain.source import SourceLost, SourceRefused
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.originate.conversation import CallBackConversation
from wallboard.sources.ami.originate.plan import RingPlan

HELLO = b"Asterisk Call Manager/11.0.0\r\n"
CHALLENGE = b"Response: Success\r\nActionID: Challenge-0\r\nChallenge: 1\r\n\r\n"
WELCOME = b"Response: Success\r\nActionID: Login-0\r\n\r\n"
QUEUED = b"Response: Success\r\nActionID: wb-0f2e8c\r\n\r\n"
TAKEN_UP = b"Event: OriginateResponse\r\nActionID: wb-0f2e8c\r\nResponse: Success\r\nReason: 4\r\n\r\n"


def begun(*more: bytes) -> tuple[CallBackConversation, Follower]:
    """Log in, ask, and hear what follows, all at the instant 0."""
    follower = Follower()
    conversation = CallBackConversation(Login("callback", "x"), RingPlan(ring_s=30), WISH, follower.told)
    for chunk in (HELLO, CHALLENGE, WELCOME, *more):
        conversation.received(chunk, 0.0, 0.0)
    return conversation, follower


def alive(conversation: CallBackConversation, steady: float) -> None:
    """Let the server answer a ping at an instant."""
    conversation.received(b"Response: Success\r\nActionID: Ping-1\r\n\r\n", steady, steady)


def test_it_asks_as_soon_as_it_is_logged_in_and_only_once() -> None:
    conversation, follower = begun()

    assert follower.stages == []
    assert conversation.tick(1.0, 1.0).send == b""


def test_an_account_that_hears_no_events_says_that_it_does_not_know() -> None:
    conversation, follower = begun(QUEUED)
    alive(conversation, 35.0)
    conversation.tick(39.0, 39.0)
    assert follower.stages == [Stage.AGENT]

    conversation.tick(40.0, 40.0)

    assert follower.stages == [Stage.AGENT, Stage.UNSEEN]
    assert "read = call" in follower.why
    assert conversation.tick(90.0, 90.0).send == b""


def test_a_request_that_is_not_answered_is_no_call() -> None:
    conversation, _ = begun()
    alive(conversation, 8.0)

    with pytest.raises(SourceLost, match="does not answer"):
        conversation.tick(10.0, 10.0)


def test_a_silent_line_is_a_lost_one() -> None:
    conversation, _ = begun(QUEUED)

    assert b"Action: Ping" in conversation.tick(5.0, 5.0).send
    with pytest.raises(SourceLost):
        conversation.tick(12.5, 12.5)


def test_a_long_conversation_is_followed_for_as_long_as_it_lasts() -> None:
    conversation, follower = begun(QUEUED, TAKEN_UP)
    conversation.received(b"Event: DialEnd\r\nUniqueid: wb-0f2e8c\r\nDialStatus: ANSWER\r\n\r\n", 9.0, 9.0)
    for minute in range(1, 60):
        alive(conversation, 60.0 * minute)
        conversation.tick(60.0 * minute, 60.0 * minute)

    assert follower.stages == [Stage.AGENT, Stage.CALLER, Stage.SPEAKS]


def test_events_of_other_calls_say_nothing() -> None:
    _, follower = begun(
        QUEUED,
        b"Event: DialEnd\r\nUniqueid: 17.1\r\nDialStatus: ANSWER\r\n\r\n",
        b"Event: Hangup\r\nUniqueid: wb-0f2e8c1\r\n\r\n",
        b"Event: OriginateResponse\r\nActionID: wb-1\r\nResponse: Failure\r\n\r\n",
    )

    assert follower.stages == [Stage.AGENT]


def test_steps_that_come_twice_or_too_late_change_nothing() -> None:
    dials = b"Event: DialBegin\r\nUniqueid: wb-0f2e8c\r\n\r\n"
    missed = b"Event: DialEnd\r\nUniqueid: wb-0f2e8c\r\nDialStatus: NOANSWER\r\n\r\n"
    _, follower = begun(QUEUED, dials, TAKEN_UP, dials, missed, missed, b"Response: Error\r\n\r\n")

    assert follower.stages == [Stage.AGENT, Stage.CALLER, Stage.MISSED]


def test_a_cancelled_ringing_is_no_missed_telephone() -> None:
    conversation, follower = begun(
        QUEUED, b"Event: Newchannel\r\nUniqueid: wb-0f2e8c\r\nChannel: PJSIP/1101-1\r\n\r\n"
    )

    assert b"Action: Hangup" in conversation.cancel(1.0, 1.0)
    assert conversation.cancel(1.0, 1.0) == b""
    conversation.received(
        b"Event: OriginateResponse\r\nActionID: wb-0f2e8c\r\nResponse: Failure\r\nReason: 1\r\n\r\n", 1.1, 1.1
    )
    assert follower.stages == [Stage.AGENT, Stage.CANCELLED]


def test_a_caller_who_is_no_more_rung_was_cancelled_not_missed() -> None:
    conversation, follower = begun(QUEUED, TAKEN_UP)
    conversation.cancel(1.0, 1.0)
    conversation.received(b"Event: DialEnd\r\nUniqueid: wb-0f2e8c\r\nDialStatus: CANCEL\r\n\r\n", 1.1, 1.1)

    assert follower.stages[-1] is Stage.CANCELLED


def test_a_telephone_that_cannot_be_named_cannot_be_silenced() -> None:
    conversation, follower = begun(QUEUED)

    assert conversation.cancel(1.0, 1.0) == b""
    conversation.tick(4.0, 4.0)

    assert follower.stages == [Stage.AGENT, Stage.AGENT]
    assert "put the telephone down" in follower.why


def test_a_refused_login_is_raised() -> None:
    follower = Follower()
    conversation = CallBackConversation(Login("callback", "x"), RingPlan(), WISH, follower.told)
    conversation.received(HELLO + CHALLENGE, 0.0, 0.0)

    with pytest.raises(SourceRefused):
        conversation.received(b"Response: Error\r\nActionID: Login-0\r\n\r\n", 0.0, 0.0)
