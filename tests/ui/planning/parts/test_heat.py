"""The map: cells by keys and mouse, what is told of them, and colours that can be read on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.opened_page import look, shown
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.planning.parts.heat import HeatCell, HeatMap, HeatView, ground_of
from wallboard.ui.planning.parts.inks import ink_on
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.tokens import Palette, contrast

VIEW = HeatView(
    ("Mon", "Tue"),
    ("8–9", "9–10", "10–11"),
    ("8", "9", "10"),
    {(r, c): HeatCell(f"{r}{c}", (r + c) / 3, f"told {r} {c}") for r in range(2) for c in range(3)},
    (0, 1),
)


@pytest.fixture
def heat(qtbot: QtBot) -> Iterator[HeatMap]:
    made = HeatMap(look(), "Most at once")
    made.show_view(VIEW)
    with shown(made, qtbot, (600, 240)):
        made.setFocus()
        made.grab()
        yield made


def test_the_arrows_go_from_cell_to_cell_and_enter_opens(heat: HeatMap, qtbot: QtBot) -> None:
    assert heat.told == "told 0 1"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(heat, key)
    assert (heat.at, heat.told) == ((1, 2), "told 1 2")
    with qtbot.waitSignal(heat.opened) as opened:
        QTest.keyClick(heat, Qt.Key.Key_Return)
    assert opened.args == [1, 2]


def test_the_mouse_tells_and_opens(heat: HeatMap, qtbot: QtBot) -> None:
    middle = heat.cell_box((1, 0)).center().toPoint()
    QTest.mouseMove(heat, middle)
    qtbot.waitUntil(lambda: heat.told == "told 1 0")
    with qtbot.waitSignal(heat.opened) as opened:
        QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=middle)
    assert opened.args == [1, 0]


def test_without_cells_it_says_why(heat: HeatMap) -> None:
    seen: list[Painted] = []
    heat.show_view(HeatView(), "Nothing was seen")
    heat.set_record(seen.append)
    heat.grab()
    assert "Nothing was seen" in [one.text for one in seen]
    assert heat.at is None


@pytest.mark.parametrize("palette", PALETTES.values())
def test_numbers_can_be_read_on_every_ground(palette: Palette) -> None:
    for part in (None, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        ground = ground_of(palette, part)
        assert contrast(ink_on(ground), ground) >= 4.5
