"""Canvases in tests: a picture to paint on, and what was painted on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QImage, QPainter

from wallboard.ui.paint.canvas import Canvas, Painted
from wallboard.ui.theme.fonts import Fonts, load_family
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.palettes import DARK
from wallboard.ui.theme.sizes import Viewing, sizes_for
from wallboard.ui.theme.tokens import Palette


def look(palette: Palette = DARK, viewing: Viewing | None = None) -> Look:
    sizes = sizes_for(1920, 1080, viewing or Viewing(24, 0.7))
    return Look(palette, sizes, Fonts(load_family()))


@contextmanager
def canvas(its: Look, image: QImage, said: list[Painted] | None = None) -> Iterator[Canvas]:
    painter = QPainter(image)
    try:
        yield Canvas(painter, its, None if said is None else said.append)
    finally:
        painter.end()


def blank(width: int, height: int, colour: str = DARK.card) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image
