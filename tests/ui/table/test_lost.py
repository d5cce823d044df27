"""Which lost calls a list holds, and the chips that choose."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW
from tests.ui.opened_page import look, setting, shown
from wallboard.domain.caller import Caller
from wallboard.domain.day.lost import Standing
from wallboard.domain.snapshot import LostCall, LostSums
from wallboard.domain.text import mark
from wallboard.store.queries.lost import LostOfDay
from wallboard.ui.models.lost import LostRow, lost_rows
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.lost import Choice
from wallboard.ui.text import shown as said


def row(queue: str | None = "support", *, is_open: bool = False, number: str = "+36551230142") -> LostRow:
    lost = LostCall("pbx-1", "c", NOW - 60, NOW - 9, Caller(number, number), queue, 4.0, "abandoned")
    known = LostOfDay((Standing(lost, 1, "to call back", is_open),), LostSums(), frozenset())
    return lost_rows(known, {}, NOW, setting())[0]


@pytest.mark.parametrize(
    ("choice", "one", "has"),
    [
        (Choice(), row(None), True),
        (Choice(("pbx-1/support",)), row(), True),
        (Choice(("sales",)), row(), False),
        (Choice(("sales",)), row(None), False),
        (Choice(not_reached=True), row(), False),
        (Choice(not_reached=True), row(is_open=True), True),
        (Choice(who="+36551230142"), row(), True),
        (Choice(who="+36551230142"), row(number="+36559999999"), False),
    ],
)
def test_a_choice_has_what_it_says(choice: Choice, one: LostRow, has: bool) -> None:
    assert choice.has(one) is has


def test_chips_are_chosen_by_mouse_and_keys_and_say_how_many(qtbot: QtBot) -> None:
    chips, chosen = Chips(look(), (mark("t", "All"), mark("t", "Open")), 1), list[int]()
    chips.chosen.connect(chosen.append)
    with shown(chips, qtbot, (500, 40)):
        chips.set_counts(("1,234", "9"))
        first, second = chips.chips
        assert [said(first.words), second.accessibleName()] == ["All · 1,234", "Open · 9"]
        assert first.geometry().right() < second.geometry().left()
        assert second.isChecked()
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
        second.setFocus(Qt.FocusReason.TabFocusReason)
        before = second.grab().toImage()
        QTest.keyClick(second, Qt.Key.Key_Space)
        assert second.grab().toImage() != before
        assert (first.isChecked(), second.isChecked()) == (False, True)
    assert chosen == [0, 1]
