"""Which time the ledger is of."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.ui.made_up import DAY_START, NOW, ZONE
from tests.ui.made_up_ledger import at, the_day
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.ui.format import Format
from wallboard.ui.ledger.periods import Period, Span, closed_span, period_words, span_of
from wallboard.ui.text import shown

FORM = Format(ZONE)
OPENING = Opening(week_of("Mon-Fri 08:00-18:00"), ZONE)
DAY = 86_400


def span(period: Period, opening: Opening | None = OPENING) -> Span:
    return span_of(period, replace(the_day(), rules=CallRules(opening=opening)), ZONE)


def test_the_day_that_goes_on_is_live_and_no_other_time_is() -> None:
    assert span(Period()) == Span(DAY_START, DAY_START + DAY, live=True)
    assert span(Period("yesterday")) == Span(DAY_START - DAY, DAY_START)
    assert span(Period("week")) == Span(DAY_START, DAY_START + DAY)


def test_chosen_days_are_whole_in_whatever_order_they_were_chosen() -> None:
    wanted = Span(at("00:00", 3), at("00:00", 6))
    assert span(Period("days", date(2026, 11, 3), date(2026, 11, 5))) == wanted
    assert span(Period("days", date(2026, 11, 5), date(2026, 11, 3))) == wanted
    assert span(Period("days")).live


def test_since_it_closed_is_from_friday_evening_to_monday_morning() -> None:
    assert span(Period("closed")) == Span(at("18:00", 20), at("08:00"))


def test_before_it_opens_since_it_closed_lasts_until_now() -> None:
    early = replace(the_day(), at=at("07:30"), rules=CallRules(opening=OPENING))
    assert span_of(Period("closed"), early, ZONE) == Span(at("18:00", 20), at("07:30"))


def test_without_opening_hours_it_is_the_day_and_says_so() -> None:
    assert span(Period("closed"), None) == Span(DAY_START, DAY_START + DAY, known=False)
    never = Opening(
        week_of("Mon 08:00-18:00"), ZONE, closed=frozenset({date(2026, 11, n) for n in range(1, 24)})
    )
    assert closed_span(never, NOW) is not None, "in October it was open"


@pytest.mark.parametrize(
    ("now", "closed", "opened"),
    [
        ("16:31", ("18:00", 20), "08:00"),
        ("08:00", ("18:00", 20), "08:00"),
        ("18:00", ("18:00", 23), None),
        ("23:00", ("18:00", 23), None),
    ],
)
def test_the_last_close_is_the_one_before_now(now: str, closed: tuple[str, int], opened: str | None) -> None:
    assert closed_span(OPENING, at(now)) == (at(*closed), None if opened is None else at(opened))


def test_a_centre_that_never_opens_never_closed() -> None:
    shut = Opening(
        week_of("Mon 08:00-18:00"),
        ZONE,
        closed=frozenset(date(2026, m, d) for m in (10, 11) for d in range(1, 31)),
    )
    assert closed_span(shut, NOW) is None


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(), "Today"),
        (Period("closed"), "Since we closed"),
        (Period("days", date(2026, 11, 3), date(2026, 11, 3)), "Tue 3 Nov"),
        (Period("days", date(2026, 11, 3), date(2026, 11, 5)), "Tue 3 Nov to Thu 5 Nov"),
    ],
)
def test_a_time_has_a_name(period: Period, words: str) -> None:
    assert shown(period_words(period, span(period), FORM)) == words
