"""Figures of a period about calls of the whole centre."""

import pytest

from tests.domain.kpis.queues import queue
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import LostSums
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally

CENTRE = queue(
    calls=CallTally(
        arrived=20,
        answered=12,
        open=2,
        self_served=3,
        lost=3,
        queue_waited=12,
        queue_wait_s=240.0,
        reached=10,
        reach_s=300.0,
    ),
    peak=Peak(7, 9500, 2),
    lost=LostSums(recovered=1, withheld=1, callers=3, callers_open=1, oldest_open=9600.0, callers_on_line=1),
)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("arrived", 20),
        ("call_answered", 12),
        ("open", 2),
        ("self_served", 3),
        ("lost", 3),
        ("answered_rate", 0.8),
        ("calls_peak", 7),
        ("calls_peak_at", 9500),
        ("lost_recovered", 1),
        ("lost_withheld", 1),
        ("recovered_rate", 1 / 3),
        ("unique_lost_callers", 3),
        ("unique_unrecovered_callers", 2),
        ("net_lost", 3),
        ("avg_queue_wait_to_answer_s", 20),
        ("avg_time_to_reach_s", 30),
    ],
)
def test_the_centre_in_figures_and_a_single_queue_without(key: str, value: float) -> None:
    assert read(key, CENTRE).value == value
    assert read(key, queue()).value is None


def test_without_calls_there_is_no_rate() -> None:
    assert read("answered_rate", queue(calls=CallTally())).value is None
    assert read("recovered_rate", queue(calls=CallTally(), lost=LostSums())).value is None
