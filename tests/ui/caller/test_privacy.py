"""The menu of what one caller may ask for, and the dialog that erases."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.caller.opened_caller import KOVACS, FakePrivacy
from tests.ui.ledger.opened_ledger import LIMIT_MS, setting
from tests.ui.made_up import NOW
from tests.ui.opened_page import look, shown
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.caller.erase_dialog import EraseDialog
from wallboard.ui.caller.privacy import Gone, Holding, gone_words
from wallboard.ui.caller.privacy_acts import PrivacyActs
from wallboard.ui.text import shown as said

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CALLER = (KOVACS, "Kovács Kft.")
K = Qt.Key


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QWidget]:
    with shown(QWidget(), qtbot, (900, 600)) as room:
        yield room
        put_away(room)


def put_away(room: QWidget) -> None:
    """Close all menus: one that is open holds the keyboard of whatever comes next."""
    for menu in room.findChildren(QMenu):
        menu.close()


def acts_in(
    room: QWidget, privacy: FakePrivacy, folder: Path = Path("somewhere"), *, stays: bool = False
) -> PrivacyActs:
    def chosen(_parent: QWidget, then: Callable[[Path], None]) -> None:
        then(folder)

    acts = PrivacyActs(privacy, setting().format, room, chosen)
    acts.offer(look(), CALLER, NOW, room)
    if not stays:
        put_away(room)
    return acts


def told(acts: PrivacyActs, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: acts.toast is not None, timeout=LIMIT_MS)
    assert acts.toast is not None
    return said(acts.toast.words)


def test_three_things_are_on_offer(qtbot: QtBot, room: QWidget) -> None:
    acts_in(room, FakePrivacy(), stays=True)
    (menu,) = room.findChildren(QMenu)
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 3
    menu.close()


def test_an_export_goes_into_a_new_folder_without_the_number_in_its_name(qtbot: QtBot, room: QWidget) -> None:
    privacy = FakePrivacy()
    acts = acts_in(room, privacy, Path("there"))
    acts.export(KOVACS, NOW)
    words = told(acts, qtbot)
    assert words.startswith("2 files are in there/caller-")
    assert KOVACS[1:] not in words


def test_a_shared_number_is_asked_about_once_more(qtbot: QtBot, room: QWidget) -> None:
    privacy = FakePrivacy()
    acts = acts_in(room, privacy)
    acts.ask_exclude(KOVACS, room)
    menu = room.findChildren(QMenu)[-1]
    assert privacy.done == []
    menu.actions()[0].trigger()
    put_away(room)
    assert "counts from now on" in told(acts, qtbot)
    assert privacy.done == [("exclude", KOVACS)]


def test_what_went_wrong_is_said_with_what_to_do(qtbot: QtBot, room: QWidget) -> None:
    privacy = FakePrivacy()
    privacy.trouble = WallboardError(mark("error", "It is full."), mark("error", "Make room."))
    acts = acts_in(room, privacy)
    acts.exclude(KOVACS)
    assert told(acts, qtbot) == "It is full. Make room."


def dialog_in(room: QWidget, privacy: FakePrivacy, qtbot: QtBot) -> EraseDialog:
    dialog = EraseDialog(look(), setting().format, privacy, CALLER, room)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.on.isEnabled() or dialog.told.text() != "", timeout=LIMIT_MS)
    return dialog


def test_erasing_needs_the_last_digits_and_tells_what_goes_and_stays(qtbot: QtBot, room: QWidget) -> None:
    dialog = dialog_in(room, FakePrivacy(), qtbot)
    assert dialog.held.text().startswith("212 calls · 3 notes")
    assert not dialog.typed.isVisible()
    dialog.go_on()
    assert not dialog.on.isEnabled()
    QTest.keyClicks(dialog.typed, "9999")
    QTest.keyClick(dialog.typed, K.Key_Return)
    assert not dialog.busy
    dialog.reject()


def test_while_it_is_erased_the_dialog_stays_and_says_how_far_it_is(qtbot: QtBot, room: QWidget) -> None:
    privacy = FakePrivacy()
    privacy.waits = Future[Gone]()
    dialog, gone = dialog_in(room, privacy, qtbot), list[Gone]()
    dialog.erased.connect(gone.append)
    dialog.go_on()
    QTest.keyClicks(dialog.typed, KOVACS[-4:])
    dialog.go_on()
    qtbot.waitUntil(lambda: dialog.told.text() == "Erasing from the calls …", timeout=LIMIT_MS)
    QTest.keyClick(dialog, K.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    privacy.waits.set_result(Gone(Holding(2, 1, 0), clean=False))
    qtbot.waitUntil(lambda: bool(gone), timeout=LIMIT_MS)
    assert "erase once more" in dialog.told.text()
    QTest.keyClick(dialog, K.Key_Escape)
    assert not dialog.isVisible()


def test_a_failure_is_told_and_nothing_is_said_to_be_gone(qtbot: QtBot, room: QWidget) -> None:
    privacy = FakePrivacy()
    privacy.trouble = WallboardError(mark("error", "In a call now."), mark("error", "Wait."))
    dialog = dialog_in(room, privacy, qtbot)
    assert dialog.told.text() == "In a call now. Wait."
    assert not dialog.on.isEnabled()
    dialog.reject()


def test_what_was_erased_in_words() -> None:
    assert said(gone_words(Gone(Holding(1, 2, 3)), setting().format)) == (
        "Erased: 1 calls · 2 notes · 3 call backs and other deeds"
    )
