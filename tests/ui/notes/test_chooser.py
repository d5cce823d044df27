"""A field in which one of a few is chosen: with the keys, a letter, or out of the program's own menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.domain.text import mark
from wallboard.ui.notes.chooser import Chooser

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform has no keyboard to take for a menu."""
K = Qt.Key
REASONS = (("fault", "Fault"), ("forward", "Forwarded"), ("qa", "Q&A"))


@pytest.fixture
def chooser(qtbot: QtBot) -> Iterator[Chooser]:
    made = Chooser(mark("note", "– none –"), REASONS)
    made.look = look()
    with shown(made, qtbot, (260, 30)):
        made.setFocus()
        yield made


def test_the_arrows_choose_and_stay_within_what_there_is(chooser: Chooser) -> None:
    chosen: list[object] = []
    chooser.chosen.connect(chosen.append)
    for key in (K.Key_Up, K.Key_Down, K.Key_Down, K.Key_End, K.Key_Down, K.Key_Home):
        QTest.keyClick(chooser, key)
    assert chosen == ["fault", "forward", "qa", ""]


def test_a_letter_goes_round_what_begins_with_it(chooser: Chooser) -> None:
    seen = []
    for key in (K.Key_F, K.Key_F, K.Key_F, K.Key_Q, K.Key_X):
        QTest.keyClick(chooser, key)
        seen.append(chooser.code)
    assert seen == ["fault", "forward", "fault", "qa", "qa"]
    assert chooser.text() == "Q&&A", "a sign in a title is no key"


def test_the_menu_has_all_begins_at_what_is_chosen_and_chooses(chooser: Chooser) -> None:
    chooser.choose("forward")
    menu = chooser.menu_now()
    assert menu is not None
    assert [action.text() for action in menu.actions() if action.text()] == [
        "– none –", "&1  Fault", "&2  Forwarded", "&3  Q&&A",
    ]  # fmt: skip
    assert menu.activeAction().text() == "&2  Forwarded"
    menu.actions()[-1].trigger()
    assert chooser.words == "Q&A"
    menu.deleteLater()


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Space])
def test_a_key_opens_the_menu(chooser: Chooser, key: Qt.Key) -> None:
    QTest.keyClick(chooser, key)
    (menu,) = chooser.findChildren(QMenu)
    assert menu.isVisible()
    menu.close()


def test_what_is_not_offered_any_more_is_kept_and_long_words_are_cut(chooser: Chooser) -> None:
    long = "Szolgáltatáskimaradás és hibabejelentés, sürgős"
    heard: list[object] = []
    chooser.chosen.connect(heard.append)
    chooser.choose("old", long)
    assert chooser.code == "old"
    assert chooser.text().endswith("…")
    assert chooser.toolTip() == chooser.words == chooser.accessibleDescription() == long
    assert not heard, "nobody has chosen"


def test_without_a_look_there_is_no_menu(qtbot: QtBot) -> None:
    bare = Chooser("none", REASONS)
    qtbot.addWidget(bare)
    bare.open_menu()
    assert bare.menu_now() is None
