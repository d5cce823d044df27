"""What stands in place of rows: nothing yet, reading, an error with the next step."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.means import Forgetful
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.table.sheet import PATIENCE_MS, Sheet
from wallboard.ui.theme.palettes import LIGHT

COLUMNS: tuple[Column[str], ...] = (Column("name", mark("t", "Name"), 9.0, str, str),)
K = Qt.Key


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Sheet]:
    model: RowsModel[Any] = RowsModel(COLUMNS, lambda row: row)
    made = Sheet(look(), "Calls", model, Forgetful(), "calls")
    made.add_filter("Filter")
    with shown(made, qtbot, (700, 400)):
        yield made


def test_without_rows_it_says_why(sheet: Sheet) -> None:
    assert sheet.said == ""
    sheet.show_rows((), mark("t", "No calls yet today"))
    assert sheet.said == "No calls yet today"
    sheet.show_rows(("a",), mark("t", "No calls yet today"))
    assert sheet.said == ""


def test_only_a_slow_answer_is_waited_for_in_words(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.show_waiting()
    assert sheet.said == ""
    qtbot.waitUntil(lambda: sheet.said == "reading…", timeout=PATIENCE_MS + 3000)
    sheet.show_rows(("a",), "")
    assert sheet.said == ""


def test_what_is_shown_stays_while_it_is_read_anew_and_goes_if_that_takes_long(
    qtbot: QtBot, sheet: Sheet
) -> None:
    sheet.show_rows(("a",), "")
    sheet.show_waiting()
    assert sheet.model.rowCount() == 1
    sheet.forget()
    assert sheet.model.rowCount() == 1
    qtbot.waitUntil(lambda: sheet.said == "reading…", timeout=PATIENCE_MS + 3000)
    assert sheet.model.rowCount() == 0


def test_an_error_says_the_next_step_and_can_be_tried_again(qtbot: QtBot, sheet: Sheet) -> None:
    error = WallboardError(
        mark("error", "The cache is <b>locked</b>."), mark("error", "Close the other program.")
    )
    sheet.show_error(error)
    assert sheet.said == "The cache is <b>locked</b>.\nClose the other program."
    (button,) = (one for one in sheet.findChildren(QPushButton) if one.isVisible())
    with qtbot.waitSignal(sheet.retried):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet.show_rows(("a",), "")
    assert (sheet.said, button.isVisible()) == ("", False)


def test_a_fault_of_ours_is_no_traceback(sheet: Sheet) -> None:
    sheet.show_error(ZeroDivisionError("division by zero"))
    assert sheet.said == "This could not be read. The log says why."


def test_ctrl_f_goes_to_the_filter_and_down_to_the_table(qtbot: QtBot, sheet: Sheet) -> None:
    assert sheet.line is not None
    sheet.show_rows(("a", "b"), "")
    sheet.view.setFocus()
    QTest.keyClick(sheet.view, K.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert sheet.line.field.hasFocus()
    QTest.keyClick(sheet.line.field, K.Key_Down)
    assert sheet.view.hasFocus()
    assert sheet.view.currentIndex().row() == 0


def test_esc_empties_the_filter_first_and_only_then_is_the_windows(qtbot: QtBot, sheet: Sheet) -> None:
    assert sheet.line is not None
    left: list[int] = []
    QShortcut(QKeySequence(K.Key_Escape), sheet).activated.connect(lambda: left.append(1))
    QShortcut(QKeySequence(K.Key_M), sheet).activated.connect(lambda: left.append(2))
    field = sheet.line.field
    field.setFocus()
    QTest.keyClicks(field, "m?")
    assert field.text() == "m?"
    QTest.keyClick(field, K.Key_Escape)
    assert (field.text(), left) == ("", [])
    QTest.keyClick(field, K.Key_Escape)
    assert left == [1]


def test_it_is_laid_out_in_another_look(sheet: Sheet) -> None:
    sheet.set_foot("and 9 more")
    sheet.set_note("of 10")
    sheet.set_look(look(LIGHT))
    assert sheet.grab().toImage().pixelColor(350, 60).name() == LIGHT.card
    assert sheet.view.geometry().bottom() < sheet.height() - sheet.look.sizes.detail
