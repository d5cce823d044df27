"""An explanation says what the figure is made of."""

import pytest
from msgspec.structs import replace

from tests.domain.explain.test_marks import kpi
from tests.ui.made_up import DAY_START, NOW, the_day
from wallboard.domain.explain.explanation import Gap
from wallboard.domain.explain.making import Seen, explain, explain_period, span_of
from wallboard.domain.figures import Basis
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import Outcome

POLICY = Policy()


def tally(in_time: int, late: int, waiting: int = 0) -> Tally:
    made = Tally(answered_in_target=in_time, parity_completed=in_time + late, handled=in_time + late)
    made.outcomes[Outcome.ANSWERED] = in_time + late
    made.outcomes[Outcome.WAITING] = waiting
    return made


def test_a_share_is_a_fraction_with_limits_and_rivals() -> None:
    wanted = replace(kpi("sl_default"), beside=("asterisk_perf", "no_such", "waiting_now"))
    made = explain_period(wanted, Period(tally(8, 2, waiting=3)), Seen(0, 100, (POLICY,)))
    assert made.figure.parts == pytest.approx((8, 10))
    assert made.interval == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert (made.basis, made.open, made.small) == (Basis.COHORT, 3, False)
    assert [rival.key for rival in made.rivals] == ["asterisk_perf"]
    assert [(str(out.words), out.count) for out in made.left_out] == [("waiting within the target", 3)]


def test_a_share_of_few_is_said_to_be_one() -> None:
    assert explain_period(kpi("sl_default"), Period(tally(7, 2)), Seen(0, 9)).small
    wary = Policy(min_sample=20)
    assert explain_period(kpi("sl_default"), Period(tally(8, 4)), Seen(0, 9, (wary,))).small


def test_a_mean_has_no_limits() -> None:
    made = explain_period(kpi("asa_s"), Period(tally(7, 2)), Seen(0, 9))
    assert made.interval is None
    assert not made.small


def test_a_promise_is_told_where_it_matters() -> None:
    seen = Seen(0, 9, (POLICY,))
    assert explain_period(kpi("sl_default"), Period(Tally()), seen).policies == (POLICY,)
    assert explain_period(kpi("answered"), Period(Tally()), seen).policies == ()
    late, waits = (explain(key, the_day().all, seen) for key in ("waiting_over_target", "waiting_now"))
    assert late is not None
    assert waits is not None
    assert (late.policies, waits.policies) == ((POLICY,), ())


def test_a_figure_of_calls_is_provisional_while_calls_are_open() -> None:
    calls = CallTally(arrived=10, answered=8, open=2)
    made = explain_period(kpi("answered_rate"), Period(tally(1, 1, waiting=9), calls), Seen(0, 9))
    assert made.open == 2
    assert explain_period(kpi("lost"), Period(Tally()), Seen(0, 9)).open == 0


def test_coverage_is_that_of_the_source_that_saw_least_in_the_period() -> None:
    gaps = (Gap("a", -5, 10), Gap("a", 90, 95), Gap("b", 50, 70), Gap("b", 200, 300))
    made = explain_period(kpi("asa_s"), Period(Tally()), Seen(0, 100, (), gaps))
    assert made.covered == pytest.approx(0.8)
    assert made.gaps == (Gap("a", 0, 10), Gap("a", 90, 95), Gap("b", 50, 70))


def test_a_figure_is_found_by_its_key() -> None:
    centre, seen = the_day().all, Seen(DAY_START, NOW, (POLICY,))
    day = explain("sl_default", centre, seen)
    recent = explain("service_level_30m", centre, seen)
    now = explain("waiting_now", centre, Seen(NOW, NOW))
    assert day is not None
    assert recent is not None
    assert now is not None
    assert (day.figure, recent.figure) == (read("sl_default", centre), read("sl_default_30m", centre))
    assert (now.basis, now.covered, now.figure.value) == (None, None, len(centre.waiting))
    assert explain("nothing", centre, seen) is None


def test_each_figure_has_its_span() -> None:
    assert span_of("waiting_now", 0, 9000) == (9000, 9000)
    assert span_of("sl_default", 0, 9000) == (0, 9000)
    assert span_of("sl_default_30m", 0, 9000) == (7200, 9000)


def test_calls_that_were_seen_in_queues_only_are_told_where_calls_are_counted() -> None:
    period = Period(tally(1, 1), CallTally(arrived=10, answered=8, partial=4))
    assert explain_period(kpi("answered_rate"), period, Seen(0, 9)).partial == 4
    assert explain_period(kpi("sl_default"), period, Seen(0, 9)).partial == 0


def test_chance_says_nothing_of_a_share_of_time() -> None:
    made = explain("occupancy", the_day().all, Seen(DAY_START, NOW))
    assert made is not None
    assert (made.interval, made.small) == (None, False)
