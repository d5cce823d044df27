"""What one lost caller may be worth."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from wallboard.domain.caller import Caller
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.money.campaign import Campaign, LineSums, effect_of
from wallboard.domain.money.estimate import Estimate
from wallboard.domain.money.lines import LineRow
from wallboard.domain.money.worth import worth_by_line, worth_of

ANNA = "+36551234567"
LOST = LostCaller(
    ANNA, Caller(ANNA, ANNA), LedgerState.OPEN, 10.0, 1, 1, 10.0, 10.0, None, "pbx", "a", "help", line="100",
    until=900.0,
)  # fmt: skip
SALES = Campaign("sales", frozenset({"100"}), conversion=Decimal("0.2"), average_sale=Decimal(50))
SUMS = LineSums(calls=9, lost=4, net_lost=4)
ROWS = (
    LineRow("sales", ("100", "101"), SUMS, effect_of(SUMS, SALES), 0, campaign=True),
    LineRow("200", ("200",), SUMS, effect_of(SUMS, None), 0),
)


def value(it: LostCaller, contact: Contact | None) -> Decimal | None:
    made = worth_of(it, contact, worth_by_line(ROWS))
    return made.value if isinstance(made, Estimate) else None


def test_a_caller_is_worth_the_share_that_buys_of_an_average_sale() -> None:
    assert {line: one.value for line, one in worth_by_line(ROWS).items()} == {"100": 10, "101": 10}
    assert value(LOST, None) == Decimal(10)


@pytest.mark.parametrize(("line", "worth"), [("101", Decimal(10)), ("200", None), (None, None)])
def test_it_depends_on_what_was_dialled(line: str | None, worth: Decimal | None) -> None:
    assert value(replace(LOST, line=line), None) == worth


@pytest.mark.parametrize(
    ("said", "worth"), [("700.50", "700.50"), ("", "10"), ("much", "10"), ("Infinity", "10")]
)
def test_the_address_book_knows_better_if_it_names_an_amount(said: str, worth: str) -> None:
    assert value(LOST, Contact(ANNA, value=said)) == Decimal(worth)


@pytest.mark.parametrize(
    ("lines", "worth"),
    [(("100",), Decimal(30)), ((), Decimal(30)), (("100", "101"), Decimal(30)), (("100", "200"), None),
     (("200",), None)],
)  # fmt: skip
def test_of_calls_without_a_number_each_is_somebody(lines: tuple[str, ...], worth: Decimal | None) -> None:
    withheld = replace(LOST, who=None, state=LedgerState.WITHHELD, lost=3, lines=lines)
    assert value(withheld, None) == worth


def test_who_was_reached_is_no_loss() -> None:
    reached = replace(LOST, state=LedgerState.GOT_THROUGH, contact=20.0)
    assert worth_of(reached, Contact(ANNA, value="700"), worth_by_line(ROWS)) is None
