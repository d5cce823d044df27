"""The card of the busy hour: when it is, how much there is then, and who is lost in such hours."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import mark
from wallboard.ui.export.pages import Picture
from wallboard.ui.paint.canvas import BOLD, MEDIUM, SEMI, Canvas, Record, Type
from wallboard.ui.paint.wrap import paint_lines, wrapped
from wallboard.ui.planning.load.heat_view import BusyView, Line
from wallboard.ui.table.card import Card
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_ROW, _LARGE = 1.5, 1.9
"""Height of a line in details; size of the large words in labels."""
_SMALLEST = 0.92
"""To which part of their size lines shrink where there is little room."""
_ASIDE = 0.5
"""Between two blocks, in details."""


class BusyCard(Card):
    """Paints words; a chip leads on to how waiting grows."""

    growing = Signal()
    """Somebody wants to see how waiting grows with the load."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__(look, mark("load", "Busy hour"))
        self.view = BusyView()
        self.more = PushChip(
            look, mark("load", "How waiting grows ›"), mark("load", "how waiting grows with the load"), self
        )
        self.more.clicked.connect(self.growing)
        self.setAccessibleName(shown(self.heading))

    def show_view(self, view: BusyView) -> None:
        """Show this from now on."""
        if view != self.view:
            self.view = view
            said = [view.title, *(line.before for line in view.lines), view.lost, view.lost_of]
            self.setAccessibleDescription(", ".join(shown(words) for words in said if words))
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.more.look = look
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.more.record = record

    def lay_out(self) -> None:
        """Place the chip at the foot."""
        hint, pad = self.more.sizeHint(), round(self.look.sizes.pad)
        wide = min(hint.width(), self.width() - 2 * pad)
        place = QRect(pad, self.height() - round(pad * 0.7) - hint.height(), wide, hint.height())
        QWidget.setGeometry(self.more, place)

    def paint_card(self, canvas: Canvas) -> None:
        """Paint heading and words; where there is little room, what is large shrinks first."""
        super().paint_card(canvas)
        sizes, view = self.look.sizes, self.view
        room = QRectF(self.rect()).adjusted(sizes.pad, 0, -sizes.pad, -self.more.height() - sizes.pad)
        room.setTop(sizes.pad * 0.6 + self.head_height())
        small, large = self._fit(room.height())
        y = room.top()
        if view.title:
            y = self._large(canvas, room, y, shown(view.title), large)
            for line in view.lines:
                y = self._line(canvas, room, y, line, small)
            y += sizes.detail * _ASIDE * small
        if view.lost:
            y = self._line(canvas, room, y, Line(_LOST), small)
            y = self._large(canvas, room, y, shown(view.lost), large)
            y = self._line(canvas, room, y, Line(view.lost_of), small)
        for words in view.blocked:
            y = self._line(canvas, room, y, Line(words), small)
        if not view.title and not view.lost:
            lines = wrapped(self.look, shown(_NOTHING), room.width(), sizes.detail, MEDIUM)
            paint_lines(canvas, room, lines, Type(sizes.detail, self.look.palette.muted), sizes.detail * _ROW)

    def picture(self) -> Picture:
        """Write the same for paper, as large as its other words: the hour left, losses right."""
        view, heading = self.view, self.heading
        lost = () if not view.lost else (Line(_LOST, view.lost, view.lost_of), *map(Line, view.blocked))
        left = (Line(heading, view.title), *view.lines) if view.title else ()
        rows = max(len(left), len(lost), 1)

        def paint(canvas: Canvas, box: QRectF) -> None:
            high = box.height() / rows
            for n, lines in enumerate(part for part in (left, lost) if part):
                for nth, line in enumerate(lines):
                    room = QRectF(
                        box.left() + n * box.width() / 2, box.top() + nth * high, box.width() / 2, high
                    )
                    _paint_line(canvas, room, line, min(canvas.look.sizes.detail, high / _ROW))

        return Picture(paint, rows * _PAPER_ROW)

    def _fit(self, room: float) -> tuple[float, float]:
        """Return how much smaller lines and large words are than they would like to be."""
        sizes, view = self.look.sizes, self.view
        larges = (bool(view.title) + bool(view.lost)) * sizes.label * _LARGE * 1.25
        rows = (len(view.lines) + _ASIDE if view.title else 0) + (2 if view.lost else 0) + len(view.blocked)
        lines = rows * sizes.detail * _ROW
        small = min(1.0, max(_SMALLEST, room / max(1.0, lines + larges)))
        return small, min(1.0, max(0.5, (room - lines * small) / max(1.0, larges)))

    def _large(self, canvas: Canvas, room: QRectF, y: float, words: str, fit: float) -> float:
        size = self.look.sizes.label * _LARGE * fit
        box = QRectF(room.left(), y, room.width(), size * 1.25)
        canvas.text(box, words, Type(size, self.look.palette.text, BOLD))
        return box.bottom()

    def _line(self, canvas: Canvas, room: QRectF, y: float, line: Line, fit: float) -> float:
        size = self.look.sizes.detail * fit
        box = QRectF(room.left(), y, room.width(), size * _ROW)
        _paint_line(canvas, box, line, size)
        return box.bottom()


def _paint_line(canvas: Canvas, box: QRectF, line: Line, size: float) -> None:
    """Paint words with what of them stands out; all of them smaller where they are too long."""
    palette, x = canvas.look.palette, box.left()
    parts = ((line.before, palette.muted, MEDIUM), (line.value, palette.tone(line.tone), SEMI))
    wide = sum(canvas.width(words, size, weight) + size * 0.3 for words, _, weight in parts)
    wide += canvas.width(line.after, size)
    put = size * min(1.0, box.width() / max(1.0, wide))
    for words, ink, weight in (*parts, (line.after, palette.muted, MEDIUM)):
        if words:
            rest = QRectF(x, box.top(), max(1.0, box.right() - x), box.height())
            x += canvas.text(rest, words, Type(float(int(put)) if put < size else size, ink, weight))
            x += put * 0.3


_LOST = mark("load", "Lost in the busiest 10% of hours")
_PAPER_ROW = 0.022
"""Height of a line on paper, as a share of its width."""
_NOTHING = mark("load", "When it is busiest is said here once calls were seen on three days of a weekday.")
