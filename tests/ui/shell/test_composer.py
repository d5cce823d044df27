from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.test_stage import look
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import mark
from wallboard.ui.moment import Message
from wallboard.ui.shell.composer import LONGEST, Composer
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import PALETTES


class Kept:
    """Keeps a message in memory; an end it does not know is refused."""

    def __init__(self) -> None:
        self.message: Message | None = None
        self.until = ""

    def current(self) -> Message | None:
        return self.message

    def put(self, text: str, until: str) -> float:
        if until == "never":
            raise WallboardError(mark("error", "That is no end."), mark("error", "Write 18:00."))
        self.message, self.until = Message(text, 1.0), until
        return 1.0

    def when(self, until: str) -> str:
        if until in {"never", "9"}:
            raise WallboardError(mark("error", "That is no end."), mark("error", "Write 18:00."))
        return {"9:00": "tomorrow 09:00", "today": "midnight"}.get(until, until)

    def clear(self) -> None:
        self.message = None


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def composer(qtbot: QtBot, kept: Kept) -> Iterator[Composer]:
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(600, 100)
    made = Composer(look(), kept)
    column = QVBoxLayout(window)
    column.addWidget(made)
    window.show()
    yield made
    window.close()


def test_enter_puts_the_message_until_the_days_end(composer: Composer, kept: Kept) -> None:
    composer.open()
    assert not composer.clear_button.isEnabled()
    QTest.keyClicks(composer.text, "  Billing is   down ")
    QTest.keyClick(composer.text, Qt.Key.Key_Return)
    assert kept.message is not None
    assert (kept.message.text, kept.until) == ("Billing is down", "today")
    assert composer.isHidden()


def test_an_end_is_chosen_or_typed(composer: Composer, kept: Kept) -> None:
    composer.open()
    composer.text.setText("x")
    composer.until.setCurrentIndex(2)
    composer.put_button.click()
    assert kept.until == "1 h"
    composer.open()
    composer.until.setEditText("18:00")
    composer.put_button.click()
    assert kept.until == "18:00"


def test_what_cannot_be_is_said_in_place_and_the_text_stays(composer: Composer, kept: Kept) -> None:
    composer.open()
    composer.text.setText("x")
    composer.until.setEditText("never")
    composer.put_button.click()
    assert composer.isVisible()
    assert composer.trouble.text() == "That is no end. Write 18:00."
    assert composer.text.text() == "x"
    composer.open()
    assert not composer.trouble.text()


def test_the_present_one_is_there_to_be_changed_or_ended(composer: Composer, kept: Kept) -> None:
    kept.message = Message("old", 1.0)
    composer.open()
    assert (composer.text.text(), composer.text.selectedText()) == ("old", "old")
    composer.clear_button.click()
    assert kept.current() is None
    kept.message = Message("old", 1.0)
    composer.open()
    composer.text.clear()
    QTest.keyClick(composer.text, Qt.Key.Key_Return)
    assert kept.message is None


def test_leaving_changes_nothing(composer: Composer, kept: Kept, qtbot: QtBot) -> None:
    composer.open()
    composer.text.setText("x")
    with qtbot.waitSignal(composer.closed, timeout=3000):
        composer.leave()
    assert kept.message is None


def test_the_keys_go_back_to_who_had_them_if_that_is_still_there(composer: Composer, qtbot: QtBot) -> None:
    window = composer.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    for gone in (False, True):
        other = QPushButton("other", window)
        other.show()
        other.setFocus()
        composer.open()
        if gone:
            other.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        composer.leave()
        assert window.focusWidget() is (window if gone else other)


def test_a_message_has_a_length_that_can_be_read_in_passing(composer: Composer) -> None:
    composer.open()
    QTest.keyClicks(composer.text, "x" * (LONGEST + 20))
    assert len(composer.text.text()) == LONGEST


def test_it_has_the_colours_of_the_theme(composer: Composer) -> None:
    plain = look()
    for palette in PALETTES.values():
        composer.set_look(Look(palette, plain.sizes, plain.fonts))
        composer.open()
        assert composer.grab().toImage().pixelColor(2, 5).name() == palette.card


def test_what_an_end_means_is_said_while_it_is_typed(composer: Composer) -> None:
    composer.open()
    assert composer.end.text() == "until midnight"
    composer.until.setEditText("9")
    assert composer.end.text() == ""
    composer.until.setEditText("9:00")
    assert composer.end.text() == "until tomorrow 09:00"


def test_what_was_shown_is_told_with_its_end(composer: Composer, qtbot: QtBot) -> None:
    told: list[object] = []
    composer.shown_until.connect(told.append)
    composer.open()
    composer.until.setEditText("9:00")
    composer.put()
    assert not told  # nothing was typed
    composer.open()
    composer.text.setText("Billing is down")
    composer.until.setEditText("never")
    composer.put()
    assert not told
    composer.until.setEditText("9:00")
    composer.put()
    assert told == ["tomorrow 09:00"]
