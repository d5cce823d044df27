"""A slider is moved by mouse and keys, takes typed values, and keeps what was measured exact."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.parts.scales import Scale, duration_kind
from wallboard.ui.planning.parts.slider import Slider


@pytest.fixture
def slider(qtbot: QtBot) -> Iterator[Slider]:
    made = Slider(look(), "Handle time", duration_kind(), Scale(10, 900, 5, 12))
    made.show_amount(252, "measured")
    with shown(made, qtbot, (400, 40)):
        made.setFocus()
        yield made


def test_a_measured_value_stays_exact_until_it_is_moved(slider: Slider, qtbot: QtBot) -> None:
    assert slider.amount == 252
    with qtbot.waitSignal(slider.changed) as moved:
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert moved.args == [255.0]
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert slider.amount == 315
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert slider.amount == 10


def test_the_mouse_takes_it_along(slider: Slider) -> None:
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(200, 30))
    middle = slider.amount
    assert 430 <= middle <= 480
    QTest.mouseMove(slider, QPoint(395, 30))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(395, 30))
    assert slider.amount == 900


def test_a_digit_begins_to_type_and_enter_takes_it(slider: Slider, qtbot: QtBot) -> None:
    QTest.keyClicks(slider, "4")
    assert slider.line.isVisible()
    QTest.keyClicks(slider.line, ":12")
    slider.show_amount(10)
    with qtbot.waitSignal(slider.changed) as moved:
        QTest.keyClick(slider.line, Qt.Key.Key_Return)
    assert moved.args == [252.0]
    assert not slider.line.isVisible()


def test_what_is_no_value_or_is_left_changes_nothing(slider: Slider) -> None:
    told: list[float] = []
    slider.changed.connect(told.append)
    for text, key in (("soon", Qt.Key.Key_Return), ("90", Qt.Key.Key_Escape)):
        QTest.keyClick(slider, Qt.Key.Key_Return)
        slider.line.setText(text)
        QTest.keyClick(slider.line, key)
    assert (slider.amount, told) == (252, [])


def test_it_says_title_value_and_origin(slider: Slider) -> None:
    seen: list[Painted] = []
    slider.set_record(seen.append)
    slider.grab()
    assert [one.text.strip() for one in seen] == ["Handle time", "4:12", "measured"]
    assert not any(one.cut for one in seen)
    assert slider.accessibleName() == "Handle time"
    assert slider.accessibleDescription() == "4:12 measured"
