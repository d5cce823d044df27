import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell.test_stage import look
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.shell.help import Help, rows
from wallboard.ui.shell.keys import SHORTCUTS
from wallboard.ui.text import shown
from wallboard.ui.theme.sizes import sizes_for


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (3840, 2160)])
def test_all_keys_are_listed_whole_at_any_size(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(10, 10)
    window.resize(*size)
    help_ = Help(look().sized(sizes_for(*size)), window)
    help_.setGeometry(window.rect())
    painted: list[Painted] = []
    help_.record = painted.append
    window.show()
    help_.show()
    window.grab()
    texts = [paint.text for paint in painted]
    assert all(shown(key) in texts and shown(words) in texts for key, words in rows())
    assert len(rows()) > len(SHORTCUTS)
    assert not [paint.text for paint in painted if paint.cut]
    assert all(window.rect().contains(paint.ink.toAlignedRect()) for paint in painted)


def test_a_click_closes_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setMinimumSize(10, 10)
    help_ = Help(look(), window)
    help_.setGeometry(0, 0, 300, 200)
    window.show()
    help_.show()
    QTest.mouseClick(help_, Qt.MouseButton.LeftButton)
    assert not help_.isVisible()
