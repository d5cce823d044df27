from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from wallboard.domain.errors import WallboardError
from wallboard.ui.format import Format
from wallboard.ui.moment import Message
from wallboard.ui.until import end_words, until_of, until_words

ZONE = "Europe/Budapest"


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(ZONE)).timestamp()


NOW = at("2026-11-23T16:31:00")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("18:00", "2026-11-23T18:00"),
        (" 7.05 ", "2026-11-24T07:05"),
        ("16:31", "2026-11-24T16:31"),
        ("30 min", "2026-11-23T17:01"),
        ("for 1 h", "2026-11-23T17:31"),
        ("1,5h", "2026-11-23T18:01"),
        ("Today", "2026-11-24T00:00"),
        ("", "2026-11-24T00:00"),
    ],
)
def test_an_end_is_read(text: str, end: str) -> None:
    assert until_of(text, NOW, ZONE) == at(end)


def test_a_business_day_may_end_in_the_night() -> None:
    assert until_of("today", NOW, ZONE, time(4)) == at("2026-11-24T04:00")


def test_when_clocks_go_back_a_time_comes_twice() -> None:
    first = at("2026-10-25T02:30")
    assert until_of("02:30", first - 60, ZONE) == first
    assert until_of("02:30", first, ZONE) == first + 3600
    assert until_of("02:30", first + 3600, ZONE) == first + 25 * 3600


def test_a_wall_time_is_meant_also_where_the_clocks_change() -> None:
    assert until_of("04:00", at("2026-10-24T23:00"), ZONE) == at("2026-10-25T04:00")


@pytest.mark.parametrize("text", ["soon", "25:00", "12:60", "0 min", "-5 min", "9999 h", "18:00:00", "١٨:٠٠"])
def test_what_is_no_end_is_said_with_what_would_be(text: str) -> None:
    with pytest.raises(WallboardError, match=r"is no end of a message.*18:00, 30 min") as caught:
        until_of(text, NOW, ZONE)
    assert text in str(caught.value)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("2026-11-23T18:00", "18:00"),
        ("2026-11-24T00:00", "midnight"),
        ("2026-11-24T09:00", "tomorrow 09:00"),
        ("2026-11-25T00:00", "Wed 00:00"),
        ("2026-11-26T09:30", "Thu 09:30"),
    ],
)
def test_an_end_is_said_as_people_do(end: str, words: str) -> None:
    assert str(end_words(at(end), NOW, Format(ZONE))) == words
    assert str(until_words(Message("x", at(end)), NOW, Format(ZONE))) == f"until {words}"


def test_of_a_message_that_somebody_has_to_end_no_end_is_said() -> None:
    assert until_words(Message("x"), NOW, Format(ZONE)) == ""
