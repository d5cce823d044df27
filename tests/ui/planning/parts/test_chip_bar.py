"""Chips stand side by side, narrower where there is little room, and reading can be stopped."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.domain.text import mark
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.parts.chip_bar import ReadingBar
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import shown as words_of


class Bar(ReadingBar):
    """Two chips, and the one that stops."""

    def __init__(self) -> None:
        super().__init__(look())
        self.long = PushChip(self.look, "All queues of all servers ▾", mark("load", "choose a time"), self)
        self.short = PushChip(self.look, "Day ▾", mark("load", "choose a time"), self)
        self.hold((self.long, self.short, self.stop))


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[Bar]:
    made = Bar()
    with shown(made, qtbot, (900, 40)):
        made.lay_out()
        yield made


def test_where_there_is_little_room_the_widest_gives_way_first(bar: Bar) -> None:
    whole = bar.long.width(), bar.short.width()
    assert whole == (bar.long.sizeHint().width(), bar.short.sizeHint().width())
    bar.resize(round(sum(whole) * 0.8), 40)
    bar.lay_out()
    assert bar.long.width() < whole[0]
    assert bar.short.width() == whole[1]
    assert bar.short.geometry().right() <= bar.width()


def test_what_takes_long_says_how_far_it_is_and_can_be_stopped(bar: Bar, qtbot: QtBot) -> None:
    assert bar.stop.isHidden()
    bar.show_progress(0.4)
    assert bar.stop.isVisible()
    painted: list[Painted] = []
    bar.set_record(painted.append)
    bar.grab()
    assert "reading: 40%" in {one.text for one in painted}
    with qtbot.waitSignal(bar.cancelled):
        QTest.mouseClick(bar.stop, Qt.MouseButton.LeftButton)
    bar.show_progress(1.0)
    assert bar.stop.isHidden()
    assert words_of(bar.note) == "reading: 40%", "whoever stopped says what holds instead"


def test_the_menu_of_a_chip_is_made_when_it_is_wanted(bar: Bar) -> None:
    chosen: list[int] = []
    menu = bar.menu_of([("one", True, lambda: chosen.append(1)), ("two", False, lambda: chosen.append(2))])
    menu.actions()[1].trigger()
    assert chosen == [2]
