"""What the page says: periods, amounts, shares of few calls, and differences in plain words."""

from datetime import date, time
from decimal import Decimal

import pytest
from msgspec.structs import replace

from wallboard.domain.callers.rules import DAY_S, CallRules
from wallboard.domain.day.hours import week_of
from wallboard.domain.day.opening import Opening
from wallboard.domain.money.campaign import Campaign
from wallboard.domain.money.lift import Lift
from wallboard.domain.money.standing import LineSeen, LineStanding, Sales, standings
from wallboard.domain.naming.names import Names
from wallboard.domain.promise.heard import Heard
from wallboard.domain.promise.profile import Profile, promises_of
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.vendors.difference import Mean, Verdict
from wallboard.domain.vendors.operator import HourLoad, OperatorLoad
from wallboard.domain.vendors.vendor import VendorSums, compared
from wallboard.store.queries.money.course import Course, CoursePart
from wallboard.ui.format import Format
from wallboard.ui.planning.lines.columns import (
    amount,
    left_out,
    lift_words,
    limits_words,
    line_columns,
    operator_columns,
    rate_words,
    vendor_columns,
)
from wallboard.ui.planning.lines.periods import (
    Clock,
    campaign_period,
    chosen_period,
    period_words,
    plain_period,
)
from wallboard.ui.planning.lines.rows import line_rows, operator_rows, vendor_rows
from wallboard.ui.planning.lines.totals import line_totals, operator_totals, vendor_totals
from wallboard.ui.planning.lines.views import COURSE, PLAIN, course_legend, course_view, hours_view
from wallboard.ui.planning.lines.words import line_words, opening_words, operator_words, vendor_words
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format()
CLOCK = Clock("Europe/Budapest", time(0))
TODAY = date(2026, 11, 23)
SINCE = CLOCK.day(TODAY).start
SPRING = Campaign(
    "Spring",
    frozenset({"100"}),
    SINCE - 2 * DAY_S,
    SINCE + 8 * DAY_S,
    Decimal(1000),
    average_sale=Decimal(50),
)
KEPT = PromiseSums(answered=96, lost=4)
HEARD = Heard(100, 96, 4, 1, 90, 900.0, 80, 20, 2)
LIFT = Lift(100, 50.0, 0.5, 1.6, 20.0, 28)


def row_of(seen: LineSeen, lift: Lift | None = None, sales: Sales | None = None) -> LineStanding:
    (made,) = standings((seen,), (SINCE, SINCE + DAY_S), (SPRING,), sales, {seen.key: lift})
    return made


CAMPAIGN = LineSeen("Spring", ("100", "200", "300", "400"), SPRING, HEARD, 2, 31.0, KEPT)
PLAIN_LINE = LineSeen("200", ("200",), None, Heard(3, 2, 1), promise=PromiseSums())


def test_periods_follow_each_other() -> None:
    week = plain_period("week", TODAY)
    assert (week.first, week.last) == (date(2026, 11, 23), date(2026, 11, 29))
    assert week.moved(-1).first == date(2026, 11, 16)
    assert week.moved(1).first == date(2026, 11, 30)
    assert not week.is_hourly
    assert len(week.parts(CLOCK)) == 7
    assert len(plain_period("day", TODAY).parts(CLOCK)) == 24
    some = chosen_period(date(2026, 11, 5), date(2026, 11, 3))
    assert some.moved(-1).days == (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2))
    assert "to" in shown(period_words(some, CLOCK, FORM))
    assert len(chosen_period(date(2020, 1, 1), TODAY).days) == 401


def test_a_campaign_s_own_time_ends_today() -> None:
    assert campaign_period(SPRING, CLOCK, TODAY).days == (
        date(2026, 11, 21),
        date(2026, 11, 22),
        TODAY,
    )
    over = replace(SPRING, until=SINCE - DAY_S)
    assert campaign_period(over, CLOCK, TODAY).last == date(2026, 11, 21)
    assert len(campaign_period(replace(SPRING, since=0.0, until=None), CLOCK, TODAY).days) == 28


@pytest.mark.parametrize(
    ("value", "words"),
    [("0", "€0.00"), ("0.0123", "€0.0123"), ("12.345", "€12.35"), ("1234.5", "€1,235"), (None, "–")],
)
def test_amounts(value: str | None, words: str) -> None:
    assert amount(None if value is None else Decimal(value), FORM, "€") == words


def test_few_calls_are_a_fraction() -> None:
    assert shown(rate_words(2, 3, FORM)) == "2/3"
    assert rate_words(0, 0, FORM) == "–"
    assert limits_words(0, 0, FORM) == "–"
    assert shown(limits_words(8, 10, FORM)) == "80.0%, likely between 49.0% and 94.3%"
    assert lift_words(replace(LIFT, calls=25), FORM) == "\N{MINUS SIGN}50.0%"


def test_what_is_said_of_a_campaign() -> None:
    opening = Opening(week_of("Mon-Fri 08:00-18:00"), "Europe/Budapest")
    rules = CallRules(promises=promises_of((), Profile(opening=opening)))
    sales = Sales((("100", SINCE),), {"100": (96, 9)})
    (row,) = line_rows([row_of(CAMPAIGN, LIFT, sales)], Names())
    assert shown(row.beside) == "100, 200, 300 and 1 more"
    said = {shown(one.title): one for one in line_words(row, rules, TODAY, FORM, "€", LIFT)}
    assert "+100.0%" in shown(said["Lift"].words)
    assert said["Lift"].tone is Tone.OK
    assert "2 too many" in shown(said["Permitted loss"].words)
    assert said["Permitted loss"].tone is Tone.ALARM
    assert "9 of 10 in 0:31; of 6 more" in shown(said["To get through"].words)
    assert "07:00–17:00" in shown(said["Open"].words)
    assert "10.0% of all" in shown(said["Cost"].words)
    assert "1 sold, about €50.00, ROI" in shown(said["Sales"].words)
    assert "closed" in shown(opening_words(opening, date(2026, 11, 22), FORM))


def test_what_is_said_of_a_quiet_line() -> None:
    (row,) = line_rows([row_of(PLAIN_LINE)], Names(lines={"200": "Main"}))
    assert (row.title, row.beside) == ("Main", "200")
    said = {
        shown(one.title): shown(one.words) for one in line_words(row, CallRules(), TODAY, FORM, "€", None)
    }
    assert "too little is known" in said["Weeks before"]
    assert "no calls count" in said["Permitted loss"]
    assert "only queues" in said["To get through"]
    assert said.keys() == {"Weeks before", "Answered", "Permitted loss", "To get through"}
    unsure = replace(LIFT, low=-0.1)
    words = line_words(row, CallRules(), TODAY, FORM, "€", unsure)
    assert "no more than chance" in shown(words[0].words)
    assert words[0].tone is Tone.MUTED
    (unknown,) = line_rows([row_of(LineSeen("", (), None, Heard(1)))], Names())
    assert "not known" in shown(unknown.title)


def test_columns_that_tell_nothing_are_left_out() -> None:
    plain = line_rows([row_of(PLAIN_LINE)], Names())
    told = line_rows([row_of(CAMPAIGN, LIFT, Sales((("100", SINCE),), {}))], Names())
    assert {"cost_per_call", "sales", "lift"} <= left_out(plain, wide=True)
    assert left_out(told, wide=True) == frozenset()
    assert "callers" in left_out(told, wide=False)
    for column in line_columns(FORM, "€"):
        assert column.text(told[0]), column.key
        assert column.tone(told[0])
        column.raw(plain[0])


def test_operators_are_told_with_what_they_carry() -> None:
    hours = tuple(HourLoad(hour, hour % 5, hour % 3) for hour in range(24))
    north = OperatorLoad("North", 30, 2, 20, 10, 600.0, 3, SINCE, None, hours, 660, Decimal(6), 3, 90.0)
    rest = OperatorLoad("", 8)
    first, last = operator_rows([rest, north])
    assert (first.key, last.key, first.share) == ("North", "", 0.8)
    said = " ".join(shown(one.words) for one in operator_words(north, FORM, "€"))
    assert "of 3 it can carry" in said
    assert "€0.60 a minute" in said
    assert "[[operator]]" in shown(operator_words(rest, FORM, "€")[-1].words)
    view = hours_view(north, FORM)
    assert (view.bars[0].label, view.end) == ("01:00", "00:00")
    assert not hours_view(rest, FORM).bars
    for column in operator_columns(FORM, "€"):
        assert column.text(first), column.key
        assert column.tone(last)
    assert operator_totals(None, FORM, "€")[0].value == "…"
    assert operator_totals((north, rest), FORM, "€")[0].value == "38"
    assert "no prices" in shown(operator_totals((rest,), FORM, "€")[-1].before)


def test_call_centres_are_told_in_plain_words() -> None:
    good = VendorSums(
        "Good", 100, 98, 2, Mean(98, 980.0, 9900.0), 20.0, Mean(98, 9800.0), Mean(98, 9900.0), 90, 5
    )
    few = VendorSums("Few", 5, 4, 1, cost=Decimal(2), talk=Mean(4, 60.0))
    first, second = vendor_rows(compared([good, few]))
    assert first.standing.answers is Verdict.FEW
    said = [shown(one.words) for one in vendor_words(first.standing, FORM, "€")]
    assert "too few calls to tell" in said
    assert any("likely between" in words for words in said)
    assert any("a minute" in shown(one.words) for one in vendor_words(second.standing, FORM, "€"))
    for column in vendor_columns(FORM, "€"):
        assert column.text(first), column.key
        assert column.tone(second)
    assert vendor_totals(None, FORM, "€")[0].value == "…"
    assert "not known yet" in shown(vendor_totals((few,), FORM, "€")[3].before)


def test_the_strip_says_what_all_lines_come_to() -> None:
    assert line_totals(None, FORM)[0].value == "…"
    totals = {one.key: one for one in line_totals(CAMPAIGN, FORM)}
    assert totals["loss_allowance"].tone is Tone.ALARM
    assert shown(totals["answered_rate"].value) == "96.0%"
    thin = {one.key: one for one in line_totals(PLAIN_LINE, FORM)}
    assert shown(thin["answered_rate"].value) == "2 of 3"
    assert thin["loss_allowance"].value == "–"


def test_the_course_has_what_was_usual_as_dashes() -> None:
    parts = (
        CoursePart(SINCE, SINCE + 3600, 5, 4, 1, 4.6),
        CoursePart(SINCE + 3600, SINCE + 7200, 0, 0, 0, None),
    )
    course = Course(parts, None, SINCE)
    view = course_view(course, Format("Europe/Budapest"), hourly=True)
    assert [bar.label for bar in view.bars] == ["00:00", "01:00"]
    assert "usual 5" in shown(view.bars[0].told)
    assert view.end == "02:00"
    assert course_legend(course) == COURSE
    assert course_legend(Course(parts[1:], None, SINCE)) == PLAIN
    assert not course_view(Course((), None, SINCE), FORM, hourly=False).bars
    assert course_view(course, Format("Europe/Budapest"), hourly=False).bars[0].label == "23"
