"""Figures of this instant."""

import pytest
from msgspec.structs import replace

from tests.domain.kpis.queues import NOW, queue
from wallboard.domain.figures import NOTHING
from wallboard.domain.kpis import read
from wallboard.domain.ledger.rows import LedgerSums


@pytest.mark.parametrize(
    ("key", "value", "idle"),
    [
        ("waiting_now", 3, 0),
        ("longest_waiting_now_s", 65, None),
        ("waiting_over_target", 2, 0),
        ("talking_now", 3, 0),
        ("calls_at_once_now", 6, 0),
        ("agents_available", 1, 0),
        ("agents_paused", 2, 0),
        ("agents_logged_off", 1, 0),
        ("agents_logged_in", 7, 0),
    ],
)
def test_the_present_in_figures(key: str, value: float, idle: float | None) -> None:
    assert read(key, queue(waiting=(65, 21, 20))).value == value
    assert read(key, queue()).value == idle


def test_a_caller_whose_join_is_told_of_the_future_waits_no_negative_time() -> None:
    assert read("longest_waiting_now_s", queue(waiting=(-3,))).value == 0


def test_who_is_free_while_callers_wait_is_known_where_the_agents_queues_are() -> None:
    known = replace(queue(waiting=(9.0,)), free_while_waiting=1)
    assert read("free_while_waiting", known).value == 1
    assert read("free_while_waiting", replace(known, staffing_known=False)).value is None


def test_who_is_to_be_called_back_says_the_ledger() -> None:
    known = replace(queue(), ledger=LedgerSums(15, 11, 5, NOW - 4320))
    assert (read("callers_to_call_back", known).value, read("oldest_to_call_back_s", known).value) == (
        5,
        4320,
    )
    nobody = replace(queue(), ledger=LedgerSums())
    assert (read("to_call_back", nobody).value, read("oldest_to_call_back_s", nobody).value) == (0, None)
    assert (read("callers_to_call_back", queue()).value, read("oldest_to_call_back_s", queue())) == (
        None,
        NOTHING,
    )
