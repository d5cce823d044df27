"""From the wall to a caller who is reached again, by click and keys, with a server that answers: no row is
closed by anybody but the conversation that the feed tells.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.sources.toy_ami.stories import PHONE, Story, clock, told
from tests.ui.clicks import place_of
from tests.ui.opened_page import OPEN
from tests.ui.walls import DESK, desk, opened
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.privacy.office import PrivacyOffice
from wallboard.app.settings import (
    CacheSettings,
    CallBackSettings,
    DeskSettings,
    PromiseSettings,
    Settings,
    SiteSettings,
    SourceSettings,
)
from wallboard.domain.caller import Caller
from wallboard.domain.ledger.rows import LedgerState
from wallboard.domain.source import SourceState
from wallboard.sources.toy_ami import CallBack, ToyAmi, ToyOptions
from wallboard.ui.format import grouped
from wallboard.ui.means import Means
from wallboard.ui.pages.caller import CallerPage
from wallboard.ui.pages.ledger import LedgerPage
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.text import shown
from wallboard.ui.widgets.latest_lost import LatestLost
from wallboard.ui.window import WallWindow

pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

LIMIT_MS = 30_000
CALLER = "+36555550142"
LOST = Story(caller=Caller(CALLER, CALLER, "Kovács Kft.")).ring(PHONE).miss(PHONE).abandon()
K = Qt.Key


@pytest.fixture
def toy() -> Iterator[ToyAmi]:
    """Serve a centre in which one caller gives up; whoever is rung back answers and talks for a moment."""
    options = ToyOptions(speed=40, hold=True, call_backs=(CallBack(ring_s=0.2, talk_s=0.6),))
    with ToyAmi(told(LOST), clock, options) as toy:
        yield toy


@pytest.fixture
def wallboard(toy: ToyAmi, tmp_path: Path) -> Iterator[Wallboard]:
    """Run the program on it."""
    secrets = {name: tmp_path / name for name in ("reader", "callback")}
    for name, file in secrets.items():
        file.touch(0o600)
        file.write_text(f"{name}-toy", "utf-8")
    url = f"ami://reader@{toy.host}:{toy.port}"
    settings = Settings(
        site=SiteSettings(country="HU"),
        source=(SourceSettings("pbx-1", url, f"file:{secrets['reader']}"),),
        cache=CacheSettings(str(tmp_path / "cache.sqlite")),
        desk=DeskSettings("Iva P.", "1101"),
        call_back=CallBackSettings("pbx-1", "callback", f"file:{secrets['callback']}", hours=""),
        promise=(PromiseSettings("all", short_abandon_s=0.0),),  # the story is told forty times as fast
    )
    wallboard = Wallboard(Wishes(settings))
    wallboard.start()
    try:
        yield wallboard
    finally:
        wallboard.stop()


@pytest.fixture
def window(wallboard: Wallboard, toy: ToyAmi, tmp_path: Path, qtbot: QtBot) -> Iterator[WallWindow]:
    """Show the desk's board when the caller has been lost."""
    at = wallboard.desk
    privacy = PrivacyOffice(tmp_path / "cache.sqlite", tmp_path / "settings.toml", at.work, wallboard.clock)
    means = Means(wallboard.submit, desk=at.work, call_backs=at.call_backs, habits=at.habits, privacy=privacy)
    made = WallWindow(desk(), wallboard.latest, wallboard.clock, options=OPEN, means=means, viewing=DESK)
    with opened(made):
        made.resize(1280, 720)
        live = lambda: wallboard.latest().sources[0].status.state is SourceState.LIVE  # noqa: E731 -- said twice
        qtbot.waitUntil(live, timeout=LIMIT_MS)
        toy.play()
        qtbot.waitUntil(lambda: state(wallboard) is LedgerState.OPEN, timeout=LIMIT_MS)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow, timeout=LIMIT_MS)
        yield made


def state(wallboard: Wallboard) -> LedgerState | None:
    """Say how the caller stands."""
    return next((row.state for row in wallboard.latest().ledger.rows if row.who == CALLER), None)


def click_the_caller(window: WallWindow, qtbot: QtBot) -> LedgerPage:
    """Click the lost caller on the wall; the list opens with them chosen."""
    (tile,) = (one for one in window.stage.board_page.tiles if isinstance(one, LatestLost))
    qtbot.waitUntil(lambda: tile.view is not None and bool(tile.view.rows), timeout=LIMIT_MS)
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=_painted(tile))
    page = window.stage.current
    assert isinstance(page, LedgerPage)
    assert page.sheet.current is not None
    assert page.sheet.current.it.who == CALLER
    return page


def test_a_click_and_two_keys_reach_a_lost_caller(
    window: WallWindow, wallboard: Wallboard, toy: ToyAmi, qtbot: QtBot
) -> None:
    page = click_the_caller(window, qtbot)
    assert page.acts is not None
    bar = page.acts
    qtbot.waitUntil(lambda: bar.view.may_call, timeout=LIMIT_MS)
    QTest.keyClick(page.sheet.view, K.Key_B)
    assert bar.dialler.asked is not None
    assert any("Kovács" in said or CALLER[-4:] in said for said in bar.dialler.asked.said)
    QTest.keyClick(bar.dialler.asked, K.Key_Return)

    qtbot.waitUntil(lambda: "Speaks" in shown(bar.view.progress), timeout=LIMIT_MS)
    qtbot.waitUntil(lambda: "Called back" in _status(page), timeout=LIMIT_MS)
    assert state(wallboard) is LedgerState.CALLED_BACK
    (row,) = (row for row in wallboard.latest().ledger.rows if row.who == CALLER)
    clock_then = page.setting.format.clock(row.contact)
    assert _status(page) == f"Called back {clock_then}"
    assert len(toy.asked_to_ring) == 1
    assert (row.calls, row.lost, row.by_centre) == (1, 1, True)


def test_from_the_callers_page_as_well_which_then_tells_who_rang(
    window: WallWindow, wallboard: Wallboard, qtbot: QtBot
) -> None:
    page = click_the_caller(window, qtbot)
    QTest.keyClick(page.sheet.view, K.Key_Return)
    caller = window.stage.current
    assert isinstance(caller, CallerPage)
    assert caller.acts is not None
    bar = caller.acts
    qtbot.waitUntil(lambda: bar.view.may_call and len(caller.lines) == 1, timeout=LIMIT_MS)
    QTest.keyClick(caller.body.calls.calls.its, K.Key_B)
    assert bar.dialler.asked is not None
    QTest.keyClick(bar.dialler.asked, K.Key_Return)

    qtbot.waitUntil(lambda: "Called back" in shown(caller.body.head.head.status), timeout=LIMIT_MS)
    qtbot.waitUntil(
        lambda: [shown(line.end) for line in caller.lines][:1] == ["we rang · answered · Iva P."],
        timeout=LIMIT_MS,
    )
    assert state(wallboard) is LedgerState.CALLED_BACK
    assert shown(caller.lines[1].end).startswith("lost after")


def _painted(tile: LatestLost) -> QPoint:
    """Find where the caller is painted."""
    paints: list[Painted] = []
    tile.set_record(paints.append)
    tile.grab()
    return place_of(paints, grouped(CALLER))


def _status(page: LedgerPage) -> str:
    """Read what the row of the caller says of them."""
    return next((shown(one.status) for one in page.sheet.model.rows if one.it.who == CALLER), "")
