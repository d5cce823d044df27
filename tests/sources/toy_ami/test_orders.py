"""Each fate, compared with what a real Asterisk was recorded to send: order and fields."""

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.sources.toy_ami.client import RawClient, all_of
from tests.sources.toy_ami.orders import Message, calls, letters, shapes, streams
from tests.sources.toy_ami.stories import LOCAL, OTHER_PHONE, PHONE, PLAIN_LOCAL, Story, clock, told
from wallboard.domain.words import EndCause, OfferResult, Outcome
from wallboard.sources.simulator.day import day_events
from wallboard.sources.toy_ami import Habits, ToyAmi, ToyOptions

RECORDED = json.loads((Path(__file__).parents[2] / "data/toy_ami/orders.json").read_text(encoding="utf-8"))
CALM = Habits(early_status=0.0, bare_completes=0.0, agentless_completes=0.0)
BARE = ("Event", "Privilege", "Queue", "Interface", "MemberName", "HoldTime", "TalkTime", "Reason")
AGENTS = [PHONE, LOCAL, PLAIN_LOCAL]


def stories(agent: str) -> dict[str, Story]:
    """Return the fates by the letters that Asterisk writes them with."""
    other = OTHER_PHONE if agent == PHONE else PHONE
    return {
        "JcLKE:agent": Story().ring(agent).answer(agent).complete(agent, EndCause.AGENT),
        "JcLKhE:caller": Story().ring(agent).answer(agent).complete(agent, EndCause.CALLER),
        "JcLKE:transfer": Story().ring(agent).answer(agent).complete(agent, EndCause.TRANSFER),
        "JcncLKE:agent": (
            Story().ring(agent).miss(agent).ring(other).answer(other).complete(other, EndCause.AGENT)
        ),
        "JccLKE:agent": (
            Story()
            .ring(agent, other)
            .end_ring(OfferResult.ANSWERED, agent, after=2.0)
            .end_ring(OfferResult.ELSEWHERE, other)
            .answer(agent, after=0.0)
            .complete(agent, EndCause.AGENT)
        ),
        "JhAL": Story().abandon(),
        "JchAL": Story().ring(agent).end_ring(OfferResult.CANCELLED, agent, after=2.0).abandon(after=0.0),
        "JcnchAL": Story().ring(agent).miss(agent).ring(other).abandon(),
        "JcnAL": Story().ring(agent).leave(Outcome.TIMEOUT, after=4.0).end(),
        "JAL": Story().leave(Outcome.LEAVE_EMPTY).end(),
        "JcAL": Story().ring(agent).leave(Outcome.UNKNOWN).end(1.0),
        "JcL": Story().ring(agent).leave(Outcome.EXIT_KEY).end(1.0),
        "JL": Story().leave(Outcome.EXIT_KEY).end(1.0),
        "JcnALJcLKE:agent": (
            Story()
            .ring(agent)
            .leave(Outcome.OVERFLOW, after=4.0)
            .join("sales")
            .ring(other)
            .answer(other)
            .complete(other, EndCause.AGENT)
        ),
        "JcdcdcLKE:agent": (
            Story()
            .ring(agent)
            .dump(agent)
            .ring(other)
            .dump(other)
            .ring(agent)
            .answer(agent)
            .complete(agent, EndCause.AGENT)
        ),
        "JcccnnnAL": (
            Story()
            .ring(PHONE, OTHER_PHONE, LOCAL)
            .miss(PHONE, OTHER_PHONE, LOCAL)
            .leave(Outcome.WITHDRAWN, after=1.0)
            .end()
        ),
    }


def played(story: Story, habits: Habits, account: str = "reader") -> list[Message]:
    """Return everything that a client gets of a story."""
    options = ToyOptions(real_time=False, habits=habits)
    with ToyAmi(told(story), clock, options) as toy, RawClient(toy) as client:
        client.login(account)
        return all_of(toy, client)


FATES = [
    pytest.param(fate, agent, share, attended, id=f"{fate}-{agent}-{share:.0f}-{attended:.0f}")
    for agent in AGENTS
    for fate in stories(agent)
    for share in (0.0, 1.0)
    for attended in ((0.0, 1.0) if "transfer" in fate else (0.0,))
]


@pytest.mark.parametrize(("fate", "agent", "local_callers", "attended"), FATES)
def test_a_fate_has_the_recorded_order(fate: str, agent: str, local_callers: float, attended: float) -> None:
    habits = replace(CALM, local_callers=local_callers, attended_transfers=attended)

    (events,) = calls(played(stories(agent)[fate], habits)).values()

    assert letters(events) == fate
    recorded = RECORDED["orders"][fate]
    for role, order in streams(events).items():
        known = recorded.get(_plain(role)) or _elsewhere(_plain(role))
        assert order in known, role


@pytest.mark.parametrize("agent", AGENTS)
def test_every_event_has_the_recorded_fields(agent: str) -> None:
    seen: dict[str, set[tuple[str, ...]]] = {}
    for story in stories(agent).values():
        for local_callers in (0.0, 1.0):
            habits = Habits(local_callers=local_callers, agentless_completes=0.3)
            for name, fields in shapes(played(story, habits, "wallboard")).items():
                seen.setdefault(name, set()).update(fields)

    unknown = {name: fields - _recorded(name) for name, fields in seen.items()}

    assert {name: fields for name, fields in unknown.items() if fields} == {}
    assert len(seen) > 20


def test_a_whole_day_has_no_event_that_was_not_recorded() -> None:
    events = day_events(4, date(2026, 11, 23), "Europe/Budapest")
    with ToyAmi(events, clock, ToyOptions(real_time=False)) as toy, RawClient(toy) as client:
        client.login("wallboard")
        client.send(Action="QueueStatus")
        seen = shapes(all_of(toy, client))
        client.items("QueueSummary")

    # A first Hold and an agentless complete have the shapes of others; bare ones are from another recording.
    seen["AgentComplete"].discard(BARE)
    assert {name: fields - _recorded(name) for name, fields in seen.items() if fields - _recorded(name)} == {}
    assert {"Hold", "Unhold", "QueueMemberPause", "QueueMemberAdded", "QueueParams", "DTMFEnd"} <= set(seen)


def test_a_bare_complete_comes_after_both_hangups_and_names_no_channel() -> None:
    story = Story().ring(PHONE).answer(PHONE).complete(PHONE, EndCause.AGENT)

    found = [dict(m) for m in played(story, Habits(local_callers=0.0, bare_completes=1.0))]

    names = [m.get("Event", "") for m in found]
    assert names.count("Hangup") == 2
    assert names.index("AgentComplete") > max(i for i, name in enumerate(names) if name == "Hangup")
    bare = next(m for m in found if m.get("Event") == "AgentComplete")
    assert tuple(bare) == BARE


def test_a_local_caller_waits_under_another_id_than_the_linked_one() -> None:
    (events,) = calls(played(Story().abandon(), Habits(local_callers=1.0))).values()
    joined = next(dict(m) for m in events if dict(m)["Event"] == "QueueCallerJoin")

    assert joined["Channel"].endswith(";2")
    assert joined["Uniqueid"] != joined["Linkedid"]


def _recorded(name: str) -> set[tuple[str, ...]]:
    return {tuple(fields) for fields in RECORDED["shapes"].get(name, [])}


def _elsewhere(role: str) -> list[list[str]]:
    """Not every fate was recorded with every kind of phone; then any recorded order of such a leg will do."""
    return [order for roles in RECORDED["orders"].values() for order in roles.get(role, [])]


def _plain(role: str) -> str:
    words = role.split()
    return f"{words[0]} {words[-1]}" if len(words) > 1 else role
