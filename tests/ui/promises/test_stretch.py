"""A day, a week and a month, and the ones beside them."""

from datetime import date

import pytest

from wallboard.ui.format import Format
from wallboard.ui.promises.stretch import KINDS, Kind, stretch_of, words_of
from wallboard.ui.text import shown

SUNDAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("day", SUNDAY, SUNDAY),
        ("week", date(2026, 2, 23), SUNDAY),
        ("month", SUNDAY, date(2026, 3, 31)),
    ],
)
def test_it_is_the_one_in_which_the_day_lies(kind: Kind, first: date, last: date) -> None:
    found = stretch_of(kind, SUNDAY)
    assert (found.first, found.last) == (first, last)
    assert (found.days[0], found.days[-1]) == (first, last)
    assert len(found.days) == (last - first).days + 1


def test_the_ones_beside_it_touch_it() -> None:
    for kind in KINDS:
        found = stretch_of(kind, SUNDAY)
        assert (found.first - found.beside(-1)).days == 1
        assert (found.beside(1) - found.last).days == 1
        assert stretch_of(kind, found.beside(-1)).beside(1) == found.first


def test_it_is_called_by_its_days() -> None:
    noon = 1_795_392_000.0
    assert shown(words_of(noon, noon, "day", Format())) == "Mon 23 Nov"
    assert shown(words_of(noon, noon + 6 * 86_400, "week", Format())) == "Mon 23 Nov to Sun 29 Nov"
