from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.agents.sheets import blank, canvas, look
from wallboard.domain.words import AgentState
from wallboard.ui.agents.heat import paint_square, stamp
from wallboard.ui.agents.states import ORDER, Kind
from wallboard.ui.paint.canvas import Painted
from wallboard.ui.theme.palettes import DARK, PALETTES
from wallboard.ui.theme.tokens import Palette

GREY = "#a0a0a0"


def _square(
    side: int, kind: Kind, palette: Palette = DARK, *, live: bool = True, long: bool = False
) -> QImage:
    image = blank(side, side, palette.card)
    with canvas(look(palette), image) as its:
        paint_square(its, QRectF(0, 0, side, side), kind, live=live, long=long)
    return image


def _grey(palette: Palette) -> Palette:
    names = ("talking", "ringing", "wrapup", "paused", "other", "free", "muted")
    fields = {name: getattr(palette, name) for name in palette.__struct_fields__}
    return Palette(**(fields | dict.fromkeys(names, GREY)))


def test_states_are_told_apart_without_any_colour(qtbot: QtBot) -> None:
    for palette in PALETTES.values():
        for side in (6, 8, 12, 24):
            squares = [_square(side, kind, _grey(palette)) for kind in ORDER]
            assert not any(one == other for one, other in combinations(squares, 2)), side


def test_too_long_is_told_by_a_corner(qtbot: QtBot) -> None:
    for side in (5, 12, 24):
        assert _square(side, AgentState.ON_CALL, long=True) != _square(side, AgentState.ON_CALL)
        assert _square(side, AgentState.ON_CALL, live=False, long=True) == _square(
            side, AgentState.ON_CALL, live=False
        )


def test_a_large_square_has_the_letter(qtbot: QtBot) -> None:
    said: list[Painted] = []
    with canvas(look(), blank(30, 30), said) as its:
        paint_square(its, QRectF(0, 0, 26, 26), AgentState.RINGING, live=True)
        paint_square(its, QRectF(0, 0, 10, 10), AgentState.RINGING, live=True)
    assert [paint.text for paint in said] == ["R"]


def test_a_stamp_is_the_square(qtbot: QtBot) -> None:
    image = blank(12, 12)
    with canvas(look(), image) as its:
        picture = stamp(its, 12, AgentState.PAUSED, live=True, long=True).toImage()
    assert picture.convertToFormat(image.format()) == _square(12, AgentState.PAUSED, long=True)
