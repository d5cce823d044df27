"""The house font where it is, the system's otherwise; and fonts made once per size."""

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainterPath

from wallboard.ui.paint.large import LargeTexts
from wallboard.ui.resources import resources

FAMILY = "Wall Sans"
_SANS = "sans-serif"
_KEPT, _SHORT = 20_000, 100
"""So many widths are remembered, of texts with at most so many characters."""


def load_family() -> str:
    """Load the house font into the running application; return the family to use."""
    families = {
        family
        for path in resources("fonts", ".ttf")
        for family in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    }
    return FAMILY if FAMILY in families else _SANS


class Fonts:
    """Makes each font once; figures have one width, so that times do not jitter."""

    def __init__(self, family: str) -> None:
        """Take the family all of them are of."""
        self._family = family
        self._made: dict[tuple[int, int], tuple[QFont, QFontMetricsF]] = {}
        self._advances: dict[tuple[str, int, QFont.Weight], float] = {}
        self._bearings: dict[tuple[str, int, QFont.Weight], float] = {}
        self.large = LargeTexts()

    def font(self, size: float, weight: QFont.Weight) -> tuple[QFont, QFontMetricsF]:
        """Return the font of a size in pixels, and its measures."""
        pixels = max(1, round(size))
        key = (pixels, int(weight))
        if key not in self._made:
            font = QFont(self._family)
            font.setStyleHint(QFont.StyleHint.SansSerif)
            font.setPixelSize(pixels)
            font.setWeight(weight)
            font.setFeature(QFont.Tag("tnum"), 1)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._made[key] = (font, QFontMetricsF(font))
        return self._made[key]

    def bearing(self, digit: str, size: float, weight: QFont.Weight) -> float:
        """Return how much room a digit leaves at its left: all are of one width, so a 1 leaves much."""
        key = (digit, round(size), weight)
        if key not in self._bearings:
            outline = QPainterPath()
            outline.addText(0, 0, self.font(size, weight)[0], digit)
            self._bearings[key] = outline.boundingRect().left()
        return self._bearings[key]

    def advance(self, text: str, size: float, weight: QFont.Weight) -> float:
        """Return how wide a text is in a font; what was measured lately is not measured again."""
        # Shaping a short text takes 3 µs (measured), and a grid of 500 agents asks for thousands a second.
        key = (text, round(size), weight)
        known = self._advances.get(key)
        if known is None:
            known = self.font(size, weight)[1].horizontalAdvance(text)
            if len(text) <= _SHORT:
                if len(self._advances) >= _KEPT:
                    self._advances.clear()
                self._advances[key] = known
        return known
