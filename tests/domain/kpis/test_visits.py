"""Figures of a period about stays in queues."""

import pytest

from tests.domain.kpis.queues import queue, visit
from wallboard.domain.figures import PeriodKpi, Unit
from wallboard.domain.kpis import kpi_of, read
from wallboard.domain.kpis.visits import VISITS
from wallboard.domain.kpis.visits.sl_default import SL_DEFAULT
from wallboard.domain.kpis.visits.wait_percentiles import wait_percentile
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import FlowOuts, Policy, Tally
from wallboard.domain.words import EndCause, Outcome

DAY = queue(
    visit(10, ended=9070.0, hold_s=10.0, wrap_until=9090.0),
    visit(20, ended=9060.0),
    visit(40),
    visit(3, Outcome.ABANDONED),
    visit(50, Outcome.ABANDONED),
    visit(15, Outcome.EXIT_KEY),
    visit(60, Outcome.TIMEOUT),
    visit(0, Outcome.FULL),
    visit(0, Outcome.WAITING, left=None),
)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("presented", 9),
        ("refused", 1),
        ("offered", 8),
        ("answered", 3),
        ("abandoned", 2),
        ("short_abandoned", 1),
        ("exited", 2),
        ("waiting", 1),
        ("asa_s", 70 / 3),
        ("aht_s", (60 + 20 + 40) / 2),
        ("longest_wait_s", 60),
        ("sl_default", 2 / 5),
        ("asterisk_perf", 100.0),
        ("asterisk_perf2", 60.0),
        ("sl_answered", 2 / 3),
        ("sl_negative", 2 / 5),
        ("sl_ignored", 2 / 4),
        ("sl_positive", 3 / 5),
        ("abandon_rate", 2 / 7),
        ("abandon_rate_net", 1 / 6),
        ("avg_wait_s", (70 + 53 + 75) / 7),
        ("wait_p50_s", 20),
        ("wait_p80_s", 40),
        ("wait_p33_s", 10),
        ("ev_offered", 8),
        ("short_answered", 0),
    ],
)
def test_a_day_in_figures(key: str, value: float) -> None:
    assert read(key, DAY).value == pytest.approx(value)


SHARES = ("sl_answered", "sl_negative", "sl_ignored", "sl_positive", "sl_default", "abandon_rate")
ENDS = ("ended_by_agent", "ended_by_caller", "ended_by_transfer", "transfer_rate")


@pytest.mark.parametrize(
    "key",
    ["asa_s", "aht_s", "longest_wait_s", "avg_wait_s", "wait_p90_s", "abandon_rate_net", *SHARES, *ENDS],
)
def test_without_visits_there_is_no_value(key: str) -> None:
    assert read(key, queue()).value is None


def test_asterisk_prints_nothing_as_zero() -> None:
    assert read("asterisk_perf", queue()).value == 0


def test_how_conversations_ended_is_shared_out_among_those_of_which_it_is_known() -> None:
    ends = (EndCause.CALLER, EndCause.CALLER, EndCause.AGENT, EndCause.TRANSFER, EndCause.GAP, None)
    talks = (*(visit(5, ended=9090.0, end_cause=end) for end in ends), visit(5), visit(5, ended=9014.9))
    shares = {key: read(key, queue(*talks)) for key in ENDS}
    assert [share.parts for share in shares.values()] == [(1, 4), (2, 4), (1, 4), (1, 6)]
    assert read("short_answered", queue(*talks)).value == 1


def test_ten_seconds_are_no_short_conversation() -> None:
    talks = (visit(5, ended=9014.9), visit(5, ended=9015.0), visit(5, ended=9006.0, end_cause=EndCause.GAP))
    assert read("short_answered", queue(*talks)).value == 1


def test_any_percentile_is_found_by_its_key() -> None:
    assert kpi_of("wait_p75_s") is kpi_of("wait_p75_s_30m")
    assert kpi_of("wait_p90_s") is wait_percentile(90)
    assert read("wait_p75_s_30m", queue(recent=(1.5, 2.25, 3.75, 4.5))).value == 3.75
    assert [kpi_of(key) for key in ("wait_p0_s", "wait_p101_s", "wait_p07_s", "wait_p_s")] == [None] * 4


def test_what_leaves_another_way_is_judged_by_the_rule_of_its_queue() -> None:
    left = [visit(10), visit(15, Outcome.EXIT_KEY), visit(60, Outcome.TIMEOUT)]
    rules: tuple[FlowOuts, ...] = ("over_target", "all", "none")
    values = []
    for rule in rules:
        sums = Tally()
        for one in left:
            sums.add(one, Policy(flowouts=rule))
        values.append(SL_DEFAULT.read(Period(sums)).parts)
    assert values == [(1, 2), (1, 3), (1, 1)]


def test_what_stands_beside_a_figure_exists_and_says_how_it_differs() -> None:
    for kpi in VISITS:
        for key in kpi.beside:
            other = kpi_of(key)
            assert isinstance(other, PeriodKpi), (kpi.key, key)
            assert other.differs is not None, (kpi.key, key)
        if kpi.unit is Unit.SHARE:
            assert kpi.fraction is not None, kpi.key
            assert kpi.leaves_out is not None, kpi.key
