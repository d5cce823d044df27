from typing import Any

from msgspec.structs import replace

from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.ledger.deeds import Acts
from wallboard.domain.ledger.rows import LedgerState as Is
from wallboard.domain.ledger.states import Known, state_of

OPEN = Known(is_known=True, lost=100.0, until=1000.0)
VOW = Deed("p", "+36551234567", 150.0, DeedKind.PROMISED, "Ana", until=2000.0)
DONE = Deed("d", "+36551234567", 160.0, DeedKind.DONE, "Ana")


def test_each_state_gives_way_to_those_before_it() -> None:
    """From the last to the first: whatever was true before stays true."""
    known, said = OPEN, [state_of(OPEN, 200.0)]
    steps: tuple[dict[str, Any], ...] = (
        {"tried": 120.0},
        {"counts": False},
        {"is_short": True},
        {"acts": Acts(promised=VOW)},
        {"acts": Acts(DONE, VOW)},
        {"contact": 170.0},
        {"by_centre": True},
        {"on_line": 180.0},
        {"is_known": False},
    )
    for more in steps:
        known = replace(known, **more)
        said.append(state_of(known, 200.0))
    assert said == [
        (Is.OPEN, 100.0), (Is.TRIED, 120.0), (Is.OUT_OF_HOURS, 100.0), (Is.SHORT, 100.0),
        (Is.PROMISED, 150.0), (Is.DONE, 160.0), (Is.GOT_THROUGH, 170.0), (Is.CALLED_BACK, 170.0),
        (Is.ON_LINE, 180.0), (Is.WITHHELD, 100.0),
    ]  # fmt: skip


def test_the_time_is_over_after_its_last_instant() -> None:
    assert state_of(OPEN, 1000.0) == (Is.OPEN, 100.0)
    assert state_of(OPEN, 1001.0) == (Is.GIVEN_UP, 1000.0)
    assert state_of(replace(OPEN, acts=Acts(promised=VOW)), 2000.0) == (Is.PROMISED, 150.0)
    assert state_of(replace(OPEN, acts=Acts(promised=VOW)), 2001.0) == (Is.GIVEN_UP, 2000.0)
    endless = replace(VOW, until=None)
    assert state_of(replace(OPEN, acts=Acts(promised=endless)), 1001.0) == (Is.GIVEN_UP, 1000.0)
    assert state_of(replace(OPEN, counts=False), 1001.0) == (Is.OUT_OF_HOURS, 100.0)


def test_reached_in_time_or_not() -> None:
    assert state_of(replace(OPEN, contact=1000.0), 5000.0) == (Is.GOT_THROUGH, 1000.0)
    assert state_of(replace(OPEN, contact=1001.0), 5000.0) == (Is.GIVEN_UP, 1001.0)


def test_a_try_before_they_were_lost_again_leaves_them_open() -> None:
    assert state_of(replace(OPEN, tried=99.0), 200.0) == (Is.OPEN, 100.0)
    assert state_of(replace(OPEN, marked=90.0, tried=120.0), 200.0) == (Is.PROMISED, 90.0)
