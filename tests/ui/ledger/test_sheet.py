"""The table of lost callers: where the selection goes once nothing more is to be done about a caller."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.ui.ledger.opened_ledger import setting
from tests.ui.made_up import NOW
from tests.ui.made_up_ledger import lost_callers
from tests.ui.opened_page import look, shown
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import mark
from wallboard.ui.ledger.rows import Known, ledger_rows
from wallboard.ui.ledger.sheet import LedgerSheet
from wallboard.ui.means import Forgetful

WORDS = mark("desk", "Done")
ALL = lost_callers()
OPEN = tuple(row.who for row in ALL if row.to_call_back)


def listed(sheet: LedgerSheet, *done: str | None) -> None:
    """List the callers of the day, of whom some are done with."""
    rows = tuple(replace(row, state=LedgerState.DONE) if row.who in done else row for row in ALL)
    sheet.list_rows(ledger_rows(rows, Known(), NOW, setting()), "")


def deed(who: str | None, kind: DeedKind = DeedKind.DONE) -> Deed:
    return Deed("d", who or "", NOW, kind, "Iva")


def chosen(sheet: LedgerSheet) -> LostCaller:
    assert sheet.current is not None
    return sheet.current.it


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[LedgerSheet]:
    with shown(LedgerSheet(look(), setting(), Forgetful(), "Lost callers"), qtbot, (1280, 300)) as made:
        listed(made)
        yield made


def places(sheet: LedgerSheet) -> list[str | None]:
    return [row.it.who for row in sheet.model.rows]


@pytest.mark.parametrize("at_once", [True, False])
def test_the_next_to_be_called_back_is_chosen_whichever_is_told_first(
    sheet: LedgerSheet, *, at_once: bool
) -> None:
    first, second, third = places(sheet)[:3]
    sheet.view.go_to(1)
    if at_once:
        listed(sheet, second)
    sheet.go_on(WORDS, deed(second))
    assert chosen(sheet).who == third
    listed(sheet, second)
    assert chosen(sheet).who == third
    assert places(sheet).index(third) == 1
    assert first in OPEN


def test_after_the_last_comes_the_first_and_nobody_is_left_at_the_end(sheet: LedgerSheet) -> None:
    order = places(sheet)[: len(OPEN)]
    sheet.view.go_to(len(order) - 1)
    sheet.go_on(WORDS, deed(order[-1], DeedKind.REACHED))
    assert chosen(sheet).who == order[0]

    listed(sheet, *order[1:])
    listed(sheet, *order)
    sheet.view.go_to(places(sheet).index(order[0]))
    sheet.go_on(WORDS, deed(order[0]))
    assert chosen(sheet).who == order[0], "nobody else is to be called back"
    seen = sheet.view.viewport().rect()
    assert seen.contains(sheet.view.visualRect(sheet.view.currentIndex()).center())


@pytest.mark.parametrize("written", [None, deed(OPEN[0], DeedKind.TAKEN), deed("+36000")])
def test_what_ends_nothing_or_is_about_another_moves_nothing(
    sheet: LedgerSheet, written: Deed | None
) -> None:
    sheet.view.go_to(places(sheet).index(OPEN[0]))
    sheet.go_on(WORDS, written)
    assert chosen(sheet).who == OPEN[0]


def test_without_a_row_there_is_nothing_to_go_on_from(sheet: LedgerSheet) -> None:
    sheet.list_rows((), "nobody")
    sheet.go_on(WORDS, deed(OPEN[0]))
    assert sheet.current is None
