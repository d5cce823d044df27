"""What is asked when, and how answers and events that cross become one picture."""

import pytest

from tests.sources.ami.story import Story, block
from wallboard.domain.events import Baseline, CallerJoined, CountersRead
from wallboard.domain.source import SourceLost
from wallboard.sources.ami.protocol import Message
from wallboard.sources.ami.session import BASELINE_S, LIST_LIMIT_S, MAX_HELD, PING_S, UNPROVEN_S, Session

JOIN = {"Uniqueid": "7.1", "Queue": "sales"}


def asked(wire: bytes) -> list[str]:
    return [line.split(": ")[1] for line in wire.decode().split("\r\n") if line.startswith("Action: ")]


def reply(session: Session, wire: bytes, now: float, response: str = "Success", **fields: str) -> None:
    """Answer every question at once; lists come empty."""
    for line in wire.decode().split("\r\n"):
        if not line.startswith("ActionID: "):
            continue
        action_id = line.split(": ")[1]
        session.take(Message("", {"Response": response, "ActionID": action_id, **fields}), now)
        kind = action_id.partition("-")[0]
        if kind in {"QueueStatus", "CoreShowChannels"} and response == "Success":
            session.take(Message(f"{kind}Complete", {"ActionID": action_id}), now)


def test_at_first_everything_is_asked() -> None:
    kinds = ["CoreSettings", "CoreStatus", "Ping", "QueueStatus", "CoreShowChannels"]
    assert asked(Session().questions(0.0)) == kinds


def test_then_only_what_is_due() -> None:
    session = Session()
    reply(session, session.questions(0.0), 0.0)
    assert session.questions(1.0) == b""
    assert asked(session.questions(PING_S)) == ["Ping"]
    assert asked(session.questions(UNPROVEN_S)) == ["Ping", "QueueStatus", "CoreShowChannels"]


def test_once_events_come_lists_are_asked_seldom() -> None:
    session = Session()
    reply(session, session.questions(0.0), 0.0)
    session.take(Message("QueueCallerJoin", JOIN), 1.0)
    reply(session, session.questions(UNPROVEN_S), UNPROVEN_S)
    assert "QueueStatus" not in asked(session.questions(UNPROVEN_S + BASELINE_S - 1))
    assert "QueueStatus" in asked(session.questions(UNPROVEN_S + BASELINE_S))


def test_a_list_is_not_asked_again_while_one_is_on_its_way() -> None:
    session = Session()
    session.questions(0.0)
    assert asked(session.questions(BASELINE_S * 2)) == ["Ping"]


def test_channels_are_not_asked_again_when_they_were_denied() -> None:
    session = Session()
    wire = session.questions(0.0)
    shown = f"CoreShowChannels-{wire.decode().count('ActionID')}"
    session.take(Message("", {"Response": "Error", "ActionID": shown, "Message": "Permission denied"}), 0.0)
    session.take(Message("", {"Response": "Success", "ActionID": "QueueStatus-4"}), 0.0)
    (baseline,) = session.take(Message("QueueStatusComplete", {"ActionID": "QueueStatus-4"}), 0.0)
    assert isinstance(baseline, Baseline)
    assert baseline.talking is None
    assert session.reporting is False
    assert asked(session.questions(UNPROVEN_S)) == ["Ping", "QueueStatus"]


def test_a_server_without_queues_says_so_and_is_asked_again_soon_as_it_may_be_starting() -> None:
    session = Session()
    session.questions(0.0)
    with pytest.raises(SourceLost, match="Invalid/unknown command"):
        session.take(
            Message(
                "", {"Response": "Error", "ActionID": "QueueStatus-4", "Message": "Invalid/unknown command"}
            ),
            0.0,
        )


def test_version_start_and_clock_are_read() -> None:
    session = Session()
    fields = {"AsteriskVersion": "22.10.1", "CoreStartupDate": "2026-11-22", "CoreStartupTime": "05:13:19"}
    reply(session, session.questions(10.0), 10.0, **fields, Timestamp="3.5")
    assert (session.version, session.started) == ("22.10.1", "2026-11-22 05:13:19")
    assert session.clock.skew == 6.5


def test_a_ping_without_time_tells_no_clock() -> None:
    session = Session()
    reply(session, session.questions(10.0), 10.0)
    assert not session.clock.known


def test_a_list_that_is_never_finished_is_a_lost_connection() -> None:
    session = Session()
    session.questions(0.0)
    assert session.advance(LIST_LIMIT_S, LIST_LIMIT_S) == []
    with pytest.raises(SourceLost):
        session.advance(0.0, LIST_LIMIT_S + 1)


def test_events_are_not_held_back_without_end() -> None:
    session = Session()
    for _ in range(MAX_HELD):
        session.take(Message("QueueCallerJoin", JOIN), 0.0)
    with pytest.raises(SourceLost):
        session.take(Message("QueueCallerJoin", JOIN), 0.0)


# --- one picture -------------------------------------------------------------------------------------


def test_before_the_first_picture_nothing_is_told() -> None:
    session = Session()
    assert session.take(Message("QueueCallerJoin", JOIN), 0.5) == []
    session.expect("QueueStatus", "Q1", 1.0)
    session.take(Message("", {"Response": "Success", "ActionID": "Q1"}), 1.0)
    baseline, joined = session.take(Message("QueueStatusComplete", {"ActionID": "Q1"}), 1.2)
    assert isinstance(baseline, Baseline)
    assert isinstance(joined, CallerJoined)
    assert (baseline.at, joined.at) == (1.0, 0.5)


def test_events_that_cross_a_list_come_right_after_it() -> None:
    story = Story()
    question = story.ask("QueueStatus", 10.0)
    before = story.hear(10.1, "QueueCallerJoin", **JOIN)
    story.hear_bytes(10.2, f"Response: Success\r\nEventList: start\r\nActionID: {question}\r\n\r\n".encode())
    crossing = story.hear(10.3, "QueueCallerJoin", **{**JOIN, "Uniqueid": "8.1"})
    item = f"Event: QueueParams\r\nQueue: sales\r\nActionID: {question}\r\n\r\n"
    end = f"Event: QueueStatusComplete\r\nActionID: {question}\r\n\r\n"
    after = story.hear_bytes(10.4, (item + end).encode())
    assert [type(event) for event in before] == [CallerJoined]
    assert crossing == []
    assert [type(event) for event in after] == [Baseline, CountersRead, CallerJoined]
    assert [event.at for event in after] == [10.2, 10.2, 10.3]


def test_the_two_lists_of_a_round_make_one_picture() -> None:
    story = Story()
    queues, channels = story.ask("QueueStatus", 10.0), story.ask("CoreShowChannels", 10.0)
    assert story.answer(queues, at=10.1) == []
    assert story.hear(10.2, "QueueCallerJoin", **JOIN) == [], "still held back"
    events = story.answer(channels, end="CoreShowChannelsComplete", at=10.3)
    assert [type(event) for event in events] == [Baseline, CallerJoined]


def test_items_are_told_apart_by_their_question() -> None:
    story = Story()
    question = story.ask("QueueStatus", 10.0)
    stray = block("QueueParams", Queue="not ours", ActionID="of somebody else")
    events = story.hear_bytes(10.0, stray) + story.answer(
        question, block("QueueParams", Queue="sales"), at=10.1
    )
    baseline = events[0]
    assert isinstance(baseline, Baseline)
    assert [queue.queue for queue in baseline.queues] == ["sales"]


def test_an_item_that_comes_after_its_list_disturbs_nothing() -> None:
    story = Story()
    question = story.ask("QueueStatus", 10.0)
    story.answer(question, at=10.1)
    assert story.hear_bytes(10.2, block("QueueStatusComplete", ActionID=question)) == []


def test_an_answer_to_nobodys_question_disturbs_nothing() -> None:
    assert Story().hear_bytes(1.0, b"Response: Goodbye\r\nMessage: Thanks for all the fish.\r\n\r\n") == []


def test_a_list_in_answer_to_a_ping_is_nonsense_that_disturbs_nothing() -> None:
    story = Story()
    ping = story.ask("Ping", 1.0)
    assert story.hear_bytes(1.0, block("QueueParams", Queue="x", ActionID=ping)) == []
    assert story.hear_bytes(1.0, block("QueueStatusComplete", ActionID=ping)) == []
