"""Which time, which day, and how a question is told that nobody waits for it."""

from datetime import date, time

import pytest

from tests.ui import made_up
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.periods import day_of
from wallboard.domain.tally import Policy
from wallboard.ui.behind import LoadBehind
from wallboard.ui.means import Forgetful
from wallboard.ui.planning.load.asked import (
    Cancelled,
    LoadChoice,
    Meter,
    expected_wish,
    peak_wish,
    planned_day,
)
from wallboard.ui.planning.load.kept import choice_kept, keep
from wallboard.ui.planning.parts.site import Site

FRIDAY = date(2026, 11, 27)
SITE = Site(made_up.ZONE, time(), FRIDAY, Opening(week_of("Mon-Fri 08:00-18:00"), made_up.ZONE))


def test_the_day_to_plan_is_the_next_open_one_unless_one_was_chosen() -> None:
    assert planned_day(LoadChoice(), SITE) == date(2026, 11, 30)
    always = Site(made_up.ZONE, time(), FRIDAY)
    assert planned_day(LoadChoice(), always) == date(2026, 11, 28)
    assert planned_day(LoadChoice(plan=FRIDAY), SITE) == FRIDAY


def test_wishes_are_of_whole_business_days() -> None:
    wish = peak_wish(LoadChoice(records="bill"), SITE, 30)
    assert wish.since == day_of(date(2026, 10, 30), made_up.ZONE).start
    assert (wish.until, wish.records, wish.line_limit) == (day_of(FRIDAY, made_up.ZONE).start, "bill", 30)
    day = expected_wish(LoadChoice(minutes=15), SITE, made_up.NOW)
    assert (day.day, day.minutes) == (date(2026, 11, 30), 15)
    assert day.judge("pbx-1", "support", made_up.NOW) == Policy()


def test_a_question_that_nobody_waits_for_ends() -> None:
    meter = Meter()
    meter(0.4)
    assert meter.share == 0.4
    meter.cancelled = True
    with pytest.raises(Cancelled):
        meter(0.5)


def test_what_was_chosen_is_remembered_but_for_the_day() -> None:
    memory = Forgetful()
    assert choice_kept(memory, LoadBehind()) == LoadChoice()
    chosen = LoadChoice("weeks8", ("pbx-1/support",), "", "lines", 15, FRIDAY)
    keep(memory, chosen)
    assert choice_kept(memory, LoadBehind()) == LoadChoice("weeks8", ("pbx-1/support",), "", "lines", 15)
    asked = LoadBehind(("sales",), date="2026-12-01")
    assert choice_kept(memory, asked).scope == ("sales",)
    assert choice_kept(memory, asked).plan == date(2026, 12, 1)
