"""The row above the page: which view, which time, of centres which line; and how far reading is."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from wallboard.domain.money.campaign import Campaign
from wallboard.domain.text import mark, say
from wallboard.ui.paint.canvas import Record
from wallboard.ui.planning.lines.asked import VIEWS, View
from wallboard.ui.planning.lines.periods import KINDS, TITLES, Period
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.menu import menu_of
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.today.calendar import DayPicker
from wallboard.ui.today.controls import USUAL_MINUTES, Controls

_VIEWS = (
    mark("lines", "Lines and campaigns"),
    mark("lines", "Operators"),
    mark("lines", "Call centres"),
)
ALL_LINES = mark("lines", "All lines")
RECORDED = mark("lines", "Recorded here")
_NO_CAMPAIGN = mark("lines", "No campaign: add [[campaign]] to the settings")
_STEPPED = mark("lines", "the time before"), mark("lines", "the time after")


class LinesChoice(Controls):
    """Chips; whoever shows the page follows their signals."""

    view_chosen = Signal(str)
    kind_chosen = Signal(str)
    campaign_chosen = Signal(object)
    days_chosen = Signal(object, object)
    """First and last, in whatever order."""
    line_chosen = Signal(str)
    stepped = Signal(int)
    stopped = Signal()
    """Somebody does not want to wait, or wants to after all."""

    def __init__(self, look: Look, view: View, kind: str) -> None:
        """Begin with a view and a kind of time."""
        super().__init__(look, USUAL_MINUTES)
        self.minutes.hide()
        self._campaigns: tuple[Campaign, ...] = ()
        self._numbers: tuple[tuple[str, Words], ...] = ()
        self._every: Words = ALL_LINES
        self.views = Chips(look, _VIEWS, VIEWS.index(view))
        self.kinds = Chips(look, [TITLES[one] for one in KINDS], [*KINDS].index(kind))  # type: ignore[arg-type] # one of them
        self.line = PushChip(look, ALL_LINES, mark("lines", "choose a line, or call records"), self)
        self.stop = PushChip(look, mark("lines", "Cancel"), mark("lines", "read no further"), self)
        for part in (self.views, self.kinds):
            part.setParent(self)
        self.queues.hide()
        self.line.hide()
        self.stop.hide()
        self.views.chosen.connect(lambda nth: self.view_chosen.emit(VIEWS[nth]))
        self.kinds.chosen.connect(self._choose_kind)
        self.line.clicked.connect(self._pop_lines)
        self.stop.clicked.connect(self.stopped)
        for chip, name in zip((self.earlier, self.later), _STEPPED, strict=True):
            chip.setAccessibleName(shown(name))
            chip.setToolTip(shown(name))

    def show_period(self, period: Period, today: date, words: Words) -> None:
        """Show which time it is, and which day is the last there is."""
        self.show_day(period.first, today, words)
        self.later.setEnabled(period.kind != "campaign" and period.last < today)
        self.earlier.setEnabled(period.kind != "campaign")
        for nth, kind in enumerate(KINDS):
            self.kinds.chips[nth].setChecked(kind == period.kind)

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """Take which campaigns there are."""
        self._campaigns = tuple(campaigns)

    def show_lines(
        self, numbers: Sequence[tuple[str, Words]], line: str, *, there: bool, every: Words = ALL_LINES
    ) -> None:
        """Show on which line centres are compared, out of which; `there`: only then there is a choice.

        Of operators these are imported call records, and `every` says what holds without them.
        """
        self._numbers, self._every = tuple(numbers), every
        words = dict(self._numbers).get(line, line) if line else every
        changed = self.line.set_words(words)
        if changed or self.line.isHidden() is there:
            self.line.setVisible(there)
            self.lay_out()

    def show_progress(self, progress: tuple[int, int] | None, *, stopped: bool) -> None:
        """Say how far reading has come, and let it be given up, or gone on with."""
        there = progress is not None or stopped
        words: Words = mark("lines", "Cancelled: read on")
        if progress is not None:
            words = say("lines", "Cancel: {n} of {m} read", n=progress[0], m=progress[1])
        wide = self.stop.sizeHint().width()
        self.stop.set_words(words)
        if self.stop.isHidden() is there or wide != self.stop.sizeHint().width():
            self.stop.setVisible(there)
            self.lay_out()

    def step(self, by: int, *_checked: bool) -> None:
        """Go to the time before, or after; not beyond the present."""
        if (self.earlier if by < 0 else self.later).isEnabled():
            self.stepped.emit(by)

    def campaign_menu(self) -> QMenu:
        """Make the list of campaigns."""
        menu = menu_of(
            [(one.title, None, partial(self.campaign_chosen.emit, one)) for one in self._campaigns],
            self.look,
            self,
        )
        if not self._campaigns:
            menu.addAction(shown(_NO_CAMPAIGN)).setEnabled(False)
        return menu

    def line_menu(self) -> QMenu:
        """Make the list of lines."""
        rows = (("", self._every), *self._numbers)
        return menu_of(
            [(words, None, partial(self.line_chosen.emit, line)) for line, words in rows], self.look, self
        )

    def pick_days(self, first: date | None = None) -> None:
        """Let the first of some days be chosen from a calendar, and then the last."""
        then: Callable[[date], None] = (
            self.pick_days if first is None else partial(self.days_chosen.emit, first)
        )
        self.picker = DayPicker(self.look, first or self._day, self._today, then)
        self.picker.destroyed.connect(self._forget_picker)
        self.picker.open_at(self.kinds.mapToGlobal(QPoint(0, self.kinds.height())))

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.views.set_look(look)
        self.kinds.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.views.set_record(record)
        self.kinds.set_record(record)

    def lay_out(self) -> None:
        """Put them side by side."""
        gap, left = round(self.look.sizes.gap), 0
        for part in (self.views, self.kinds):
            hint = part.sizeHint()
            part.setGeometry(left, 0, hint.width(), hint.height())
            part.lay_out()
            left += hint.width() + gap
        chips = [
            chip
            for chip in (self.earlier, self.date, self.later, self.line, self.stop)
            if not chip.isHidden()
        ]
        # Where there is no room for all, the time is written in less: without it nobody gets on from there.
        over = left + sum(chip.sizeHint().width() + gap for chip in chips) - gap - self.width()
        for chip in chips:
            hint = chip.sizeHint()
            wide = hint.width() - (max(0, over) if chip is self.date else 0)
            chip.setGeometry(left, 0, max(0, min(wide, self.width() - left)), hint.height())
            left += max(0, wide) + gap
        self.queues.setGeometry(left, 0, 0, self.sizeHint().height())

    def _chips(self) -> tuple[PushChip, ...]:
        return (*super()._chips(), self.line, self.stop)

    def _choose_kind(self, nth: int) -> None:
        kind = KINDS[nth]
        if kind == "campaign":
            self.campaign_menu().popup(self.kinds.mapToGlobal(QPoint(0, self.kinds.height())))
        elif kind == "days":
            self.pick_days()
        else:
            self.kind_chosen.emit(kind)

    def _pop_lines(self) -> None:
        self.line_menu().popup(self.line.mapToGlobal(QPoint(0, self.line.height())))
