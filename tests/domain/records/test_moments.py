"""Times as bills write them; the instants are those of the zone's own clock."""

from datetime import UTC, datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from wallboard.domain.records.layout import DateStyle
from wallboard.domain.records.moments import Moments

ZONE = "Europe/Budapest"
MORNING = datetime(2026, 1, 5, 8, 12, 11, tzinfo=ZoneInfo(ZONE)).timestamp()


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("ymd", "2026-01-05 08:12:11"),
        ("ymd", "2026. 01. 05. 8:12:11"),
        ("ymd", "20260105081211"),
        ("ymd", "20260105 081211"),
        ("ymd", "26/01/05 08:12:11"),
        ("dmy", "05.01.2026 08:12:11"),
        ("dmy", "5/1/26 8:12:11"),
        ("dmy", "05-Jan-2026 08:12:11"),
        ("ymd", "05.01.2026 08:12:11"),
        ("mdy", "01/05/2026 8:12:11 AM"),
        ("ymd", "2026-01-05T08:12:11+01:00"),
        ("ymd", "2026-01-05T07:12:11Z"),
        ("ymd", "2026-01-05T06:12:11-0100"),
        ("dmy", "2026-01-05 08:12:11"),
        ("epoch", str(int(MORNING))),
        ("epoch", f"{int(MORNING)}000"),
        ("epoch", f"{int(MORNING)}000000"),
        ("dmy", "05.01.2026, 8h12m11s"),
    ],
)
def test_one_instant_in_many_forms(style: DateStyle, text: str) -> None:
    moments = Moments(style, ZONE)
    for _ in range(2):  # the second time out of what is remembered
        moment = moments.read(text)
        assert moment is not None
        assert (moment.at, moment.skipped) == (MORNING, False)


def test_the_afternoon_fractions_and_minutes() -> None:
    moments = Moments("mdy", "UTC")

    def read(text: str) -> datetime:
        moment = moments.read(text)
        assert moment is not None
        return datetime.fromtimestamp(moment.at, UTC)

    assert read("1/5/2026 12:00:01 AM").hour == 0
    assert read("1/5/2026 12:00:01 p.m.").hour == 12
    assert read("1/5/2026 8:12").second == 0
    assert read("1/5/2026").hour == 0
    assert read("1/5/2026 8:12:11.25").microsecond == 250_000
    assert read("1/5/99").year == 1999


def test_days_of_a_spreadsheet() -> None:
    moments = Moments("excel", "UTC")
    for cell in (46027.5, "46027.5", "46027,5"):
        moment = moments.read(cell)
        assert moment is not None
        assert datetime.fromtimestamp(moment.at, UTC) == datetime(2026, 1, 5, 12, tzinfo=UTC)
    assert moments.read("5 January") is None


@pytest.mark.parametrize(
    "text",
    ["", "x", "29.02.2025 10:00:00", "31.04.2026 10:00", "05.01.2026 25:00:00", "05.01.2026 ten",
     "05.01.2026 10:00:61", "5.xyz.2026 10:00", "=A1", "05.01.2026 13:00 pmm"],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    moments = Moments("dmy", ZONE)
    assert moments.read("05.01.2026 10:00:00") is not None
    assert moments.read(text) is None


def test_a_second_beyond_the_minute_is_none_also_of_a_minute_that_is_known() -> None:
    moments = Moments("dmy", ZONE)
    assert moments.read("05.01.2026 10:00:00") is not None
    assert moments.read("05.01.2026 10:00:60") is None


def test_a_leap_day_is_there_in_leap_years() -> None:
    moment = Moments("dmy", "UTC").read("29.02.2024 10:00:00")
    assert moment is not None
    assert datetime.fromtimestamp(moment.at, UTC).day == 29


@pytest.mark.parametrize("number", [float("nan"), 1e30, -1e30])
def test_a_number_beyond_all_time_is_none(number: float) -> None:
    assert Moments("epoch", ZONE).read(number) is None
    assert Moments("excel", ZONE).read(number) is None


def test_an_hour_that_the_clock_skips_is_remarked() -> None:
    moment = Moments("ymd", ZONE).read("2026-03-29 02:30:00")
    assert moment is not None
    assert moment.skipped
    assert datetime.fromtimestamp(moment.at, ZoneInfo(ZONE)).hour == 3


def minutes(moments: Moments, *clocks: str) -> list[int]:
    found = [moments.read(f"2026-10-25 {clock}:00") for clock in clocks]
    midnight = datetime(2026, 10, 25, tzinfo=ZoneInfo(ZONE)).timestamp()
    return [int(moment.at - midnight) // 60 for moment in found if moment is not None]


def test_of_an_hour_that_comes_twice_the_order_of_rows_tells_which() -> None:
    up = minutes(Moments("ymd", ZONE), "01:50", "02:10", "02:50", "02:05", "02:50", "03:00")
    assert up == [110, 130, 170, 185, 230, 240]
    # the next night of that kind begins anew
    again = minutes(Moments("ymd", ZONE), "01:50", "01:55", "02:55", "02:40", "02:01", "04:00", "02:00")
    assert again[2:5] == [175, 160, 181]


def test_the_order_may_be_the_other_way_round() -> None:
    down = minutes(Moments("ymd", ZONE), "04:00", "03:10", "02:50", "02:05", "02:50", "02:10", "01:00")
    assert down == [300, 250, 230, 185, 170, 130, 60]


def test_a_first_row_in_that_hour_is_taken_for_the_first() -> None:
    assert minutes(Moments("ymd", ZONE), "02:10") == [130]


@pytest.mark.parametrize("zone", ["Australia/Lord_Howe", "Europe/Budapest", "Asia/Kathmandu"])
def test_hours_that_are_remembered_are_those_of_the_zones_clock(zone: str) -> None:
    # on Lord Howe the clock is set by half an hour only
    moments, clock = Moments("ymd", zone), ZoneInfo(zone)
    for day, hour, minute in product(("2026-04-05", "2026-10-04", "2026-03-29"), range(4), range(0, 60, 7)):
        text = f"{day} {hour:02}:{minute:02}:30"
        there = datetime.fromisoformat(text).replace(tzinfo=clock)
        found = moments.read(text)
        assert found is not None
        assert found.at in {there.timestamp(), there.replace(fold=1).timestamp()}
        assert found.skipped is (there.replace(fold=1).timestamp() < there.timestamp())


@pytest.mark.parametrize("text", ["05.01.2026 10:aa:00", "05.01.2026 10:60:00", "05.01.2026 10.30:5"])
def test_no_time_within_an_hour_that_is_known(text: str) -> None:
    moments = Moments("dmy", ZONE)
    assert moments.read("05.01.2026 10:00:00") is not None
    assert moments.read(text) is None
