import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.agents.sheets import blank, canvas, look
from tests.ui.made_up import NOW, agents
from tests.ui.made_up_agents import in_state
from wallboard.domain.snapshot import AgentNow
from wallboard.ui.agents.cells import Hour, Place, colour_of, ink_of, paint_cell
from wallboard.ui.agents.places import Style
from wallboard.ui.agents.roster import Away, Cell, Roster
from wallboard.ui.agents.states import ORDER
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.spec import ScreenOptions, Setting, WidgetSpec
from wallboard.ui.theme.palettes import PALETTES
from wallboard.ui.theme.tokens import contrast

LIVE = Hour(NOW, live=True)
SHAPES = {Style.FULL: (270, 60), Style.LINE: (280, 34), Style.BRIEF: (170, 33)}
OPTIONS = ScreenOptions(agents="names", breaks=True)


def _cell(agent: AgentNow, options: ScreenOptions = OPTIONS) -> Cell:
    roster = Roster(WidgetSpec("agent_grid", (0, 0, 1, 1)), Setting(options=options))
    return roster.groups((agent,), {})[0].cells[0]


def _painted(cell: Cell | Away, style: Style, hour: Hour = LIVE) -> list[Painted]:
    width, height = SHAPES[style]
    said: list[Painted] = []
    with canvas(look(), blank(width, height), said) as its:
        paint_cell(its, Place(cell, QRectF(0, 0, width, height), style, 22.0), hour)
    return said


def _texts(cell: Cell | Away, style: Style, hour: Hour = LIVE) -> set[str]:
    return {paint.text for paint in _painted(cell, style, hour)}


def test_each_style_says_as_much_as_it_has_room_for(qtbot: QtBot) -> None:
    elena = _cell(agents()[0])
    assert _texts(elena, Style.FULL) == {"Elena Stankovska", "Talking", "11:48"}
    assert _texts(elena, Style.LINE) == {"T", "Elena S.", "11:48"}
    assert _texts(elena, Style.BRIEF) == {"T", "ES", "11:48"}


def test_without_names_the_state_is_in_words_or_a_letter(qtbot: QtBot) -> None:
    nobody = _cell(agents()[0], ScreenOptions())
    assert _texts(nobody, Style.LINE) == {"T", "Talking", "11:48"}
    assert _texts(nobody, Style.BRIEF) == {"T", "11:48"}


def test_a_name_that_has_no_room_is_shortened_before_it_is_cut(qtbot: QtBot) -> None:
    long = _cell(replace(agents()[0], name="Marguerite Szentgyörgyi-Horváth-Preobraženskij"))
    assert "Marguerite S." in _texts(long, Style.FULL)


@pytest.mark.parametrize("style", SHAPES)
def test_nothing_in_a_cell_overlaps_or_leaves_it(qtbot: QtBot, style: Style) -> None:
    for agent in (*agents(), in_state("zombie"), replace(agents()[16], since=NOW - 400_000)):
        if agent.state != "logged_off":
            paints = _painted(_cell(agent), style)
            ground = QRectF(0, 0, *SHAPES[style])
            assert all(ground.contains(paint.ink) for paint in paints)
            ink = [paint.ink for paint in paints]
            assert not any(one.intersects(other) for n, one in enumerate(ink) for other in ink[:n])


def test_who_is_not_there_is_counted_and_named(qtbot: QtBot) -> None:
    assert _texts(Away(2, ("Ivan", "Péter")), Style.FULL) == {"2 not logged in", "Ivan, Péter"}
    assert _texts(Away(2, (), 1), Style.FULL) == {"2 not logged in", "1 unreachable"}
    assert _texts(Away(2, ("Ivan", "Péter")), Style.LINE) == {"–", "2 not logged in"}
    assert _texts(Away(27), Style.BRIEF) <= {"–", "27 not logged in", "27"}


def test_of_many_who_are_not_there_as_many_are_named_as_can_be_read(qtbot: QtBot) -> None:
    many = Away(14, tuple(f"Emina Halilović {n}" for n in range(12)))
    named = next(paint for paint in _painted(many, Style.FULL) if "more" in paint.text)
    assert named.text == "Emina Halilović 0 and 13 more"
    assert not named.cut
    assert named.size >= 0.85 * named.wanted
    endless = Away(2, ("Wolfeschlegelsteinhausenbergerdorff-Szentgyörgyi", "Ivan"))
    assert _texts(endless, Style.FULL) == {"2 not logged in"}


def test_too_long_has_a_frame_and_what_is_old_has_no_colour(qtbot: QtBot) -> None:
    its, cell = look(), _cell(agents()[0])
    colours = []
    for hour in (LIVE, Hour(NOW - 300, live=True), Hour(NOW, live=False)):
        image = blank(270, 60)
        with canvas(its, image) as on:
            paint_cell(on, Place(cell, QRectF(0, 0, 270, 60), Style.FULL, 22.0), hour)
        colours.append((QColor(image.pixel(135, 0)).name(), QColor(image.pixel(3, 30)).name()))
    palette = its.palette
    assert colours[0][0] == palette.alarm_area
    assert colours[1] == (palette.chip, palette.talking)
    assert colours[2] == (palette.chip, palette.track)


@pytest.mark.parametrize("theme", PALETTES)
def test_every_text_of_a_cell_has_the_contrast_that_it_needs(theme: str) -> None:
    palette = PALETTES[theme]
    for kind in ORDER:
        assert contrast(ink_of(palette, kind), palette.chip) >= 4.5
        assert contrast(palette.on_block, colour_of(palette, kind)) >= 4.5
    for ink in (palette.text, palette.muted, palette.alarm):
        assert contrast(ink, palette.chip) >= 4.5
    assert contrast(palette.text, palette.track) >= 4.5
