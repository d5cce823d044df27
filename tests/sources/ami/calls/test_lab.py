"""Whole calls of a real Asterisk against what each caller met: set WALLBOARD_LAB to the laboratory."""

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sources.ami.scripted import Running
from wallboard.domain.events import Baseline, CallEnded
from wallboard.domain.facts import Anomaly, Call, Fact
from wallboard.domain.floor import Floor
from wallboard.domain.words import Direction, Outcome, Pre
from wallboard.sources.ami import AMI
from wallboard.sources.spec import spec_of, with_details

pytestmark = [pytest.mark.lab, pytest.mark.timeout(90)]

PORT = 25238
ENV = {
    **os.environ,
    "LAB_NAME": "ami-whole-calls",
    "LAB_AMI_PORT": str(PORT),
    "LAB_TLS_PORT": str(PORT + 1),
    "LAB_SIP_PORT": str(PORT + 22),
}

STATUS = "Status: ${QUEUESTATUS})\n"
OURS = " same => n,UserEvent(WallboardQueue,Queue: ${Q},Status: ${QUEUESTATUS})\n"
MORE = """
[from-trunk]
exten => 5006,1,Busy(1)
exten => 5007,1,Congestion(1)
exten => 5008,1,Answer()
 same => n,UserEvent(WallboardMenu,Item: balance)
 same => n,UserEvent(WallboardCall,Outcome: self_served,Rating: 4/5,Line: +3610000008)
 same => n,Hangup()
exten => 5009,1,Answer()
 same => n,Goto(closed-hours,s,1)

[closed-hours]
exten => s,1,Wait(0.2)
 same => n,Progress()
 same => n,Hangup()

[outward]
exten => _0X.,1,Dial(PJSIP/5008@carrier)
"""

ENDS = {
    "FULL": {Outcome.FULL},
    "JOINEMPTY": {Outcome.JOIN_EMPTY},
    "TIMEOUT": {Outcome.TIMEOUT},
    "LEAVEEMPTY": {Outcome.LEAVE_EMPTY},
    "WITHDRAW": {Outcome.WITHDRAWN},
    "HANGUP": {Outcome.ABANDONED},
    "EXITKEY": {Outcome.EXIT_KEY, Outcome.UNKNOWN},
}

Lab = Callable[..., str]


def run(*arguments: str) -> str:
    command = [os.environ["WALLBOARD_LAB"], *arguments]
    return subprocess.run(command, env=ENV, capture_output=True, text=True, check=True, timeout=80).stdout


@pytest.fixture(scope="module")
def lab() -> Iterator[Lab]:
    """A server whose dial plan says what docs/asterisk.md asks for."""
    run("start", "--clean")
    plan = Path(json.loads(run("status"))["logs"]).parent / "etc" / "extensions.conf"
    lines = plan.read_text().splitlines(keepends=True)
    told = "".join(line + OURS if line.endswith(STATUS) else line for line in lines)
    plan.write_text(told + MORE)
    run("cli", "dialplan reload")
    yield run
    run("stop")


@pytest.fixture
def source(lab: Lab) -> Iterator[Running]:
    spec = spec_of(f"ami://wallboard@127.0.0.1:{PORT}")
    entrance = ("from-trunk", "PJSIP/carrier-*")
    running = Running(
        AMI.make(
            with_details(
                spec,
                secret=lambda: "wallboard-lab",
                country="FR",
                inbound=entrance,
                closed=("closed-*",),
            )
        )
    )
    running.wait_for(lambda it: any(isinstance(event, Baseline) for event in it.events))
    yield running
    running.stop()


def calls_of(source: Running) -> dict[str, Call]:
    floor, facts = Floor("pbx"), list[Fact]()
    for event in source.events:
        facts += floor.apply(event)
    facts += floor.advance(source.events[-1].at + 20)
    assert not [fact for fact in facts if isinstance(fact, Anomaly)]
    return {fact.call: fact for fact in facts if isinstance(fact, Call)}


def ended(source: Running) -> int:
    return sum(isinstance(event, CallEnded) for event in source.events)


def test_each_call_of_the_traffic_ends_as_its_caller_met_it(
    lab: Lab, source: Running, tmp_path: Path
) -> None:
    out = tmp_path / "calls.jsonl"
    fates = "ivr_hangup=3,ivr=2,answered=3,abandon=2,timeout=1,exit_key=1,overflow=1"
    rate = ("--seed", "31", "--calls-per-minute", "150", "--minutes", "0.2", "--drain", "30")
    lab("traffic", *rate, "--fates", fates, "--agents", "11", "--calm", "--out", str(out))
    rows: list[dict[str, Any]] = [json.loads(line) for line in out.read_text().splitlines()]
    told = [row for row in rows if row["type"] == "outcome"]
    rang = sum(row["type"] == "call" for row in rows)
    source.wait_for(lambda it: ended(it) >= rang)
    calls = calls_of(source)
    assert len(calls) == rang > 20
    assert not [call for call in calls.values() if call.partial or call.ended is None]
    for row in told:
        call = calls.get(row.get("uniqueid", ""))
        if call is not None:
            assert (call.answered is not None) is ("agent" in row), row
            assert "agent" in row or call.result in ENDS[row["status"]], row
    in_menu = [row for row in told if not row.get("uniqueid")]
    before_queue = [call.pre for call in calls.values() if call.result is None and call.answered is None]
    assert before_queue == [Pre.IVR_ABANDON] * len(in_menu)
    assert in_menu


def rung(lab: Lab, source: Running, number: str, context: str = "from-trunk") -> Call:
    """Let somebody ring who hangs up after two seconds at most, and give the call."""
    before = ended(source)
    known = set(calls_of(source))
    lab("cli", f"channel originate Local/{number}@{context}/n application Wait 2")
    source.wait_for(lambda it: ended(it) > before)
    return next(call for key, call in calls_of(source).items() if key not in known)


def test_busy_lines_self_service_and_closed_hours_are_told_apart(lab: Lab, source: Running) -> None:
    busy, congested = rung(lab, source, "5006"), rung(lab, source, "5007")
    assert (busy.pre, congested.pre) == (Pre.BUSY, Pre.BUSY)
    assert busy.line == "5006"
    served = rung(lab, source, "5008")
    assert (served.pre, served.menu_path, served.line) == (Pre.SELF_SERVED, "balance", "+3610000008")
    assert (served.rating, served.asked) == (0.8, True)
    closed = rung(lab, source, "5009")
    assert closed.pre is Pre.OUT_OF_HOURS


def test_a_call_to_the_outside_is_told_with_who_was_rung(lab: Lab, source: Running) -> None:
    lab("cli", "channel originate Local/0612345678@outward/n application Wait 2")
    source.wait_for(lambda it: ended(it) > 1)
    made = [call for call in calls_of(source).values() if call.direction is Direction.OUTBOUND]
    assert [(call.caller, call.answered is not None) for call in made] == [("+33612345678", True)]
