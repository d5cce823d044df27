from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallboard.app.moment import date_of, instant_of, written
from wallboard.domain.errors import WallboardError

ZONE = "Europe/Budapest"
NOON = 1795435200.0  # 2026-11-23T12:00Z, 13:00 in Budapest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-23T13:00", NOON),
        ("2026-11-23 13:00:30", NOON + 30),
        ("2026-11-23T12:00Z", NOON),
        ("2026-11-23T07:00-05:00", NOON),
        ("13:00", NOON),
        ("13:00:30", NOON + 30),
        ("8:00", NOON - 5 * 3600),
        ("2026-11-23T8:00", NOON - 5 * 3600),
        ("2026-11-23 8:00:01", NOON - 5 * 3600 + 1),
        ("2026-11-23", NOON - 13 * 3600),
        ("2026-07-01T12:00", 1782900000.0),  # summer time
    ],
)
def test_an_instant_is_read_in_the_zone_of_the_site(text: str, expected: float) -> None:
    assert instant_of(text, ZONE, NOON + 3600) == expected


@pytest.mark.parametrize(
    "text", ["", "noon", "25:00", "2026-13-01T12:00", "2026-11-23T", "13:00-", "99999-1-1", "-"]
)
def test_nonsense_is_answered_with_an_example(text: str) -> None:
    with pytest.raises(WallboardError, match="Write it like 2026-11-23T16:31"):
        instant_of(text, ZONE, NOON)


@pytest.mark.parametrize("text", ["0001-01-01T00:00", "9999-12-31T23:59:59-23:00", "1000-01-01"])
def test_instants_out_of_this_world_are_no_crash(text: str) -> None:
    with pytest.raises(WallboardError, match="is no instant"):
        instant_of(text, ZONE, NOON)


def test_a_day_is_read() -> None:
    assert date_of("2026-11-23") == date(2026, 11, 23)
    with pytest.raises(WallboardError, match="Write it like 2026-11-23"):
        date_of("yesterday")


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31"])
def test_days_out_of_this_world_are_no_crash(text: str) -> None:
    with pytest.raises(WallboardError, match="is no day"):
        date_of(text)


def test_an_instant_is_written_in_utc() -> None:
    assert written(NOON + 0.25) == "2026-11-23T12:00:00.250Z"


@given(at=st.integers(40_000_000_000, 4_000_000_000_000))
def test_what_is_written_can_be_read(at: int) -> None:
    assert instant_of(written(at / 1000), ZONE, NOON) == pytest.approx(at / 1000, abs=0.0011)
