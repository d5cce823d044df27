"""What a capture shows to others: nothing of callers, and still everything that happened."""

import json
import re
from collections import Counter
from functools import cache

import pytest

from tests.sources.ami.replay import RECORDINGS, read
from wallboard.sources.ami.mask import Mask
from wallboard.sources.ami.protocol import Protocol
from wallboard.sources.ami.translate import WANTED

KEY = b"a key of a test"


def masked(line: str, key: bytes = KEY) -> str:
    return Mask(key).feed(line.encode() + b"\r\n").decode().removesuffix("\r\n")


@cache
def whole(name: str, stem: str) -> bytes:
    raw = read(RECORDINGS / name / f"{stem}.raw")
    mask = Mask(KEY)
    return b"".join(mask.feed(raw[n : n + 9973]) for n in range(0, len(raw), 9973))


def private(name: str) -> tuple[set[str], set[str]]:
    """All numbers and names of the recorded callers."""
    rows = [json.loads(line) for line in read(RECORDINGS / name / "calls.jsonl").splitlines()]
    calls = [row for row in rows if row["type"] == "call"]
    return {row["number"].lstrip("+") for row in calls} - {""}, {row["name"] for row in calls} - {""}


@pytest.mark.parametrize(("name", "stem"), [("fates", "ami"), ("main", "ami-reader")])
def test_no_number_and_no_name_of_a_recorded_caller_is_left(name: str, stem: str) -> None:
    numbers, names = private(name)
    assert len(numbers) > 30
    text = whole(name, stem).decode()
    digits = set(re.findall(r"\d{6,}", text))
    joined = " ".join(sorted(digits))
    assert not {number for number in numbers if number in joined}
    assert not {person for person in names if person in text}


def test_a_masked_recording_replays_to_the_same_messages() -> None:
    def counted(raw: bytes) -> Counter[str]:
        protocol = Protocol(WANTED)
        protocol.receive(raw)
        return Counter(message.event for message in protocol.messages())

    assert counted(whole("main", "ami-reader")) == counted(read(RECORDINGS / "main" / "ami-reader.raw"))


@pytest.mark.parametrize(
    "line",
    [
        "Asterisk Call Manager/11.0.0",
        "",
        "Event: QueueCallerJoin",
        "Uniqueid: 1795323656.3",
        "DestLinkedid: 1795323656.2",
        "LastCall: 1795323660",
        "RingTime: 60000",
        "CallerIDNum: <unknown>",
        "CallerIDNum: 1101",
        "DestCallerIDName: <unknown>",
        "Channel: PJSIP/trunk-00000025",
        "DestChannel: Local/1001@agents-00000002;1",
        "Interface: Local/1005@agents",
        "MemberName: Local/1005@agents",
        "Queue: support",
        "PausedReason: Lunch: 12:30",
        "ApplicationData: support",
    ],
)
def test_what_is_nobodys_stays(line: str) -> None:
    assert masked(line) == line


@pytest.mark.parametrize(
    ("line", "pattern"),
    [
        ("CallerIDNum: +33612345678", r"CallerIDNum: \+33\d{9}"),
        ("DestConnectedLineNum: 0612345678", r"DestConnectedLineNum: 06\d{8}"),
        ("CallerIDNum: +33 6 12-34.56 (78)", r"CallerIDNum: \+33\d{9}"),
        ("CallerIDNum: anna.kovacs", r"CallerIDNum: \w+ \w+"),
        ("CallerIDName: Anna Kovács", r"CallerIDName: \w+ \w+"),
        ("MemberName: Anna Kovács", r"MemberName: \w+ \w+"),
        ("Name: Anna Kovács", r"Name: \w+ \w+"),
        ("Exten: 0612345678", r"Exten: 06\d{8}"),
        ("Channel: Local/0612345678@pstn-0000001e;1", r"Channel: Local/06\d{8}@pstn-0000001e;1"),
        ("Channel: SIP/0612345678-0000001e", r"Channel: SIP/06\d{8}-0000001e"),
        ("PausedReason: call back 0612345678", r"PausedReason: call back 06\d{8}"),
        ("ApplicationData: sales,tT,,Anna", r"ApplicationData: sales"),
        ("ChanVariable: CUSTOMER=Anna Kovács", r"ChanVariable: masked"),
        ("Challenge: 182812176", r"Challenge: masked"),
        ("AccountCode: 4711-Anna", r"AccountCode: masked"),
        ("a line without colon 0612345678", r"masked"),
    ],
)
def test_what_is_somebodys_is_replaced(line: str, pattern: str) -> None:
    shown = masked(line)
    assert re.fullmatch(pattern, shown)
    assert shown != line


def test_the_same_number_has_the_same_stand_in_wherever_it_stands() -> None:
    mask = Mask(KEY)
    wire = b"CallerIDNum: +33612345678\r\nExten: 33612345678\r\nChannel: SIP/33612345678-0000001e\r\n"
    found = re.findall(r"33\d{9}", mask.feed(wire).decode())
    assert len(found) == 3
    assert len(set(found)) == 1


def test_another_key_gives_other_stand_ins() -> None:
    assert masked("Exten: 0612345678") != masked("Exten: 0612345678", b"another key")


def test_a_stand_in_is_never_the_number_itself() -> None:
    mask = Mask(KEY)
    for number in range(10_000, 12_000):
        assert mask.feed(f"Exten: {number}\r\n".encode()) != f"Exten: {number}\r\n".encode()


def test_a_line_that_is_not_finished_is_not_given_out() -> None:
    mask = Mask(KEY)
    assert mask.feed(b"CallerIDNum: 06123") == b""
    assert mask.feed(b"45678\r\n") == mask.feed(b"CallerIDNum: 0612345678\r\n")
