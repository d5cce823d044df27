"""One call as steps, and the lanes that are painted of them."""

from math import inf

import pytest
from msgspec.structs import replace

from tests.store.made import NOON, answered, gone, visit
from tests.ui.opened_page import setting
from wallboard.domain.facts import Call, Offer
from wallboard.domain.words import Direction, EndCause, OfferResult, Outcome, Pre
from wallboard.store.queries.one_call import CallStory
from wallboard.ui.explain.story import Kind, Step, step_columns, steps_of
from wallboard.ui.explain.timeline import lanes_of, ticks
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

NOW = NOON + 1000
TITLES = {("pbx", "support"): "Support line"}
NAMES = {("pbx", "PJSIP/1"): "Ana Kovač", ("pbx", "PJSIP/2"): "Béla Nagy"}
CALL = Call("pbx", "c1", Direction.INBOUND, NOON - 9, menu_path="2", answered=NOON + 40, ended=NOON + 100)
TALKED = answered(
    "c1", wait=40, agent="PJSIP/1", hold_s=12.0, end_cause=EndCause.CALLER, wrap_until=NOON + 130
)
OFFERS = (
    Offer("pbx", "c1", "support", 1, 1, "PJSIP/2", NOON + 5, NOON + 20, OfferResult.MISSED),
    Offer("pbx", "c1", "support", 1, 2, "PJSIP/1", NOON + 30, NOON + 40, OfferResult.ANSWERED),
)
STORY = CallStory(CALL, (TALKED,), OFFERS, (), NAMES)


def told(story: CallStory, options: ScreenOptions | None = None) -> tuple[Step, ...]:
    return steps_of(story, TITLES, NOW, setting(options) if options is not None else setting())


def test_a_call_is_told_from_its_first_ring_to_its_end() -> None:
    columns = {column.key: column for column in step_columns(setting())}
    rows = [
        [columns[key].text(step) for key in ("after", "what", "queue", "agent", "lasted", "how")]
        for step in told(STORY)
    ]
    assert rows == [
        ["0:00", "Before a queue", "–", "–", "0:09", "chose 2"],
        ["0:09", "Waiting", "Support line", "–", "0:40", "answered"],
        ["0:14", "Ringing", "Support line", "Béla Nagy", "0:15", "not picked up"],
        ["0:39", "Ringing", "Support line", "Ana Kovač", "0:10", "picked up"],
        ["0:49", "Talking", "Support line", "Ana Kovač", "1:00", "on hold for 0:12; the caller hung up"],
        ["1:49", "Wrap-up", "Support line", "Ana Kovač", "0:30", "–"],
        ["1:49", "The call is over", "–", "–", "–", "answered"],
    ]


def test_where_agents_are_counts_none_is_named() -> None:
    steps = told(STORY, ScreenOptions())
    assert not any(step.who for step in steps)
    assert "agent" not in [column.key for column in step_columns(setting(ScreenOptions()))]
    view = lanes_of(steps)
    assert view is not None
    assert [shown(lane.title) for lane in view.lanes] == ["Caller", "Agent", "Agent"]


def test_what_goes_on_lasts_until_now() -> None:
    (waiting,) = told(CallStory(None, (visit("c1"),), (), (), {}))
    assert (waiting.kind, waiting.until, waiting.lasted) == (Kind.WAIT, None, 1000.0)
    talking = replace(TALKED, ended=None, hold_s=0.0, end_cause=None, wrap_until=None)
    *_, last = told(CallStory(None, (talking,), (), (), NAMES))
    assert (last.kind, last.lasted, last.how) == (Kind.TALK, 960.0, "")
    *_, wrapping = told(CallStory(None, (replace(TALKED, wrap_until=inf),), (), (), NAMES))
    assert (wrapping.kind, wrapping.until) == (Kind.WRAPUP, None)


def test_an_end_that_nobody_saw_is_said() -> None:
    unseen = replace(TALKED, ended=None, end_cause=EndCause.GAP, wrap_until=None)
    talk = told(CallStory(None, (unseen,), (), (), NAMES))[-1]
    assert (talk.lasted, shown(talk.how)) == (0.0, "on hold for 0:12; its end was not seen")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (replace(CALL, answered=None, pre=Pre.IVR_ABANDON, menu_path=""), "lost: hung up in the menu"),
        (replace(CALL, answered=None, pre=Pre.SELF_SERVED, menu_path=""), "served by the menu"),
        (replace(CALL, answered=None, direction=Direction.OUTBOUND), ""),
        (
            replace(CALL, answered=None, pre=Pre.OUT_OF_HOURS, mark="message_left"),
            "lost: out of hours; a message was left",
        ),
        (replace(CALL, answered=None, direction=Direction.OUTBOUND, mark="<b>vip"), "<b>vip"),
    ],
)
def test_a_call_that_met_no_queue_is_told_too(call: Call, said: str) -> None:
    steps = told(CallStory(call, (), (), (), {}))
    assert [step.kind for step in steps] == [Kind.MENU, Kind.END]
    assert shown(steps[-1].how) == said


def test_a_direct_call_talks_after_it_was_reached() -> None:
    steps = told(CallStory(CALL, (), (), (), {}))
    assert [(step.kind, step.lasted) for step in steps[:2]] == [(Kind.MENU, 49.0), (Kind.TALK, 60.0)]


def test_a_call_of_which_only_queues_were_seen_begins_there() -> None:
    partial = replace(CALL, arrived=NOON, partial=True)
    assert told(CallStory(partial, (gone("c1", Outcome.TIMEOUT),), (), (), {}))[0].kind is Kind.WAIT
    assert told(CallStory(replace(CALL, arrived=NOON), (visit("c1"),), (), (), {}))[0].kind is Kind.WAIT
    assert told(CallStory(None, (), (), (), {})) == ()


def test_lanes_are_the_callers_and_those_of_the_agents() -> None:
    view = lanes_of(told(STORY))
    assert view is not None
    assert [shown(lane.title) for lane in view.lanes] == ["Caller", "Béla Nagy", "Ana Kovač"]
    assert [bar.kind for bar in view.lanes[0].bars] == [Kind.MENU, Kind.WAIT, Kind.TALK]
    assert [bar.kind for bar in view.lanes[2].bars] == [Kind.RING, Kind.TALK, Kind.WRAPUP]
    assert (view.since, view.until, view.more) == (NOON - 9, NOON + 130, 0)
    many = tuple(replace(OFFERS[0], agent=f"PJSIP/{n}", k=n) for n in range(8))
    crowd = lanes_of(told(CallStory(CALL, (TALKED,), many, (), {})))
    assert crowd is not None
    assert (len(crowd.lanes), crowd.more) == (6, 3)
    assert lanes_of(()) is None


def test_the_scale_has_round_steps() -> None:
    assert ticks(139, 7) == [0, 30, 60, 90, 120]
    assert ticks(4, 10) == [0, 1, 2, 3, 4]
    assert len(ticks(500_000, 5)) <= 6
