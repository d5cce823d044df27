"""The page of imported call records, and the steps of an import from a file to its result."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, moment, opened, setting
from tests.ui.planning.records.made import BILL, SmallImporter
from wallboard.domain.errors import WallboardError
from wallboard.domain.records.layout import Role
from wallboard.domain.records.record import RecordSet
from wallboard.domain.text import mark
from wallboard.ui.behind import LoadBehind, MatchBehind, RecordsBehind
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.planning.habits import PlanHabits
from wallboard.ui.planning.records.page import RecordsPage
from wallboard.ui.planning.records.wizard import Wizard
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown

LIMIT_MS = 10_000
NOVEMBER = RecordSet(
    "November", 1204, 1_793_500_000.0, 1_795_900_000.0, preset="evn", imported_at=1_796_000_000.0
)
STUCK = replace(NOVEMBER, name="stuck", lasts_in_minutes=True)


def answers(*sets: RecordSet) -> Means:
    def answer(_question: object) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(sets)
        return future

    return Means(answer)


@pytest.fixture
def importer() -> SmallImporter:
    return SmallImporter()


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    path = tmp_path / "bill november.csv"
    path.write_text(BILL, "utf-8")
    return path


@pytest.fixture
def page(importer: SmallImporter, qtbot: QtBot) -> Iterator[RecordsPage]:
    means = replace(answers(NOVEMBER, STUCK), planning=PlanHabits(importer=importer))
    made = page_for(look(), setting(), means, RecordsBehind())
    assert isinstance(made, RecordsPage)
    with opened(made, qtbot):
        qtbot.waitUntil(lambda: len(made.sheet.model.rows) == 2, timeout=LIMIT_MS)
        yield made


def wizard_of(page: RecordsPage) -> Wizard:
    assert page.wizard is not None
    return page.wizard


def at_layout(page: RecordsPage, path: Path, qtbot: QtBot) -> Wizard:
    wizard = wizard_of(page)
    page.begin(str(path))
    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.form, timeout=LIMIT_MS)
    return wizard


def at_summary(page: RecordsPage, path: Path, qtbot: QtBot) -> Wizard:
    wizard = at_layout(page, path, qtbot)
    wizard.form.on.click()
    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.summary, timeout=LIMIT_MS)
    return wizard


def said(wizard: Wizard) -> list[str]:
    first = wizard.form.table.first
    return [first.data(first.index(row, 0)) for row in range(first.rowCount())]


def test_sets_are_listed_with_what_can_be_done_with_them(page: RecordsPage) -> None:
    went: list[object] = []
    page.opened.connect(went.append)
    assert not page.load.isEnabled()
    page.sheet.view.setFocus()
    page.sheet.view.go_to(0)
    assert page.load.isEnabled()
    QTest.keyClick(page.sheet.view, Qt.Key.Key_Return)
    page.match.click()
    assert went == [LoadBehind(records="November"), MatchBehind("November")]
    page.sheet.filtered.emit("stu")
    assert [row.name for row in page.sheet.model.rows] == ["stuck"]
    assert page.sheet.model.data(page.sheet.model.index(0, 4)) == "whole minutes"
    page.sheet.filtered.emit("zzz")
    assert "zzz" in page.sheet.said


def test_a_set_is_forgotten_when_that_was_asked_twice(
    page: RecordsPage, importer: SmallImporter, qtbot: QtBot
) -> None:
    page.sheet.view.go_to(0)
    QTest.keyClick(page.sheet.view, Qt.Key.Key_Delete)
    assert "can't be undone" in shown(page.bar.note)
    assert importer.forgotten == []
    page.gone.click()
    qtbot.waitUntil(lambda: importer.forgotten == ["November"], timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: shown(page.bar.note) == "", timeout=LIMIT_MS)
    page.sheet.view.go_to(1)
    page.gone.click()
    page.gone.click()
    qtbot.waitUntil(lambda: "The cache is busy." in shown(page.bar.note), timeout=LIMIT_MS)


def test_another_choice_takes_the_question_back(page: RecordsPage) -> None:
    page.sheet.view.go_to(0)
    page.gone.click()
    page.sheet.view.go_to(1)
    assert shown(page.gone.words) == "Forget…"


def test_a_file_is_shown_as_it_is_read_and_what_cannot_be_read_is_marked(
    page: RecordsPage, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_layout(page, bill, qtbot)
    rows = said(wizard)
    assert rows[0].replace(" ", "") == "+36301234567·Mon2Nov08:00·3:12·in"
    assert rows[2] == "✕ no date and time"
    assert rows[3] == "✕ no duration"
    first = wizard.form.table.first
    assert first.data(first.index(2, 3)).startswith("✕ 31.02")
    assert first.headerData(1, Qt.Orientation.Horizontal) == "Caller ▾ · From"
    assert first.headerData(6, Qt.Orientation.Horizontal) == "– ignore – ▾ · Note"


@pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen nothing pops up for the keyboard
def test_what_a_column_means_is_chosen_by_keys(page: RecordsPage, bill: Path, qtbot: QtBot) -> None:
    wizard = at_layout(page, bill, qtbot)
    table = wizard.form.table
    menu = table.menu(3)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Duration"]
    next(action for action in menu.actions() if action.text() == "Talk time").trigger()
    assert wizard.draft is not None
    assert wizard.draft.roles(3) == (Role.TALK,)
    table.meant.emit(2, None)
    assert "No column says when a call began." in wizard.form.said.text()
    assert not wizard.form.on.isEnabled()
    table.meant.emit(2, Role.START)
    assert wizard.form.on.isEnabled()
    table.setCurrentIndex(table.first.index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_Return)
    popup = next(one for one in table.findChildren(QMenu) if one.isVisible())
    popup.close()


def test_another_way_to_write_changes_the_preview_at_once(
    page: RecordsPage, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_layout(page, bill, qtbot)
    box = wizard.form.fields.boxes["way"]
    box.setCurrentIndex(box.findData("out"))
    box.activated.emit(box.currentIndex())
    assert said(wizard)[0].endswith("· out")
    wizard.form.fields.zone.setText("Europe/Nowhere")
    wizard.form.fields.zone.editingFinished.emit()
    assert wizard.form.said.text() == "There is no such time zone."
    wizard.form.fields.zone.setText("Europe/Budapest")
    wizard.form.fields.zone.editingFinished.emit()
    assert "07:00" in said(wizard)[0]
    box = wizard.form.fields.boxes["delimiter"]
    box.setCurrentIndex(box.findData(","))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: wizard.work is None, timeout=LIMIT_MS)
    assert not wizard.form.on.isEnabled()


def test_a_preset_reads_it_in_its_way(
    page: RecordsPage, importer: SmallImporter, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_layout(page, bill, qtbot)
    assert wizard.draft is not None
    importer.save_preset("mine", replace(wizard.draft.layout, way="out"))
    wizard.begin(str(bill))
    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.form, timeout=LIMIT_MS)
    box = wizard.form.fields.boxes["preset"]
    box.setCurrentIndex(box.findData("mine"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: said(wizard)[0].endswith("· out"), timeout=LIMIT_MS)
    box = wizard.form.fields.boxes["preset"]
    assert box.currentData() == "mine"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    qtbot.waitUntil(lambda: said(wizard)[0].endswith("· in"), timeout=LIMIT_MS)


def test_what_is_in_it_is_said_before_anything_is_kept(
    page: RecordsPage, importer: SmallImporter, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_summary(page, bill, qtbot)
    told = wizard.summary.told
    assert "Rows: 3 of 5 can be read" in told
    assert "Period: Mon 2 Nov to Tue 3 Nov" in told
    assert "upper bounds" in wizard.summary.minutes.text()
    assert "✕ 1 × no date and time: lines 4 – “31.02.2026 10:00:00”" in wizard.summary.wrong.text()
    assert wizard.summary.name.text() == "bill november"
    assert importer.kept == {}


def test_it_is_imported_and_leads_on(
    page: RecordsPage, importer: SmallImporter, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_summary(page, bill, qtbot)
    went: list[object] = []
    page.opened.connect(went.append)
    wizard.summary.layout_name.setText("my bill")
    QTest.keyClick(wizard.summary.name, Qt.Key.Key_Return)
    qtbot.waitUntil(wizard.run.load.isVisible, timeout=LIMIT_MS)
    assert importer.kept == {"bill november": 3}
    assert [one.name for one in importer.presets()] == ["asterisk", "my bill"]
    assert wizard.run.told.text() == "3 calls are new."
    assert wizard.run.load.hasFocus()
    wizard.run.load.click()
    wizard.run.match.click()
    assert went == [LoadBehind(records="bill november"), MatchBehind("bill november")]
    wizard.run.close_.click()
    assert not page.importing
    assert page.sheet.isVisible()


def test_without_a_name_or_room_it_says_so_where_it_can_be_mended(
    page: RecordsPage, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_summary(page, bill, qtbot)
    wizard.summary.name.clear()
    wizard.summary.on.click()
    assert "name" in wizard.summary.said.text()
    wizard.summary.name.setText("forbidden")
    wizard.summary.on.click()
    qtbot.waitUntil(lambda: "The disk is full. Make room." in wizard.summary.said.text(), timeout=LIMIT_MS)
    assert wizard.stack.currentWidget() is wizard.summary


def test_reading_can_be_stopped(page: RecordsPage, importer: SmallImporter, bill: Path, qtbot: QtBot) -> None:
    wizard = at_layout(page, bill, qtbot)
    importer.hold.clear()
    wizard.form.on.click()
    qtbot.waitUntil(lambda: "rows" in wizard.run.told.text(), timeout=LIMIT_MS)
    QTest.keyClick(wizard.run.stop, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.form, timeout=LIMIT_MS)
    QTest.keyClick(wizard.form.table, Qt.Key.Key_Escape)
    assert wizard.stack.currentWidget() is wizard.source
    wizard.source.leave.click()
    assert not page.importing


def test_an_import_that_is_stopped_keeps_what_was_read(
    page: RecordsPage, importer: SmallImporter, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_summary(page, bill, qtbot)
    importer.hold.clear()
    wizard.summary.on.click()
    wizard.run.stop.click()
    qtbot.waitUntil(wizard.run.load.isVisible, timeout=LIMIT_MS)
    assert "Stopped early" in wizard.run.told.text()


def test_a_page_that_is_closed_ends_what_it_began(
    page: RecordsPage, importer: SmallImporter, bill: Path, qtbot: QtBot
) -> None:
    wizard = at_layout(page, bill, qtbot)
    importer.hold.clear()
    wizard.form.on.click()
    page.end()
    assert wizard.work is None


def test_what_is_no_file_is_said_beside_the_field(page: RecordsPage, qtbot: QtBot) -> None:
    wizard = wizard_of(page)
    page.bring.click()
    assert page.importing
    wizard.source.on.click()
    assert "Choose a file" in wizard.source.said.text()
    wizard.source.path.setText("/nowhere/at all.csv")
    QTest.keyClick(wizard.source.path, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "can't be read" in wizard.source.said.text(), timeout=LIMIT_MS)


def test_a_file_can_be_dropped(page: RecordsPage, bill: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(bill))])
    none = Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none))
    wizard = wizard_of(page)
    qtbot.waitUntil(lambda: wizard.stack.currentWidget() is wizard.form, timeout=LIMIT_MS)


def test_where_nothing_can_be_imported_it_says_why(qtbot: QtBot) -> None:
    bare = page_for(look(), setting(), answers(), RecordsBehind())
    assert isinstance(bare, RecordsPage)
    with opened(bare, qtbot):
        qtbot.waitUntil(lambda: "wallboard import" in bare.sheet.said, timeout=LIMIT_MS)
        assert not bare.bring.isEnabled()
        bare.begin()
        assert not bare.importing


def test_an_empty_page_says_what_can_be_imported(importer: SmallImporter, qtbot: QtBot) -> None:
    empty = page_for(
        look(), setting(), replace(answers(), planning=PlanHabits(importer=importer)), RecordsBehind()
    )
    assert isinstance(empty, RecordsPage)
    with opened(empty, qtbot):
        qtbot.waitUntil(lambda: "Drop a bill" in empty.sheet.said, timeout=LIMIT_MS)


def test_without_a_cache_or_with_a_broken_one_it_is_said(qtbot: QtBot) -> None:
    def fails(_question: object) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(WallboardError(mark("error", "The disk is gone.")))
        return future

    alone = page_for(look(), setting(), Means(), RecordsBehind())
    assert isinstance(alone, RecordsPage)
    alone.show_moment(moment())
    assert "no cache" in alone.sheet.said
    alone.deleteLater()
    broken = page_for(look(), setting(), Means(fails), RecordsBehind())
    assert isinstance(broken, RecordsPage)
    with opened(broken, qtbot):
        qtbot.waitUntil(lambda: "The disk is gone." in broken.sheet.said, timeout=LIMIT_MS)


def test_numbers_are_hidden_where_the_screen_hides_them(
    importer: SmallImporter, bill: Path, qtbot: QtBot
) -> None:
    means = replace(answers(), planning=PlanHabits(importer=importer))
    masked = page_for(look(), setting(ScreenOptions()), means, RecordsBehind())
    assert isinstance(masked, RecordsPage)
    with opened(masked, qtbot):
        wizard = at_layout(masked, bill, qtbot)
        first = wizard.form.table.first
        seen = [first.data(first.index(0, column)) for column in range(first.columnCount())]
        assert seen[1:4] == ["+36 ••• 67", "+36 ••• 11", "02.11.2026 08:00:12"]
        wizard.form.table.meant.emit(0, None)
        assert first.data(first.index(0, 1)) == "+36 ••• 67"


def test_on_a_screen_that_hides_numbers_a_bad_row_shows_its_form_only(
    importer: SmallImporter, bill: Path, qtbot: QtBot
) -> None:
    hidden = ScreenOptions(mask=True, agents="names", breaks=True)
    means = replace(answers(NOVEMBER), planning=PlanHabits(importer=importer))
    made = page_for(look(), setting(hidden), means, RecordsBehind())
    assert isinstance(made, RecordsPage)
    with opened(made, qtbot):
        wrong = at_summary(made, bill, qtbot).summary.wrong.text()
    assert "“••.••.•••• ••:••:••”" in wrong
    assert "31.02" not in wrong


def test_a_name_that_is_taken_is_said_to_be_added_to(page: RecordsPage, bill: Path, qtbot: QtBot) -> None:
    wizard = at_summary(page, bill, qtbot)
    assert not wizard.summary.kept.isVisible()
    wizard.summary.name.setText("November")
    assert "“November” has 1,204 calls already" in wizard.summary.kept.text()
    assert wizard.summary.kept.isVisible()


def test_a_national_number_is_read_as_the_sites_country_writes_it(
    page: RecordsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "bill.csv"
    path.write_text("From;To;When;Long;Cost;Note\n06301234567;x;02.11.2026 08:00:12;3:12;1;\n", "utf-8")
    assert said(at_layout(page, path, qtbot))[0].startswith("+36 30 123 4567 · ")
