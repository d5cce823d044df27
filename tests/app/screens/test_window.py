import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.app.made import Telling, centre, shows, started
from tests.app.screens.test_awake import Desktop
from tests.live.made import HandClock, baseline, wait_for
from wallboard.app.compose import Wallboard, Wishes
from wallboard.app.screens.awake import Awake
from wallboard.app.screens.boards import boards_of
from wallboard.app.screens.displays import Displays
from wallboard.app.screens.door import Wanted
from wallboard.app.screens.message import message_path
from wallboard.app.screens.window import Windows, windows_path
from wallboard.app.settings import ScreenSettings
from wallboard.domain.errors import WallboardError
from wallboard.domain.source import SourceState
from wallboard.ui.shell.kept import Kept
from wallboard.ui.theme.palettes import LIGHT

WALL = ScreenSettings(fullscreen=True)
PAGES = ScreenSettings(
    boards=("wall", "wall"), theme="light", agents="names", diagonal_in=24.0, distance_m=0.7
)


@pytest.fixture
def wallboard(tmp_path: Path, qtbot: QtBot) -> Iterator[Wallboard]:
    wishes = Wishes(centre(), cache=tmp_path / "cache.sqlite")
    with started(wishes, HandClock(), lambda spec: Telling([baseline()])) as running:
        shows(running, lambda now: all(s.status.state is SourceState.LIVE for s in now.sources))
        yield running
    for path in (message_path(), windows_path()):
        path.unlink(missing_ok=True)


@contextmanager
def windows(wallboard: Wallboard, awake: Awake, **screens: ScreenSettings) -> Iterator[Windows]:
    parent = QObject()
    opened = Windows(wallboard, Displays(wallboard.notices, parent), awake)
    try:
        for name, screen in screens.items():
            opened.open(name, screen, boards_of(screen))
        yield opened
    finally:
        for window in opened.all:
            window.close()
            window.deleteLater()
        parent.deleteLater()
        awake.stop()


def test_each_screen_has_a_window_as_its_settings_say(wallboard: Wallboard) -> None:
    with windows(wallboard, Awake(Desktop()), wall=WALL, desk=PAGES) as opened:
        wall, desk = opened.all
        assert (wall.isFullScreen(), desk.isFullScreen()) == (True, False)
        assert (wall.stage.count, desk.stage.count) == (1, 2)
        assert desk.page.header.look.palette is LIGHT
        assert desk.page.header.look.sizes.label < wall.page.header.look.sizes.label
        assert (wall.toast.isVisible(), desk.toast.isVisible()) == (False, True)


def test_a_window_is_left_and_found_again_with_its_page(wallboard: Wallboard) -> None:
    with windows(wallboard, Awake(Desktop()), desk=PAGES) as opened:
        opened.all[0].setGeometry(20, 30, 700, 420)
        opened.all[0].turn(1)
        place = opened.all[0].geometry()
    with windows(wallboard, Awake(Desktop()), desk=PAGES, other=PAGES) as opened:
        desk, other = opened.all
        assert (desk.geometry(), desk.stage.nth) == (place, 1)
        assert (other.geometry() != place, other.stage.nth) == (True, 0)


@pytest.mark.parametrize("page", ["-1", "x", "7", "9" * 6000])
def test_a_page_that_there_is_not_is_the_first(wallboard: Wallboard, page: str) -> None:
    Kept(windows_path(), "desk").put("page", page)
    with windows(wallboard, Awake(Desktop()), desk=PAGES) as opened:
        assert opened.all[0].stage.nth == 0


def test_when_one_of_two_windows_is_closed_the_other_goes_on(wallboard: Wallboard) -> None:
    with windows(wallboard, Awake(Desktop()), desk=PAGES, other=PAGES) as opened:
        desk, other = opened.all
        desk.close()
        beating = [window.pulse._timer.isActive() for window in (desk, other)]
        assert beating == [False, True]
        assert other.isVisible()


def test_the_screen_is_kept_awake_while_one_window_fills_it(wallboard: Wallboard) -> None:
    desktop = Desktop()
    with windows(wallboard, Awake(desktop), wall=WALL, other=WALL) as opened:
        wait_for(lambda: desktop.heard == ["on"])
        opened.all[0].leave_full()
        opened.all[1].close()
        wait_for(lambda: desktop.heard == ["on", "off"])
        opened.all[0].toggle_full()
        wait_for(lambda: desktop.heard == ["on", "off", "on"])
    assert desktop.heard == ["on", "off", "on", "off"]


def test_all_windows_show_the_message_that_one_was_given(wallboard: Wallboard) -> None:
    with windows(wallboard, Awake(Desktop()), wall=WALL, desk=PAGES) as opened:
        desk = opened.all[1]
        desk.type_message()
        assert desk.composer is not None
        desk.composer.text.setText("Billing is down")
        desk.composer.put_button.click()
        for window in opened.all:
            window.pulse.beat()
        moments = [window.pulse._moment for window in opened.all]
        assert [moment.message.text for moment in moments if moment and moment.message] == [
            "Billing is down"
        ] * 2


def test_pages_can_ask_the_cache(wallboard: Wallboard) -> None:
    with windows(wallboard, Awake(Desktop()), wall=WALL) as opened:
        asked = opened.all[0]._means.submit(lambda connection: connection.execute("SELECT 7").fetchone())
        assert asked.result(timeout=10) == (7,)


@pytest.mark.qt_log_ignore("does not support raise")
def test_another_program_has_windows_opened_and_raised(wallboard: Wallboard, tmp_path: Path) -> None:
    with windows(wallboard, Awake(Desktop()), wall=PAGES) as opened:
        wall = opened.all[0]
        wall.showMinimized()
        assert opened.show(Wanted()) == ("wall",)
        assert not wall.isMinimized()
        assert opened.show(Wanted(screens={"desk": PAGES})) == ("desk",)
        desk = opened.all[1]
        assert (desk.isVisible(), desk.windowTitle().endswith(" – desk")) == (True, True)
        assert opened.show(Wanted(screens={"desk": PAGES, "wall": WALL})) == ("desk", "wall")
        assert (len(opened.all), wall.isFullScreen(), desk.isFullScreen()) == (2, True, False)
        desk.close()
        opened.show(Wanted(screens={"desk": PAGES}))
        assert len(opened.all) == 2
        assert opened.all[1] is not desk
        with pytest.raises(WallboardError, match="can't be read"):
            opened.show(Wanted(screens={"third": ScreenSettings(board=str(tmp_path / "none.toml"))}))


def test_the_network_of_qt_is_not_loaded_on_the_way_to_the_first_frame() -> None:
    code = (
        "import sys, wallboard.app.screens.window, wallboard.app.commands.show;"
        "print([m for m in sys.modules if 'QtNetwork' in m])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
