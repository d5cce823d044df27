"""From every board to every page and back, by keys and by a menu that is there while somebody is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Unpack

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.export.asked import Answers
from tests.ui.export.sheets import read
from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.walls import first_wall, opened
from wallboard.ui.pages.agents import AgentsPage
from wallboard.ui.pages.diagnostics import DiagnosticsPage
from wallboard.ui.pages.ledger import LedgerPage
from wallboard.ui.pages.today import TodayPage
from wallboard.ui.shell.menu import Beckon, entries_of
from wallboard.ui.text import shown
from wallboard.ui.window import How, WallWindow

BOARDS = tuple(replace(first_wall(), title=title) for title in ("one", "R & D"))
DAY = the_day()
LIMIT_MS = 10_000


@contextmanager
def window_with(qtbot: QtBot, **how: Unpack[How]) -> Iterator[WallWindow]:
    how["zone"] = ZONE
    with opened(WallWindow(BOARDS, lambda: DAY, lambda: NOW, **how)) as made:
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow, timeout=3000)
        yield made


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WallWindow]:
    with window_with(qtbot) as made:
        yield made


def press(window: WallWindow, key: str) -> None:
    focus: QWidget | None = window.focusWidget()
    QTest.keySequence(window if focus is None else focus, QKeySequence(key))


@pytest.mark.parametrize(
    ("key", "kind"),
    [("D", TodayPage), ("A", AgentsPage), ("L", LedgerPage), ("C", LedgerPage), ("G", DiagnosticsPage)],
)
def test_a_key_goes_to_a_page_and_back_leads_to_the_board(window: WallWindow, key: str, kind: type) -> None:
    press(window, key)
    assert isinstance(window.stage.current, kind)
    press(window, key)
    assert window.stage.deep == 1
    press(window, "Esc")
    assert window.stage.current is window.page


def test_back_works_through_several_pages(window: WallWindow) -> None:
    for key in ("D", "L", "G"):
        press(window, key)
    kinds = []
    while window.stage.deep:
        kinds.append(type(window.stage.current))
        window.back()
    assert kinds == [DiagnosticsPage, LedgerPage, TodayPage]


def test_the_menu_lists_boards_pages_and_what_can_be_done(window: WallWindow) -> None:
    menu = window.desk.make_menu()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts[:3] == ["One\tCtrl+1", "R && D\tCtrl+2", "The day by intervals\tD"]
    assert texts[-6:] == [
        "Export tables\tCtrl+S", "Print the page\tCtrl+P", "Type a message for the room\tM",
        "Other colours, until the end\tT", "Full screen and back\tF11", "All keys\t?",
    ]  # fmt: skip
    assert [action.isChecked() for action in menu.actions()[:2]] == [True, False]
    by_text = {action.text(): action for action in menu.actions()}
    by_text["Lost callers\tL"].trigger()
    assert isinstance(window.stage.current, LedgerPage)
    by_text["R && D\tCtrl+2"].trigger()
    assert (window.stage.nth, window.stage.deep) == (1, 0)
    menu.deleteLater()


def test_boards_of_the_same_title_are_told_apart_by_their_place(window: WallWindow) -> None:
    made = [shown(one.words) for one in entries_of(window, ("Centre", "Sales", "Centre", ""), 0)]
    assert made[:4] == ["Centre, page 1", "Sales", "Centre, page 3", "Wallboard"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_key_opens_it_where_its_button_stands(window: WallWindow, qtbot: QtBot) -> None:
    press(window, "F10")
    menu = window.desk.menu
    assert menu is not None
    assert window.desk.button.isVisible()
    window.desk.open_menu()
    assert window.desk.menu is menu
    menu.close()
    qtbot.waitUntil(lambda: window.desk.menu is None, timeout=3000)
    window.desk.place()
    assert not window.desk.button.isVisible()


def test_a_board_that_nobody_touches_has_no_menu(window: WallWindow, qtbot: QtBot) -> None:
    button, header = window.desk.button, window.page.header
    left = header.x()
    assert not button.isVisible()
    QTest.mouseMove(window.windowHandle(), QPoint(200, 300))
    qtbot.waitUntil(button.isVisible, timeout=3000)
    assert button.geometry().right() < header.x()
    assert button.look.sizes.detail == header.look.sizes.detail, "no larger than what stands beside it"
    assert button.height() <= header.height()
    window.desk.beckon._rest.setInterval(1)
    QTest.mouseMove(window.windowHandle(), QPoint(210, 300))
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=3000)
    assert header.x() == left


def test_a_page_has_its_menu_beside_the_way_back(window: WallWindow) -> None:
    press(window, "D")
    page, button = window.stage.current, window.desk.button
    assert isinstance(page, TodayPage)
    assert button.isVisible()
    assert page.back.geometry().right() < button.x()
    assert button.geometry().right() < page.header.x()


def test_who_moves_the_mouse_is_told_once(qtbot: QtBot) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    told: list[bool] = []
    beckon = Beckon(made, lambda: told.append(beckon.there), shown_ms=60_000)
    beckon.watch()
    made.show()
    beckon.watch()
    for x in (20, 30):
        QTest.mouseMove(made.windowHandle(), QPoint(x, 20))
    qtbot.waitUntil(lambda: bool(told), timeout=3000)
    assert told == [True]


def test_a_board_is_exported_as_a_table_and_printed_as_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(tmp_path / "wall.xlsx")
    with window_with(qtbot, dialogs=lambda _: answers) as window:
        press(window, "Ctrl+S")
        qtbot.waitUntil(lambda: shown(window.toast.words) == "Written: wall.xlsx", timeout=LIMIT_MS)
        answers.path = tmp_path / "wall.pdf"
        look, place = window.page.header.look, window.page.header.geometry()
        press(window, "Ctrl+P")
        qtbot.waitUntil(lambda: shown(window.toast.words) == "Written: wall.pdf", timeout=LIMIT_MS)
        assert window.page.header.look.palette == look.palette
        assert window.page.header.geometry() == place
    table = read(tmp_path / "wall.xlsx")[0]
    assert table.cells["A1"] == "Queue"
    assert (tmp_path / "wall.pdf").stat().st_size > 20_000
    assert answers.names[0].startswith("one-2026-11-23")


def test_a_window_that_closes_leaves_no_file_half_written(qtbot: QtBot, tmp_path: Path) -> None:
    answers = Answers(tmp_path / "wall.pdf")
    with window_with(qtbot, dialogs=lambda _: answers) as window:
        window.desk.print_page()
        window.close()
        assert not window.desk.exporter.busy
    assert not (tmp_path / "wall.pdf").exists()


def test_keys_that_go_somewhere_are_left_to_who_types(window: WallWindow, qtbot: QtBot) -> None:
    press(window, "L")
    page = window.stage.current
    field = next(one for one in page.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=3000)
    QTest.keyClicks(field, "dagl")
    assert field.text() == "dagl"
    assert window.stage.current is page
