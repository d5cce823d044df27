"""From a tile to a queue, to an agent, and back: on a live wall, with a cache behind it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.lived_day import lived, means_with
from tests.ui.opened_page import OPEN
from tests.ui.walls import first_wall, opened
from wallboard.ui.pages.agent import AgentPage
from wallboard.ui.pages.queue import QueuePage
from wallboard.ui.widgets.queue_table import QueueTable
from wallboard.ui.window import WallWindow

LIMIT_MS = 10_000
K = Qt.Key


def _current(window: WallWindow) -> QWidget:
    return window.stage.current


def test_from_a_tile_to_an_agent_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    snapshot = lived()[0]
    with means_with(tmp_path / "day.sqlite") as means:
        window = WallWindow(
            first_wall(), lambda: snapshot, lambda: snapshot.at, zone="UTC", options=OPEN, means=means
        )
        with opened(window):
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow, timeout=5000)
            window.grab()
            (table,) = (tile for tile in window.stage.board_page.tiles if isinstance(tile, QueueTable))
            table.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(table, K.Key_Down)
            QTest.keyClick(table, K.Key_Return)
            queue = window.stage.current
            assert isinstance(queue, QueuePage)
            qtbot.waitUntil(lambda: queue.calls.model.rowCount() > 0, timeout=LIMIT_MS)
            queue.calls.view.setFocus()
            served = next(n for n, row in enumerate(queue.calls.model.rows) if row.visit.agent)
            spot = queue.calls.view.visualRect(queue.calls.model.index(served, 0)).center()
            viewport = queue.calls.view.viewport()
            QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
            QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=spot)
            agent = window.stage.current
            assert isinstance(agent, AgentPage)
            qtbot.waitUntil(lambda: agent.calls.model.rowCount() > 0, timeout=LIMIT_MS)
            QTest.keyClick(window, K.Key_Escape)
            assert _current(window) is queue
            assert len(queue.calls.view.selectionModel().selectedRows()) == 1
            QTest.mouseClick(queue.back, Qt.MouseButton.LeftButton)
            assert _current(window) is window.stage.board_page
            assert table.hasFocus()
