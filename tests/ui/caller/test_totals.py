from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.ui.ledger.opened_ledger import setting
from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import CAMPAIGN, lost_callers
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.money.campaign import LineSums, effect_of
from wallboard.domain.money.lines import LineRow
from wallboard.store.queries.ledger.one import CallerSums, WholeCaller
from wallboard.ui.caller.totals import Worth, totals_of
from wallboard.ui.text import shown

FORM = setting().format
OPEN, THROUGH = lost_callers()[0], lost_callers()[5]


def whole(row: LostCaller | None, net_lost: int = 1) -> WholeCaller:
    sums = LineSums(calls=3, answered=1, lost=2, net_lost=net_lost)
    line = LineRow(CAMPAIGN.title, ("+36800200142",), sums, effect_of(sums, CAMPAIGN), 0, campaign=True)
    return WholeCaller(row, CallerSums(calls=3, lost=2, answered=1, rung=4, rung_answered=2), (line,))


def risk(told: WholeCaller, worth: Worth) -> tuple[str, str]:
    total = totals_of(told, worth, NOW, FORM)[4]
    return shown(total.value), shown(total.before)


def test_while_it_is_read_nothing_is_claimed() -> None:
    assert [shown(one.value) for one in totals_of(None, Worth(), NOW, FORM)] == ["…"] * 5


def test_calls_of_both_ways_are_counted_apart() -> None:
    told = totals_of(whole(OPEN), Worth(), NOW, FORM)
    assert [shown(one.value) for one in told[:2]] == ["3", "2"]
    assert (shown(told[1].before), shown(told[3].before)) == ("1 answered", "we rang: 2 of 4 answered")
    more = replace(whole(OPEN), sums=CallerSums(calls=5000, more=True))
    assert shown(totals_of(more, Worth(), NOW, FORM)[0].value) == "5,000+"


def test_what_may_be_lost_is_by_the_line_unless_they_were_reached() -> None:
    worth = Worth((CAMPAIGN,), currency="€")
    assert risk(whole(OPEN), worth) == ("€300", "20% × €1,500")
    assert risk(whole(THROUGH, net_lost=0), worth) == ("€0", "they were reached")
    assert risk(replace(whole(OPEN), lines=()), worth) == ("–", "no value is set")


@pytest.mark.parametrize(
    ("row", "told"), [(OPEN, ("€950", "by the address book")), (THROUGH, ("€0", "they were reached"))]
)
def test_the_address_book_knows_better(row: LostCaller, told: tuple[str, str]) -> None:
    book = Contact("+36555550142", value="950.00")
    assert risk(whole(row), Worth((CAMPAIGN,), book, "€")) == told


@pytest.mark.parametrize("value", ["", "dear", "NaN", "Infinity"])
def test_what_is_no_amount_says_nothing(value: str) -> None:
    worth = Worth((CAMPAIGN,), Contact("+36555550142", value=value), "€")
    assert risk(whole(OPEN), worth)[0] == f"€{Decimal(300)}"
