"""Who is rung first when there is time."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from wallboard.domain.advice.best import BestRules, best_callers, value_of
from wallboard.domain.caller import Caller
from wallboard.domain.day.hours import week_of
from wallboard.domain.desk.dialling import DialRules
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.money.campaign import Campaign

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp()
DIAL = DialRules("HU")
RULES = BestRules(
    DIAL,
    (
        Campaign("Spring", frozenset({"100"}), conversion=Decimal("0.1"), average_sale=Decimal(500)),
        Campaign("Loans", frozenset({"200"}), average_sale=Decimal(40)),
        Campaign("Free", frozenset({"300"})),
    ),
)


def lost(nth: int, state: LedgerState = LedgerState.OPEN, **others: Any) -> LostCaller:  # noqa: ANN401 -- any field
    who = f"+3655123400{nth}"
    at = NOON - 600 + nth
    whole = LostCaller(who, Caller(who, who), state, at, 1, 1, at, at, 20.0, "pbx", f"c{nth}", "sales")
    return replace(whole, **others)


def order(*rows: LostCaller, most: int = 9, rules: BestRules = RULES, now: float = NOON) -> str:
    return "".join(who[-1] for who in best_callers(rows, most, now, rules))


def test_promised_first_then_value_then_attempts_then_age() -> None:
    rows = (
        lost(1),
        lost(2, calls=3),
        lost(3, line="200"),
        lost(4, line="100", calls=2),
        lost(5, LedgerState.PROMISED),
        lost(6, LedgerState.PROMISED, promised_until=NOON + 60),
        lost(7, LedgerState.PROMISED, promised_until=NOON - 60),
        lost(8),
    )
    assert order(*rows) == "76543218"


def test_at_most_so_many() -> None:
    assert order(lost(1), lost(2), lost(3), most=2) == "12"
    assert order(lost(1), most=0) == ""


@pytest.mark.parametrize(
    "others",
    [
        {"taken_by": "Ana"},
        {"state": LedgerState.DONE},
        {"state": LedgerState.ON_LINE},
        {"who": None},
        {"caller": Caller("+36112", "112")},
        {"tries": 3},
        {"next_try": NOON + 60},
    ],
)
def test_who_may_not_be_rung_or_is_seen_to_is_left_out(others: dict[str, Any]) -> None:
    assert order(lost(1, **others), lost(2)) == "2"


def test_nobody_is_rung_at_night() -> None:
    rules = BestRules(replace(DIAL, hours=week_of("Mon-Sun 08:00-20:00"), zone="UTC"))
    assert order(lost(1), rules=rules) == "1"
    assert order(lost(1), rules=rules, now=NOON + 10 * 3600) == ""


@pytest.mark.parametrize(("line", "value"), [("100", 50), ("200", 40), ("300", 0), ("999", 0), (None, 0)])
def test_value_is_that_of_the_campaign(line: str | None, value: int) -> None:
    assert value_of(lost(1, line=line), RULES) == value
