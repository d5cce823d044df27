"""The bar of actions, pressed as a person does."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk.desks import LOST, NOON, PHONES, FakeDesk, FakeLine, means_of
from tests.ui.opened_page import look, setting, shown
from wallboard.domain.caller import Caller
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.calling import Stage
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.errors import WallboardError
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.text import mark
from wallboard.ui.desk.ask_text import AskText
from wallboard.ui.desk.bar import ActionBar, Extra, actions_for
from wallboard.ui.desk.confirm import Confirm
from wallboard.ui.desk.dialler import WAIVED
from wallboard.ui.spec import ScreenOptions
from wallboard.ui.text import shown as said
from wallboard.ui.theme.palettes import LIGHT

# A menu and a dialog are windows of their own, and the platform without a screen says that they are none.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Page(QWidget):
    """A page with a bar, as wide as a test wants."""

    def __init__(
        self, desk: FakeDesk, line: FakeLine | None, *, mask: bool = False, wide: int = 1200
    ) -> None:
        super().__init__()
        self.desk, self.line = desk, line
        self.noted: list[str | None] = []
        note = Extra(mark("test", "Note…"), "N", lambda row, _now: self.noted.append(row.who))
        options = ScreenOptions(mask=mask)
        self.bar = ActionBar(look(), setting(options), means_of(desk, line), (note,))
        self.bar.setParent(self)
        self.bar.bind(self)
        self.resize(wide, 200)
        self.bar.setGeometry(0, 0, wide, self.bar.sizeHint().height())
        self.bar.show_caller(LOST, NOON)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()

    def says(self, words: str) -> bool:
        return said(self.bar.view.progress) == words

    def kinds(self) -> list[DeedKind]:
        return [deed.kind for deed in self.desk.deeds]

    def menu(self) -> QMenu:
        return self.bar.findChildren(QMenu)[-1]

    def choose(self, text: str) -> None:
        """Press the line of the menu that has this text."""
        (action,) = [one for one in self.menu().actions() if text in one.text().replace("&", "")]
        action.trigger()

    def question(self) -> Confirm:
        asked = self.bar.dialler.asked
        assert asked is not None
        return asked


Opened = Callable[..., Page]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def make(line: FakeLine | None = None, *, mask: bool = False, wide: int = 1200) -> Page:
        page = Page(FakeDesk(), line, mask=mask, wide=wide)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow, timeout=5000)
        return page

    return make


def test_one_question_and_then_it_rings(opened: Opened, qtbot: QtBot) -> None:
    line = FakeLine()
    page = opened(line)
    QTest.keyClick(page, Qt.Key.Key_B)
    told = page.question().said
    assert told[0] == "Kovács Kft."
    for part in ("+36 55 555 0142", "0800 hotline · +36 80 555 000", "Hungarian", "not yet"):
        assert part in told

    QTest.keyClick(page.question(), Qt.Key.Key_Return)

    (wish,) = line.wishes
    assert (wish.number, wish.extension, wish.line) == ("+36555550142", "1101", "+3680555000")
    assert page.bar.view.cancels
    QTest.keyClick(page, Qt.Key.Key_B)
    assert line.cancelled == 1


def test_the_address_book_knows_name_and_language_better(opened: Opened) -> None:
    page = opened(FakeLine())
    page.bar.show_caller(LOST, NOON, Contact("+36555550142", "Kovács Éva", language="sr"))
    page.bar.call_back()
    assert page.question().said[0] == "Kovács Éva"
    assert "Serbian" in page.question().said

    page.bar.show_caller(LOST, NOON, Contact("+3612345678", "Somebody else"))
    page.bar.call_back()
    assert page.question().said[0] == "Kovács Kft."


def test_every_step_is_shown_until_its_end(opened: Opened, qtbot: QtBot) -> None:
    line = FakeLine()
    page = opened(line)
    page.bar.call_back()
    page.question().accept()

    for stage, words in (
        (Stage.AGENT, "Rings at 1101 · 0:00"),
        (Stage.CALLER, "Rings at the caller · 0:00"),
        (Stage.SPEAKS, "Speaks · 0:00"),
        (Stage.OVER, "The call is over"),
    ):
        line.step(stage)
        qtbot.waitUntil(partial(page.says, words), timeout=5000)
    page.bar._forget()
    assert page.bar.view.progress == ""
    assert page.bar.view.may_call


def test_the_question_can_be_waived_for_an_hour(opened: Opened, qtbot: QtBot) -> None:
    line = FakeLine()
    page = opened(line)
    page.bar.call_back()
    page.question().waive.setChecked(True)
    page.question().accept()
    line.step(Stage.NO_AGENT)
    qtbot.waitUntil(lambda: page.bar.view.ended_badly, timeout=5000)

    page.bar.show_caller(LOST, NOON + 3599)
    page.bar.call_back()
    assert len(line.wishes) == 2
    line.step(Stage.NO_AGENT)
    qtbot.waitUntil(lambda: not page.bar.view.cancels, timeout=5000)
    page.bar.show_caller(LOST, NOON + 3601)
    page.bar.call_back()
    assert len(line.wishes) == 2


@pytest.mark.parametrize("remembered", ["soon", str(NOON + 90_000)])
def test_what_is_remembered_wrongly_waives_nothing(opened: Opened, remembered: str) -> None:
    line = FakeLine()
    page = opened(line)
    page.bar.means.memory.put(WAIVED, remembered)
    page.bar.call_back()

    assert line.wishes == []


def test_who_says_no_rings_nobody(opened: Opened, qtbot: QtBot) -> None:
    line = FakeLine()
    page = opened(line)
    page.bar.call_back()
    QTest.keyClick(page.question(), Qt.Key.Key_Escape)

    assert line.wishes == []


def test_another_telephone_can_ring_first(opened: Opened) -> None:
    line = FakeLine()
    page = opened(line)
    page.bar.call_back()
    question = page.question()
    question.phone.click()
    question.findChildren(QMenu)[-1].actions()[1].trigger()
    assert question.phone.text() == "Iva P. · 1102 ▾"
    question.accept()

    assert line.wishes[0].extension == "1102"


def test_who_rings_again_while_one_thinks_is_not_rung(opened: Opened) -> None:
    line = FakeLine()
    page = opened(line)
    page.bar.call_back()
    page.bar.show_caller(replace(LOST, state=LedgerState.ON_LINE), NOON + 1)
    page.question().accept()

    assert line.wishes == []
    assert page.bar._toast is not None
    assert said(page.bar._toast.words) == "Not called: on the line right now"


def test_who_may_not_be_rung_has_no_question(opened: Opened, qtbot: QtBot) -> None:
    page = opened(FakeLine())
    page.bar.show_caller(replace(LOST, tries=3), NOON)
    QTest.keyClick(page, Qt.Key.Key_B)

    assert page.bar.dialler.asked is None
    assert said(page.bar.call.words) == "tried 3 times"


def test_take_release_and_undo(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    QTest.keyClick(page, Qt.Key.Key_I)
    qtbot.waitUntil(lambda: page.bar._toast is not None, timeout=5000)
    page.bar.show_caller(replace(LOST, taken_by="Ana K."), NOON + 1)
    page.bar.take.click()
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.kinds() == [DeedKind.TAKEN, DeedKind.RELEASED, DeedKind.UNDONE]
    assert page.desk.deeds[2].undoes == page.desk.deeds[1].id


def test_the_toast_takes_back_too(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    page.bar.take_or_release()
    qtbot.waitUntil(lambda: page.bar._toast is not None, timeout=5000)
    toast = page.bar._toast
    assert toast is not None
    assert (said(toast.words), said(toast.offer or "")) == ("You are on it", "Undo")
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton)

    assert page.kinds() == [DeedKind.TAKEN, DeedKind.UNDONE]
    qtbot.waitUntil(lambda: said(toast.words) == "Taken back", timeout=5000)
    page.bar.undo()
    assert said(toast.words) == "There is nothing to take back"


def test_a_reason_is_chosen_by_a_digit_or_typed(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    QTest.keyClick(page, Qt.Key.Key_F)
    page.choose("3  Wrong number")
    assert page.desk.deeds[-1].reason == "Wrong number"

    page.bar.finish()
    page.choose("Another reason")
    asked = page.findChildren(AskText)[-1]
    asked.line.setText("  Sold   the firm ")
    asked.accept()
    assert page.desk.deeds[-1].reason == "Sold the firm"
    assert page.kinds() == [DeedKind.DONE, DeedKind.DONE]


def test_nothing_typed_is_no_reason(opened: Opened) -> None:
    page = opened()
    page.bar.finish()
    page.choose("Another reason")
    page.findChildren(AskText)[-1].accept()

    assert page.desk.deeds == []


@pytest.mark.parametrize(
    ("line", "kind", "until"),
    [
        ("Not before: in an hour · 12:00", DeedKind.POSTPONED, NOON + 3600),
        ("Promised: tomorrow · 09:00", DeedKind.PROMISED, NOON + 22 * 3600),
        ("Reached by other means", DeedKind.REACHED, None),
        ("Rung, not reached", DeedKind.MISSED, None),
    ],
)
def test_more_is_behind_the_last_button(
    opened: Opened, line: str, kind: DeedKind, until: float | None
) -> None:
    page = opened()
    page.bar.more.click()
    page.choose(line)

    (deed,) = page.desk.deeds
    assert (deed.kind, deed.until, deed.who) == (kind, until, LOST.who)


def test_a_call_back_that_a_machine_answered_is_said_to_have_reached_nobody(
    opened: Opened, qtbot: QtBot
) -> None:
    page = opened()
    reached = replace(
        LOST, state=LedgerState.CALLED_BACK, contact=NOON - 60, by_centre=True, reached_in=("pbx-2", "wb-7")
    )
    page.bar.show_caller(reached, NOON)
    page.bar.more.click()
    page.choose("Not reached: a machine answered, or somebody else")
    QTest.keyClick(page, Qt.Key.Key_U)

    for deed in page.desk.deeds:
        assert (deed.kind, deed.source, deed.call) == (DeedKind.MISSED, "pbx-2", "wb-7")
    assert len(page.desk.deeds) == 2
    page.bar.undo()
    assert page.desk.deeds[-1].undoes == page.desk.deeds[-2].id


@pytest.mark.parametrize(
    "row",
    [
        replace(LOST, state=LedgerState.GOT_THROUGH, contact=NOON - 60),
        replace(LOST, state=LedgerState.ON_LINE),
        replace(LOST, state=LedgerState.WITHHELD, who=None),
        None,
    ],
)
def test_of_whom_nobody_rang_nobody_says_so(opened: Opened, row: LostCaller | None) -> None:
    page = opened()
    page.bar.show_caller(row, NOON)
    QTest.keyClick(page, Qt.Key.Key_U)

    assert page.desk.deeds == []


def test_a_desk_whose_clock_is_slow_does_nothing_before_the_loss_that_it_sees(opened: Opened) -> None:
    page = opened()
    page.bar.show_caller(LOST, LOST.last_lost - 900)
    page.bar.take_or_release()
    page.bar.acting.set_time(LOST, LOST.last_lost - 900, DeedKind.PROMISED, NOON)
    page.bar.acting.tried(LOST, LOST.last_lost - 900)

    assert len(page.desk.deeds) == 3
    assert all(LOST.last_lost < deed.at < LOST.last_lost + 0.1 for deed in page.desk.deeds)


def test_a_link_is_dialled_where_no_server_rings(opened: Opened) -> None:
    links: list[str] = []

    def show(url: str) -> bool:
        links.append(url)
        return True

    page = opened(None)
    page.bar.dialler._show = show
    page.bar.call_back()
    page.question().accept()

    assert links == ["tel:+36555550142"]
    (deed,) = page.desk.deeds
    assert (deed.kind, deed.line) == (DeedKind.TRIED, "+3680555000")


def test_a_computer_that_cannot_dial_says_so(opened: Opened) -> None:
    page = opened(FakeLine())
    page.bar.dialler._show = lambda _url: False
    page.bar.offer_more()
    page.choose("Dial with this computer")

    assert page.desk.deeds == []
    assert page.bar._toast is not None
    assert "no program that dials" in said(page.bar._toast.words)
    assert "The number is copied" in said(page.bar._toast.words)
    assert QGuiApplication.clipboard().text() == "+36555550142"
    assert [access.kind for access in page.desk.kept if isinstance(access, Access)] == [AccessKind.COPIED]


def test_a_copied_number_is_noted(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page, Qt.Key.Key_C, both)

    assert QGuiApplication.clipboard().text() == "+36555550142"
    (access,) = page.desk.kept
    assert isinstance(access, Access)
    assert (access.kind, access.by) == (AccessKind.COPIED, "Ana K.")


def test_a_screen_that_hides_numbers_tells_none(opened: Opened) -> None:
    page = opened(FakeLine(), mask=True)
    page.bar.dialler.copy()
    page.bar.call_back()

    assert page.desk.kept == []
    assert not any("555 0142" in part or "Kovács" in part for part in page.question().said)


def test_what_cannot_be_kept_is_said_and_not_taken_back(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    page.desk.trouble = WallboardError(mark("test", "The disk is full."))
    page.bar.take_or_release()
    qtbot.waitUntil(lambda: page.bar._toast is not None, timeout=5000)
    toast = page.bar._toast
    assert toast is not None
    assert said(toast.words) == "The disk is full."
    page.bar.undo()
    assert said(toast.words) == "There is nothing to take back"


def test_other_parts_add_actions(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    QTest.keyClick(page, Qt.Key.Key_N)

    assert page.noted == [LOST.who]


def test_with_little_room_buttons_go_behind_the_last_one(opened: Opened) -> None:
    page = opened(FakeLine(), wide=420)
    there = [chip for chip in page.bar.chips if not chip.isHidden()]
    assert there[0] is page.bar.call
    assert there[-1] is page.bar.more
    assert len(there) < len(page.bar.chips)

    page.bar.offer_more()
    page.choose("Note…")
    assert page.noted == [LOST.who]


def test_buttons_stand_side_by_side_and_inside(opened: Opened) -> None:
    page = opened(FakeLine())
    page.bar.set_look(look(LIGHT))
    boxes = [chip.geometry() for chip in page.bar.chips]

    assert all(left.right() < right.left() for left, right in pairwise(boxes))
    assert page.bar.rect().contains(boxes[0])
    assert not page.bar.grab().toImage().isNull()


def test_whoever_holds_the_bar_hears_that_it_needs_other_room(opened: Opened, qtbot: QtBot) -> None:
    page = opened(FakeLine())
    narrow = page.bar.sizeHint().width()
    with qtbot.waitSignal(page.bar.grown, timeout=5000):
        page.bar.show_caller(replace(LOST, taken_by="Iva P."), NOON)

    assert page.bar.sizeHint().width() > narrow


@pytest.mark.parametrize("name", ["Iva", "Iva P.", "Iva Petrović", "Iva P. of the night shift"])
def test_in_the_room_that_it_asked_for_all_buttons_have_theirs(opened: Opened, name: str) -> None:
    page = opened(FakeLine())
    page.bar.show_caller(replace(LOST, taken_by=name), NOON)
    page.bar.resize(page.bar.sizeHint())

    assert not [chip for chip in page.bar.chips if chip.isHidden()]


def test_with_nobody_chosen_keys_do_nothing(opened: Opened, qtbot: QtBot) -> None:
    page = opened(FakeLine())
    page.bar.show_caller(None, NOON)
    for key in (Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_F, Qt.Key.Key_N):
        QTest.keyClick(page, key)
    for act in (page.bar.take_or_release, page.bar.finish, page.bar.offer_more, page.bar.dialler.copy):
        act()

    assert page.desk.kept == []
    assert page.noted == []


def test_where_one_can_only_look_there_is_no_bar(qtbot: QtBot) -> None:
    assert actions_for(look(), setting(), means_of(None, FakeLine())) is None
    bar = actions_for(look(), setting(), means_of(FakeDesk(), None))
    assert bar is not None
    with shown(bar, qtbot):
        bar.show_caller(LOST, NOON)
        assert bar.view.may_call


def test_deeds_carry_who_and_when(opened: Opened) -> None:
    page = opened()
    page.bar.take_or_release()

    assert page.desk.deeds == [Deed("0001", "+36555550142", NOON, DeedKind.TAKEN, "Ana K.")]


def test_who_left_the_page_while_it_rang_can_still_end_the_call(opened: Opened, qtbot: QtBot) -> None:
    page = opened(line=FakeLine())
    page.bar.dialler._ring(LOST, PHONES[0], waive=False)
    line = page.line
    assert line is not None
    line.step(Stage.CALLER)
    page.bar.acting.deleteLater()
    other = replace(LOST, who="+3612345678", caller=Caller("+3612345678"))
    back = Page(page.desk, line)
    qtbot.addWidget(back)
    back.bar.show_caller(other, NOON + 5)

    assert said(back.bar.call.words) == "Cancel"
    assert said(back.bar.view.progress).startswith("+36 55")
    QTest.keyClick(back, Qt.Key.Key_B)
    assert line.cancelled == 1
    line.step(Stage.CANCELLED)
    qtbot.waitUntil(lambda: said(back.bar.call.words) == "Call back", timeout=5000)
    back.bar.show_caller(None, NOON + 6)
    assert not back.bar.view.may_call


def test_who_was_second_is_told_who_was_first(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    page.bar.take_or_release()
    qtbot.waitUntil(lambda: page.bar._toast is not None, timeout=5000)
    page.bar.show_caller(LOST, NOON + 1)
    page.bar.show_caller(replace(LOST, taken_by="Iva"), NOON + 2)
    toast = page.bar._toast
    assert toast is not None
    assert said(toast.words) == "Iva was first"
    page.bar.tell(mark("test", "else"))
    page.bar.show_caller(replace(LOST, taken_by="Iva"), NOON + 3)
    assert said(toast.words) == "else"


def test_much_later_nobody_is_told(opened: Opened, qtbot: QtBot) -> None:
    page = opened()
    page.bar.take_or_release()
    qtbot.waitUntil(lambda: page.bar._toast is not None, timeout=5000)
    page.bar.show_caller(replace(LOST, taken_by="Iva"), NOON + 60)
    toast = page.bar._toast
    assert toast is not None
    assert said(toast.words) == "You are on it"
