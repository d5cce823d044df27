"""The map of the week, clock changes included."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from wallboard.domain.load.heat import FEW, Cell, RateCell, Weeks, heat_map, rate_map

BERLIN = "Europe/Berlin"


def local(day: int, month: int = 3, hour: int = 0) -> float:
    return datetime(2026, month, day, hour, tzinfo=ZoneInfo(BERLIN)).timestamp()


def test_the_hour_that_is_skipped_adds_nothing_and_the_repeated_one_adds_two() -> None:
    spring = heat_map([], Weeks(local(29), local(30), BERLIN))
    assert (6, 2) not in spring
    assert spring[6, 1] == spring[6, 3] == Cell(0, 1)
    autumn = heat_map([], Weeks(local(25, 10), local(26, 10), BERLIN))
    assert autumn[6, 2] == Cell(0, 2)
    assert autumn[6, 2].per_hour == 0


def test_half_an_hour_of_change_is_half_an_hour_of_exposure() -> None:
    zone = "Australia/Lord_Howe"
    start = datetime(2026, 10, 4, tzinfo=ZoneInfo(zone)).timestamp()
    assert heat_map([], Weeks(start, start + 6 * 3600, zone))[6, 2] == Cell(0, 0.5)


def test_only_open_hours_count_and_what_comes_when_closed_has_no_rate() -> None:
    weeks = Weeks(local(2), local(3), BERLIN, ((local(2, hour=8), local(2, hour=9) + 1800),))
    cells = heat_map([local(2, hour=8), local(2, hour=9), local(2, hour=22), local(3)], weeks)
    assert cells == {(0, 8): Cell(1, 1), (0, 9): Cell(1, 0.5), (0, 22): Cell(1, 0)}
    assert cells[0, 9].per_hour == 2
    assert cells[0, 22].per_hour is None


def test_holidays_are_left_out_with_what_happened_on_them() -> None:
    weeks = Weeks(local(2), local(16), BERLIN, is_holiday=lambda day: day == date(2026, 3, 9))
    cells = heat_map([local(2, hour=8), local(9, hour=8)], weeks)
    assert cells[0, 8] == Cell(1, 1)
    assert cells[1, 8] == Cell(0, 2)


def test_rates_divide_summed_counts_and_few_are_thin() -> None:
    at = datetime(2026, 3, 2, 12, tzinfo=UTC).timestamp()
    cells = rate_map(
        [(at, 8, 10), (at + 7 * 86_400, 1, 20), (at + 3600, 1, FEW - 1), (at + 7200, 0, 0)],
        Weeks(at, at + 8 * 86_400, BERLIN),
    )
    assert cells[0, 13] == RateCell(9, 30)
    assert cells[0, 13].value == 0.3
    assert not cells[0, 13].is_thin
    assert cells[0, 14].is_thin
    assert cells[0, 15].value is None


def test_rates_leave_holidays_and_what_is_outside_out_as_counts_do() -> None:
    at = datetime(2026, 3, 2, 12, tzinfo=UTC).timestamp()
    weeks = Weeks(at, at + 8 * 86_400, BERLIN, is_holiday=lambda day: day == date(2026, 3, 9))
    cells = rate_map([(at - 3600, 1, 1), (at, 2, 3), (at + 7 * 86_400, 5, 5), (at + 8 * 86_400, 7, 7)], weeks)
    assert cells == {(0, 13): RateCell(2, 3)}
