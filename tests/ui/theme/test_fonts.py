from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from wallboard.ui.resources import resources
from wallboard.ui.theme.fonts import FAMILY, Fonts, load_family


def test_the_house_font_is_used_where_it_is(qtbot: QtBot) -> None:
    family = load_family()
    assert family == (FAMILY if resources("fonts", ".ttf") else "sans-serif")


def test_loading_again_is_harmless(qtbot: QtBot) -> None:
    assert load_family() == load_family()


def test_a_font_is_made_once_per_size_and_weight(qtbot: QtBot) -> None:
    fonts = Fonts(load_family())
    regular = fonts.font(20.2, QFont.Weight.Normal)
    assert fonts.font(19.8, QFont.Weight.Normal) is regular
    assert fonts.font(20, QFont.Weight.Bold) is not regular
    assert regular[0].pixelSize() == 20


def test_digits_have_one_width(qtbot: QtBot) -> None:
    _, metrics = Fonts(load_family()).font(40, QFont.Weight.Bold)
    assert len({round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1
