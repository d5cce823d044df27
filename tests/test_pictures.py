"""The pictures of the documentation are what the program paints today, and other ones are noticed."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.pictures_compared import SAME, difference, marked, require_same
from wallboard.ui.theme.fonts import load_family

# Six weeks are played for them first: half a minute of a processor, which others may want as well.
pytestmark = pytest.mark.timeout(280)
ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"


def painter() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "packaging" / "pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAINTER = painter()


@pytest.fixture(scope="module")
def centre() -> Iterator[Any]:
    """Play the centre once for all pictures."""
    with PAINTER.centre() as its:
        yield its


@pytest.mark.parametrize("name", PAINTER.PICTURES)
def test_the_documentation_shows_the_program_as_it_is(qtbot: QtBot, centre: Any, name: str) -> None:  # noqa: ANN401 -- of a module that is no package
    require_same(FOLDER / f"{name}.png", PAINTER.painted(name, centre))


def test_the_files_are_small_and_nobody_sees_by_what(qtbot: QtBot) -> None:
    sizes = [file.stat().st_size for file in FOLDER.glob("*.png")]
    assert sum(sizes) < 1_500_000
    image = QImage(256, 16, QImage.Format.Format_RGB888)
    for x in range(256):
        for y in range(16):
            image.setPixelColor(x, y, QColor(x, 255 - x, y))
    packed = QImage.fromData(PAINTER.small(image))
    assert (packed.size(), packed.colorCount()) == (image.size(), packed.colorCount())
    assert packed.colorCount() <= 256
    assert not difference(image, packed)


def test_the_readme_shows_pictures_that_are_painted_by_the_program() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[.*?\]\((.*?)\)", text) + re.findall(r'<img[^>]*? src="(.*?)"', text)
    assert "docs/pictures/wall.png" in shown
    assert set(shown) <= {f"docs/pictures/{name}.png" for name in PAINTER.PICTURES}
    assert {file.stem for file in FOLDER.glob("*")} == set(PAINTER.PICTURES), "run: make pictures"


def text_on_card(text: str, colour: str = "#9aa7b6") -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#131a22"))
    font = QFont(load_family())
    font.setPixelSize(12)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(10, 20, text)
    painter.end()
    return image


def test_one_digit_of_small_text_is_noticed_and_its_place_is_said(qtbot: QtBot) -> None:
    kept, painted = text_on_card("n 31 · goal 80%"), text_on_card("n 31 · goal 86%")
    said = difference(kept, painted)
    place = re.fullmatch(r"\d+ pixels differ, by up to \d+, in x (\d+)–(\d+), y (\d+)–(\d+)", said)
    assert place is not None, said
    left, right, top, bottom = map(int, place.groups())
    assert QRect(10, 5, 190, 20).contains(QRect(left, top, right - left, bottom - top))
    assert right - left < 12
    red = marked(kept, painted).pixelColor
    assert any(red(x, y) == QColor("red") for x in range(left, right + 1) for y in range(top, bottom + 1))


def test_rounding_is_not_noticed_another_colour_and_size_are(qtbot: QtBot) -> None:
    kept = text_on_card("Waiting")
    rounded = QColor(0x9A + SAME - 4, 0xA7, 0xB6 - SAME + 4).name()
    assert difference(kept, kept) == difference(kept, text_on_card("Waiting", rounded)) == ""
    assert difference(kept, text_on_card("Waiting", "#ff6355"))
    assert difference(kept, kept.copy(0, 0, 100, 40)) == "kept 200 × 40, painted 100 × 40"


def test_a_picture_that_was_never_kept_is_a_failure_that_leaves_one_to_look_at(qtbot: QtBot) -> None:
    with pytest.raises(AssertionError, match="no such picture yet"):
        require_same(FOLDER / "never.png", text_on_card("Waiting"))
    left = ROOT / "test-report" / "pictures" / "never.png"
    assert not difference(QImage(str(left)), text_on_card("Waiting"))
    left.unlink()
