"""The agents' work and estimated waits, live and after a night."""

from math import inf

import pytest

from tests.live.made import MIDNIGHT, feed, site
from wallboard.domain.facts import AgentName, AgentSpell, Offer, Visit
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.words import AgentState, OfferResult, Outcome
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
