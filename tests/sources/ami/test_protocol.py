"""Bytes to messages and actions to bytes: pairs, cuts anywhere, and nonsense."""

import itertools
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.ami.replay import RECORDINGS, read, steps
from wallboard.domain.events import Event
from wallboard.domain.source import ProtocolViolation, SourceRefused
from wallboard.sources.ami.conversation import AmiConversation
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.protocol import MAX_BLOCK, MAX_NAMES, MAX_VALUE, Message, Protocol, action
from wallboard.sources.ami.translate import WANTED

GREETING = b"Asterisk Call Manager/11.0.0\r\n"

PAIRS = [
    pytest.param(
        b"Response: Success\r\nActionID: L1\r\nMessage: Authentication accepted\r\n\r\n",
        Message("", {"Response": "Success", "ActionID": "L1", "Message": "Authentication accepted"}),
        id="an answer",
    ),
    pytest.param(
        b"Event: Hangup\r\nPrivilege: call,all\r\nAccountCode: \r\nCause-txt:\r\n\r\n",
        Message("Hangup", {"Event": "Hangup", "Privilege": "call,all", "AccountCode": "", "Cause-txt": ""}),
        id="empty values, with a space and without",
    ),
    pytest.param(
        b"Event: QueueMemberPause\r\nPausedReason: Lunch: 12:30\r\n\r\n",
        Message("QueueMemberPause", {"Event": "QueueMemberPause", "PausedReason": "Lunch: 12:30"}),
        id="a value with colons",
    ),
    pytest.param(
        b"Event: Hangup\r\nChanVariable: X=1\r\nChanVariable: Y=2\r\n\r\n",
        Message("Hangup", {"Event": "Hangup", "ChanVariable": "X=1\nY=2"}),
        id="one name several times",
    ),
    pytest.param(
        "Event: QueueMember\r\nName: Zoë Núñez\r\n\r\n".encode(),
        Message("QueueMember", {"Event": "QueueMember", "Name": "Zoë Núñez"}),
        id="UTF-8",
    ),
    pytest.param(
        b"Event: QueueMember\r\nName: Zo\xeb\r\n\r\n",
        Message("QueueMember", {"Event": "QueueMember", "Name": "Zo\ufffd"}),
        id="bytes that are no UTF-8",
    ),
    pytest.param(
        b"\r\nEvent: Hold\r\n\r\n",
        Message("Hold", {"Event": "Hold"}),
        id="an empty line too many before it, as after some TestEvents",
    ),
    pytest.param(
        b"Event: Hold\r\nno colon here\r\n\r\n", Message("Hold", {"Event": "Hold"}), id="a line without colon"
    ),
    # From the vendor's published description of the events (docs.asterisk.org, AMI events, QueueCallerJoin).
    pytest.param(
        b"Event: QueueCallerJoin\r\nChannel: PJSIP/1-0\r\nQueue: q\r\nPosition: 1\r\nCount: 1\r\n\r\n",
        Message(
            "QueueCallerJoin",
            {"Event": "QueueCallerJoin", "Channel": "PJSIP/1-0", "Queue": "q", "Position": "1", "Count": "1"},
        ),
        id="a join",
    ),
]


def messages(*chunks: bytes) -> list[Message]:
    protocol = Protocol(WANTED)
    found: list[Message] = []
    for chunk in chunks:
        protocol.receive(chunk)
        found += protocol.messages()
    return found


@pytest.mark.parametrize(("wire", "message"), PAIRS)
def test_a_message_is_read(wire: bytes, message: Message) -> None:
    assert messages(GREETING + wire) == [message]


@pytest.mark.parametrize(("wire", "message"), PAIRS)
def test_a_message_is_read_byte_by_byte(wire: bytes, message: Message) -> None:
    stream = GREETING + wire
    assert messages(*(stream[n : n + 1] for n in range(len(stream)))) == [message]


def test_the_greeting_is_glued_to_the_first_message_and_kept_apart() -> None:
    protocol = Protocol(WANTED)
    protocol.receive(GREETING + b"Response: Success\r\nMessage: hello\r\n\r\n")
    assert [m.fields for m in protocol.messages()] == [{"Response": "Success", "Message": "hello"}]
    assert protocol.greeting == "Asterisk Call Manager/11.0.0"


def test_unwanted_events_are_passed_over_and_counted() -> None:
    protocol = Protocol(frozenset({"Hold"}))
    protocol.receive(
        GREETING + b"Event: VarSet\r\nVariable: X\r\n\r\n" * 2 + b"Event: Hold\r\n\r\nEvent: Odd\r\n\r\n"
    )
    assert [m.event for m in protocol.messages()] == ["Hold"]
    assert protocol.passed_over == {"VarSet": 2, "Odd": 1}


def test_names_made_up_without_end_fill_no_memory() -> None:
    protocol = Protocol(WANTED)
    protocol.receive(GREETING + b"".join(b"Event: E%d\r\n\r\n" % n for n in range(2 * MAX_NAMES)))
    assert list(protocol.messages()) == []
    assert len(protocol.passed_over) == MAX_NAMES


@pytest.mark.parametrize(
    "greeting", [b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 400 Bad Request\r\n", b"x" * 600, b"\r\n"]
)
def test_another_service_is_recognised(greeting: bytes) -> None:
    protocol = Protocol(WANTED)
    protocol.receive(greeting)
    with pytest.raises(ProtocolViolation):
        list(protocol.messages())


@pytest.mark.parametrize("ended", [True, False])
def test_a_message_without_end_is_no_message(ended: bool) -> None:
    protocol = Protocol(WANTED)
    protocol.receive(GREETING + b"Event: Hold\r\n\r\n")
    protocol.receive(b"Event: Hold\r\nX: " + b"x" * (MAX_BLOCK + 10) + (b"\r\n\r\n" if ended else b""))
    found = protocol.messages()
    assert next(found).event == "Hold"
    with pytest.raises(ProtocolViolation):
        next(found)


def test_a_half_message_is_searched_only_once() -> None:
    protocol = Protocol(WANTED)
    protocol.receive(GREETING + b"Event: Hold\r\n" + b"X: y\r\n" * 1000)
    assert list(protocol.messages()) == []
    assert protocol._searched == len(protocol._buffer) - 3
    protocol.receive(b"\r\n")
    assert [m.event for m in protocol.messages()] == ["Hold"]


@pytest.mark.parametrize(
    ("wire", "fields"),
    [
        (b"Action: Ping\r\nActionID: Ping-1\r\n\r\n", {}),
        ("Action: Ping\r\nActionID: Ping-1\r\nUsername: Zoë\r\n\r\n".encode(), {"Username": "Zoë"}),
    ],
)
def test_an_action_is_written(wire: bytes, fields: dict[str, str]) -> None:
    assert action("Ping", "Ping-1", **fields) == wire


@pytest.mark.parametrize("evil", ["x\r\nAction: Originate", "x\n", "x\r"])
def test_no_value_can_smuggle_in_a_line(evil: str) -> None:
    with pytest.raises(SourceRefused, match="line break"):
        action("Login", "Login-0", Username=evil)


def test_half_a_character_is_refused_in_words() -> None:
    with pytest.raises(SourceRefused, match="no UTF-8"):
        action("Login", "Login-0", Username="Zo\udceb")


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("sa\x1b[2Jles", "sa [2Jles"),
        ("sales\n2026 ERROR forged", "sales 2026 ERROR forged"),
        ("sal\u202ees\x00", "sal es"),
        ("two  spaces", "two  spaces"),
        ("x" * 2000, "x" * MAX_VALUE),
    ],
)
def test_no_value_disturbs_a_terminal_or_a_log(value: str, read: str) -> None:
    (message,) = messages(GREETING + f"Event: Hold\r\nQueue: {value}\r\n\r\n".encode())
    assert message.fields["Queue"] == read


def test_no_greeting_disturbs_a_terminal_or_a_log() -> None:
    protocol = Protocol(WANTED)
    protocol.receive(b"Asterisk Call Manager\x1b]0;owned\x07/11\n2026 ERROR forged line\r\n")
    assert list(protocol.messages()) == []
    assert protocol.greeting == "Asterisk Call Manager ]0;owned /11 2026 ERROR forged line"
    with pytest.raises(ProtocolViolation) as wrong:
        messages(b"\x1b]0;owned\x07\x1b[2J\n2026 ERROR forged line\r\n")
    assert str(wrong.value).isprintable()


# --- cuts and nonsense -------------------------------------------------------------------------------


@cache
def fates() -> bytes:
    return read(RECORDINGS / "fates" / "ami.raw")[:400_000]


@cache
def uncut() -> list[Message]:
    return messages(fates())


@settings(max_examples=25)
@given(cuts=st.lists(st.integers(0, 400_000), max_size=40))
def test_cutting_the_stream_anywhere_changes_no_message(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(fates())]
    assert messages(*(fates()[a:b] for a, b in itertools.pairwise(edges))) == uncut()


def replayed(name: str, limit: int, cuts: list[int]) -> list[Event]:
    """The events of a recording whose every read is cut into pieces at the same instant."""
    talk = AmiConversation(Login("", ""), country="FR")
    events: list[Event] = []
    total = 0
    for step in steps(RECORDINGS / name):
        if step.kind == "tx":
            talk.overheard(step.data, step.at)
        elif step.kind == "rx":
            edges = [
                0,
                *sorted(c - total for c in cuts if total < c < total + len(step.data)),
                len(step.data),
            ]
            for a, b in itertools.pairwise(edges):
                events += talk.received(step.data[a:b], step.at).events
            total += len(step.data)
        if total > limit:
            break
    return events


@cache
def whole(name: str, limit: int) -> list[Event]:
    return replayed(name, limit, [])


@pytest.mark.parametrize(("name", "limit"), [("fates", 3_000_000), ("reconnect", 1_500_000)])
@settings(max_examples=8)
@given(data=st.data())
def test_cutting_the_stream_anywhere_changes_no_event(name: str, limit: int, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, limit), min_size=1, max_size=200))
    assert replayed(name, limit, cuts) == whole(name, limit)


@given(st.lists(st.binary(max_size=200), max_size=10), st.booleans())
def test_random_bytes_are_a_violation_at_worst(chunks: list[bytes], greeted: bool) -> None:
    protocol = Protocol(WANTED)
    try:
        for chunk in [GREETING, *chunks] if greeted else chunks:
            protocol.receive(chunk)
            list(protocol.messages())
    except ProtocolViolation:
        pass


NAMES = sorted(WANTED)
FIELDS = st.dictionaries(
    st.sampled_from(
        "Uniqueid Linkedid Queue Interface Location MemberName DestChannel Channel Status Paused InCall "
        "LastCall LastPause HoldTime TalkTime Position Reason Timestamp DialStatus Cause Event ActionID "
        "Wait BridgeId Application ApplicationData CallerIDNum".split()
    ),
    st.one_of(st.sampled_from(["1", "2", "a", "b", "Queue", "AppQueue", "L1"]), st.text(max_size=20)),
)


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(NAMES), FIELDS), max_size=30))
def test_senseless_messages_are_borne(story: list[tuple[str, dict[str, str]]]) -> None:
    talk = AmiConversation(Login("", ""))
    talk.overheard(b"Action: QueueStatus\r\nActionID: L0\r\n", 0.0)
    talk.received(GREETING + b"Response: Success\r\nActionID: L0\r\n\r\n", 0.0)
    talk.received(b"Event: QueueStatusComplete\r\nActionID: L0\r\n\r\n", 0.0)
    talk.overheard(
        b"Action: QueueStatus\r\nActionID: L1\r\nAction: CoreShowChannels\r\nActionID: L1\r\n", 0.0
    )
    for number, (name, fields) in enumerate(story):
        lines = [f"{key}: {value}".replace("\r", "").replace("\n", "") for key, value in fields.items()]
        talk.received(
            ("\r\n".join([f"Event: {name}", *lines]) + "\r\n\r\n").encode("utf-8", "replace"), number * 0.4
        )
