"""Hours of many days put together to the hours of a week."""

from datetime import date

from msgspec.structs import replace

from wallboard.domain.load.hours import OpenHour
from wallboard.domain.load.peaks import PeakCell, place
from wallboard.domain.load.week import HourLoad, busiest_cell, week_of_loads

MONDAY, NEXT, TUESDAY = date(2026, 11, 16), date(2026, 11, 23), date(2026, 11, 17)


def load(day: date, hour: int, most: int, seconds: float, seen: float = 3600.0) -> HourLoad:
    since = float(day.toordinal() * 86_400 + hour * 3600)
    hour_ = OpenHour(day, hour, since, since + 3600)
    return HourLoad(hour_, most, since + 5 if most else None, seconds, seen, seen < 3600)


def test_the_highest_stands_and_the_mean_is_of_all() -> None:
    loads = [load(NEXT, 9, 7, 7200), load(MONDAY, 9, 7, 3600), load(TUESDAY, 8, 1, 60)]
    first, second = week_of_loads(loads)
    assert first == PeakCell(0, 9, 7, loads[1].at, 1.5, 2.0, 2)
    assert (second.weekday, second.hour, second.days, second.is_thin) == (1, 8, 1, True)
    assert place((first, second), 1, 8) is second
    assert place((first, second), 1, 9) is None


def test_what_was_not_seen_is_no_exposure_and_is_said() -> None:
    (cell,) = week_of_loads([load(MONDAY, 9, 7, 1800, 1800.0), load(NEXT, 9, 9, 0.0, 0.0)])
    assert (cell.most, cell.erlangs, cell.hours, cell.days, cell.is_least) == (9, 1.0, 0.5, 1, True)
    (blind,) = week_of_loads([load(MONDAY, 9, 0, 0.0, 0.0)])
    assert (blind.erlangs, blind.at) == (None, None)
    assert load(MONDAY, 9, 0, 0.0, 0.0).erlangs is None


def test_the_busiest_hour_carries_most_and_is_not_thin_unless_all_are() -> None:
    cell = PeakCell(0, 9, 5, 1.0, 2.0, 4.0, 4)
    thin = replace(cell, hour=10, erlangs=9.0, days=1)
    same = replace(cell, weekday=1)
    assert busiest_cell([thin, same, cell]) is cell
    assert busiest_cell([thin]) is thin
    assert busiest_cell([replace(cell, erlangs=0.0), replace(cell, erlangs=None)]) is None
