"""A right that is missing is proven by what happens without its event."""

import pytest

from tests.sources.ami.story import Story, block
from wallboard.domain.events import Event, SourceLimited
from wallboard.sources.ami.sight import NO_AGENT, NO_CALL

QUEUE = {"Queue": "sales", "Completed": 3, "Abandoned": 1}
MEMBER = {"Queue": "sales", "Location": "SIP/1", "Status": 1, "Paused": 0, "CallsTaken": 3}
ENTRY = {"Queue": "sales", "Uniqueid": "7.1"}


def rows(**changes: object) -> list[bytes]:
    queue = {**QUEUE, **{k: v for k, v in changes.items() if k in QUEUE}}
    member = {**MEMBER, **{k: v for k, v in changes.items() if k in MEMBER}}
    found = [block("QueueParams", **queue), block("QueueMember", **member)]
    return found + ([block("QueueEntry", **ENTRY)] if changes.get("waiting") else [])


def limits(events: list[Event]) -> list[SourceLimited]:
    return [event for event in events if isinstance(event, SourceLimited)]


@pytest.mark.parametrize(
    "change",
    [{"waiting": True}, {"Status": 6}, {"Paused": 1}, {"CallsTaken": 4}, {"Completed": 4}, {"Abandoned": 2}],
    ids=str,
)
def test_lists_that_move_without_an_event_prove_that_it_is_not_seen(change: dict[str, object]) -> None:
    story = Story(*rows())
    story.list(*rows(**change), at=10.0)
    assert limits(story.wait(11.9)) == []
    assert limits(story.wait(12.1)) == [SourceLimited(12.1, NO_AGENT, blind=True)]
    assert limits(story.wait(13.0)) == [], "said once"
    assert "agent,call,reporting" in str(NO_AGENT)


@pytest.mark.parametrize("change", [{}, {"CallsTaken": 0}, {"Completed": 0, "Abandoned": 0}], ids=str)
def test_quiet_and_a_reset_prove_nothing(change: dict[str, object]) -> None:
    story = Story(*rows())
    story.list(*rows(**change), at=10.0)
    assert limits(story.wait(20.0)) == []


def test_members_and_queues_that_come_by_a_reload_prove_nothing() -> None:
    story = Story(*rows())
    story.list(*rows(Queue="night"), at=10.0)
    assert limits(story.wait(20.0)) == []


def test_an_event_that_is_only_late_proves_nothing() -> None:
    story = Story(*rows())
    story.list(*rows(Status=6), at=10.0)
    story.hear(10.2, "QueueMemberStatus", Queue="sales", Interface="SIP/1", Status=6)
    assert limits(story.wait(20.0)) == []


def test_the_first_event_takes_it_back() -> None:
    story = Story(*rows())
    story.list(*rows(Status=6), at=10.0)
    story.list(*rows(Status=1), at=11.0)
    assert limits(story.wait(12.5)) == [SourceLimited(12.5, NO_AGENT, blind=True)]
    events = story.hear(14.0, "QueueMemberStatus", Queue="sales", Interface="SIP/1", Status=1)
    assert limits(events) == [SourceLimited(14.0, None)]


def test_phones_that_ring_without_an_event_of_a_call_prove_that_those_are_not_seen() -> None:
    story = Story()
    rang = {"Queue": "sales", "Interface": "SIP/1", "Uniqueid": "7.1"}
    assert limits(story.hear(1.0, "AgentRingNoAnswer", **rang)) == []
    assert limits(story.hear(2.0, "AgentConnect", **rang)) == [SourceLimited(2.0, NO_CALL)]
    assert limits(story.hear(3.0, "Hangup", Uniqueid="7.1")) == [SourceLimited(3.0, None)]
    assert "time-outs" in str(NO_CALL)


def test_with_events_of_calls_nothing_is_missing() -> None:
    story = Story()
    story.hear(1.0, "MusicOnHoldStart", Uniqueid="7.1")
    rang = {"Queue": "sales", "Interface": "SIP/1", "Uniqueid": "7.1"}
    assert limits([e for at in range(5) for e in story.hear(at, "AgentRingNoAnswer", **rang)]) == []
