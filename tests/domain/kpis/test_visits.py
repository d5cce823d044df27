"""Figures of a period about stays in queues."""

import pytest

from tests.domain.kpis.queues import queue, visit
from wallboard.domain.kpis import read
from wallboard.domain.words import Outcome

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
    ],
)
def test_a_day_in_figures(key: str, value: float) -> None:
    assert read(key, DAY).value == pytest.approx(value)


@pytest.mark.parametrize("key", ["asa_s", "aht_s", "longest_wait_s", "sl_default"])
def test_without_visits_there_is_no_value(key: str) -> None:
    assert read(key, queue()).value is None


def test_asterisk_prints_nothing_as_zero() -> None:
    assert read("asterisk_perf", queue()).value == 0
