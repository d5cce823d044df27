"""The dialog of a note, with the keyboard alone, on a real book."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.notes.rooms import ABOUT, NOON, NOTE, WHO, room
from tests.ui.opened_page import OPEN, look, setting, shown
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.notes import Delivery, DeliveryState, Note
from wallboard.domain.errors import WallboardError
from wallboard.domain.notes.clients import Client
from wallboard.domain.notes.reasons import Reason
from wallboard.domain.notes.retrying import asked, failed
from wallboard.domain.text import mark
from wallboard.ui.means import Means
from wallboard.ui.notes.dialog import NoteDialog, note_for
from wallboard.ui.notes.draft import Draft
from wallboard.ui.notes.habits import NoteHabits
from wallboard.ui.notes.kept import KeptToast, kept_toast
from wallboard.ui.spec import ScreenOptions

LIMIT_MS = 10_000
CTRL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""The offscreen platform has nobody to tell how large a dialog wants to be."""


@contextmanager
def dialog(means: Means, qtbot: QtBot) -> Iterator[NoteDialog]:
    made = NoteDialog(look(), setting(), means, ABOUT, NOON)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    with shown(made, qtbot, (1000, 560)):
        qtbot.waitUntil(lambda: made.earlier.kept is not None, timeout=LIMIT_MS)
        yield made


def test_a_note_is_written_with_the_keys_and_kept_for_all_desks(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path) as (means, desk), dialog(means, qtbot) as made:
        assert made.focusWidget() is made.fields.reason
        QTest.keyClick(made.fields.reason, Qt.Key.Key_Down)
        QTest.keyClick(made.fields.reason, Qt.Key.Key_Tab)
        made.fields.text.setFocus()
        QTest.keyClicks(made.fields.text, "Ring back")
        QTest.keyClick(made.fields.text, Qt.Key.Key_Return, CTRL)
        note, delivery = desk.real.heard(2)
        qtbot.waitUntil(lambda: not made.isVisible(), timeout=LIMIT_MS)

    assert isinstance(note, Note)
    assert NOON <= note.at < NOON + LIMIT_MS
    assert replace(note, at=NOON) == Note(
        "new-1", WHO, NOON, "Ana", "pbx", "1.1", "support", "", "", WHO, "PJSIP/1001", "fault", "Ring back"
    )
    assert isinstance(delivery, Delivery)
    assert delivery == asked("new-1", "Help desk", delivery.at)


def test_only_what_fits_the_queue_is_offered_and_a_reason_may_mean_solved(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with room(tmp_path) as (means, _), dialog(means, qtbot) as made:
        fields = made.fields
        assert [str(words) for _, words in fields.reason.offers] == ["– none –", "Fault", "Helped"]
        assert [box.text() for box in fields.send] == ["Help desk", "Shop"]
        QTest.keyClick(fields.reason, Qt.Key.Key_H)
        assert fields.draft().solved is True


def test_what_was_begun_is_there_again_and_gone_once_it_is_saved(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path) as (means, desk):
        with dialog(means, qtbot) as made:
            made.fields.text.setPlainText("Half a")
            made.reject()
        with dialog(means, qtbot) as made:
            assert made.fields.text.toPlainText() == "Half a"
            made.keep()
            desk.real.heard(1)
            qtbot.waitUntil(lambda: not made.isVisible(), timeout=LIMIT_MS)
        with dialog(means, qtbot) as made:
            assert made.fields.text.toPlainText() == ""


def test_what_the_address_book_knows_stands_in_the_fields(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path, [Contact(WHO, "Kovács Anna", "Kék")]) as (means, _), dialog(means, qtbot) as made:
        assert (made.fields.name.text(), made.fields.company.text()) == ("Kovács Anna", "Kék")
        assert made.who.text() == "Kovács Anna · +36 55 123 4567"
        assert means.notes.drafts.get(ABOUT.key) is None


def test_an_earlier_note_is_changed_and_that_can_be_taken_back(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path, [NOTE]) as (means, desk), dialog(means, qtbot) as made:
        made.earlier.setCurrentRow(0)
        QTest.keyClick(made.earlier, Qt.Key.Key_Return)
        assert made.fields.text.toPlainText() == "First"
        made.fields.text.setPlainText("Second")
        made.keep()
        (changed,) = desk.real.heard(1)
        qtbot.waitUntil(made.undo.isVisible, timeout=LIMIT_MS)
        QTest.keyClick(made.fields.text, Qt.Key.Key_Z, CTRL)
        _, back = desk.real.heard(2)
        qtbot.waitUntil(lambda: "First" in made.earlier.item(0).text(), timeout=LIMIT_MS)

    assert isinstance(changed, Note)
    assert isinstance(back, Note)
    assert (changed.id, changed.text, back.id, back.text) == ("n1", "Second", "n1", "First")
    assert back.at > changed.at > NOTE.at


def test_an_earlier_note_is_removed_and_that_can_be_taken_back(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path, [NOTE]) as (means, desk), dialog(means, qtbot) as made:
        made.earlier.setCurrentRow(0)
        QTest.keyClick(made.earlier, Qt.Key.Key_Delete)
        desk.real.heard(1)
        qtbot.waitUntil(
            lambda: made.earlier.kept is not None and not made.earlier.kept.notes, timeout=LIMIT_MS
        )
        assert "No note" in made.earlier.item(0).text()
        made.undo.click()
        qtbot.waitUntil(lambda: bool(made.earlier.kept and made.earlier.kept.notes), timeout=LIMIT_MS)

    entries = desk.real.heard(2)
    assert [getattr(one, "removed", None) for one in entries] == [True, False]


def test_half_a_note_is_not_lost_while_an_earlier_one_is_changed(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path, [NOTE]) as (means, desk), dialog(means, qtbot) as made:
        made.fields.text.setPlainText("Half a")
        made.take_up(NOTE)
        made.fields.text.setPlainText("Half changed")
        made.begin_anew()
        assert made.fields.text.toPlainText() == "Half a"
        made.take_up(NOTE)
        assert made.fields.text.toPlainText() == "Half changed"
        made.keep()
        desk.real.heard(1)
        qtbot.waitUntil(made.undo.isVisible, timeout=LIMIT_MS)
        assert made.fields.text.toPlainText() == "Half a"
        assert means.notes.drafts.get("n1") is None


def test_ctrl_z_is_of_the_field_as_long_as_it_has_something_to_take_back(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with room(tmp_path, [NOTE]) as (means, desk), dialog(means, qtbot) as made:
        made.take_away(NOTE)
        desk.real.heard(1)
        qtbot.waitUntil(made.undo.isVisible, timeout=LIMIT_MS)
        made.fields.name.setFocus()
        QTest.keyClicks(made.fields.name, "Ana")
        QTest.keyClick(made.fields.name, Qt.Key.Key_Z, CTRL)
        assert (made.fields.name.text(), made.undo.isVisible()) == ("", True)
        QTest.keyClick(made.fields.name, Qt.Key.Key_Z, CTRL)
        _, back = desk.real.heard(2)

    assert isinstance(back, Note)
    assert not back.removed


def test_what_another_desk_changed_meanwhile_is_said_and_the_last_one_to_save_holds(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with room(tmp_path, [NOTE]) as (means, desk), dialog(means, qtbot) as made:
        made.take_up(NOTE)
        made.fields.text.setPlainText("Mine")
        desk.write(replace(NOTE, by="Bea", at=NOON + 300, text="Theirs"))
        made.refresh()
        qtbot.waitUntil(lambda: "Bea changed this note meanwhile" in made.told.text(), timeout=LIMIT_MS)
        made.keep()
        _, mine = desk.real.heard(2)

    assert isinstance(mine, Note)
    assert (mine.text, mine.at > NOON + 300) == ("Mine", True)


def test_what_did_not_arrive_is_sent_again(tmp_path: Path, qtbot: QtBot) -> None:
    lost = failed(asked("n1", "Shop", NOON - 50), NOON - 50, "no mailbox", for_good=True)
    with room(tmp_path, [NOTE, lost]) as (means, desk), dialog(means, qtbot) as made:
        assert "not sent to Shop: no mailbox" in made.earlier.item(0).text()
        assert not made.again.isVisible()
        made.earlier.setCurrentRow(0)
        assert made.again.isVisible()
        made.again.click()
        (again,) = desk.real.heard(1)

    assert isinstance(again, Delivery)
    assert (again.state, again.tries) == (DeliveryState.WAITING, 0)


def test_nothing_is_lost_where_it_could_not_be_kept(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path) as (means, desk), dialog(means, qtbot) as made:
        made.keep()
        assert made.told.text() == "Write something, or choose a reason."
        desk.trouble = WallboardError(mark("error", "The disk is full."), mark("error", "Make room."))
        made.fields.text.setPlainText("Ring back")
        made.keep()
        qtbot.waitUntil(lambda: "disk is full. Make room." in made.told.text(), timeout=LIMIT_MS)
        assert made.isVisible()
        assert made.fields.text.toPlainText() == "Ring back"


@pytest.mark.parametrize(("mask", "desk"), [(True, True), (False, False)])
def test_nobody_writes_on_a_wall_or_where_one_can_only_look(
    tmp_path: Path, qtbot: QtBot, *, mask: bool, desk: bool
) -> None:
    with room(tmp_path) as (means, _):
        parent = QWidget()
        qtbot.addWidget(parent)
        options = ScreenOptions(mask=True) if mask else OPEN
        assert note_for(look(), setting(options), means if desk else Means(), ABOUT, NOON, parent) is None


def test_long_words_of_any_language_fit_a_small_screen(tmp_path: Path, qtbot: QtBot) -> None:
    long = "Szolgáltatáskimaradás és hibabejelentés, sürgős " * 2
    with room(tmp_path, [replace(NOTE, text=long * 5)]) as (means, _):
        habits = NoteHabits((Reason("fault", long[:80]),), (Client(long[:80]),))
        made = NoteDialog(
            look(),
            setting(),
            Means(means.submit, desk=means.desk, notes=habits),
            replace(ABOUT, name=long),
            NOON,
        )
        qtbot.addWidget(made)
        before = made.minimumSizeHint().width()
        made.told.setText(long * 5)

        assert made.minimumSizeHint().width() == before
        short = NoteDialog(look(), setting(), means, ABOUT, NOON)
        qtbot.addWidget(short)
        assert before <= short.minimumSizeHint().width()


def test_it_opens_over_a_window_that_goes_on(tmp_path: Path, qtbot: QtBot) -> None:
    with room(tmp_path) as (means, _):
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.show()
        made = note_for(look(), setting(), means, ABOUT, NOON, parent)
        assert made is not None
        assert made.isVisible()
        with qtbot.waitSignal(made.destroyed, timeout=LIMIT_MS):
            QTest.keyClick(made, Qt.Key.Key_Escape)


def test_a_note_that_was_kept_is_said_and_taken_back_it_is_a_draft_again(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with room(tmp_path) as (means, desk):
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.resize(900, 500)
        parent.show()
        made = note_for(look(), setting(), means, ABOUT, NOON, parent)
        assert made is not None
        made.fields.text.setPlainText("Ring back")
        made.keep()
        qtbot.waitUntil(lambda: parent.findChild(KeptToast) is not None, timeout=LIMIT_MS)
        (toast,) = parent.findChildren(KeptToast)
        assert toast.isVisible()
        assert (str(toast.words), str(toast.offer)) == ("Note kept", "Undo")
        kept, _ = desk.real.heard(2)

        QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: str(toast.words) == "Taken back", timeout=LIMIT_MS)
        gone = desk.real.heard(3)[2]
        assert isinstance(kept, Note)
        assert isinstance(gone, Note)
        assert gone == replace(kept, at=gone.at, removed=True)
        assert gone.at > kept.at
        draft = means.notes.drafts.get(ABOUT.key)
        assert draft is not None
        assert draft.text == "Ring back"


def test_what_could_not_be_taken_back_is_said_and_what_was_begun_since_stays(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with room(tmp_path) as (means, desk):
        parent = QWidget()
        qtbot.addWidget(parent)
        drafts = means.notes.drafts
        toast = kept_toast(look(), desk, drafts, parent)
        desk.trouble = WallboardError(mark("error", "The disk is full."))
        toast.take_back(NOTE, ABOUT.key)
        qtbot.waitUntil(lambda: str(toast.words) == "The disk is full.", timeout=LIMIT_MS)
        assert drafts.get(ABOUT.key) is None

        desk.trouble = None
        begun = Draft(text="Another")
        drafts.put(ABOUT.key, begun)
        kept_toast(look(), desk, drafts, parent).take_back(NOTE, ABOUT.key)
        qtbot.waitUntil(lambda: str(toast.words) == "Taken back", timeout=LIMIT_MS)
        assert drafts.get(ABOUT.key) == begun
