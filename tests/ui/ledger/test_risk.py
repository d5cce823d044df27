"""What may be lost with the callers, as it is written."""

from decimal import Decimal

from tests.ui.made_up import ZONE
from wallboard.domain.money.campaign import Campaign, LineSums, effect_of
from wallboard.domain.money.estimate import measured
from wallboard.domain.money.lines import LineRow
from wallboard.domain.naming.names import Names
from wallboard.ui.format import Format
from wallboard.ui.ledger.asked import risk_of
from wallboard.ui.ledger.figures import Told, money_words, range_words, totals_of
from wallboard.ui.ledger.risk import risk_columns, risk_rows
from wallboard.ui.text import shown

FORM = Format(ZONE)
SET = Campaign("Spring", frozenset({"100"}), conversion=Decimal("0.2"), average_sale=Decimal(1500))
LATE = Campaign("Autumn", frozenset({"200"}), average_sale=Decimal(100))
SUMS = LineSums(50, 40, 10, 3, 7)


def line(campaign: Campaign | None, sales: int = 0, answered: int = 0) -> LineRow:
    name, lately = "+3615550100" if campaign is None else campaign.title, measured(sales, answered)
    effect = effect_of(SUMS, campaign, lately)
    return LineRow(name, (), SUMS, effect, 0, campaign is not None)


def cells(*lines: LineRow) -> list[list[str]]:
    rows = risk_rows(lines, (SET, LATE), Names())
    return [[shown(column.text(row)) for column in risk_columns(FORM, "€")] for row in rows]


def tile(*lines: LineRow) -> tuple[str, str]:
    total = totals_of(Told(None, None, risk_of(lines, (SET, LATE)), "€"), 0.0, FORM)[4]
    return shown(total.value), shown(total.before)


def test_what_was_set_gives_one_amount_and_how_it_comes_about() -> None:
    assert tile(line(SET)) == ("€2,100", "7 × 20% × €1,500")
    assert cells(line(SET)) == [["Spring", "50", "7", "20%", "€1,500", "€2,100"]]


def test_what_was_measured_on_few_calls_is_a_range() -> None:
    assert tile(line(LATE, 8, 10)) == ("€343–660", "7 × 49%–94% × €100")
    assert cells(line(LATE, 8, 10)) == [["Autumn", "50", "7", "49%–94% (8 of 10)", "€100", "€343–660"]]


def test_several_values_are_added_up_end_by_end() -> None:
    assert tile(line(SET), line(LATE, 8, 10)) == ("€2,443–2,760", "14 not reached")


def test_without_a_value_nothing_is_estimated() -> None:
    assert cells(line(LATE), line(None, 8, 10)) == [
        ["Autumn", "50", "7", "–", "€100", "–"],
        ["+36 1 555 0100", "50", "7", "–", "–", "–"],
    ]
    assert tile(line(None))[0] == "–"


def test_a_code_stands_apart_from_the_number_and_a_sign_does_not() -> None:
    assert money_words(Decimal(2100), "HUF", FORM) == "HUF\N{NO-BREAK SPACE}2,100"
    assert money_words(Decimal(2100), "€", FORM) == "€2,100"
    made = range_words(Decimal(1), Decimal(2), Decimal(1), "EUR", FORM)
    assert shown(made).split() == ["EUR", "1–2"]
