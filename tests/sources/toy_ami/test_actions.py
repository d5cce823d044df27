"""What the lists say, compared with the state that the events made."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from msgspec.structs import replace

from tests.sources.toy_ami.client import RawClient, all_of
from tests.sources.toy_ami.stories import (
    AGENTS,
    LOCAL,
    OPENING,
    PHONE,
    PLAIN_LOCAL,
    Story,
    clock,
    staffed,
    told,
)
from wallboard.domain.caller import WITHHELD
from wallboard.domain.events import AgentStateChanged, Event, MembershipChanged
from wallboard.domain.words import AgentState, EndCause
from wallboard.sources.toy_ami import Habits, ToyAmi, ToyOptions


@contextmanager
def played(events: list[Event], habits: Habits | None = None) -> Iterator[tuple[ToyAmi, RawClient]]:
    options = ToyOptions(real_time=False, habits=habits or Habits(local_callers=0.0))
    with ToyAmi(events, clock, options) as toy, RawClient(toy) as client:
        client.login("wallboard")
        all_of(toy, client)
        yield toy, client


def state(agent: str, what: AgentState, reason: str = "", **more: int) -> AgentStateChanged:
    return AgentStateChanged(OPENING + 5, agent, what, reason, **more)


def test_a_waiting_caller_is_an_entry() -> None:
    story = Story()
    with played([*told(story), state(PHONE, AgentState.PAUSED)]) as (toy, client):
        (entry,) = [item for item in client.items("QueueStatus") if item["Event"] == "QueueEntry"]

        assert entry["Uniqueid"] == toy.ledger().calls[0].uniqueid
        assert (entry["Queue"], entry["Position"]) == ("support", "1")
        assert entry["Wait"] in {"3", "4"}
        assert (entry["CallerIDNum"], entry["CallerIDName"]) == ("+33377944649", "Léa Ferrari")


def test_a_withheld_caller_is_unknown_in_lists_and_bracketed_in_events() -> None:
    with played(told(Story(caller=WITHHELD))) as (_, client):
        (entry,) = [item for item in client.items("QueueStatus") if item["Event"] == "QueueEntry"]

        assert (entry["CallerIDNum"], entry["CallerIDName"]) == ("unknown", "unknown")
        assert client.events("QueueCallerJoin")[0]["CallerIDNum"] == "<unknown>"


def test_priority_goes_before_and_positions_follow() -> None:
    first, second, third = Story(1), Story(2), Story(3)
    events = told(first, second, third)
    with played([*events[:-1], _urgent(events[-1])]) as (_, client):
        waiting = {
            item["Position"]: item["Uniqueid"]
            for item in client.items("QueueStatus")
            if item["Event"] == "QueueEntry"
        }
        joined = client.events("QueueCallerJoin")

        assert [event["Position"] for event in joined] == ["1", "2", "1"]
        assert waiting["1"] == joined[2]["Uniqueid"]


def _urgent(event: Event) -> Event:
    return replace(event, priority=5)


def test_one_queue_can_be_asked_for_without_case_and_an_unknown_one_is_empty() -> None:
    with played(told()) as (_, client):
        assert {item["Queue"] for item in client.items("QueueStatus", Queue="SUPPORT")} == {"support"}
        assert client.items("QueueStatus", Queue="nowhere") == []


def test_a_talking_caller_shares_a_bridge_with_the_agent() -> None:
    with played(told(Story().ring(LOCAL).answer(LOCAL))) as (_, client):
        channels = client.items("CoreShowChannels")

        caller = next(item for item in channels if item["Application"] == "Queue")
        agent = next(item for item in channels if item["Application"] == "AppQueue")
        assert caller["ApplicationData"].startswith("support,")
        assert caller["BridgeId"] == agent["BridgeId"] != ""
        assert caller["Linkedid"] == agent["Linkedid"]
        assert len(channels) == 3
        assert [*caller][-4:] == ["Application", "ApplicationData", "Duration", "BridgeId"]
        assert [*caller][:3] == ["Event", "ActionID", "Channel"]


def test_the_summary_counts_paused_agents_as_logged_in() -> None:
    events = [
        *staffed("support"),
        state(PHONE, AgentState.PAUSED, "Lunch"),
        state(LOCAL, AgentState.NON_QUEUE_CALL),
    ]
    with played(events) as (_, client):
        (summary,) = client.items("QueueSummary")

        assert (summary["LoggedIn"], summary["Available"]) == (str(len(AGENTS)), str(len(AGENTS) - 2))


def test_a_pause_is_told_by_every_queue_with_reason_and_time() -> None:
    with played([*staffed(), state(PHONE, AgentState.PAUSED, "Déjeuner")]) as (_, client):
        pauses = client.events("QueueMemberPause")

        assert sorted(event["Queue"] for event in pauses) == ["sales", "support"]
        assert {(event["Paused"], event["PausedReason"], event["Status"]) for event in pauses} == {
            ("1", "Déjeuner", "1")
        }
        assert int(pauses[0]["LastPause"]) > 0


def test_unpausing_keeps_the_time_of_the_last_pause() -> None:
    events = [
        *staffed("support"),
        state(PHONE, AgentState.PAUSED, "Lunch"),
        state(PHONE, AgentState.AVAILABLE),
    ]
    with played(events) as (_, client):
        paused, free = client.events("QueueMemberPause")

        assert (free["Paused"], free["PausedReason"], free["LastPause"]) == ("0", "", paused["LastPause"])


def test_a_pause_in_some_queues_only() -> None:
    with played([*staffed(), state(PHONE, AgentState.AVAILABLE, "Lunch", paused_in=1)]) as (_, client):
        assert [event["Queue"] for event in client.events("QueueMemberPause")] == ["support"]


@pytest.mark.parametrize(
    ("what", "reason", "status"),
    [(AgentState.NON_QUEUE_CALL, "", "2"), (AgentState.LOGGED_OFF, "unreachable", "5")],
)
def test_the_status_of_a_phone(what: AgentState, reason: str, status: str) -> None:
    with played([*staffed(), state(PHONE, what, reason)]) as (_, client):
        told_to = [(event["Queue"], event["Status"]) for event in client.events("QueueMemberStatus")]

        assert told_to == [("support", status), ("sales", status)]


def test_who_logs_off_leaves_the_queues_and_comes_back_as_a_dynamic_member() -> None:
    events = [*staffed("support"), state(PHONE, AgentState.LOGGED_OFF), state(PHONE, AgentState.AVAILABLE)]
    with played(events) as (_, client):
        assert [event["Interface"] for event in client.events("QueueMemberRemoved")] == [PHONE]
        (added,) = client.events("QueueMemberAdded")

        assert (added["Membership"], added["MemberName"]) == ("dynamic", "Grace Okafor")


def test_membership_comes_and_goes() -> None:
    coming = MembershipChanged(OPENING + 1, "PJSIP/1199", "support", member=True, name="Jun Tanaka")
    going = MembershipChanged(OPENING + 2, "PJSIP/1199", "support", member=False)
    with played([*staffed(), coming, going]) as (_, client):
        names = [event["Event"] for event in client.events() if event.get("Interface") == "PJSIP/1199"]

        assert names == ["QueueMemberAdded", "QueueMemberRemoved"]


@pytest.mark.parametrize(("agent", "ringing"), [(PHONE, "6"), (LOCAL, "6"), (PLAIN_LOCAL, "2")])
def test_every_queue_of_an_agent_hears_of_ringing_and_talking(agent: str, ringing: str) -> None:
    story = Story().ring(agent).answer(agent).complete(agent, EndCause.AGENT)
    with played(told(story), Habits(early_status=0.0, bare_completes=0.0)) as (_, client):
        for queue in ("support", "sales"):
            statuses = [m for m in client.events("QueueMemberStatus") if m["Queue"] == queue]
            expected = [*dict.fromkeys([ringing, "2"]), "1"]
            assert [m["Status"] for m in statuses] == expected
            assert [m["CallsTaken"] for m in statuses] == ["0"] * (len(expected) - 1) + ["1"]


def test_an_early_status_has_the_old_number_of_calls() -> None:
    story = Story().ring(LOCAL).answer(LOCAL).complete(LOCAL, EndCause.AGENT)
    with played(told(story), Habits(early_status=1.0, bare_completes=0.0)) as (_, client):
        names = [(m["Event"], m.get("Status")) for m in client.events()]
        last = client.events("QueueMemberStatus")[-1]

        assert names.index(("QueueMemberStatus", "1")) < names.index(("AgentComplete", None))
        assert last["CallsTaken"] == "0"


def test_settings_and_status_of_the_server() -> None:
    with played(told()) as (_, client):
        assert client.ask(Action="CoreSettings")["AMIversion"] == "11.0.0"
        assert set(client.ask(Action="CoreStatus")) >= {
            "CoreStartupDate",
            "CoreStartupTime",
            "CoreCurrentCalls",
        }
