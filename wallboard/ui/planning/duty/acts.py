"""The buttons above the roster, and the keys that do the same."""

from collections.abc import Sequence
from functools import partial
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.text import Text, mark, say
from wallboard.ui.paint.canvas import Align, Canvas, Record, Type
from wallboard.ui.paint.guard import painted
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

Act: TypeAlias = Literal["absent", "noon", "until", "shift", "back", "add"]
ACTS: tuple[Act, ...] = get_args(Act)
_WORDS: dict[Act, tuple[Text, Text]] = {
    "absent": (mark("duty", "Absent"), mark("duty", "absent all day, or for the rest of it")),
    "noon": (mark("duty", "until noon"), mark("duty", "absent until noon")),
    "until": (mark("duty", "until …"), mark("duty", "absent until a time")),
    "shift": (mark("duty", "Shift …"), mark("duty", "type the shift of this day")),
    "back": (mark("duty", "As planned"), mark("duty", "take back what was typed of this agent")),
    "add": (mark("duty", "Add …"), mark("duty", "type the shift of somebody who is not listed")),
}
KEYS: dict[int, Act] = {Qt.Key.Key_1 + n: act for n, act in enumerate(ACTS)}
"""Digits do the same while the table has the focus."""


class ActBar(QWidget):
    """Chips; what was done last is said at the right end."""

    chosen = Signal(str)
    """One of `ACTS`."""

    def __init__(self, look: Look) -> None:
        """Begin with nobody chosen."""
        super().__init__()
        self.look = look
        self.record: Record | None = None
        self.note: Words = ""
        self.chips = {act: self._chip(act, n) for n, act in enumerate(ACTS, 1)}

    def _chip(self, act: Act, n: int) -> PushChip:
        words, name = _WORDS[act]
        chip = PushChip(self.look, say("duty", "{n} {what}", n=n, what=words), name, self)
        chip.clicked.connect(partial(self._choose, act))
        return chip

    def _choose(self, act: Act, *_checked: bool) -> None:
        self.chosen.emit(act)

    def allow(self, acts: Sequence[Act]) -> None:
        """Let only these be chosen."""
        for act, chip in self.chips.items():
            chip.setEnabled(act in acts)

    def set_note(self, note: Words) -> None:
        """Say this from now on."""
        if note != self.note:
            self.note = note
            self.update()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.look = look
        for chip in self.chips.values():
            chip.look = look
            chip.update()
        self.lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.record = record
        for chip in self.chips.values():
            chip.record = record

    def sizeHint(self) -> QSize:
        """Return the height of the row."""
        return QSize(0, max(chip.sizeHint().height() for chip in self.chips.values()))

    def lay_out(self) -> None:
        """Put them side by side; where there is no room for all they are narrower."""
        gap, hints = round(self.look.sizes.gap), [chip.sizeHint() for chip in self.chips.values()]
        wide = sum(hint.width() for hint in hints) + gap * (len(hints) - 1)
        fit = min(1.0, self.width() / max(1, wide))
        left = 0.0
        for chip, hint in zip(self.chips.values(), hints, strict=True):
            chip.setGeometry(round(left), 0, round(hint.width() * fit), hint.height())
            left += (hint.width() + gap) * fit

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the note."""
        painted(self, self._paint)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.look.palette.background))
        room = QRectF(self.rect())
        room.setLeft(self.chips["add"].geometry().right() + self.look.sizes.gap * 2)
        if room.width() > self.look.sizes.detail * 4:
            type_ = Type(self.look.sizes.detail, self.look.palette.muted, align=Align.RIGHT)
            Canvas(painter, self.look, self.record).text(room, self.note, type_)
