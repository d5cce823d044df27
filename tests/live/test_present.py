import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.live.made import MIDNIGHT, NOON, agent, answered, baseline, feed, lost, queue_of, site
from wallboard.domain.caller import caller_of
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import Earlier, RepeatSums
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import ALL
from wallboard.domain.events import CallEnded, CallerAbandoned, CallerJoined, Event
from wallboard.domain.facts import Visit
from wallboard.domain.kpis import figures, read
from wallboard.domain.levels import Level
from wallboard.domain.promise.incident import Incident
from wallboard.domain.snapshot import LostSums, Minute, Snapshot
from wallboard.domain.tally import Policy, sum_of
from wallboard.domain.text import mark
from wallboard.domain.words import AgentState, Outcome
from wallboard.live.feed import Feed
from wallboard.live.present import Present

EVENING = MIDNIGHT + 86_400


class Wall:
    """Feeds and the present, without a thread."""

    def __init__(self, *feeds: Feed, policy: Policy = Policy(), now: float = NOON) -> None:  # noqa: B008
        self.feeds = {one.name: one for one in feeds or (feed(),)}
        self.present = Present(site(policy=policy), now)

    def tell(self, *events: Event, source: str = "pbx", now: float = NOON) -> None:
        self.present.take(self.feeds[source].happened(events, now))

    def at(self, now: float) -> Snapshot:
        for one in self.feeds.values():
            self.present.take(one.advance(now))
        return self.present.snapshot(self.feeds.values(), now, 0.0)


def test_all_is_the_sum_of_its_parts() -> None:
    wall = Wall(feed("east"), feed("west"))
    wall.tell(baseline(NOON, "support", "sales"), *answered("c1", NOON - 200), source="east")
    wall.tell(*lost("c2", NOON - 100, queue="sales"), CallerJoined(NOON, "c3", "sales"), source="east")
    wall.tell(
        baseline(), *answered("c1", NOON - 90, 40.0), CallerJoined(NOON - 5, "c2", "support"), source="west"
    )
    shown = wall.at(NOON + 30)
    parts = [queue for source in shown.sources for queue in source.queues]
    assert len(parts) == 3
    assert shown.all.day.visits == sum_of(tuple(part.day.visits for part in parts))
    assert shown.all.half_hour.visits == sum_of(tuple(part.half_hour.visits for part in parts))
    assert [w.call for w in shown.all.waiting] == ["c2", "c3"]  # longest first, whoever's they are
    assert shown.all.waiting_over_target == sum(part.waiting_over_target for part in parts) == 2
    assert (shown.all.source, shown.all.queue) == (ALL, ALL)


def test_an_agent_of_several_queues_counts_once() -> None:
    wall = Wall(feed("east"), feed("west"))
    both = agent("PJSIP/1", "support", "sales")
    wall.tell(baseline(NOON, "support", "sales", agents=[both, agent("PJSIP/2")]), source="east")
    wall.tell(baseline(NOON, "support", agents=[agent("PJSIP/1")]), source="west")
    shown = wall.at(NOON)
    assert [(a.source, a.agent) for a in shown.all.agents] == [
        ("east", "PJSIP/1"),
        ("east", "PJSIP/2"),
        ("west", "PJSIP/1"),
    ]
    assert read("agents_available", shown.all).value == 3
    assert len(queue_of(shown, "sales", "east").agents) == 1
    assert shown.all.agents[0].state is AgentState.AVAILABLE


def test_a_new_day_begins_at_midnight_and_keeps_who_waits_and_talks() -> None:
    wall = Wall()
    wall.tell(baseline(), *answered("c1", NOON))
    late = EVENING - 30
    wall.tell(CallerJoined(late, "c2", "support"), *answered("c3", late - 20)[:2], now=late)
    before = wall.at(EVENING - 1)
    assert (before.day, before.all.day.visits.offered) == ("2026-11-23", 3)
    after = wall.at(EVENING)
    assert (after.day, after.day_start) == ("2026-11-24", EVENING)
    assert after.all.day.visits.offered == 0
    assert [w.call for w in after.all.waiting] == ["c2"]
    assert read("calls_at_once_now", after.all).value == 2
    assert after.all.half_hour.visits.offered == 2
    wall.tell(CallerJoined(EVENING + 5, "c4", "support"), now=EVENING + 5)
    assert wall.at(EVENING + 5).all.day.visits.offered == 1


def test_the_day_begins_when_the_site_says() -> None:
    present = Present(site("Pacific/Auckland"), NOON)
    assert present.day.date.isoformat() == "2026-11-24"


def test_the_servers_target_is_the_promise_until_it_says_another() -> None:
    wall = Wall()
    wall.tell(baseline(), *answered("c1", NOON - 100, 25.0))
    assert read("sl_default", queue_of(wall.at(NOON))).parts == (0, 1)
    queues = baseline(NOON + 1).queues
    wall.tell(type(baseline())(NOON + 1, (type(queues[0])("support", 30.0),), (), (), ()), now=NOON + 1)
    shown = queue_of(wall.at(NOON + 1))
    assert shown.policy.target_s == 30.0
    assert read("sl_default", shown).parts == (1, 1)


def test_few_calls_have_no_level_and_many_have_one() -> None:
    wall = Wall()
    wall.tell(baseline())
    for n in range(9):
        wall.tell(*lost(f"c{n}", NOON - 100))
    assert queue_of(wall.at(NOON)).levels["sl_default"] is Level.NONE
    wall.tell(*lost("c9", NOON - 100))
    shown = wall.at(NOON)
    assert queue_of(shown).levels["sl_default"] is Level.ALARM
    assert shown.all.levels["sl_default"] is Level.ALARM
    assert read("answered_rate", shown.all).value == 0.0
    assert shown.all.levels["answered_rate"] is Level.ALARM


def test_a_level_does_not_flicker_at_its_limit() -> None:
    wall = Wall()
    wall.tell(baseline(), *[e for n in range(79) for e in answered(f"a{n}", NOON - 1000)])
    wall.tell(*[e for n in range(20) for e in lost(f"l{n}", NOON - 1000)])
    levels = []
    for n in range(79, 90):
        wall.tell(*answered(f"a{n}", NOON - 900))
        wall.tell(*(lost(f"l{n}", NOON - 900) if n % 4 == 0 else ()))
        levels.append(queue_of(wall.at(NOON)).levels["sl_default"])
    changes = sum(a is not b for a, b in pairwise(levels))
    assert changes <= 1, levels


def test_queues_stand_in_the_order_of_the_site() -> None:
    wall = Wall()
    wall.tell(baseline(NOON, "support", "billing", "sales"))
    assert [q.title for q in wall.at(NOON).sources[0].queues] == ["Billing", "Sales", "Support"]


def test_a_source_says_how_much_of_the_day_it_has_seen() -> None:
    wall = Wall()
    wall.tell(baseline(NOON))
    source = wall.at(NOON + 3600).sources[0]
    assert source.gaps == ((MIDNIGHT, NOON),)
    assert source.covered is not None
    assert abs(source.covered - 1 / 13) < 1e-9
    assert Wall(now=MIDNIGHT).at(MIDNIGHT).sources[0].covered is None


stories = st.lists(
    st.tuples(st.sampled_from(["answered", "lost", "waits"]), st.integers(-3600, 0), st.integers(1, 90)),
    max_size=25,
)


@given(story=stories, cut=st.integers(0, 25), ask=st.integers(0, 7200))
def test_the_order_and_the_parcels_in_which_facts_come_change_nothing(
    story: list[tuple[str, int, int]], cut: int, ask: int
) -> None:
    whole, parcels = Wall(), Wall()
    events = _told(story)
    whole.tell(baseline(MIDNIGHT), *events, now=NOON)
    parcels.tell(baseline(MIDNIGHT), *events[:cut], now=NOON)
    for n in range(3):
        parcels.at(NOON - 3 + n)  # looking must not change what is seen later
    parcels.tell(*events[cut:], now=NOON)
    for wall in (whole, parcels):
        wall.tell()  # no more at present
    now = NOON + ask
    assert _plain(whole.at(now)) == _plain(parcels.at(now))
    waiting = {e.call for e in events if isinstance(e, CallerJoined)} - {
        e.call for e in events if type(e).__name__ in {"CallAnswered", "CallerAbandoned"}
    }
    assert {w.call for w in whole.at(now).all.waiting} == waiting


def _told(story: list[tuple[str, int, int]]) -> list[Any]:
    events: list[Any] = []
    for n, (fate, ago, wait) in enumerate(story):
        at = NOON - 200 + ago
        made: dict[str, list[Event]] = {
            "answered": answered(f"c{n}", at, wait),
            "lost": lost(f"c{n}", at, wait),
            "waits": [CallerJoined(at, f"c{n}", "support")],
        }
        events += made[fate]
    return sorted(events, key=lambda event: event.at)


def _plain(snapshot: Snapshot) -> tuple[object, ...]:
    queues = [q for s in snapshot.sources for q in s.queues]
    return tuple((q.waiting, q.talking, q.day, q.half_hour.visits.outcomes) for q in (*queues, snapshot.all))


def test_what_nobody_sees_does_not_move() -> None:
    mine, present = feed(), Present(site(), NOON)
    present.take(mine.happened([baseline(NOON), CallerJoined(NOON + 1, "c1", "support")], NOON + 1))
    present.take(mine.down(mark("source", "the line broke"), NOON + 2, refused=False))
    early, late = (present.snapshot([mine], NOON + seconds, 0.0) for seconds in (3, 3600))
    assert figures(early.all) == figures(late.all)
    assert figures(early.sources[0].queues[0]) == figures(late.sources[0].queues[0])
    assert late.all.at == NOON + 1


def test_one_source_away_leaves_the_others_their_present() -> None:
    there, away = feed("a"), feed("b")
    present = Present(site(), NOON)
    for mine in (there, away):
        told: list[Event] = [baseline(NOON), CallerJoined(NOON + 1, f"c-{mine.name}", "support")]
        present.take(mine.happened(told, NOON + 1))
    present.take(away.down(mark("source", "the line broke"), NOON + 2, refused=False))
    there.happened([], NOON + 60)
    snapshot = present.snapshot([there, away], NOON + 60, 0.0)
    assert [caller.call for caller in snapshot.all.waiting] == ["c-a"]
    assert read("longest_waiting_now_s", snapshot.all).value == 59
    assert snapshot.all.day.visits.offered == 2


def test_a_clock_that_is_set_back_has_its_day_counted_anew(caplog: pytest.LogCaptureFixture) -> None:
    visit = Visit("pbx", "c1", "support", 1, NOON, Outcome.ABANDONED, left=NOON + 30)
    tomorrow = NOON + 86_400
    present = Present(site(), tomorrow, lambda _: [visit])
    mine = feed()
    assert present.snapshot([mine], tomorrow, 0.0).day == "2026-11-24"
    back = present.snapshot([mine], NOON + 60, 0.0)
    assert back.day == "2026-11-23"
    assert back.all.day.visits.abandoned == 1
    assert back.all.half_hour.visits.abandoned == 1
    assert "set back" in caplog.text


def test_how_long_callers_wait_is_as_bad_as_in_the_worst_queue() -> None:
    mine, present = feed(), Present(site(), NOON)
    told: list[Event] = [baseline(NOON)]
    told += [CallerJoined(NOON, "c1", "sales"), CallerJoined(NOON + 50, "c2", "support")]
    present.take(mine.happened(told, NOON + 50))
    snapshot = present.snapshot([mine], NOON + 61, 0.0)
    levels = {queue.queue: queue.levels["waiting_now"] for queue in snapshot.sources[0].queues}
    assert snapshot.all.levels["waiting_now"] is max(levels.values(), key=list(Level).index)


def test_the_course_of_the_day_and_the_lost_callers_are_shown() -> None:
    wall = Wall()
    wall.tell(baseline(NOON - 130, agents=[agent(), agent("PJSIP/2", state=AgentState.LOGGED_OFF)]))
    wall.tell(*lost("c1", NOON - 125, wait=30.0), CallerJoined(NOON - 5, "c2", "support"))
    shown = wall.at(NOON)
    course = shown.courses[ALL,]
    assert course.minutes[-2:] == (Minute(NOON - 120, 1, 0, 1), Minute(NOON - 60, 1, 0, 1))
    assert course.minutes[-4].agents is None  # nobody listened
    assert course.now == Minute(NOON, 1, 0, 1)
    assert course.peak == shown.all.day.peak
    assert [(one.call, one.queue, one.waited_s) for one in shown.lost] == [("c1", "support", 30.0)]
    assert shown.all.day.lost == LostSums(0, 1)
    again = wall.at(NOON + 1)
    assert again.courses[ALL,].minutes is course.minutes
    assert again.lost is shown.lost


def test_a_source_that_is_away_has_a_course_that_stands_still() -> None:
    wall = Wall(now=NOON - 70)
    wall.tell(baseline(NOON - 70, agents=[agent()]), CallerJoined(NOON - 65, "c1", "support"), now=NOON - 65)
    before = wall.at(NOON - 65).courses[ALL,]
    wall.present.take(wall.feeds["pbx"].down(mark("error", "gone"), NOON, refused=False))
    assert wall.at(NOON + 300).courses[ALL,] == before
    assert before.now == Minute(NOON - 120, 1, 0, 1)
    wall.tell(baseline(NOON + 360, agents=[agent()]), now=NOON + 360)
    back = wall.at(NOON + 365).courses[ALL,]
    assert [minute.agents for minute in back.minutes[-7:]] == [None] * 7
    assert back.now is not None
    assert back.now.agents == 1


def test_another_choice_of_queues_has_a_course_where_it_is_asked_for() -> None:
    wall = Wall()
    wall.present = Present(site(), NOON, scopes=[("support", "pbx/sales")])
    wall.tell(baseline(NOON, "support", "sales", "help"))
    wall.tell(*(CallerJoined(NOON, queue, queue) for queue in ("support", "sales", "help")))
    courses = wall.at(NOON + 1).courses
    assert {scope: course.peak.most for scope, course in courses.items()} == {
        (ALL,): 3,
        ("support", "pbx/sales"): 2,
    }
    assert set(wall.at(EVENING + 60).courses) == set(courses)


def test_free_agents_beside_a_waiting_caller_alarm() -> None:
    wall = Wall()
    both = agent("PJSIP/1", "support", "sales")
    wall.tell(baseline(NOON, "support", "sales", "help", agents=[both, agent("PJSIP/2")]))
    assert wall.at(NOON).all.levels["free_while_waiting"] is Level.OK
    wall.tell(CallerJoined(NOON, "c1", "support"), CallerJoined(NOON, "c2", "sales"))
    assert wall.at(NOON + 10).all.levels["free_while_waiting"] is Level.OK
    shown = wall.at(NOON + 11)
    free = {queue.queue: queue.free_while_waiting for queue in shown.sources[0].queues}
    assert free == {"support": 2, "sales": 1, "help": 0}
    assert read("free_while_waiting", shown.all).value == 2
    assert shown.all.levels["free_while_waiting"] is Level.ALARM


def test_callers_to_be_called_back_turn_amber_and_red_as_they_wait_for_it() -> None:
    wall = Wall()
    wall.tell(
        baseline(NOON), CallerJoined(NOON, "c1", "support", caller_of("+36551234567")),
        CallerAbandoned(NOON + 30, "c1", "support"), CallEnded(NOON + 30, "c1"),
    )  # fmt: skip
    key = "unique_unrecovered_callers"
    levels = [wall.at(NOON + after).all.levels[key] for after in (40, 1830, 1831, 7230, 7231)]
    assert levels == [Level.OK, Level.OK, Level.WARN, Level.WARN, Level.ALARM]
    assert wall.at(NOON + 7240).sources[0].queues[0].levels[key] is Level.NONE
    wall.tell(CallerJoined(NOON + 7250, "c2", "support", caller_of("+36551234567")))
    assert wall.at(NOON + 7251).all.levels[key] is Level.OK


def test_opening_hours_are_shown_where_they_are_set() -> None:
    assert Wall().at(NOON).hours is None
    wall = Wall()
    wall.present = Present(replace(site(), opening=Opening(week_of("Mon 08:00-18:00"), "UTC")), NOON)
    shown = wall.at(NOON)
    assert shown.hours is not None
    assert shown.hours.spans == ((MIDNIGHT + 8 * 3600, MIDNIGHT + 18 * 3600),)
    assert wall.at(NOON + 1).hours is shown.hours


def test_incidents_of_the_day_are_shown_and_the_rules_by_which_it_is_judged() -> None:
    today, other = Incident(NOON - 600, NOON - 60, "line down"), Incident(NOON + 86_400, None, "flood")
    rules = CallRules(incidents=(other, today))
    wall = Wall()
    wall.present = Present(replace(site(), rules=rules), NOON)
    assert (wall.at(NOON).incidents, wall.at(NOON).rules) == ((today,), rules)


def test_a_day_is_judged_by_what_is_promised_as_it_begins() -> None:
    tomorrow = MIDNIGHT + 86_400

    def policy_of(_source: str, _queue: str, _server: float | None, at: float) -> Policy:
        return Policy(60.0 if at >= tomorrow else 20.0)

    wall = Wall()
    changing = replace(site(), policy_of=policy_of, changes_of=lambda _source, _queue: (tomorrow,))
    wall.present = Present(changing, NOON)
    wall.tell(baseline(NOON), CallerJoined(NOON, "c1", "support"))
    steps = wall.at(NOON + 1).sources[0].queues[0].steps
    assert [(step.since, step.policy.target_s) for step in steps] == [(-math.inf, 20.0), (tomorrow, 60.0)]
    assert wall.at(tomorrow - 1).sources[0].queues[0].policy.target_s == 20.0
    assert wall.at(tomorrow).sources[0].queues[0].policy.target_s == 60.0


def test_who_rang_before_today_is_asked_for_and_remembered_over_midnight() -> None:
    asked: list[float] = []

    def remember(now: float) -> dict[str, Earlier]:
        asked.append(now)
        return {"+36551234567": Earlier(MIDNIGHT - 60)}

    wall = Wall()
    wall.present = Present(site(), NOON, remember=remember)
    caller = caller_of("+36551234567")
    wall.tell(baseline(NOON), CallerJoined(NOON, "c1", "support", caller), CallEnded(NOON + 9, "c1"))
    assert wall.at(NOON + 10).all.day.repeats == RepeatSums(known=1, repeats=1, callers=1)
    tomorrow = MIDNIGHT + 86_400
    wall.at(tomorrow + 1)
    wall.tell(CallerJoined(tomorrow + 5, "c2", "support", caller))
    assert wall.at(tomorrow + 10).all.day.repeats == RepeatSums(known=1, repeats=1, callers=1)
    assert asked == [NOON]
