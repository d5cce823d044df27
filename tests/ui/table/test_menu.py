"""A menu says what holds, does what is chosen, and shows what a name is called letter by letter."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.ui.table.menu import Option, menu_of


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    with shown(widget, qtbot, (200, 40)):
        yield widget


def options(done: list[str], *chosen: bool | None) -> list[Option]:
    names = ("Sales & more", "Support")
    return [(name, holds, partial(done.append, name)) for name, holds in zip(names, chosen, strict=True)]


def test_one_holds_and_an_ampersand_is_no_key(owner: QWidget) -> None:
    done: list[str] = []
    menu = menu_of(options(done, True, False), look(), owner)
    first, second = menu.actions()
    assert first.text() == "Sales && more"
    assert (first.isChecked(), second.isChecked()) == (True, False)
    second.trigger()
    assert done == ["Support"]
    assert (first.isChecked(), second.isChecked()) == (False, True)


def test_several_may_hold(owner: QWidget) -> None:
    first, second = menu_of(options([], True, True), look(), owner, several=True).actions()
    assert first.isChecked()
    assert second.isChecked()


def test_where_nothing_holds_there_is_no_mark(owner: QWidget) -> None:
    done: list[str] = []
    menu = menu_of(options(done, None, None), look(), owner)
    assert not any(action.isCheckable() for action in menu.actions())
    menu.actions()[0].trigger()
    assert done == ["Sales & more"]
