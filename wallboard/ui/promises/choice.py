"""The row above the page: a day, a week or a month, and which one."""

from datetime import date

from PySide6.QtCore import Signal

from wallboard.ui.paint.canvas import Record
from wallboard.ui.promises.stretch import KINDS, TITLES, Kind, stretch_of
from wallboard.ui.table.chips import Chips
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.today.controls import USUAL_MINUTES, Controls


class StretchChoice(Controls):
    """As above a day by intervals, with the length of the time in place of that of its parts."""

    kind_chosen = Signal(str)
    """One of `KINDS`."""

    def __init__(self, look: Look, kind: Kind) -> None:
        """Begin with one kind."""
        super().__init__(look, USUAL_MINUTES)
        self._kind = kind
        self.minutes.hide()
        self.queues.hide()
        self.kinds = Chips(look, [TITLES[one] for one in KINDS], KINDS.index(kind))
        self.kinds.setParent(self)
        self.kinds.chosen.connect(self._choose_kind)

    def show_stretch(self, kind: Kind, day: date, today: date, words: Words) -> None:
        """Show which one it is, by a day of it, and which day is the last there is."""
        self._kind = kind
        self.show_day(day, today, words)
        self.later.setEnabled(stretch_of(kind, day).last < today)

    def step(self, by: int, *_checked: bool) -> None:
        """Go to the one before, or after; not beyond the present."""
        wanted = stretch_of(self._kind, self._day).beside(by)
        if wanted <= self._today:
            self.day_chosen.emit(wanted)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.kinds.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.kinds.set_record(record)

    def lay_out(self) -> None:
        """Put the kinds first, then which one."""
        gap, left = round(self.look.sizes.gap), 0
        hint = self.kinds.sizeHint()
        self.kinds.setGeometry(0, 0, hint.width(), hint.height())
        self.kinds.lay_out()
        left = hint.width() + gap * 2
        for chip in (self.earlier, self.date, self.later):
            hint = chip.sizeHint()
            chip.setGeometry(left, 0, hint.width(), hint.height())
            left += hint.width() + gap
        self.queues.setGeometry(left, 0, 0, hint.height())

    def _choose_kind(self, nth: int) -> None:
        self.kind_chosen.emit(KINDS[nth])
