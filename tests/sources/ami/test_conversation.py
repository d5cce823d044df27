"""What is said and what is noticed on one connection, by two clocks."""

import re

import pytest

from tests.sources.ami.story import GREETING, Story
from wallboard.domain.events import CallAnswered, CallerLeft
from wallboard.domain.source import SourceLost
from wallboard.domain.words import Outcome
from wallboard.sources.ami.conversation import SILENCE_S, AmiConversation
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.session import PING_S, UNPROVEN_S


@pytest.fixture
def talk() -> AmiConversation:
    return AmiConversation(Login("reader", "secret"))


def test_the_server_speaks_first(talk: AmiConversation) -> None:
    assert talk.tick(0.0).send == b""
    assert talk.received(GREETING[:10], 0.1).send == b""
    assert b"Action: Challenge" in talk.received(GREETING[10:], 0.2).send
    assert talk.tick(0.3).send == b"", "asked once"


def test_after_the_login_the_questions_begin(talk: AmiConversation) -> None:
    talk.received(GREETING, 0.0)
    talk.received(b"Response: Success\r\nActionID: Challenge-0\r\nChallenge: 1\r\n\r\n", 0.1)
    before = talk.live
    said = talk.received(b"Response: Success\r\nActionID: Login-0\r\n\r\n", 0.2)
    assert (before, talk.live) == (False, True)
    assert b"Action: QueueStatus" in said.send
    assert said.events == []


def test_silence_is_a_lost_connection(talk: AmiConversation) -> None:
    talk.received(GREETING, 100.0)
    talk.tick(100.0 + SILENCE_S)
    with pytest.raises(SourceLost, match="12 seconds"):
        talk.tick(100.1 + SILENCE_S)


def test_every_byte_is_a_sign_of_life(talk: AmiConversation) -> None:
    talk.received(GREETING, 100.0)
    talk.received(b"E", 110.0)
    talk.tick(121.0)


def test_a_server_that_does_not_greet_may_want_tls(talk: AmiConversation) -> None:
    talk.tick(0.0)
    with pytest.raises(SourceLost) as lost:
        talk.tick(SILENCE_S + 1)
    assert "amis:" in str(lost.value.hint)


def logged_in(talk: AmiConversation, now: float, steady: float) -> bytes:
    talk.received(GREETING, now, steady)
    talk.received(b"Response: Success\r\nActionID: Challenge-0\r\nChallenge: 1\r\n\r\n", now, steady)
    return talk.received(b"Response: Success\r\nActionID: Login-0\r\n\r\n", now, steady).send


@pytest.mark.parametrize("set_by", [-3600.0, 3600.0])
def test_a_time_of_day_that_is_set_changes_no_ping_no_listing_and_no_silence(
    talk: AmiConversation, set_by: float
) -> None:
    wire, now = logged_in(talk, 10_000.0, 50.0), 10_000.0 + set_by
    for question in re.findall(rb"ActionID: ((?:QueueStatus|CoreShowChannels)-\d+)", wire):
        talk.received(b"Response: Success\r\nActionID: " + question + b"\r\n\r\n", now, 50.1)
        end = b"Event: " + question.partition(b"-")[0] + b"Complete\r\nActionID: " + question
        talk.received(end + b"\r\n\r\n", now, 50.2)
    assert talk.tick(now, 51.0).send == b""
    assert b"Action: Ping" in talk.tick(now + 4, 50.0 + PING_S).send
    assert b"Action: QueueStatus" in talk.tick(now + 9, 50.0 + UNPROVEN_S).send
    with pytest.raises(SourceLost):
        talk.tick(now + 12, 50.3 + SILENCE_S)


def test_a_list_that_is_being_sent_when_the_time_of_day_is_set_is_waited_for(talk: AmiConversation) -> None:
    logged_in(talk, 10_000.0, 50.0)
    assert talk.tick(13_600.0, 51.0).events == []


# --- held up -----------------------------------------------------------------------------------------

CALL = {"Uniqueid": "7.1", "Queue": "sales"}
ANNA = {**CALL, "Interface": "SIP/anna", "DestChannel": "SIP/anna-01"}


def test_an_answer_that_we_read_late_was_not_late() -> None:
    story = Story()
    story.hear(1.0, "QueueCallerJoin", **CALL)
    story.hear(2.0, "QueueCallerLeave", **CALL)
    assert story.hear(3.2, "AgentConnect", **ANNA) == [CallAnswered(3.2, "7.1", "sales", "SIP/anna")]
    assert story.wait(9.0) == []


def test_an_answer_after_its_leave_was_taken_for_a_key_is_told_as_it_is() -> None:
    story = Story()
    story.hear(1.0, "QueueCallerJoin", **CALL)
    story.hear(2.0, "QueueCallerLeave", **CALL)
    assert story.wait(3.1) == [CallerLeft(2.0, "7.1", "sales", Outcome.EXIT_KEY)]
    assert story.hear(3.2, "AgentConnect", **ANNA) == [CallAnswered(3.2, "7.1", "sales", "SIP/anna")]


def test_a_time_of_day_put_back_does_not_leave_a_call_unsettled() -> None:
    story = Story()
    story.hear(10_000.0, "QueueCallerLeave", **CALL)
    assert story.wait(6_400.0) == [CallerLeft(10_000.0, "7.1", "sales", Outcome.EXIT_KEY)]
