"""What is meant for the room is painted so that the room can read it: measured on the figures themselves."""

import re

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import made_up
from tests.ui.walls import Papers, painted, wall
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.resources import resources
from wallboard.ui.theme.sizes import CAPITAL, Viewing, capital_for_room
from wallboard.ui.widgets.queue_table import QueueTable

SCREENS = ((1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (3840, 2160))
HALF_A_PIXEL = 0.8
"""Fonts are made in whole pixels, so a capital may be this much lower than what was asked for."""
FIGURE = re.compile(r"\d+|\d+:\d\d|\d+\.\d%|\d+ of \d+")


def _rows(papers: Papers) -> list[Painted]:
    return next(paints for tile, paints in papers.items() if isinstance(tile, QueueTable))


def _too_small(paints: list[Painted], width: int, height: int) -> list[str]:
    needed = capital_for_room(width, height, Viewing()) - HALF_A_PIXEL
    return [
        f"{paint.text}: {paint.size * CAPITAL:.1f} px of {needed:.1f}"
        for paint in paints
        if (FIGURE.fullmatch(paint.text) or paint.text.startswith("Queue ")) and paint.size * CAPITAL < needed
    ]


@pytest.mark.skipif(not resources("fonts", ".ttf"), reason="with another font words have another width")
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_figures_of_queues_are_seen_under_twenty_minutes_of_arc(
    qtbot: QtBot, width: int, height: int
) -> None:
    for count in (1, 5, 6, 8, 12, 30):
        many = [made_up.queue(f"Queue {n}", (5, 134), (9, 10), "alarm//") for n in range(count)]
        with wall(made_up.centre(made_up.source("pbx-1", many))) as window:
            rows = _rows(painted(window, width, height))
        assert sum(paint.text.startswith("Queue ") for paint in rows) >= min(count, 5)
        assert not _too_small(rows, width, height)


def test_a_figure_that_is_too_small_is_found(qtbot: QtBot) -> None:
    with wall(made_up.the_day()) as window:
        rows = _rows(painted(window, 1920, 1080))
    half = [Painted(p.text, p.ink, p.box, p.size / 2, p.wanted, p.cut) for p in rows]
    assert not _too_small(rows, 1920, 1080)
    assert _too_small(half, 1920, 1080)
