from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.ui.agents.sheets import blank, canvas
from wallboard.ui.paint.canvas import SEMI, Painted, Type
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import sizes_for

TEXT = "The server refused the account; check its name and its password"


def test_lines_are_as_wide_as_allowed_and_lose_no_word(qtbot: QtBot) -> None:
    look = Look(DARK, sizes_for(1280, 720), Fonts(load_family()))
    metrics = look.fonts.font(20, SEMI)[1]
    lines = wrapped(look, TEXT, 200.0, 20, SEMI)
    assert len(lines) > 2
    assert " ".join(lines) == TEXT
    assert all(metrics.horizontalAdvance(line) <= 200 for line in lines)
    assert wrapped(look, TEXT, 9000.0, 20, SEMI) == [TEXT]
    assert wrapped(look, "", 200.0, 20, SEMI) == []


def test_a_word_that_is_too_wide_has_its_own_line(qtbot: QtBot) -> None:
    look = Look(DARK, sizes_for(1280, 720), Fonts(load_family()))
    assert wrapped(look, "a telefonközpontok b", 30.0, 20, SEMI) == ["a", "telefonközpontok", "b"]


def test_lines_stand_in_the_middle_of_their_box(qtbot: QtBot) -> None:
    look, said = Look(DARK, sizes_for(1280, 720), Fonts(load_family())), list[Painted]()
    with canvas(look, blank(400, 300), said) as on:
        paint_lines(on, QRectF(10, 100, 300, 100), ("one", "two"), Type(20, DARK.text), 30)
    assert [(paint.text, paint.box) for paint in said] == [
        ("one", QRectF(10, 120, 300, 30)),
        ("two", QRectF(10, 150, 300, 30)),
    ]
