"""Whatever a server calls its queues: nothing of it turns the writing, breaks a line or fills the memory."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.made_up_agents import HOSTILE
from tests.ui.opened_page import OPEN
from tests.ui.walls import first_wall, opened
from wallboard.domain.snapshot import QueueNow, Snapshot
from wallboard.ui.behind import QueueBehind
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.window import WallWindow


def _called(name: str) -> Snapshot:
    day = the_day()

    def so(queue: QueueNow) -> QueueNow:
        return replace(queue, queue=f"{queue.queue}{name}", title=f"{queue.title}{name}")

    sources = tuple(replace(one, queues=tuple(map(so, one.queues))) for one in day.sources)
    return replace(day, sources=sources)


def _told(window: WallWindow) -> list[str]:
    widgets: list[QWidget] = [window, *window.findChildren(QWidget)]
    told = [words for one in widgets for words in (one.accessibleName(), one.accessibleDescription())]
    return [*told, *(widget.toolTip() for widget in widgets), window.windowTitle()]


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name)[:20])
def test_a_queue_may_be_called_anything(qtbot: QtBot, name: str) -> None:
    snapshot, found = _called(name), list[Painted]()
    window = WallWindow(first_wall(), lambda: snapshot, lambda: NOW, zone=ZONE, options=OPEN)
    with opened(window):
        window.set_record(found.append)
        window.grab()
        for tile in window.page.tiles:
            tile.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(tile, Qt.Key.Key_Down)
        told = _told(window)
        queue = snapshot.sources[0].queues[0]
        window.stage.push(QueueBehind(queue.source, queue.queue))
        page = window.stage.current
        page.set_record(found.append)
        window.grab()
        texts = [*told, *_told(window), *(paint.text for paint in found)]
    assert [text[:60] for text in texts if not text.isprintable() or len(text) > 2_000] == []
