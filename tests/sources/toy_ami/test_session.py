"""Login, rights and small talk, byte by byte over a real socket."""

from collections.abc import Iterator

import pytest

from tests.sources.toy_ami.client import RawClient, all_of
from tests.sources.toy_ami.stories import PHONE, Story, clock, told
from wallboard.domain.words import EndCause
from wallboard.sources.toy_ami import ToyAmi, ToyOptions


@pytest.fixture
def toy() -> Iterator[ToyAmi]:
    story = Story().ring(PHONE).answer(PHONE).complete(PHONE, EndCause.AGENT)
    with ToyAmi(told(story), clock, ToyOptions(real_time=False, refusal_s=0.01)) as server:
        yield server


def test_the_banner_comes_first_and_without_an_empty_line(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        client.login()

        assert client.data.startswith(
            b"Asterisk Call Manager/11.0.0\r\nResponse: Success\r\nActionID: t1\r\n"
        )


def test_a_wrong_password_is_refused_and_the_connection_ends(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        answer = client.ask(Action="Login", Username="reader", Secret="wrong")
        client.read_to_end()

    assert answer == {"Response": "Error", "ActionID": "t1", "Message": "Authentication failed"}


def test_an_unknown_user_is_told_the_same(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        answer = client.ask(Action="Login", Username="nobody", Secret="wrong")

    assert answer["Message"] == "Authentication failed"


@pytest.mark.parametrize(("secret", "accepted"), [("reader-toy", True), ("wrong", False)])
def test_login_by_challenge(toy: ToyAmi, secret: str, accepted: bool) -> None:
    with RawClient(toy) as client:
        answer = client.login_md5("reader", secret)

    assert (answer["Response"] == "Success") is accepted


def test_a_challenge_needs_its_kind(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        assert client.ask(Action="Challenge")["Message"] == "Must specify AuthType"


def test_nothing_is_allowed_before_the_login(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        assert client.ask(Action="QueueStatus")["Message"] == "Permission denied"
        assert client.ask(Action="Ping")["Message"] == "Permission denied"


def test_unknown_and_missing_actions(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        client.login()

        assert client.ask(Action="Dance")["Message"].startswith("Invalid/unknown command")
        assert client.ask(Colour="red")["Message"] == "Missing action in request"


def test_logoff_is_answered_with_a_goodbye(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        client.login()
        answer = client.ask(Action="Logoff")
        client.read_to_end()

    assert answer == {"Response": "Goodbye", "ActionID": "t2", "Message": "Thanks for all the fish."}


def test_names_of_actions_and_headers_are_read_without_case(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        client.ask(action="LOGIN", USERNAME="Reader", secret="reader-toy")

        assert client.ask(ACTION="ping")["Ping"] == "Pong"


def test_a_second_login_changes_nothing(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        client.login()

        assert client.login("noevents")["Message"] == "Already authenticated"
        assert client.ask(Action="CoreStatus")["Response"] == "Success"


@pytest.mark.parametrize(
    ("account", "action", "allowed"),
    [
        ("reader", "CoreShowChannels", True),
        ("reader", "CoreStatus", True),
        ("reader", "Command", False),
        ("reader", "QueuePause", False),
        ("reader", "QueueStatus", True),
        ("noevents", "QueueSummary", True),
    ],
)
def test_rights_to_ask(toy: ToyAmi, account: str, action: str, allowed: bool) -> None:
    with RawClient(toy) as client:
        client.login(account)

        assert (client.ask(Action=action).get("Message") != "Permission denied") is allowed


@pytest.mark.parametrize(
    ("account", "classes"),
    [
        ("wallboard", {"agent,all", "call,all", "system,all"}),
        ("reader", {"agent,all", "call,all"}),
        ("callsonly", {"call,all"}),
        ("noevents", set()),
    ],
)
def test_rights_to_hear(toy: ToyAmi, account: str, classes: set[str]) -> None:
    with RawClient(toy) as listener, RawClient(toy) as client:
        client.login(account)
        listener.login()
        all_of(toy, listener)
        client.ask(Action="Ping")

        assert {event["Privilege"] for event in client.events()} == classes


def test_fully_booted_comes_to_those_who_may_hear_the_system(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        client.login("wallboard")
        client.ask(Action="Ping")

        assert client.events("FullyBooted")[0]["Status"] == "Fully Booted"


@pytest.mark.parametrize(
    ("mask", "answer", "classes"),
    [
        ("agent", "On", {"agent,all"}),
        ("off", "Off", set()),
        ("on", "On", {"agent,all", "call,all"}),
        ("agent,system", "On", {"agent,all"}),
    ],
)
def test_an_event_mask_narrows_what_is_heard(toy: ToyAmi, mask: str, answer: str, classes: set[str]) -> None:
    with RawClient(toy) as client, RawClient(toy) as listener:
        client.login(Events="off")
        assert client.ask(Action="Events", EventMask=mask)["Events"] == answer
        listener.login()
        all_of(toy, listener)
        client.ask(Action="Ping")

        assert {event["Privilege"] for event in client.events()} == classes


def test_a_line_that_never_ends_closes_the_connection(toy: ToyAmi) -> None:
    with RawClient(toy) as client:
        client.ask(Action="Ping")
        try:
            client.send(Action="x" * 200_000)
        except ConnectionError:
            return
        client.read_to_end()
