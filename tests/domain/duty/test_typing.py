"""Times as somebody types them."""

from datetime import date

import pytest

from tests.domain.duty.days import DAY, ZONE, at
from wallboard.domain.duty.typing import noon, typed_shift, typed_time
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_of


@pytest.mark.parametrize(
    ("text", "shift", "pause"),
    [
        ("8-16", (at(8), at(16)), None),
        ("08:00\N{EN DASH}16:30, 12-12:30", (at(8), at(16, 30)), (at(12), at(12, 30))),
        ("0800 - 1630 1200-1230", (at(8), at(16, 30)), (at(12), at(12, 30))),
        ("22-6 2-2.30", (at(22), at(6, day=24)), (at(2, day=24), at(2, 30, day=24))),
        ("16-24", (at(16), at(0, day=24)), None),
        ("0-8", (at(0), at(8)), None),
    ],
)
def test_a_shift_and_its_break_are_read(text: str, shift: object, pause: object) -> None:
    assert typed_shift(text, DAY, ZONE) == (shift, pause)


@pytest.mark.parametrize("text", ["", "8", "8-16 x", "8-16 12-13 14-15", "25-26", "8:60-9"])
def test_what_is_no_shift_is_said(text: str) -> None:
    with pytest.raises(WallboardError, match="is no shift"):
        typed_shift(text, DAY, ZONE)


def test_a_break_has_to_be_within_its_shift() -> None:
    with pytest.raises(WallboardError, match="not within the shift"):
        typed_shift("8-16 15:30-16:30", DAY, ZONE)


def test_a_time_is_the_next_one_that_the_clock_shows() -> None:
    assert typed_time(" 14:30 ", DAY, ZONE, at(9)) == at(14, 30)
    assert typed_time("9", DAY, ZONE, at(9)) == at(9, day=24)
    with pytest.raises(WallboardError, match="“soon” is no time"):
        typed_time("soon", DAY, ZONE, at(9))


def test_noon_is_by_the_clock_also_on_the_day_on_which_it_is_changed() -> None:
    spring = day_of(date(2026, 3, 29), ZONE)
    assert noon(spring, ZONE) - spring.start == 11 * 3600
    assert noon(DAY, ZONE) == at(12)
    ((begin, end), _) = typed_shift("1-4", spring, ZONE)
    assert end - begin == 2 * 3600
