import pytest

from tests.ui.made_up import DAY_START, HOURS, NOW, ZONE
from wallboard.domain.snapshot import OpenHours
from wallboard.ui.format import Format
from wallboard.ui.frame.hours import hours_words

HOUR = 3600.0
LUNCH = OpenHours(
    ((DAY_START + 8 * HOUR, DAY_START + 12 * HOUR), (DAY_START + 13 * HOUR, DAY_START + 18 * HOUR)),
    DAY_START + 32 * HOUR,
)


@pytest.mark.parametrize(
    ("hours", "at", "said"),
    [
        (HOURS, 16.5, "open till 18:00"),
        (HOURS, 8, "open till 18:00"),
        (HOURS, 7.99, "closed, opens 08:00"),
        (HOURS, 18, "closed, opens Tue 08:00"),
        (LUNCH, 12.5, "closed, opens 13:00"),
        (LUNCH, 9, "open till 12:00"),
        (OpenHours((), DAY_START + 32 * HOUR), 9, "closed, opens Tue 08:00"),
        (OpenHours((), None), 9, "closed"),
    ],
)
def test_it_is_said_until_or_from_when_the_centre_is_open(hours: OpenHours, at: float, said: str) -> None:
    assert str(hours_words(hours, DAY_START + at * HOUR, Format(ZONE))) == said


def test_without_hours_nothing_is_said() -> None:
    assert hours_words(None, NOW, Format(ZONE)) == ""


def test_an_opening_that_is_over_is_not_the_next_one() -> None:
    late = OpenHours((), NOW - 1)
    assert str(hours_words(late, NOW, Format(ZONE))) == "closed"
