"""Every fate of a call, recorded from a real server, ends as its dialplan and its counters say."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from tests.sources.ami.replay import RECORDINGS, events_of, read
from wallboard.domain.events import (
    CallAnswered,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallOffered,
    Event,
    OfferEnded,
)
from wallboard.domain.words import EndCause, OfferResult, Outcome

CALM = ("fates", "main", "overlap")
Stay = tuple[str, Outcome]


@cache
def recorded(name: str, stem: str = "ami") -> tuple[Event, ...]:
    return tuple(event for _, events in events_of(RECORDINGS / name, stem) for event in events)


def stays(events: tuple[Event, ...]) -> dict[str, list[Stay]]:
    """By call: the queues it was in, and what became of it there."""
    found: dict[str, list[Stay]] = {}
    for event in events:
        match event:
            case CallerJoined():
                found.setdefault(event.call, []).append((event.queue, Outcome.WAITING))
            case CallAnswered():
                found[event.call][-1] = (event.queue, Outcome.ANSWERED)
            case CallerAbandoned():
                found[event.call][-1] = (event.queue, Outcome.ABANDONED)
            case CallerLeft():
                found[event.call][-1] = (event.queue, event.reason)
            case _:
                pass
    return found


def outcomes(name: str) -> Iterator[dict[str, Any]]:
    for line in read(RECORDINGS / name / "calls.jsonl").splitlines():
        row = json.loads(line)
        if row["type"] == "outcome" and "uniqueid" in row:
            yield row


def told_by_dialplan(row: dict[str, Any]) -> list[Stay]:
    """What the server's own QUEUESTATUS said after each queue, in our words; a transfer leaves none."""
    steps = list(row.get("steps", []))
    if "answered" in row and len(steps) < len(row["path"]):
        steps.append((row["path"][len(steps)], None))
    told: list[Stay] = []
    for number, (queue, status) in enumerate(steps, 1):
        if status in {"FULL", "JOINEMPTY"}:
            continue
        if told:
            told[-1] = (told[-1][0], Outcome.OVERFLOW)
        answered = "answered" in row and number == len(steps)
        told.append((queue, Outcome.ANSWERED if answered else _unanswered(status, row["fate"])))
    return told


def _unanswered(status: str | None, fate: str) -> Outcome:
    if status == "HANGUP":
        return Outcome.ABANDONED
    if status == "EXITKEY" and fate == "exit_key":
        return Outcome.EXIT_KEY
    # TIMEOUT, LEAVEEMPTY, WITHDRAW and a redirection: AMI does not tell them apart.
    return Outcome.UNKNOWN


@pytest.mark.parametrize("name", CALM)
def test_each_call_ends_as_the_dialplan_says(name: str) -> None:
    ours = stays(recorded(name))
    theirs = {row["uniqueid"]: told_by_dialplan(row) for row in outcomes(name)}
    assert {call: ours.get(call, []) for call in theirs} == theirs
    assert ours.keys() <= theirs.keys()


def test_the_recordings_hold_every_fate() -> None:
    fates = {row["fate"] for name in CALM for row in outcomes(name)}
    assert fates >= set(
        "answered rna_then_answered caller_hangs_up abandon abandon_ringing timeout exit_empty withdrawn "
        "redirected exit_key overflow blind_transfer attended_transfer agent_dump burst".split()
    )


def test_an_account_with_least_rights_sees_the_same() -> None:
    def told(stem: str) -> list[tuple[str, str, str]]:
        return sorted(
            (type(event).__name__, event.call or "", event.queue)
            for event in recorded("main", stem)
            if isinstance(
                event, CallerJoined | CallOffered | OfferEnded | CallAnswered | CallCompleted | CallerLeft
            )
        )

    assert told("ami-reader") == told("ami")


@pytest.mark.parametrize("name", CALM)
def test_every_offer_is_closed_once(name: str) -> None:
    open_offers: list[tuple[str, str]] = []
    for event in recorded(name):
        match event:
            case CallOffered():
                assert (event.call, event.agent) not in open_offers
                open_offers.append((event.call, event.agent))
            case OfferEnded() | CallAnswered():
                open_offers.remove((event.call, event.agent))
            case _:
                pass
    assert not open_offers


@pytest.mark.parametrize("name", CALM)
def test_every_answered_call_is_completed_by_its_agent_and_then_ended(name: str) -> None:
    talking: dict[str, tuple[str, str]] = {}
    for event in recorded(name):
        match event:
            case CallAnswered():
                talking[event.call] = (event.queue, event.agent)
            case CallCompleted():
                assert event.call is not None
                assert talking.pop(event.call) == (event.queue, event.agent)
            case CallEnded():
                assert event.call not in talking
            case _:
                pass
    assert not talking


def test_transfers_end_the_conversation_and_say_so() -> None:
    transferred = {row["uniqueid"] for row in outcomes("fates") if row.get("complete") == "transfer"}
    ours = {
        e.call for e in recorded("fates") if isinstance(e, CallCompleted) and e.cause is EndCause.TRANSFER
    }
    assert transferred
    assert ours == transferred


def test_losers_of_a_race_for_a_call_are_told_that_another_was_faster() -> None:
    # ringall: the losers get no queue event at all, only the end of their channel
    events = recorded("main")
    lost = [e for e in events if isinstance(e, OfferEnded) and e.result is OfferResult.ELSEWHERE]
    answered = {e.call: e for e in events if isinstance(e, CallAnswered)}
    assert lost
    assert all(e.queue == "sales" and e.agent != answered[e.call].agent for e in lost)


# --- the server's own counters -----------------------------------------------------------------------


def counted(events: tuple[Event, ...], queue: str) -> dict[str, int]:
    """Do the arithmetic of Asterisk's counters, in its order, on nothing but our events."""
    done = lost = hold = talk = 0
    for _, what, amount in sorted(_steps(events, queue), key=lambda step: step[0]):
        if what == "picked up":
            hold = amount if done + lost == 0 else (3 * hold + amount) // 4
        elif what == "done":
            done += 1
            talk = amount if done == 1 else (3 * talk + amount) // 4
        else:
            lost += 1
    return {"Completed": done, "Abandoned": lost, "Holdtime": hold, "TalkTime": talk}


def _steps(events: tuple[Event, ...], queue: str) -> Iterator[tuple[float, str, int]]:
    joined: dict[str, float] = {}
    for event in events:
        match event:
            case CallerJoined(queue=name) if name == queue:
                joined[event.call] = event.at
            case OfferEnded(queue=name, result=OfferResult.DUMPED) if name == queue:
                yield event.at, "picked up", int(event.at) - int(joined[event.call])
            case CallAnswered(queue=name) if name == queue:
                picked = event.picked_up if event.picked_up is not None else event.at
                exact = event.server_wait_s if event.picked_up is None else None
                yield (
                    picked,
                    "picked up",
                    exact if exact is not None else int(picked) - int(joined[event.call]),
                )
            case CallCompleted(queue=name) if name == queue:
                yield event.at, "done", event.server_talk_s or 0
            case CallerAbandoned(queue=name) if name == queue:
                yield event.at, "lost", 0
            case CallerLeft(queue=name, reason=Outcome.UNKNOWN) if name == queue:
                yield event.at, "lost", 0
            case _:
                pass


@pytest.mark.parametrize("queue", ["support", "sales", "billing", "vip-desk", "night"])
@pytest.mark.parametrize("name", ["fates", "main"])
def test_our_events_give_the_servers_own_counters_to_the_last_digit(name: str, queue: str) -> None:
    oracle = json.loads(read(RECORDINGS / name / "oracle.json"))["queues"][queue]["params"]
    ours = counted(recorded(name), queue)
    assert ours == {key: oracle[key] for key in ours}


def test_a_call_less_would_be_noticed() -> None:
    oracle = json.loads(read(RECORDINGS / "main" / "oracle.json"))["queues"]["support"]["params"]
    events = recorded("main")
    gone = next(e.call for e in events if isinstance(e, CallAnswered) and e.queue == "support")
    less = tuple(event for event in events if getattr(event, "call", None) != gone)
    assert counted(less, "support")["Completed"] == oracle["Completed"] - 1
