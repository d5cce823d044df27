import gc
import weakref
from threading import enumerate as threads

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, all_away, stale, the_day, two_sources
from tests.ui.walls import first_wall, opened, painted, texts, wall
from wallboard.domain.snapshot import Snapshot
from wallboard.ui.freshness import Age
from wallboard.ui.theme.palettes import DARK, PALETTES
from wallboard.ui.widgets.queue_table import QueueTable
from wallboard.ui.window import ScreenOptions, WallWindow, screen_named


def test_the_first_frame_shows_the_snapshot(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        said = texts(painted(window, 1920, 1080))
    assert {"7", "75.4%", "96.5%", "15", "19", "0:18", "61.3%", "Live · 0.2 s", "16:31"} <= set(said)


def test_it_takes_what_the_program_gives_it(qtbot: QtBot) -> None:
    window = WallWindow(
        first_wall(), the_day, lambda: NOW, options=ScreenOptions(mask=True, agents="counts"), zone=ZONE
    )
    with opened(window):
        assert window.windowTitle() == "Customer service"


def test_a_wall_repaints_only_what_changed(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        views = [tile.view for tile in window.page.tiles]
        window.pulse.beat()
        assert all(tile.view is view for tile, view in zip(window.page.tiles, views, strict=True))


def test_a_stalled_live_side_makes_everything_old(qtbot: QtBot) -> None:
    snapshot, now = the_day(), [NOW]
    with opened(WallWindow(first_wall(), lambda: snapshot, lambda: now[0], zone=ZONE)) as window:
        assert {tile.view.fresh.age for tile in window.page.tiles if tile.view} == {Age.LIVE}
        now[0] += 4
        window.pulse.beat()
        assert {tile.view.fresh.age for tile in window.page.tiles if tile.view} == {Age.STALE}
        assert window.bar.isVisible()
        snapshot = replace(snapshot, at=now[0])
        window.pulse.beat()
        assert {tile.view.fresh.age for tile in window.page.tiles if tile.view} == {Age.LIVE}
        assert not window.bar.isVisible()


def test_one_silent_source_leaves_sums_live_and_marked(qtbot: QtBot) -> None:
    with wall(two_sources(stale())) as window:
        papers = painted(window, 1920, 1080)
        sums = [tile for tile in window.page.tiles if not isinstance(tile, QueueTable)]
        edges = {
            tile.grab().toImage().pixelColor(x, tile.height() - 2).name() for tile in sums for x in range(99)
        }
    assert {tile.view.fresh.age for tile in window.page.tiles if tile.view} == {Age.LIVE}
    for tile in sums:
        (said,) = (paint for paint in papers[tile] if paint.text == "without pbx-2")
        assert said.size >= tile.look.sizes.detail
    assert DARK.alarm in edges
    assert "8" in texts(papers)


def test_when_all_sources_are_away_everything_is_old(qtbot: QtBot) -> None:
    with wall(all_away()) as window:
        assert {tile.view.fresh.age for tile in window.page.tiles if tile.view} == {Age.STALE}


def test_full_screen_has_the_screens_size_though_nobody_gives_it_and_gives_it_back(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen()
    with wall(the_day()) as window:
        before = window.geometry()
        window.showFullScreen()
        assert window.geometry() == screen.geometry()
        window.showFullScreen()
        window.leave_full()
        assert window.geometry() == before


def test_f11_fills_the_screen_and_escape_goes_back(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=3000)
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert window.isFullScreen()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isFullScreen()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isFullScreen()
        window.show_full(QGuiApplication.primaryScreen())
        assert window.isFullScreen()
        window.toggle_full()
        assert not window.isFullScreen()


def test_a_screen_is_found_by_number_or_name(qtbot: QtBot) -> None:
    primary = QGuiApplication.primaryScreen()
    assert screen_named("1") is primary
    assert screen_named(primary.name()) is primary
    assert screen_named("2") is None
    assert screen_named("no such screen") is None


def test_other_colours_repaint_all_of_it(qtbot: QtBot) -> None:
    with wall(the_day()) as window:
        pictures = set()
        for palette in PALETTES.values():
            window.set_colours(palette)
            pictures.add(window.grab().toImage().pixelColor(3, 3).name())
    assert pictures == {palette.background for palette in PALETTES.values()}


def test_a_closed_window_looks_no_more_and_a_reopened_one_does(qtbot: QtBot) -> None:
    looks: list[int] = []
    snapshot = the_day()

    def latest() -> Snapshot:
        looks.append(1)
        return snapshot

    window = WallWindow(first_wall(), latest, lambda: NOW, zone=ZONE)
    assert not looks
    with opened(window):
        assert looks
        window.close()
        seen = len(looks)
        qtbot.wait(400)
        assert len(looks) == seen
        window.show()
        assert len(looks) > seen


def test_windows_come_and_go_without_a_trace(qtbot: QtBot) -> None:
    before, widgets = set(threads()), set(QApplication.allWidgets())
    ghosts = []
    for _ in range(10):
        with wall(the_day()) as window:
            painted(window, 1280, 720)
            ghosts.append(weakref.ref(window))
        del window
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert set(threads()) == before
    assert not set(QApplication.allWidgets()) - widgets
    assert [ghost for ghost in ghosts if ghost() is not None] == []
