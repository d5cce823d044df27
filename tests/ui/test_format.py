import pytest

from tests.ui.made_up import NOW, ZONE
from wallboard.domain.figures import Unit
from wallboard.ui.format import (
    Format,
    age,
    caller_number,
    grouped,
    in_one_piece,
    limit_time,
    mean_time,
    running_time,
)

HERE = Format(ZONE)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"),
        (float("nan"), "–"),
        (float("inf"), "–"),
        (0.0, "0.0%"),
        (0.00004, "0.1%"),
        (0.0005, "0.1%"),
        (0.0015, "0.2%"),
        (0.6125, "61.3%"),
        (52 / 69, "75.4%"),
        (412 / 427, "96.5%"),
        (0.9995, "99.9%"),
        (0.99999999, "99.9%"),
        (1.0, "100.0%"),
        (1, "100.0%"),
        (1.25, "125.0%"),
    ],
)
def test_a_share_has_one_decimal_and_never_pretends(value: float | None, text: str) -> None:
    assert HERE.share(value) == text


@pytest.mark.parametrize(("value", "text"), [(0.8, "80%"), (0.985, "98.5%"), (1.0, "100%"), (0.1, "10%")])
def test_a_goal_is_written_as_it_was_set(value: float, text: str) -> None:
    assert HERE.goal(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (0, "0"), (0.0, "0"), (7.0, "7"), (12_345, "12,345"), (2.25, "2.3"), (float("nan"), "–")],
)
def test_a_count_is_whole_where_it_is(value: float | None, text: str) -> None:
    assert HERE.count(value) == text


def test_marks_are_those_of_the_site() -> None:
    hungarian = Format(ZONE, decimal=",", thousands=" ")
    assert hungarian.count(12_345) == "12 345"
    assert hungarian.share(0.826) == "82,6%"
    assert hungarian.goal(0.8) == "80%"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, "–"),
        (-3, "0:00"),
        (0, "0:00"),
        (9.99, "0:09"),
        (134.9, "2:14"),
        (3599.9, "59:59"),
        (3600, "1:00 h"),
        (4349, "1:12 h"),
        (90_000, "25:00 h"),
    ],
)
def test_a_running_time_is_rounded_down(seconds: float | None, text: str) -> None:
    assert str(running_time(seconds)) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(None, "–"), (17.49, "0:17"), (17.5, "0:18"), (18.5, "0:19"), (3599.5, "1:00 h")],
)
def test_a_mean_time_is_rounded_half_up(seconds: float | None, text: str) -> None:
    assert str(mean_time(seconds)) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(20.0, "20 s"), (7.5, "7.5 s"), (60.0, "1:00"), (90.0, "1:30")]
)
def test_a_limit_is_written_as_it_was_set(seconds: float, text: str) -> None:
    assert str(limit_time(seconds)) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, "–"),
        (-1, "0.0 s"),
        (0.29, "0.2 s"),
        (9.99, "9.9 s"),
        (10, "10 s"),
        (59.9, "59 s"),
        (60, "1 min"),
        (3599, "59 min"),
        (4320, "1:12 h"),
        (6 * 3600 - 1, "5:59 h"),
        (13.95 * 3600, "13 h"),
        (47.9 * 3600, "47 h"),
        (86_400 * 3 + 5, "3 days"),
    ],
)
def test_an_age_is_finer_the_fresher_it_is(seconds: float | None, text: str) -> None:
    assert str(age(seconds)) == text


def test_times_are_those_of_the_site() -> None:
    assert HERE.clock(NOW) == "16:31"
    assert Format("UTC").clock(NOW) == "15:31"
    assert HERE.clock(None) == "–"
    assert str(HERE.date(NOW)) == "Mon 23 Nov"


def test_an_instant_of_another_day_says_which() -> None:
    assert str(HERE.instant(NOW, NOW)) == "16:31:07"
    assert str(HERE.instant(NOW - 86_400, NOW)) == "22 Nov 16:31"


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        (Unit.COUNT, 7.0, "7"),
        (Unit.SHARE, 0.5, "50.0%"),
        (Unit.PERCENT, 50.0, "50.0%"),
        (Unit.SECONDS, 18.5, "0:19"),
        (Unit.INSTANT, NOW, "16:31"),
    ],
)
@pytest.mark.parametrize("known", [True, False])
def test_each_unit_has_its_writing_and_no_value_is_a_dash(
    unit: Unit, value: float, text: str, known: bool
) -> None:
    assert str(HERE.value(unit, value if known else None)) == (text if known else "–")


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        (None, "withheld"),
        ("", "withheld"),
        ("+36551230142", "+36 ••• 42"),
        ("+37052340118", "+370 ••• 18"),
        ("+15551234567", "+1 ••• 67"),
        ("1234", "•••"),
        ("0612345678", "••• 78"),
    ],
)
def test_a_masked_number_keeps_country_and_two_digits(number: str | None, masked: str) -> None:
    assert str(caller_number(number)) == masked


def test_a_number_is_shown_whole_where_the_screen_may() -> None:
    assert caller_number("+36551230142", "ignored", mask=False) == "+36 55 123 0142"
    assert caller_number(None, "06 55 \x1b42", mask=False) == "06 55 42"
    assert str(caller_number(None, "", mask=False)) == "withheld"


@pytest.mark.parametrize(
    ("number", "groups"),
    [
        ("+36555550142", "+36 55 555 0142"),
        ("+38733555071", "+387 33 555 071"),
        ("+37013424491", "+370 13 424 491"),
        ("+71005092728", "+7 100 509 2728"),
        ("+387451234", "+387 451 234"),
        ("+15551234567", "+1 555 123 4567"),
        ("anonymous", "anonymous"),
        ("0036", "0036"),
    ],
)
def test_a_number_is_grouped_as_its_country_reads_it_and_by_threes_where_that_says_nothing(
    number: str, groups: str
) -> None:
    assert grouped(number) == groups
    assert in_one_piece(groups) == number


@pytest.mark.parametrize(
    "words", ["+36 ••• 42", "+12 345", "06 55 555 0142", "+36  55 555 0142", "+3 Kft.", ""]
)
def test_what_is_no_whole_number_in_groups_stays_as_it_is(words: str) -> None:
    assert in_one_piece(words) == words
