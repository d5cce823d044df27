"""A caller lost on a real Asterisk is rung back by it: the call is seen, answered, and closes the row.

Runs where the environment variable WALLBOARD_LAB names the laboratory's executable (it needs root).
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.e2e.test_lab import Lab
from tests.ui.clicks import place_of
from tests.ui.opened_page import OPEN
from tests.ui.walls import DESK, desk, opened
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.settings import (
    CacheSettings,
    CallBackSettings,
    DeskSettings,
    Settings,
    SiteSettings,
    SourceSettings,
)
from wallboard.domain.desk.calling import CallWish, Progress, Stage
from wallboard.domain.ledger.rows import LedgerState, LostCaller
from wallboard.domain.source import SourceState
from wallboard.sources.ami.originate.questions import asked
from wallboard.sources.spec import spec_of, with_details
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.format import grouped
from wallboard.ui.means import Means
from wallboard.ui.pages.caller import CallerPage
from wallboard.ui.pages.ledger import LedgerPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.text import shown
from wallboard.ui.widgets.latest_lost import LatestLost
from wallboard.ui.window import WallWindow

pytestmark = [pytest.mark.lab, pytest.mark.timeout(200)]

PORT = 36138
LIMIT_S = 60.0
LIMIT_MS = 60_000
CALLER = "+36555550142"
MANAGER = """
[callback]
secret = callback-lab
deny = 0.0.0.0/0.0.0.0
permit = 127.0.0.1/255.255.255.255
read = call
write = originate
eventfilter = wb-
"""
EXTENSIONS = """
[wallboard-callback]
exten => s,1,GotoIf(${REGEX("^[+](36|370)[0-9]+$" ${WB_NUMBER})}?ok)
 same => n,Hangup(21)
 same => n(ok),Set(CALLERID(num)=${WB_LINE})
 same => n,Dial(Local/${WB_NUMBER:1}@pstn/n,20)
 same => n,Hangup()
"""


@pytest.fixture
def lab() -> Iterator[Lab]:
    """Start a server whose dial plan lets some numbers be rung, and an account that may ring."""
    lab = Lab("call-back", PORT)
    lab("start", "--clean")
    folder = Path(json.loads(lab("status"))["logs"]).parent / "etc"
    for name, more in (("manager.conf", MANAGER), ("extensions.conf", EXTENSIONS)):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(more)
    lab("cli", "manager reload")
    lab("cli", "dialplan reload")
    yield lab
    lab("stop")


@pytest.fixture
def wallboard(lab: Lab, tmp_path: Path) -> Iterator[Wallboard]:
    """Run the program on it."""
    secrets = {name: tmp_path / name for name in ("reader", "callback")}
    for name, file in secrets.items():
        file.touch(0o600)
        file.write_text(f"{name}-lab", "utf-8")
    url = f"ami://reader@127.0.0.1:{PORT}"
    settings = Settings(
        site=SiteSettings(country="HU"),
        source=(SourceSettings("pbx-1", url, f"file:{secrets['reader']}", inbound=("from-trunk",)),),
        cache=CacheSettings(str(tmp_path / "cache.sqlite")),
        desk=DeskSettings("Ana K.", "1101"),
        call_back=CallBackSettings("pbx-1", "callback", f"file:{secrets['callback']}", hours=""),
    )
    wallboard = Wallboard(Wishes(settings))
    wallboard.start()
    try:
        wait_until(lambda: wallboard.latest().sources[0].status.state is SourceState.LIVE)
        yield wallboard
    finally:
        wallboard.stop()


def wait_until(done: Callable[[], object]) -> None:
    """Wait until something is so, with a limit."""
    until = time.monotonic() + LIMIT_S
    while not done():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.05)  # nothing can be waited on: it is another machine's doing


def lose(clock: Callable[[], float]) -> None:
    """Let a caller give up after seven seconds in a queue whose telephones ring on."""
    account = with_details(spec_of(f"ami://wallboard@127.0.0.1:{PORT}"), secret=lambda: "wallboard-lab")
    variables = f"LAB_ID=x1,LAB_PATIENCE=7,__LABX=x1:30:8,__LAB_NUM={CALLER},__LAB_CNAME=Kovacs"
    call = {"Channel": "Local/5003@from-trunk/n", "Context": "caller", "Exten": "s", "Priority": "1"}
    (answer,) = asked(account, [("Originate", {**call, "Async": "true", "Variable": variables})], clock)
    assert answer["Response"] == "Success"


def row(wallboard: Wallboard) -> LostCaller | None:
    """Find the caller's row."""
    return next((one for one in wallboard.latest().ledger.rows if one.who == CALLER), None)


def state(wallboard: Wallboard) -> LedgerState | None:
    found = row(wallboard)
    return None if found is None else found.state


def rung(wallboard: Wallboard, number: str = CALLER) -> list[Stage]:
    """Call back, and return every step."""
    ringing, steps = wallboard.desk.call_backs, Queue[Progress]()
    assert ringing is not None
    wish = CallWish(wallboard.desk.work.new_id(), CALLER, number, "1101", "+3614000000")
    ringing.ring(wish, steps.put)
    stages: list[Stage] = []
    while not stages or stages[-1] not in {Stage.OVER, Stage.FAILED, Stage.UNSEEN, Stage.NO_AGENT}:
        stages.append(steps.get(timeout=LIMIT_S).stage)
    return stages


def test_a_lost_caller_is_rung_back_and_the_row_closes_itself(wallboard: Wallboard) -> None:
    lose(wallboard.clock)
    wait_until(lambda: state(wallboard) is LedgerState.OPEN)

    stages = rung(wallboard)

    assert stages == [Stage.ASKED, Stage.AGENT, Stage.CALLER, Stage.SPEAKS, Stage.OVER]
    wait_until(lambda: state(wallboard) is LedgerState.CALLED_BACK)
    found = row(wallboard)
    assert found is not None
    assert (found.calls, found.lost) == (1, 1)
    assert wallboard.latest().ledger.sums.called_back == 1
    (tried,) = wallboard.submit(_tried).result(LIMIT_S)
    assert tried[0].startswith("wb-")
    assert tried[1:] == ("Ana K.", "1101", "pbx-1")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_from_the_wall_to_the_call_back_by_click_and_keys(wallboard: Wallboard, qtbot: QtBot) -> None:
    lose(wallboard.clock)
    wait_until(lambda: state(wallboard) is LedgerState.OPEN)
    at = wallboard.desk
    means = Means(wallboard.submit, desk=at.work, call_backs=at.call_backs, habits=at.habits)
    window = WallWindow(desk(), wallboard.latest, wallboard.clock, options=OPEN, means=means, viewing=DESK)
    with opened(window):
        qtbot.waitUntil(lambda: _has_rows(_tile(window)), timeout=LIMIT_MS)
        QTest.mouseClick(_tile(window), Qt.MouseButton.LeftButton, pos=_painted(_tile(window)))
        page = window.stage.current
        assert isinstance(page, LedgerPage)
        assert page.acts is not None
        bar = page.acts
        qtbot.waitUntil(lambda: bar.view.may_call, timeout=LIMIT_MS)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=LIMIT_MS)
        QTest.keyClick(page.sheet.view, Qt.Key.Key_B)
        assert bar.dialler.asked is not None
        QTest.keyClick(bar.dialler.asked, Qt.Key.Key_Return)

        qtbot.waitUntil(lambda: "Speaks" in shown(bar.view.progress), timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: state(wallboard) is LedgerState.CALLED_BACK, timeout=LIMIT_MS)
        qtbot.waitUntil(lambda: "Called back" in _status(page), timeout=LIMIT_MS)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_callers_page_rings_back_and_tells_who_did(wallboard: Wallboard, qtbot: QtBot) -> None:
    lose(wallboard.clock)
    wait_until(lambda: state(wallboard) is LedgerState.OPEN)
    at = wallboard.desk
    means = Means(wallboard.submit, desk=at.work, call_backs=at.call_backs, habits=at.habits)
    window = WallWindow(desk(), wallboard.latest, wallboard.clock, options=OPEN, means=means, viewing=DESK)
    with opened(window):
        window.desk.visit(LedgerBehind(who=CALLER))
        ledger = window.stage.current
        assert isinstance(ledger, LedgerPage)
        qtbot.waitUntil(lambda: ledger.sheet.current is not None, timeout=LIMIT_MS)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=LIMIT_MS)
        QTest.keyClick(ledger.sheet.view, Qt.Key.Key_Return)
        page = window.stage.current
        assert isinstance(page, CallerPage)
        assert page.acts is not None
        bar = page.acts
        qtbot.waitUntil(lambda: bar.view.may_call and len(page.lines) == 1, timeout=LIMIT_MS)
        QTest.keyClick(page.body.calls.calls.its, Qt.Key.Key_B)
        assert bar.dialler.asked is not None
        QTest.keyClick(bar.dialler.asked, Qt.Key.Key_Return)

        qtbot.waitUntil(lambda: "Called back" in shown(page.body.head.head.status), timeout=LIMIT_MS)
        said = "we rang · answered · Ana K."
        qtbot.waitUntil(lambda: shown(page.lines[0].end) == said, timeout=LIMIT_MS)
        assert shown(page.lines[1].end).startswith("lost after")


def test_what_the_dial_plan_does_not_allow_is_not_rung(wallboard: Wallboard) -> None:
    assert rung(wallboard, "+48555550142")[-1] is Stage.FAILED


def _tile(window: WallWindow) -> LatestLost:
    (tile,) = (one for one in window.stage.board_page.tiles if isinstance(one, LatestLost))
    return tile


def _has_rows(tile: LatestLost) -> bool:
    return tile.view is not None and bool(tile.view.rows)


def _painted(tile: LatestLost) -> QPoint:
    """Find where the caller is painted."""
    paints: list[Painted] = []
    tile.set_record(paints.append)
    tile.grab()
    return place_of(paints, grouped(CALLER))


def _status(page: LedgerPage) -> str:
    """Read what the row of the caller says of them."""
    return next((shown(one.status) for one in page.sheet.model.rows if one.it.who == CALLER), "")


def _tried(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Read which tries the book knows."""
    question = "SELECT call, by, agent, source FROM book.deed WHERE kind = 'tried'"
    return connection.execute(question).fetchall()
