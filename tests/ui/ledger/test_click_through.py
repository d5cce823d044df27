"""From a lost call on the wall to its caller, to a time line, to the call, and back."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.clicks import place_of
from tests.ui.ledger.opened_ledger import LIMIT_MS, Notebook, known, means_of_the_day
from tests.ui.made_up import ZONE
from tests.ui.made_up_ledger import lost_callers, the_day
from tests.ui.opened_page import OPEN
from tests.ui.walls import DESK, desk, opened
from wallboard.domain.snapshot import LostCall, Snapshot
from wallboard.ui.pages.call import CallPage
from wallboard.ui.pages.ledger import LedgerPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.text import shown
from wallboard.ui.widgets.latest_lost import LatestLost
from wallboard.ui.window import WallWindow

K = Qt.Key


def day() -> Snapshot:
    """Let the list on the wall have the very calls of the ledger."""
    lost = tuple(
        LostCall(
            row.source, row.call, row.first_lost - 30, row.last_lost, row.caller, row.queue,
            row.longest_wait_s, row.reason, row.contact, row.line,
        )
        for row in lost_callers()
    )  # fmt: skip
    return replace(the_day(), lost=lost)


def test_from_the_wall_to_the_call_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    snapshot = day()
    with means_of_the_day(tmp_path / "day.sqlite") as cache:
        means = replace(known(cache), desk=Notebook())
        window = WallWindow(
            desk(), lambda: snapshot, lambda: snapshot.at, zone=ZONE, options=OPEN, means=means, viewing=DESK
        )
        with opened(window):
            window.resize(1920, 1080)
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow, timeout=5000)
            paints: list[Painted] = []
            (tile,) = (one for one in window.stage.board_page.tiles if isinstance(one, LatestLost))
            tile.set_record(paints.append)
            tile.grab()
            QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=place_of(paints, "+370 555 50118"))
            ledger = window.stage.current
            assert isinstance(ledger, LedgerPage)
            assert ledger.sheet.current is not None
            assert ledger.sheet.current.key == "+37055550118"
            lines = ledger.below.panel.calls.its
            qtbot.waitUntil(lambda: len(lines.lines) == 1, timeout=LIMIT_MS)
            lines.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(lines, K.Key_Return)
            call = window.stage.current
            assert isinstance(call, CallPage)
            assert call.behind.call == lost_callers()[1].call
            QTest.keyClick(window, K.Key_Escape)
            assert window.stage.current is ledger
            assert shown(ledger.below.panel.heading) == "+370 555 50118"
            QTest.keyClick(window, K.Key_C)
            assert isinstance(window.stage.current, LedgerPage)
            assert len(window.stage.current.sheet.model.rows) == 5
