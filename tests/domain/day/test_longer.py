"""Days, weeks and months in a row, over changes of the clock and of the year."""

from datetime import date, time

import pytest

from wallboard.domain.day.longer import Length, spans_until
from wallboard.domain.periods import day_of


@pytest.mark.parametrize(
    ("length", "begins"),
    [
        ("day", [date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)]),
        ("week", [date(2026, 12, 21), date(2026, 12, 28), date(2027, 1, 4)]),
        ("month", [date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)]),
    ],
)
def test_spans_follow_each_other_and_the_last_has_the_date(length: Length, begins: list[date]) -> None:
    last = date(2027, 1, 1)
    spans = spans_until(last, length, 2, "Europe/Budapest", time(4))
    starts = [day_of(one, "Europe/Budapest", time(4)).start for one in begins]
    assert spans == ((starts[0], starts[1]), (starts[1], starts[2]))
    assert spans[-1][0] <= day_of(last, "Europe/Budapest", time(4)).start < spans[-1][1]


def test_a_week_with_a_clock_change_has_its_hour_more() -> None:
    ((since, until),) = spans_until(date(2026, 10, 25), "week", 1, "Europe/London")
    assert until - since == 169 * 3600
