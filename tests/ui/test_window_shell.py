"""What a window does besides showing its board: pages, keys, details, messages, full screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Unpack

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.made_up import NOW, ZONE, the_day
from tests.ui.shell.test_composer import Kept
from tests.ui.walls import faults, first_wall, opened, painted
from wallboard.domain.text import mark
from wallboard.ui.behind import CallsBehind, LostBehind, QueueBehind
from wallboard.ui.board import board_of
from wallboard.ui.moment import Message, Moment
from wallboard.ui.notices import Notice, Notices
from wallboard.ui.paint.tile import Tile
from wallboard.ui.shell.attention import FULL_S, WINDOW_S
from wallboard.ui.theme.palettes import DARK, HIGH_CONTRAST, LIGHT
from wallboard.ui.theme.sizes import Viewing
from wallboard.ui.widgets.message import Message as MessageTile
from wallboard.ui.window import How, WallWindow

BOARDS = tuple(replace(first_wall(), title=title) for title in ("one", "two", "three"))
DAY = the_day()


@contextmanager
def three(**how: Unpack[How]) -> Iterator[WallWindow]:
    how["zone"] = ZONE
    with opened(WallWindow(BOARDS, lambda: DAY, lambda: NOW, **how)) as window:
        yield window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WallWindow]:
    with three() as made:
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow, timeout=3000)
        yield made


def press(window: WallWindow, *keys: str) -> None:
    for key in keys:
        focus: QWidget | None = window.focusWidget()
        QTest.keySequence(window if focus is None else focus, QKeySequence(key))


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        (["Right"], "two"),
        (["PgDown", "Right"], "three"),
        (["Right", "Right", "Right"], "one"),
        (["Left"], "three"),
        (["Right", "PgUp"], "one"),
        (["Ctrl+3"], "three"),
        (["Ctrl+3", "Home"], "one"),
        (["Ctrl+9"], "one"),
    ],
)
def test_keys_turn_the_pages(window: WallWindow, keys: list[str], title: str) -> None:
    press(window, *keys)
    assert window.windowTitle() == title
    assert window.page.isVisible()


def test_a_hidden_page_gets_no_beat(window: WallWindow) -> None:
    first = window.page
    view = first.header.view
    press(window, "Right")
    later = replace(DAY, at=NOW + 60)
    window.pulse._latest, window.pulse._clock = (lambda: later), (lambda: NOW + 60)
    window.pulse.beat()
    assert window.page.header.view != view
    assert first.header.view is view
    press(window, "Left")
    assert first.header.view != view


def test_what_is_behind_a_tile_opens_and_goes_back(window: WallWindow) -> None:
    tile = window.page.tiles[0]
    tile.opened.emit(QueueBehind("pbx-1", "Support"))
    assert window.stage.deep == 1
    assert not window.page.isVisible()
    press(window, "Right")
    assert window.stage.deep == 1  # there the arrows belong to tables
    window.stage.push(CallsBehind())
    press(window, "Alt+Left")
    assert window.stage.deep == 1
    press(window, "Esc")
    assert (window.stage.deep, window.page.isVisible()) == (0, True)
    tile.opened.emit(LostBehind())
    press(window, "Backspace")
    assert window.stage.deep == 0


def test_enter_on_a_tile_opens_what_is_behind_it_and_it_keeps_the_focus(window: WallWindow) -> None:
    window.grab()
    press(window, "Tab")
    tile = window.focusWidget()
    assert isinstance(tile, Tile)
    press(window, "Return")
    if not window.stage.deep:
        press(window, "Return")  # the first one showed where the keys are
    assert window.stage.deep == 1
    press(window, "Esc")
    assert window.focusWidget() is tile


def test_escape_closes_what_is_on_top_first(window: WallWindow) -> None:
    press(window, "F11")
    window.stage.push(CallsBehind())
    press(window, "?")
    assert window.help.isVisible()
    assert window.help.geometry() == window.rect()
    press(window, "Esc")
    assert (window.help.isVisible(), window.stage.deep) == (False, 1)
    press(window, "Esc")
    assert (window.stage.deep, window.isFullScreen()) == (0, True)
    press(window, "Esc")
    assert not window.isFullScreen()


def test_question_mark_and_f1_show_and_hide_the_keys(window: WallWindow) -> None:
    press(window, "F1")
    assert window.help.isVisible()
    press(window, "?")
    assert not window.help.isVisible()


def test_colours_are_set_and_changed_for_now(window: WallWindow) -> None:
    with three(theme="light") as light:
        assert light.grab().toImage().pixelColor(3, 3).name() == LIGHT.background
        light.next_theme()
        assert light.grab().toImage().pixelColor(3, 3).name() == HIGH_CONTRAST.background
        assert light.toast.isVisible()
        light.turn(1)
        assert light.page.header.look.palette is HIGH_CONTRAST
    press(window, "T")
    assert window.page.header.look.palette is LIGHT
    press(window, "T", "T")
    assert window.page.header.look.palette is DARK


def test_the_distance_of_the_readers_sets_the_size_of_the_text(qtbot: QtBot) -> None:
    with three(viewing=Viewing(24.0, 0.7)) as desk, three() as wall:
        assert desk.page.header.look.sizes.label < wall.page.header.look.sizes.label


def test_a_typed_message_is_on_the_wall_and_keys_do_not_turn_pages_meanwhile(qtbot: QtBot) -> None:
    kept = Kept()
    with three(messages=kept) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=3000)
        press(window, "M")
        assert window.composer is not None
        assert window.composer.isVisible()
        qtbot.waitUntil(window.composer.text.hasFocus, timeout=3000)
        QTest.keyClicks(window.composer.text, "more tea? ")
        press(window, "Right", "Home")
        QTest.keyClicks(window.composer.text, "no ")
        press(window, "Return")
        assert kept.message == Message("no more tea?", 1.0)
        assert (window.windowTitle(), window.composer.isVisible()) == ("one", False)
        assert (str(window.toast.words), window.toast.isVisible()) == ("Shown until midnight", True)
        kept.message = Message("hello", NOW + 60)
        window.pulse.beat()
        (tile,) = (tile for tile in window.page.tiles if isinstance(tile, MessageTile))
        assert tile.view is not None
        assert tile.view.text == "hello"
        press(window, "M", "Esc")
        assert not window.composer.isVisible()


def test_without_a_place_for_messages_that_is_said(window: WallWindow) -> None:
    press(window, "M")
    assert window.toast.isVisible()


def test_in_full_screen_the_page_wanders_and_nothing_is_lost(window: WallWindow) -> None:
    assert window.stage.geometry() == window.rect()
    window.show_full()
    places = set()
    for _ in range(300):
        window.mover.step()
        window._column.activate()
        assert window.rect().contains(window.stage.geometry())
        places.add((window.stage.x(), window.stage.y()))
    assert len(places) > 8
    window.set_colours(LIGHT)
    corners = window.grab().toImage()
    far = (corners.width() - 1, corners.height() - 1)
    assert {corners.pixelColor(0, 0).name(), corners.pixelColor(*far).name()} == {LIGHT.background}
    assert max(x for x, _ in places) <= window.page.header.look.sizes.gap
    assert len({(window.stage.width(), window.stage.height())}) == 1
    window.leave_full()
    window._column.activate()
    assert window.stage.geometry() == window.rect()


def test_it_tells_when_it_fills_a_screen_and_when_no_more(window: WallWindow) -> None:
    told: list[bool] = []
    window.full_changed.connect(lambda: told.append(window.fills_a_screen))
    window.show_full()
    window.leave_full()
    window.show_full()
    window.close()
    assert told[-1] is False
    assert told.count(True) >= 2


def test_ctrl_q_closes_it(window: WallWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed, timeout=3000):
        press(window, "Ctrl+Q")
    assert not window.isVisible()


def test_a_hint_says_how_to_find_the_keys(window: WallWindow) -> None:
    assert not window.toast.isVisible()
    window.hint()
    assert window.toast.isVisible()
    press(window, "?")
    assert not window.toast.isVisible()


@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("title", ["one", "Nagyon hosszú nevű ügyfélszolgálati áttekintő lap"])
def test_the_head_says_which_page_it_is_and_has_room_for_it(
    qtbot: QtBot, size: tuple[int, int], title: str
) -> None:
    boards = (BOARDS[0], replace(first_wall(), title=title))
    demo = mark("wall", "Made-up centre")
    with opened(WallWindow(boards, lambda: DAY, lambda: NOW, zone=ZONE, demo=demo)) as window:
        window.turn(1)
        paints = painted(window, *size)[window.page.header]
    assert "2/2" in [paint.text for paint in paints]
    assert not faults({window.page.header: paints}, (title,))


class Ticks:
    """A clock that is moved by hand."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def _later(window: WallWindow, ticks: Ticks, seconds: float) -> None:
    ticks.now += seconds
    window.show_moment(Moment(DAY, NOW))


def test_a_wall_that_was_left_on_a_list_shows_its_board_again(qtbot: QtBot) -> None:
    ticks = Ticks()
    with three(ticks=ticks) as window:
        window.show_full()
        window.go(1)
        window.stage.push(CallsBehind())
        window.stage.push(CallsBehind())
        _later(window, ticks, FULL_S - 1)
        assert window.stage.deep == 2
        _later(window, ticks, 1)
        assert (window.stage.deep, window.windowTitle()) == (0, "two")
        window.leave_full()
        window.stage.push(CallsBehind())
        _later(window, ticks, WINDOW_S - 1)
        assert window.stage.deep == 1
        _later(window, ticks, 1)
        assert window.stage.deep == 0
        assert window.page.isVisible()


def test_a_page_that_a_key_opens_on_a_wall_long_untouched_stays(qtbot: QtBot) -> None:
    ticks = Ticks()
    with three(ticks=ticks) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=3000)
        window.show_full()
        _later(window, ticks, 5 * FULL_S)
        press(window, "L")
        _later(window, ticks, 1)
        assert window.stage.deep == 1
        _later(window, ticks, FULL_S)
        assert window.stage.deep == 0


def test_a_notice_is_put_away_with_escape_and_by_a_click_and_before_anything_else(qtbot: QtBot) -> None:
    notices = Notices()
    with three(notices=notices) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=3000)
        window.show_full()
        for key in "ab":
            notices.tell(key, Notice(mark("x", "There is something.")))
        window.show_moment(Moment(DAY, NOW))
        press(window, "Esc")
        assert (len(notices.current), window.isFullScreen()) == (1, True)
        QTest.mouseClick(window.bar, Qt.MouseButton.LeftButton)
        assert not window.bar.isVisible()
        notices.tell("cache", Notice(mark("x", "It can't be written."), lasting=True))
        window.show_moment(Moment(DAY, NOW))
        press(window, "Esc")
        assert (window.bar.isVisible(), window.isFullScreen()) == (True, False)


def test_a_notice_for_those_who_set_it_up_goes_by_itself(qtbot: QtBot) -> None:
    notices, ticks = Notices(), Ticks()
    notices.tell("display", Notice(mark("x", "There is no display 2."), for_s=60.0))
    with three(notices=notices, ticks=ticks) as window:
        assert window.bar.isVisible()
        _later(window, ticks, 60)
        assert not window.bar.isVisible()


def test_titles_tell_windows_apart(qtbot: QtBot) -> None:
    with three(name="desk") as window:
        window.turn(1)
        assert window.windowTitle() == "two – desk"


def test_a_board_that_names_no_queue_says_so_in_its_tiles(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    tables = "\n".join(
        f'[[widget]]\nkind = "{kind}"\nat = [{n % 3 * 4}, {n // 3 * 4}, 4, 4]\nqueues = ["suport"]'
        + ('\nfigure = "lost"' if kind == "figure" else "")
        for n, kind in enumerate(
            ("figure", "gauge", "queue_table", "agent_counts", "agent_grid", "calls_at_once", "latest_lost")
        )
    )
    with opened(WallWindow(board_of(tables, "b.toml"), lambda: DAY, lambda: NOW, zone=ZONE)) as window:
        papers = painted(window, 1920, 1080)
    said = [paint.text for paints in papers.values() for paint in paints]
    assert said.count("no queue “suport”") == 7
    assert not faults(papers)
    assert any("suport" in record.message for record in caplog.records)
