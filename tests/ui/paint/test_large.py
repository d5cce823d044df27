import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from wallboard.ui.paint.large import MOST_BYTES, LargeTexts
from wallboard.ui.theme.fonts import Fonts, load_family

GROUND, INK = "#101418", "#f0f4f8"


@pytest.fixture
def fonts(qapp: QApplication) -> Fonts:
    return Fonts(load_family())


def painted(texts: LargeTexts, fonts: Fonts, text: str, *, at: float = 40.3, ratio: float = 1.0) -> QImage:
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(GROUND))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        texts.put(painter, QPointF(at, 120.7), text, fonts.font(100, QFont.Weight.Bold), INK)
    return image


def farthest(one: QImage, other: QImage) -> int:
    """How far the two are apart at the worst dot of the worst colour, of 255."""
    first, second = bytes(one.constBits()), bytes(other.constBits())
    return max(abs(a - b) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_picture_of_a_text_is_the_text(fonts: Fonts, ratio: float) -> None:
    texts = LargeTexts()
    plain = painted(texts, fonts, "Ágj 4:12", ratio=ratio)
    kept = painted(texts, fonts, "Ágj 4:12", ratio=ratio)
    again = painted(texts, fonts, "Ágj 4:12", ratio=ratio)
    assert farthest(plain, kept) <= 2
    assert kept == again
    assert farthest(plain, painted(texts, fonts, "Ágj 4:13", ratio=ratio)) > 100


def test_nothing_jumps_when_its_place_moves_by_less_than_a_dot(fonts: Fonts) -> None:
    texts = LargeTexts()
    assert painted(texts, fonts, "15", at=40.3) == painted(LargeTexts(), fonts, "15", at=39.8)


def test_what_comes_once_is_not_kept_and_all_that_is_kept_has_an_end(fonts: Fonts) -> None:
    texts = LargeTexts()
    painted(texts, fonts, "once")
    assert texts.held == (0, 0)
    one = LargeTexts()
    for _ in range(2):
        painted(one, fonts, "00:00")
    each = one.held[1]
    most = MOST_BYTES // each
    for n in range(most + 50):
        for _ in range(2):
            painted(texts, fonts, f"{n // 60:02}:{n % 60:02}")
    assert most - 10 < texts.held[0] <= most + 10
    assert texts.held[1] <= MOST_BYTES
