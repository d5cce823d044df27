"""What each lost caller may be worth: in a column of its own where there is room for it."""

from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.ledger.opened_ledger import LIMIT_MS, means_of_the_day, moment, opened, page, setting
from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import CONTACTS, HOTLINE, lost_callers
from wallboard.domain.money.estimate import Chance, Estimate, set_share
from wallboard.ui.export.contents import tables_of
from wallboard.ui.ledger.columns import WORTH, ledger_columns
from wallboard.ui.ledger.rows import Known, LedgerRow, ledger_row, ledger_rows
from wallboard.ui.models.column import Column, in_order
from wallboard.ui.pages.ledger import LedgerPage

KNOWN = Known(
    contacts=CONTACTS, worth={HOTLINE: Estimate(1, set_share(Decimal("0.2")), Decimal(1500))}, currency="€"
)
FIRST = lost_callers()[0]


def worth_column() -> Column[LedgerRow]:
    return next(column for column in ledger_columns(setting()) if column.key == WORTH)


def heads(page: LedgerPage) -> set[str]:
    columns = page.sheet.model.columns
    return {columns[section].key for section in page.sheet.view.columns.shown}


def test_a_caller_is_worth_what_their_line_says_or_the_address_book() -> None:
    assert worth_column().text(ledger_row(FIRST, KNOWN, NOW, setting())) == "€300"
    book = {FIRST.who or "": replace(CONTACTS["+36555550142"], value="2500")}
    forints = replace(KNOWN, contacts=book, currency="HUF")
    assert worth_column().text(ledger_row(FIRST, forints, NOW, setting())).split() == ["HUF", "2,500"]


def test_of_a_share_that_was_measured_on_few_calls_it_is_a_range() -> None:
    chance = Chance(Decimal("0.8"), Decimal("0.49"), Decimal("0.94"), (8, 10))
    known = replace(KNOWN, worth={HOTLINE: Estimate(1, chance, Decimal(100))})
    row = ledger_row(FIRST, known, NOW, setting())
    assert (worth_column().text(row), worth_column().raw(row)) == ("€49–94", 80)


def test_of_whom_nobody_said_it_there_is_a_dash_and_it_sorts_last() -> None:
    rows = ledger_rows(lost_callers(), KNOWN, NOW, setting())
    sorted_rows = in_order(rows, worth_column(), descending=True)
    texts = [worth_column().text(row) for row in sorted_rows]
    assert set(texts) == {"€300", "–"}
    assert texts == sorted(texts, key=lambda text: text == "–")
    assert all(row.it.line == HOTLINE and not row.it.is_reached for row in sorted_rows if row.worth)


def test_a_wide_window_has_the_column_and_a_narrow_one_leaves_it_out(qtbot: QtBot, tmp_path: Path) -> None:
    with means_of_the_day(tmp_path / "day.sqlite") as means, opened(page(means), qtbot) as ledger:
        assert WORTH not in heads(ledger)
        ledger.resize(1920, 1080)
        assert WORTH in heads(ledger)
        qtbot.waitUntil(lambda: ledger.asking.beside is not None, timeout=LIMIT_MS)
        ledger.show_moment(moment())
        row = next(row for row in ledger.sheet.model.rows if row.key == FIRST.who)
        assert row.money == "€300", "20 % of € 1,500, as the tile's estimate"
        assert sum(row.worth.value for row in ledger.sheet.model.rows if row.worth is not None) == 2100, (
            "as the tile says"
        )
        (table,) = tables_of(ledger)
        assert WORTH in {column.key for column in table.columns}, "a file has it too"
        ledger.resize(1280, 720)
        assert WORTH not in heads(ledger)
