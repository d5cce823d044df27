"""Whole calls out of recordings of a real server, held against what the caller's side noted of each."""

import json
from collections import Counter
from functools import cache
from typing import Any

import pytest

from tests.sources.ami.replay import RECORDINGS, events_of, read
from wallboard.domain.facts import Anomaly, Call, Fact
from wallboard.domain.floor import Floor
from wallboard.domain.words import Outcome, Pre
from wallboard.sources.ami.calls.entrance import Entrance

BY_CONTEXT = Entrance(("from-trunk",))

MEANT = {
    "FULL": {Outcome.FULL},
    "JOINEMPTY": {Outcome.JOIN_EMPTY},
    "TIMEOUT": {Outcome.TIMEOUT},
    "LEAVEEMPTY": {Outcome.LEAVE_EMPTY},
    "WITHDRAW": {Outcome.WITHDRAWN},
    "HANGUP": {Outcome.ABANDONED},
    "EXITKEY": {Outcome.EXIT_KEY, Outcome.UNKNOWN},
}
"""A caller who is redirected lands in the same place as one who pressed a key, and nothing says why."""


@cache
def facts_of(name: str, stem: str, entrance: Entrance, *, in_words: bool = False) -> tuple[Fact, ...]:
    floor, facts = Floor("pbx"), list[Fact]()
    told = events_of(RECORDINGS / name, stem, entrance=entrance, cut=_our_words if in_words else None)
    for _, events in told:
        for event in events:
            facts += floor.apply(event)
    facts += floor.advance(told[-1][0] + 20)
    return tuple({fact.key: fact for fact in facts}.values())


def calls_of(
    name: str, stem: str = "ami", entrance: Entrance = BY_CONTEXT, *, in_words: bool = False
) -> list[Call]:
    facts = facts_of(name, stem, entrance, in_words=in_words)
    return [fact for fact in facts if isinstance(fact, Call)]


def _our_words(data: bytes) -> list[bytes]:
    """The recorded dial plan told the same under another name."""
    return [data.replace(b"UserEvent: LabOutcome", b"UserEvent: WallboardQueue")]


def outcomes(name: str) -> list[dict[str, Any]]:
    """What the caller's side noted at the end of each call, with the line that was dialled."""
    rows = [json.loads(line) for line in read(RECORDINGS / name / "calls.jsonl").splitlines()]
    lines = {row["id"]: row["did"] for row in rows if row["type"] == "call"}
    return [row | {"did": lines[row["id"]]} for row in rows if row["type"] == "outcome"]


@pytest.mark.parametrize(("name", "stem"), [("fates", "ami"), ("main", "ami"), ("main", "ami-reader")])
def test_every_caller_is_one_call_and_each_fate_is_what_the_caller_saw(name: str, stem: str) -> None:
    calls, told = calls_of(name, stem), outcomes(name)
    assert not [fact for fact in facts_of(name, stem, BY_CONTEXT) if isinstance(fact, Anomaly)]
    assert len(calls) == len(told)
    assert not [call for call in calls if call.partial or call.ended is None or call.internal]
    assert sum(call.answered is not None for call in calls) == sum("agent" in row for row in told)
    assert all(call.line in {"5000", "5001", "5002", "5003", "5004", "5005"} for call in calls)


@pytest.mark.parametrize("name", ["fates", "main"])
def test_hang_ups_in_the_menu_are_calls_that_nothing_else_shows(name: str) -> None:
    in_menu = [call for call in calls_of(name) if call.line == "5000" and call.result is None]
    told = Counter(row.get("status") for row in outcomes(name) if row["did"] == "5000")
    unseen = told["IVRHANGUP"] + told["IVR"] + told["FULL"] + told["JOINEMPTY"]
    assert len(in_menu) == unseen > 0
    assert {call.pre for call in in_menu} == {Pre.IVR_ABANDON}


@pytest.mark.parametrize("name", ["fates", "main"])
def test_with_the_dial_plans_word_each_calls_end_is_the_one_that_the_caller_met(name: str) -> None:
    ends = {call.call: call for call in calls_of(name, in_words=True)}
    told = {str(row["uniqueid"]): row for row in outcomes(name) if row.get("uniqueid")}
    for call_id, row in told.items():
        if "agent" in row:
            assert ends[call_id].answered is not None
        else:
            assert ends[call_id].result in MEANT[str(row["status"])], row
    met = Counter(call.result for call in ends.values())
    assert met[Outcome.FULL] == sum(
        row.get("status") == "FULL" and "agent" not in row for row in told.values()
    )
    assert met[Outcome.JOIN_EMPTY] > 0


def test_a_call_that_was_in_a_queue_is_told_apart_by_its_queue_only() -> None:
    assert not [call for call in calls_of("main") if call.result is not None and call.pre is not None]


def test_nothing_is_known_of_calls_before_the_queue_without_an_entrance() -> None:
    calls = calls_of("fates", entrance=Entrance())
    assert len(calls) < len(calls_of("fates"))
    assert all(call.partial for call in calls)
