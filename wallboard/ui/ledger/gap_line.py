"""A line above the table that says what nobody recorded, or what the figures leave out."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds, SourceName
from wallboard.ui.format import Format
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.paint.canvas import MEDIUM, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_TOLD = 3
"""So many gaps are named."""
_SHORTEST = 60.0
"""A reconnect of some seconds is no hour in which nothing was recorded."""


class GapLine(QWidget):
    """Paints one line; without words it wants no room."""

    def __init__(self, look: Look) -> None:
        """Begin without words."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.words: Words = ""

    def tell(self, words: Words) -> bool:
        """Say this; return whether that needs another height."""
        before, self.words = self.words, words
        if before != words:
            self.setAccessibleName(shown(words))
            self.update()
        return bool(before) is not bool(words)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        self.update()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record

    def sizeHint(self) -> QSize:
        """Return the height that the words need."""
        return QSize(0, round(self.look.sizes.detail * 1.7) if self.words else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        palette, size = self.look.palette, self.look.sizes.detail
        painter.fillRect(self.rect(), QColor(palette.background))
        canvas, pad = Canvas(painter, self.look, self.record), self.look.sizes.pad
        box = QRectF(self.rect()).adjusted(pad, 0, -pad, 0)
        canvas.text(box, self.words, Type(size, palette.warn, MEDIUM, shrink=0.75))


def unseen_words(gaps: Sequence[tuple[SourceName, Seconds, Seconds]], now: Seconds, form: Format) -> Words:
    """Say when nobody recorded; which source is only said where there are several."""
    long = [gap for gap in gaps if gap[2] - gap[1] >= _SHORTEST]
    several = len({source for source, _, _ in gaps}) > 1
    words: Words = ""
    for source, since, until in long[:_TOLD]:
        span = say(
            "ledger", "from {since} to {until}",
            since=instant_words(since, now, form), until=instant_words(until, now, form),
        )  # fmt: skip
        one: Words = say("ledger", "{source} {span}", source=source, span=span) if several else span
        words = one if not words else say("ledger", "{some}, {more}", some=words, more=one)
    if not words:
        return ""
    if len(long) > _TOLD:
        words = say("ledger", "{some} and {n} more", some=words, n=len(long) - _TOLD)
    return say("ledger", "Nobody recorded {spans}: who called then is not known", spans=words)


def gaps_of(snapshot: Snapshot) -> tuple[tuple[SourceName, Seconds, Seconds], ...]:
    """Return what of the day nobody recorded, by source."""
    return tuple((one.name, since, until) for one in snapshot.sources for since, until in one.gaps)


NO_HOURS = mark("ledger", "No opening hours are set, so this is the day: add hours to [site] in the settings")
