"""The agents' work and estimated waits, live and after a night."""

from math import inf

import pytest
from msgspec.structs import replace

from tests.live.made import MIDNIGHT, feed, site
from wallboard.domain.duty.plan import Absence, DutyPlan
from wallboard.domain.estimate.measured import Measured, MeasuredDay
from wallboard.domain.facts import AgentName, AgentSpell, Offer, Visit
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.words import AgentState, OfferResult, Outcome
from wallboard.domain.work.roster import Roster, Shift
from wallboard.domain.work.sums import Rostered, RosterTimes
from wallboard.live.present import Present

DAY = 86_400.0


def centre(present: Present, now: float) -> QueueNow:
    return present.snapshot([feed("pbx")], now, 0.0).all


def test_facts_become_the_work_of_the_day_and_the_next_day_begins_anew() -> None:
    present, noon = Present(site(), MIDNIGHT), MIDNIGHT + DAY / 2
    met = Visit(
        "pbx", "c", "q", 1, noon, Outcome.ANSWERED, answered=noon + 5, left=noon + 5, wrap_until=inf,
        ended=noon + 65, agent="a",
    )  # fmt: skip
    missed = Offer("pbx", "c", "q", 1, 1, "b", noon, noon + 3, OfferResult.MISSED)
    free = AgentSpell("pbx", "a", noon, None, AgentState.AVAILABLE)
    present.take([AgentName("pbx", "a", "Anna"), free, met, missed])
    work = centre(present, noon + 600).day.work
    assert work is not None
    assert (work.times.available, work.contacts.answered, work.missed_rings) == (600, 1, 1)
    assert centre(present, noon + 600).rostered is None
    work = centre(present, MIDNIGHT + DAY + 60).day.work
    assert work is not None
    assert (work.times.available, work.contacts.answered, work.missed_rings) == (60, 0, 0)


def test_a_clock_that_was_set_back_counts_the_work_anew(caplog: pytest.LogCaptureFixture) -> None:
    noon = MIDNIGHT + DAY / 2
    present = Present(site(), MIDNIGHT, lambda _: [AgentSpell("pbx", "b", noon, None, AgentState.PAUSED)])
    present.take([AgentSpell("pbx", "a", noon + 1000, None, AgentState.AVAILABLE)])
    assert centre(present, noon + 1600).day.work is not None
    work = centre(present, noon + 100).day.work
    assert work is not None
    assert (work.times.available, work.times.paused) == (0, 100)
    assert "set back" in caplog.text


def test_estimates_are_measured_on_from_before_a_restart_on_the_same_day() -> None:
    before = MeasuredDay("2026-11-23", (Measured("pbx", "q", 30, 300.0, -30.0),))
    present = Present(site(), MIDNIGHT)
    today = present.measured.day
    present.go_on_from(None)
    present.go_on_from(replace(before, day="2001-01-01"))
    assert present.measured == MeasuredDay(today)
    present.go_on_from(replace(before, day=today))
    assert present.measured == replace(before, day=today)


def test_another_roster_judges_what_was_done_before_it_came() -> None:
    noon = MIDNIGHT + DAY / 2
    present = Present(site(), MIDNIGHT)
    present.take([AgentSpell("pbx", "a", noon, None, AgentState.AVAILABLE)])
    assert present.snapshot([feed("pbx")], noon + 600, 0.0).duty == DutyPlan()
    roster = Roster([("a", Shift(noon, noon + 1200)), ("b", Shift(noon, noon + 1200))])
    plan = DutyPlan(roster, (Absence("b", noon + 900, noon + 1200),))
    present.plan(plan)
    snapshot = present.snapshot([feed("pbx")], noon + 600, 0.0)
    assert snapshot.duty is plan
    assert snapshot.all.rostered == Rostered(2, ("b",))
    assert snapshot.all.day.work is not None
    assert snapshot.all.day.work.roster == RosterTimes(1200, 600, 600)
    assert centre(present, noon + 1000).rostered == Rostered(1)
    present.plan(DutyPlan())
    assert centre(present, noon + 1000).rostered is None
