import pytest

from tests.sources.ami.story import GREETING
from wallboard.domain.source import SourceLost
from wallboard.sources.ami.conversation import SILENCE_S, AmiConversation
from wallboard.sources.ami.login import Login


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
