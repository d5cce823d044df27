"""Large text, painted once. Qt keeps the dots of small letters, but fills the outlines of large ones anew.

A text that comes a second time is kept as a picture, so that a title or a figure that stands still costs a
copy; one that is never seen again, like the time in seconds, is painted as it is.
"""

from collections import OrderedDict
from collections.abc import Hashable
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

OUTLINED_PX = 64
"""From this size on letters are outlines to Qt (in its sources, `QFontEngine::shouldDrawCachedGlyphs`)."""
MOST_BYTES = 24_000_000
"""Room for all large texts of a wall of 3840×2160, and for those that come and go."""
_SEEN = 2000
_OVERHANG = 0.25
"""Room for what leans out of a text's width, in parts of its size."""


class LargeTexts:
    """The pictures of texts, those used longest ago forgotten first."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self._seen: OrderedDict[Hashable, None] = OrderedDict()
        self._bytes = 0

    @property
    def held(self) -> tuple[int, int]:
        """How many pictures there are, and how many bytes they take."""
        return len(self._kept), self._bytes

    def put(
        self, painter: QPainter, at: QPointF, text: str, font: tuple[QFont, QFontMetricsF], colour: str
    ) -> None:
        """Paint a text with its baseline's beginning at whole dots, out of its picture if there is one."""
        ratio = painter.device().devicePixelRatioF()
        at = QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio)
        size = font[0].pixelSize()
        key = (text, size, font[0].weight(), colour, ratio)
        picture = self._kept.get(key)
        if picture is None and key in self._seen:
            picture = self._keep(key, _picture(text, font, colour, ratio))
        if picture is None:
            self._seen[key] = None
            if len(self._seen) > _SEEN:
                self._seen.popitem(last=False)
            _draw(painter, at, text, font[0], colour)
            return
        self._kept.move_to_end(key)
        # The picture begins at whole dots too, or it would be blurred.
        painter.drawPixmap(at - _origin(font, ratio), picture)

    def _keep(self, key: Hashable, picture: QPixmap) -> QPixmap:
        self._kept[key] = picture
        self._bytes += _bytes(picture)
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _bytes(self._kept.popitem(last=False)[1])
        return picture


def _picture(text: str, font: tuple[QFont, QFontMetricsF], colour: str, ratio: float) -> QPixmap:
    made, metrics = font
    side = made.pixelSize() * _OVERHANG
    width = metrics.horizontalAdvance(text) + 2 * side
    height = metrics.ascent() + metrics.descent()
    picture = QPixmap(ceil(width * ratio) + 1, ceil(height * ratio) + 1)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        _draw(painter, _origin(font, ratio), text, made, colour)
    return picture


def _origin(font: tuple[QFont, QFontMetricsF], ratio: float) -> QPointF:
    """Return where in its picture a text's baseline begins."""
    made, metrics = font
    return QPointF(ceil(made.pixelSize() * _OVERHANG * ratio) / ratio, ceil(metrics.ascent() * ratio) / ratio)


def _draw(painter: QPainter, at: QPointF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(at, text)


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
