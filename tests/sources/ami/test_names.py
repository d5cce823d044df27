"""Names out of the server's own database, asked for once and for those who have none."""

from tests.sources.ami.story import GREETING, block
from wallboard.domain.events import Baseline
from wallboard.sources.ami.names import MAX_ASKED, Names
from wallboard.sources.ami.protocol import Protocol
from wallboard.sources.ami.session import Session
from wallboard.sources.ami.translate import WANTED

AGENT = "Local/1001@from-queue/n"


def test_who_has_no_name_is_asked_for_once() -> None:
    names = Names({"1003": "Given"}, "AMPUSER")
    shown = [names.shown(a, told) for a, told in [(AGENT, AGENT), (AGENT, ""), ("PJSIP/2", "Bert")]]
    assert shown == ["1001", "1001", "Bert"]
    assert names.shown("PJSIP/1003", "") == "Given"
    assert list(names.questions()) == [{"Family": "AMPUSER", "Key": "1001/cidname"}]
    assert list(names.questions()) == []


def test_an_answer_is_shown_and_what_was_not_asked_is_not() -> None:
    names = Names({}, "AMPUSER")
    names.shown(AGENT, "")
    names.heard({"Key": "1001/cidname", "Val": "Anna\u202e"})
    names.heard({"Key": "1002/cidname", "Val": "Nobody asked"})
    names.heard({"Key": "1001/other", "Val": "no name"})
    assert names.shown(AGENT, AGENT) == "Anna"
    assert names.shown("Local/1002@from-queue/n", "") == "1002"


def test_without_a_family_nothing_is_asked_and_with_one_no_more_than_is_sane() -> None:
    silent, many = Names({}), Names({}, "AMPUSER")
    for number in range(MAX_ASKED + 9):
        silent.shown(f"PJSIP/{number}", "")
        many.shown(f"PJSIP/{number}", "")
    assert not list(silent.questions())
    assert len(list(many.questions())) == MAX_ASKED


def test_a_session_asks_after_the_first_listing_and_shows_it_in_the_next() -> None:
    session, protocol = Session(names=Names({}, "AMPUSER")), Protocol(WANTED)
    protocol.receive(GREETING)
    listed: list[Baseline] = []
    asked: list[str] = []

    def turn(steady: float) -> None:
        sent = session.questions(steady).decode()
        for question in sent.split("\r\n\r\n"):
            action, _, rest = question.partition("\r\n")
            asked.append(action.removeprefix("Action: "))
            protocol.receive(answer(action.removeprefix("Action: "), rest.partition("ActionID: ")[2], rest))
        for message in protocol.messages():
            listed.extend(e for e in session.take(message, steady) if isinstance(e, Baseline))

    for steady in (0.0, 1.0, 70.0):
        turn(steady)
    assert [baseline.agents[0].name for baseline in listed] == ["1001", "Anna"]
    assert asked.count("DBGet") == 2
    assert session.questions(71.0) == b""


def answer(action: str, rest: str, question: str) -> bytes:
    """Answer as the server was recorded to."""
    action_id = rest.partition("\r\n")[0]
    mark = {"ActionID": action_id}
    good = f"Response: Success\r\nActionID: {action_id}\r\n\r\n".encode()
    match action:
        case "QueueStatus":
            members = [
                block("QueueMember", Queue="600", Name=place, Location=place, Status=1, **mark)
                for place in (AGENT, "PJSIP/1002")
            ]
            return good + b"".join(members) + block("QueueStatusComplete", **mark)
        case "CoreShowChannels":
            return good + block("CoreShowChannelsComplete", **mark)
        case "DBGet" if "1001/cidname" in question:
            found = block("DBGetResponse", Family="AMPUSER", Key="1001/cidname", Val="Anna", **mark)
            return good + found + block("DBGetComplete", **mark)
        case "DBGet":
            return f"Response: Error\r\nActionID: {action_id}\r\nMessage: not found\r\n\r\n".encode()
        case _:
            return good if action else b""
