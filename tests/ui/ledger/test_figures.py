"""The five figures above the ledger."""

from decimal import Decimal

from msgspec.structs import replace

from tests.ui.made_up import NOW, ZONE
from tests.ui.made_up_ledger import SUMS, lost_callers
from wallboard.domain.ledger.rows import LedgerSums
from wallboard.domain.ledger.sums import sums_of
from wallboard.domain.promise.sums import PromiseSums
from wallboard.ui.format import Format
from wallboard.ui.ledger.figures import Risk, Told, money_words, totals_of
from wallboard.ui.text import shown
from wallboard.ui.theme.tokens import Tone

FORM = Format(ZONE)
PROMISE = PromiseSums(answered=412, lost=15)
RISK = Risk(Decimal(2100), 7, Decimal("0.2"), Decimal(1500))


def said(told: Told) -> list[tuple[str, str, Tone]]:
    return [(shown(one.value), shown(one.before), one.tone) for one in totals_of(told, NOW, FORM)]


def test_the_figures_of_the_made_up_day() -> None:
    assert said(Told(SUMS, PROMISE, RISK, "€")) == [
        ("5", "oldest 1:12 h · 1 promised", Tone.WARN),
        ("11", "15 calls · 2 withheld", Tone.TEXT),
        ("54.5%", "4 got through · 2 called back", Tone.TEXT),
        ("96.5%", "permitted loss 2% · 7 over", Tone.ALARM),
        ("€2,100", "7 × 20% × €1,500", Tone.TEXT),
    ]


def test_the_rows_come_to_the_same() -> None:
    assert sums_of(lost_callers()) == SUMS


def test_who_was_lost_before_the_time_is_to_be_called_back_but_not_lost_in_it() -> None:
    first, *others = lost_callers()
    sums = sums_of((replace(first, earlier=True), *others))
    assert (sums.callers, sums.to_call_back, sums.earlier, sums.calls) == (10, 5, 1, 12)


def test_what_is_still_read_has_no_value() -> None:
    assert [value for value, _, _ in said(Told(None))] == ["…"] * 5


def test_nobody_lost_is_no_share_and_no_alarm() -> None:
    values = said(Told(LedgerSums(), PromiseSums(), Risk(None, 0)))
    assert values == [
        ("0", "nobody", Tone.TEXT),
        ("0", "0 calls", Tone.TEXT),
        ("–", "nobody was lost", Tone.TEXT),
        ("–", "no calls", Tone.TEXT),
        ("–", "no value is set: click for how", Tone.TEXT),
    ]


def test_one_call_and_several_values() -> None:
    sums = LedgerSums(calls=1, callers=1, to_call_back=0, got_through=1)
    values = said(Told(sums, PromiseSums(answered=500, lost=1), Risk(Decimal("99.6"), 3)))
    assert [before for _, before, _ in values[1:]] == [
        "1 call", "1 got through · 0 called back", "permitted loss 2% · 9 left", "3 not reached",
    ]  # fmt: skip
    assert values[0] == ("0", "nobody", Tone.OK)
    assert money_words(Decimal("99.6"), "HUF ", FORM) == "HUF 100"
