"""The one way to put text on the screen.

Text is plain, translated on the way, and fits its box: it shrinks a little and is then cut
with an ellipsis. A canvas can record what it painted and where, which is how tests know
that nothing is clipped and nothing overlaps.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from wallboard.ui.paint.large import OUTLINED_PX
from wallboard.ui.paint.runs import Line
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.sizes import CAPITAL
from wallboard.ui.theme.tokens import Tone

SHRINK = 0.5
"""To which part of its size a text may shrink before it is cut."""
_BEARING = 0.05
"""What a large digit leaves free at its left, in parts of its size; a 1 leaves more."""
DOT = " · "
REGULAR, MEDIUM, SEMI, BOLD = (
    QFont.Weight.Normal,
    QFont.Weight.Medium,
    QFont.Weight.DemiBold,
    QFont.Weight.Bold,
)


class Align(Enum):
    """Where in its box a text stands."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Type:
    """How a text looks: size in pixels, colour, weight, side, and how far it may shrink."""

    size: float
    colour: str
    weight: QFont.Weight = REGULAR
    align: Align = Align.LEFT
    shrink: float = SHRINK
    cut_middle: bool = False
    """Cut in the middle rather than at the end: for names whose ends tell them apart."""


@dataclass(frozen=True, slots=True)
class Painted:
    """What was painted: the text, where its ink is, the box it should stay in, and what became of it."""

    text: str
    ink: QRectF
    box: QRectF
    size: float
    wanted: float
    cut: bool


Record = Callable[[Painted], None]


class Canvas:
    """A painter that knows the look."""

    def __init__(self, painter: QPainter, look: Look, record: Record | None = None) -> None:
        """Paint with `painter`; tell `record` of every text."""
        self.painter = painter
        self.look = look
        self._record = record
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def width(self, words: Words, size: float, weight: QFont.Weight = REGULAR) -> float:
        """Return how wide a text would be."""
        return self.look.fonts.advance(shown(words), size, weight)

    def text(self, box: QRectF, words: Words, type_: Type) -> float:
        """Paint one line into the box, its capitals centred by height; return its width."""
        text = shown(words)
        if not text or box.width() <= 0:
            return 0.0
        fonts, weight = self.look.fonts, type_.weight
        size = _fitting(type_.size, fonts.advance(text, type_.size, weight), box.width(), type_.shrink)
        # Advances do not scale evenly with the size, so what should fit may be a pixel too wide.
        while fonts.advance(text, size, weight) > box.width() + 0.5 and size > type_.size * type_.shrink:
            size -= 1
        font, metrics = fonts.font(size, weight)
        put = text
        if fonts.advance(text, size, weight) > box.width() + 0.5:
            mode = Qt.TextElideMode.ElideMiddle if type_.cut_middle else Qt.TextElideMode.ElideRight
            put = metrics.elidedText(text, mode, box.width())
        advance = fonts.advance(put, size, weight)
        x = box.left() + (box.width() - advance) * type_.align.value
        if type_.align is Align.LEFT and put[0].isdecimal():
            # Digits have one width; a leading 1 in the middle of its own looks indented.
            outdent = max(0.0, round(fonts.bearing(put[0], size, weight) - size * _BEARING))
            x, advance = x - outdent, advance - outdent
        baseline = box.center().y() + size * CAPITAL / 2
        if size >= OUTLINED_PX:
            fonts.large.put(self.painter, QPointF(x, baseline), put, (font, metrics), type_.colour)
        else:
            self.painter.setFont(font)
            self.painter.setPen(QColor(type_.colour))
            self.painter.drawText(QPointF(x, baseline), put)
        if self._record is not None:
            outline = QPainterPath()
            outline.addText(QPointF(x, baseline), font, put)
            self._record(Painted(put, outline.boundingRect(), box, size, type_.size, put != text))
        return advance

    def line(self, box: QRectF, line: Line, size: float) -> None:
        """Paint pieces side by side with dots between; all of them shrink together."""
        palette = self.look.palette
        least = size * SHRINK
        size = _fitting(size, self.line_width(line, size), box.width(), SHRINK)
        while size > least and self.line_width(line, size) > box.width() + 0.5:
            size -= 1
        x = box.left()
        for n, run in enumerate(line):
            weight = SEMI if run.strong else REGULAR
            if n:
                x += self.text(_from(box, x), DOT, Type(size, palette.muted, shrink=1.0))
            type_ = Type(size, palette.tone(run.tone), weight, shrink=1.0)
            x += self.text(_from(box, x), run.words, type_)

    def line_width(self, line: Line, size: float) -> float:
        """Return how wide the pieces would be."""
        pieces = sum(self.width(run.words, size, SEMI if run.strong else REGULAR) for run in line)
        return pieces + max(0, len(line) - 1) * self.width(DOT, size)

    def fill(self, box: QRectF, colour: str, radius: float = 0.0) -> None:
        """Fill a rectangle."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(box, radius, radius)

    def hairline(self, left: float, right: float, y: float) -> None:
        """Draw a line of one pixel."""
        # Wider pens cost fifteen times as much with antialiasing (measured).
        self.painter.fillRect(QRectF(left, round(y), right - left, 1.0), QColor(self.look.palette.line))

    def tone(self, tone: Tone, *, live: bool = True) -> str:
        """Return the colour of a tone; what is old has none."""
        return self.look.palette.tone(tone if live else Tone.MUTED)


def _fitting(size: float, wide: float, room: float, shrink: float) -> float:
    if wide <= room or wide <= 0:
        return size
    # Fonts are made in whole pixels, so round down: half a pixel up would not fit again.
    return float(max(int(size * room / wide), int(size * shrink), 1))


def _from(box: QRectF, x: float) -> QRectF:
    return QRectF(min(x, box.right()), box.top(), max(0.0, box.right() - x), box.height())
