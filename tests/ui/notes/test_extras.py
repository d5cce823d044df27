from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk.desks import LOST
from tests.ui.notes.rooms import NOON, room
from tests.ui.opened_page import OPEN, look, setting, shown
from wallboard.domain.caller import Caller
from wallboard.ui.desk.bar import ActionBar
from wallboard.ui.means import Means
from wallboard.ui.notes.dialog import NoteDialog
from wallboard.ui.notes.extras import CUSTOMER, NO_NOTES, NOTE, WHY_NOT, extras_for
from wallboard.ui.notes.habits import Customer
from wallboard.ui.shell.toast import Toast
from wallboard.ui.spec import ScreenOptions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform has nobody to tell how large a dialog wants to be."""


class Crm:
    """Knows everybody with a number."""

    def __init__(self) -> None:
        self.opened: list[Customer] = []

    def url_of(self, who: Customer) -> str | None:
        return f"https://crm.example/{who.number}" if who.number else None

    def open(self, who: Customer) -> None:
        self.opened.append(who)


def test_a_note_and_the_customers_page_are_a_key_away(tmp_path: Path, qtbot: QtBot) -> None:
    crm = Crm()
    with room(tmp_path) as (there, _):
        parent = QWidget()
        qtbot.addWidget(parent)
        means = Means(there.submit, desk=there.desk, customers=crm)
        note, customer = extras_for(look, setting(), means, parent)
        assert (note.words, customer.words) == (NOTE, CUSTOMER)

        note.act(LOST, NOON)
        (dialog,) = parent.findChildren(NoteDialog)
        assert dialog.about.who == LOST.who
        dialog.close()
        customer.act(LOST, NOON)

    assert crm.opened == [Customer("+36555550142", "", "Kovács Kft.", "1.1", LOST.who)]
    assert customer.fits(LOST)
    assert not customer.fits(replace(LOST, who=None, caller=Caller()))


def test_where_numbers_are_hidden_it_is_said_why_and_where_nobody_may_act_there_is_neither(
    tmp_path: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with room(tmp_path) as (there, _):
        means = Means(there.submit, desk=there.desk, customers=Crm())
        (said,) = extras_for(look, setting(ScreenOptions()), means, parent)
        assert (said.words, said.why_not) == (NO_NOTES, WHY_NOT)
        bar = ActionBar(look(), setting(ScreenOptions()), means, (said,))
        bar.setParent(parent)
        bar.bind(parent)
        bar.show_caller(LOST, NOON)
        ((_, chip),) = bar.extras
        assert (chip.isEnabled(), chip.toolTip()) == (False, str(WHY_NOT))
        with shown(parent, qtbot, (900, 300)):
            QTest.keyClick(parent, Qt.Key.Key_N)
            (toast,) = parent.findChildren(Toast)
            assert toast.words == WHY_NOT
        said.act(LOST, NOON)
        assert not parent.findChildren(NoteDialog)
        assert extras_for(look, setting(OPEN), Means(), parent) == ()
