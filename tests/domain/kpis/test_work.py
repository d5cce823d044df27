"""Figures about agents' work and about estimated waits."""

import pytest
from msgspec.structs import replace

from tests.domain.kpis.queues import queue
from wallboard.domain.estimate.rule import Estimate, Method
from wallboard.domain.figures import Figure
from wallboard.domain.kpis import read
from wallboard.domain.kpis.agents import WORK
from wallboard.domain.work.evenness import evenness_of
from wallboard.domain.work.sums import Contacts, Rostered, RosterTimes, WorkSums
from wallboard.domain.work.times import StateTimes

DONE = WorkSums(
    StateTimes(available=1800, ringing=180, on_call=1440, wrapup=180, paused=600, non_queue_call=300),
    Contacts(6, 5),
    2,
    RosterTimes(7200, 3600, 5400),
    evenness_of([10, 20]),
)


@pytest.mark.parametrize(
    ("key", "value", "parts"),
    [
        ("occupancy", 0.45, (1620, 3600)),
        ("utilisation", 0.36, (1620, 4500)),
        ("logged_s", 4500, None),
        ("contacts", 6, None),
        ("contacts_per_hour", 6, (6, 1)),
        ("missed_rings", 2, None),
        ("adherence", 0.5, (3600, 7200)),
        ("conformance", 0.75, (5400, 7200)),
        ("jain", 0.9, None),
        ("cv", pytest.approx(1 / 3), None),
    ],
)
def test_figures_are_made_of_the_sums(key: str, value: float, parts: tuple[float, float] | None) -> None:
    centre = queue()
    assert read(key, replace(centre, day=replace(centre.day, work=DONE))) == Figure(value, parts)


def test_without_time_there_is_no_share_and_without_a_roster_no_adherence() -> None:
    centre = queue()
    idle = replace(centre, day=replace(centre.day, work=WorkSums()))
    for key in ("occupancy", "utilisation", "adherence", "conformance", "jain", "cv", "contacts_per_hour"):
        assert read(key, idle).value is None, key
    assert (
        read("contacts", idle).value == read("missed_rings", idle).value == read("logged_s", idle).value == 0
    )


@pytest.mark.parametrize("kpi", WORK, ids=lambda kpi: kpi.key)
def test_where_nobody_looked_at_agents_nothing_is_said_of_them(kpi: object) -> None:
    assert read(getattr(kpi, "key", ""), queue()).value is None


def test_who_is_present_of_those_planned() -> None:
    centre = replace(queue(), rostered=Rostered(5, ("Anna", "Béla")))
    assert read("agents_present", centre) == Figure(3, (3, 5))
    assert read("agents_rostered", centre).value == 5
    assert read("agents_present", queue()).value is read("agents_rostered", queue()).value is None


def test_an_estimate_is_rounded_up_and_its_error_is_not() -> None:
    known = replace(queue(), estimate=Estimate(61, Method.QLM, 60, 90, 12.5, -3, 40))
    assert read("estimated_wait_s", known).value == read("estimated_wait", known).value == 90
    assert read("estimate_error_s", known).value == 12.5
    assert read("estimated_wait_s", replace(known, estimate=Estimate())).value is None
    assert read("estimated_wait_s", queue()).value is read("estimate_error_s", queue()).value is None
