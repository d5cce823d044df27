import hashlib

import pytest

from wallboard.domain.source import SourceRefused
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.protocol import Message

PASSWORD = "öffne dich"


def answer(action_id: str, response: str = "Success", **fields: str) -> Message:
    return Message("", {"Response": response, "ActionID": action_id, **fields})


def test_the_password_never_crosses_the_wire() -> None:
    login = Login("reader", PASSWORD)
    first = login.opening()
    second = login.take(answer("Challenge-0", Challenge="182812176"))
    assert b"Action: Challenge\r\n" in first
    assert f"Key: {hashlib.md5(f'182812176{PASSWORD}'.encode()).hexdigest()}\r\n".encode() in second
    assert PASSWORD.encode() not in first + second


def test_only_the_events_we_need_are_asked_for() -> None:
    wire = Login("reader", PASSWORD).take(answer("Challenge-0", Challenge="1"))
    assert b"\r\nEvents: agent,call,user\r\n" in wire


def test_once_in_the_password_is_forgotten() -> None:
    login = Login("reader", PASSWORD)
    login.take(answer("Challenge-0", Challenge="1"))
    assert login.take(answer("Login-0")) == b""
    assert login.done
    assert PASSWORD not in repr(vars(login))


def test_events_before_the_answer_are_let_pass() -> None:
    assert Login("reader", PASSWORD).take(Message("Hangup", {"Event": "Hangup"})) == b""


def test_a_refusal_says_what_it_can_and_what_it_cannot() -> None:
    login = Login("reader", PASSWORD)
    with pytest.raises(SourceRefused, match="“reader”") as refused:
        login.take(answer("Login-0", "Error", Message="Authentication failed"))
    assert "password" in str(refused.value.hint)
    assert "permit" in str(refused.value.hint)
    assert PASSWORD not in str(refused.value)


def test_a_password_that_is_no_text_is_refused_without_showing_it() -> None:
    # So a variable reads that was set in Latin-1: "geh\xe4im-S3cret".
    password = b"geh\xe4im-S3cret".decode("utf-8", "surrogateescape")
    with pytest.raises(SourceRefused, match="no UTF-8") as refused:
        Login("reader", password).take(answer("Challenge-0", Challenge="1"))
    told: BaseException | None = refused.value
    while told is not None:
        assert "S3cret" not in repr(told) + str(told)
        told = told.__cause__ or told.__context__
    assert refused.value.hint is not None


@pytest.mark.parametrize("reply", [answer("Challenge-0", "Error"), answer("Challenge-0")])
def test_without_a_challenge_the_password_is_kept(reply: Message) -> None:
    with pytest.raises(SourceRefused, match="challenge"):
        Login("reader", PASSWORD).take(reply)
