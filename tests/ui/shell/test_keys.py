from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wallboard.ui.behind import Behind
from wallboard.ui.shell.keys import SHORTCUTS, Keys, Shortcut, When, told

EVERY = [(shortcut, nth) for shortcut in SHORTCUTS for nth in range(len(shortcut.keys))]


class Done:
    """A shell that writes down what it is told to do."""

    def __init__(self) -> None:
        self.what: list[object] = []

    @property
    def desk(self) -> "Done":
        return self

    def visit(self, behind: Behind) -> None:
        self.what.append(behind)

    def open_menu(self) -> None:
        self.what.append("open_menu")

    def export(self) -> None:
        self.what.append("export")

    def print_page(self) -> None:
        self.what.append("print_page")

    def turn(self, by: int) -> None:
        self.what.append(("turn", by))

    def go(self, nth: int) -> None:
        self.what.append(("go", nth))

    def back(self) -> bool:
        self.what.append("back")
        return True

    def escape(self) -> None:
        self.what.append("escape")

    def toggle_full(self) -> None:
        self.what.append("toggle_full")

    def next_theme(self) -> None:
        self.what.append("next_theme")

    def type_message(self) -> None:
        self.what.append("type_message")

    def toggle_help(self) -> None:
        self.what.append("toggle_help")

    def close(self) -> bool:
        self.what.append("close")
        return True


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.setMinimumSize(100, 100)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=3000)
    yield made
    made.close()


@pytest.mark.parametrize(("shortcut", "nth"), EVERY, ids=[shortcut.keys[nth] for shortcut, nth in EVERY])
def test_each_key_does_what_the_table_says(window: QWidget, shortcut: Shortcut, nth: int) -> None:
    done, wanted = Done(), Done()
    keys = Keys(window, done)
    keys.allow(shortcut.when)
    QTest.keySequence(window, QKeySequence(shortcut.keys[nth]))
    shortcut.act(wanted, nth)
    assert done.what == wanted.what
    assert len(done.what) == 1


def test_keys_without_a_meaning_are_left_to_what_has_the_focus(window: QWidget) -> None:
    done = Done()
    keys = Keys(window, done)
    keys.allow()
    for shortcut, nth in EVERY:
        if shortcut.when is not When.ALWAYS:
            QTest.keySequence(window, QKeySequence(shortcut.keys[nth]))
    assert done.what == []


def test_who_types_a_text_types_letters_and_moves_in_it(window: QWidget, qtbot: QtBot) -> None:
    done = Done()
    Keys(window, done).allow(When.BOARDS, When.DETAIL)
    text = QLineEdit()
    QVBoxLayout(window).addWidget(text)
    text.setFocus()
    qtbot.waitUntil(text.hasFocus, timeout=3000)
    QTest.keyClicks(text, "mT?xDc")
    QTest.keySequence(text, QKeySequence("Left"))
    QTest.keySequence(text, QKeySequence("Backspace"))
    assert text.text() == "mT?xc"
    assert done.what == []


def test_no_key_means_two_things_and_all_have_a_name(qtbot: QtBot) -> None:
    keys = [shortcut.keys[nth] for shortcut, nth in EVERY]
    assert len(set(keys)) == len(keys)
    assert all(QKeySequence(key).toString() for key in keys)
    assert all(told(shortcut) and str(shortcut.words) for shortcut in SHORTCUTS)
