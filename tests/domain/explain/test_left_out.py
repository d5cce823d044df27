"""What a share leaves out and what it counts is everything there is."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from msgspec.structs import replace

from tests.domain.explain.test_marks import DAY, PERIOD_KPIS, POLICY, facts_of, kpi, period_of
from tests.domain.random_events import START, stories
from wallboard.domain.events import Event
from wallboard.domain.explain.left_out import left_out
from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.explain.trials import about_calls, about_visits, answered, is_mixed, outcomes_of
from wallboard.domain.facts import Call, Visit
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import CallTally, FlowOuts, Policy, Tally
from wallboard.domain.words import Direction, EndCause, Outcome, Pre

SHARES = ("sl_default", "asa_s", "aht_s", "asterisk_perf", "asterisk_perf2", "answered_rate")


@given(stories())
def test_together_they_are_all_calls(events: list[Event]) -> None:
    facts = facts_of(events)
    now = max((event.at for event in events), default=START)
    period = period_of(facts, now)
    visits = [f for f in facts if isinstance(f, Visit) and DAY.start <= f.joined < DAY.end]
    for key in SHARES[:-1]:
        judge = Judge(kpi(key), POLICY, now)
        counted = sum(judge.visit(visit) is not Mark.OUT for visit in visits)
        assert counted + sum(one.count for one in left_out(kpi(key), period)) == len(visits), key
    calls = period.calls
    assert calls is not None
    out = sum(one.count for one in left_out(kpi("answered_rate"), period))
    assert out + calls.answered + calls.lost == calls.arrived


def visit(outcome: Outcome, wait: float) -> Visit:
    return Visit("pbx", f"{outcome}{wait}", "sales", 1, START, outcome, left=START + wait)


def words(key: str, visits: Sequence[Visit], flowouts: FlowOuts = "over_target") -> dict[str, int]:
    tally = Tally()
    for one in visits:
        tally.add(one, Policy(flowouts=flowouts))
    return {str(one.words): one.count for one in left_out(kpi(key), Period(tally), flowouts)}


def test_each_kind_is_named() -> None:
    visits = [
        visit(Outcome.FULL, 0),
        visit(Outcome.ABANDONED, 2),
        visit(Outcome.ABANDONED, 19),
        visit(Outcome.TIMEOUT, 15),
        visit(Outcome.EXIT_KEY, 25),
    ]
    assert words("sl_default", visits) == {
        "turned away": 1,
        "hung up at once": 1,
        "left another way within the target": 1,
    }
    assert words("asterisk_perf2", visits) == {"turned away": 1, "left by key or failed": 1}
    assert words("asa_s", visits)["left another way"] == 2


@pytest.mark.parametrize(("rule", "left"), [("all", None), ("none", 2)])
def test_the_rule_about_who_left_another_way_is_that_of_the_queue(rule: FlowOuts, left: int | None) -> None:
    visits = [visit(Outcome.TIMEOUT, 15), visit(Outcome.TIMEOUT, 25)]
    assert words("sl_default", visits, rule).get("left another way") == left


def test_a_plain_count_leaves_out_nothing_that_it_would_say() -> None:
    assert words("answered", [visit(Outcome.FULL, 0)]) == {}


def test_what_is_counted_by_its_end_is_not_left_out_as_a_whole() -> None:
    ends = (EndCause.AGENT, EndCause.CALLER, None)
    visits = [replace(answered(end), joined=START) for end in ends]
    assert words("ended_by_agent", visits) == {"others, such as those whose end nobody saw": 1}


def test_a_figure_that_is_not_made_of_stays_one_by_one_leaves_none_of_them_out() -> None:
    quality = QualitySums(ratings=0.8, rated=1, over=1, queues=1, agents=1, alone=1)
    period = Period(Tally(), CallTally(), quality=quality)
    period.visits.add(answered(), POLICY)
    for key in ("csat", "queues_per_call", "resolved_without_transfer"):
        assert left_out(kpi(key), period) == ()


def test_calls_that_are_open_or_served_are_named() -> None:
    calls = CallTally()
    calls.add(Call("pbx", "c1", Direction.INBOUND, START))
    calls.add(Call("pbx", "c2", Direction.INBOUND, START, ended=START + 9, pre=Pre.SELF_SERVED))
    out = left_out(kpi("answered_rate"), Period(Tally(), calls))
    assert {str(one.words): one.count for one in out} == {"still open": 1, "served by the menu": 1}
    assert left_out(kpi("answered_rate"), Period(Tally())) == ()


def test_every_figure_of_a_period_is_of_one_thing() -> None:
    kinds = {one.key: (about_visits(one), about_calls(one)) for one in PERIOD_KPIS}
    assert kinds["sl_default"] == (True, False)
    assert kinds["lost"] == (False, True)
    assert kinds["calls_peak"] == (False, False)
    assert (True, True) not in kinds.values()


def test_which_outcomes_a_figure_counts_is_asked_of_it() -> None:
    assert outcomes_of(kpi("abandoned")) == {Outcome.ABANDONED}
    assert outcomes_of(kpi("asa_s")) == {Outcome.ANSWERED}
    assert outcomes_of(kpi("sl_default")) == set(Outcome) - {Outcome.FULL, Outcome.JOIN_EMPTY}
    assert outcomes_of(kpi("calls_peak")) == frozenset()
    assert [is_mixed(kpi(key)) for key in ("short_abandoned", "sl_default", "abandoned")] == [
        True,
        True,
        False,
    ]
