"""Bars: chosen, changed, looked at closer, and never by colour alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.parts.bars import Bars
from wallboard.ui.planning.parts.bars_view import Bar, BarsView

VIEW = BarsView(
    tuple(
        Bar(f"{8 + n // 2:02}:{n % 2 * 30:02}", 5 + n, str(5 + n), 9.0, 5 + n > 9, told=f"told {n}")
        for n in range(10)
    ),
    "13:00",
)


@pytest.fixture
def bars(qtbot: QtBot) -> Iterator[Bars]:
    made = Bars(look(), "Agents needed")
    made.show_view(VIEW, 2)
    with shown(made, qtbot, (800, 260)):
        made.setFocus()
        made.grab()
        yield made


def test_the_arrows_choose_and_tell(bars: Bars, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bars.chosen) as chosen:
        QTest.keyClick(bars, Qt.Key.Key_Right)
    assert chosen.args == [3]
    assert bars.accessibleDescription() == "told 3"
    QTest.keyClick(bars, Qt.Key.Key_End)
    assert bars.at == 9


def test_up_digits_and_backspace_change_what_is_beside(bars: Bars) -> None:
    changes: list[tuple[int, int]] = []
    bars.changed.connect(lambda nth, people: changes.append((nth, people)))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_Backspace):
        QTest.keyClick(bars, key)
    assert changes == [(2, 10), (2, 8), (2, 1), (2, 14), (2, -1)]


def test_a_click_chooses_and_enter_opens(bars: Bars, qtbot: QtBot) -> None:
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.bar_box(6).center().toPoint())
    assert bars.at == 6
    with qtbot.waitSignal(bars.opened) as opened:
        QTest.keyClick(bars, Qt.Key.Key_Return)
    assert opened.args == [6]


def test_plus_looks_closer_and_minus_at_all_again(bars: Bars) -> None:
    QTest.keyClick(bars, Qt.Key.Key_Plus)
    assert bars.span == (1, 6)
    QTest.keyClick(bars, Qt.Key.Key_End)
    assert bars.span == (5, 10)
    QTest.keyClick(bars, Qt.Key.Key_Minus)
    assert bars.span == (0, 10)


def test_a_number_is_never_written_across_the_dashes(bars: Bars) -> None:
    seen: list[Painted] = []
    bars.set_record(seen.append)
    bars.grab()
    numbers = {one.text: one.ink for one in seen if one.box.width() < 90 and one.text in {"9", "10"}}
    low, high = bars.bar_box(4), bars.bar_box(5)
    assert low.top() == high.top()
    assert numbers["9"].top() > numbers["10"].top() - 40
    assert not any(one.cut for one in seen)


def test_what_is_short_is_striped_and_what_is_old_has_no_colour(bars: Bars) -> None:
    def inks(nth: int) -> set[str]:
        image, box = bars.grab().toImage(), bars.bar_box(nth)
        y = round(box.bottom() - 12)
        return {
            QColor(image.pixel(x, y)).name() for x in range(round(box.left()) + 9, round(box.right()) - 9)
        }

    assert len(inks(1)) == 1
    assert len(inks(8)) > 1
    bars.show_view(VIEW, 2, old=True)
    assert inks(8) == {bars.look.palette.track}
