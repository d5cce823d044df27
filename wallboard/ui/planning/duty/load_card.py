"""The card below the days: what each half hour needs, against who is planned; below the same hours."""

from PySide6.QtCore import QRect, QRectF, Signal

from wallboard.domain.staffing.plan import DayPlan, PlannedPart
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.ui.chart.axes import levels_for
from wallboard.ui.format import Format
from wallboard.ui.paint.canvas import REGULAR, Canvas, Record, Type
from wallboard.ui.planning.load.words import told_of
from wallboard.ui.planning.parts.bars import Bars
from wallboard.ui.planning.parts.bars_view import Bar, BarsView
from wallboard.ui.table.card import Card
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_HEADING = mark("duty", "Agents needed · dashes: rostered")
_LEVELS = 4
_LEFT, _RIGHT = 0.8, 1.4
"""What bars leave free beside their numbers and at their right end, in font sizes."""
_ROUGH = 3.0


class HourBars(Bars):
    """Bars that keep their place: they stand below other things of the same hours."""

    def zoom(self, _by: float, _around: int | None = None) -> None:
        """Look at no fewer: they would no longer stand below the same hours."""


class LoadCard(Card):
    """Shows bars; what is said of the rest of the day stands at its foot."""

    opened = Signal(float, float)
    """From when to when the half hour is that is asked about."""

    def __init__(self, look: Look, form: Format) -> None:
        """Begin empty."""
        super().__init__(look, _HEADING)
        self._format = form
        self._parts: tuple[PlannedPart | None, ...] = ()
        self._starts: tuple[Seconds, ...] = ()
        self._field: tuple[int, int] | None = None
        self._empty: Words = ""
        self._step: Seconds = 1800.0
        self.bars = HourBars(look, _HEADING)
        self.bars.setParent(self)
        self.bars.opened.connect(self._open)
        self.bars.chosen.connect(self._tell)
        self.bars.pointed.connect(self._tell)

    def show_plan(
        self, plan: DayPlan | None, span: tuple[Seconds, Seconds], now: Seconds, empty: Words
    ) -> None:
        """Show a day between two instants; `empty` is said where nothing is known of it."""
        known = {} if plan is None else {one.part.since: one for one in plan.parts}
        first = plan.parts[0].part if plan is not None and plan.parts else None
        self._step = 1800.0 if first is None else first.until - first.since
        count = max(1, round((span[1] - span[0]) / self._step))
        self._starts = tuple(span[0] + n * self._step for n in range(count))
        self._parts = tuple(known.get(start) for start in self._starts)
        bars = tuple(self._bar(start, part) for start, part in zip(self._starts, self._parts, strict=True))
        at = next((n for n, start in enumerate(self._starts) if start <= now < start + self._step), 0)
        self._empty = empty if plan is None else ""
        self.bars.setHidden(plan is None)
        chosen = self.bars.at if len(self.bars.view.bars) == count else at
        self.bars.show_view(BarsView(bars, self._format.clock(span[1])), chosen, old=self.old)
        self._tell(self.bars.over)
        self.lay_out()
        self.update()

    def stand_below(self, left: int, right: int) -> None:
        """Let the bars stand between two places, counted from the card's left edge."""
        if self._field != (left, right):
            self._field = (left, right)
            self.lay_out()

    def set_look(self, look: Look) -> None:
        """Show in other colours or sizes from now on."""
        self.bars.set_look(look)
        super().set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        super().set_record(record)
        self.bars.set_record(record)

    def lay_out(self) -> None:
        """Place the bars so that each half hour stands below itself."""
        body, size = self.body(), self.look.sizes.detail
        if self._field is None:
            self.bars.setGeometry(body)
            return
        top = levels_for(max(1, round(self.bars.view.most)), _LEVELS)[-1]
        wide = self.look.fonts.advance(f"{top}", size, REGULAR)
        left = round(self._field[0] - wide - size * _LEFT)
        right = round(self._field[1] + size * _RIGHT)
        self.bars.setGeometry(QRect(left, body.top(), max(1, right - left), body.height()))

    def paint_card(self, canvas: Canvas) -> None:
        """Paint the heading, and why there are no bars."""
        super().paint_card(canvas)
        if self._empty:
            box, size = QRectF(self.body()), self.look.sizes.detail
            row = QRectF(box.left() + size, box.top(), box.width() - 2 * size, size * _ROUGH)
            canvas.text(row, self._empty, Type(size, self.look.palette.muted))

    def _bar(self, start: Seconds, part: PlannedPart | None) -> Bar:
        clock = self._format.clock(start)
        if part is None:
            return Bar(clock, 0, "", None, told=clock)
        told = told_of(part, self._format)
        words = self._format.count(part.needed)
        return Bar(clock, part.needed, words, part.part.rostered, part.short > 0, told=told)

    def _tell(self, nth: int) -> None:
        """Say in a line what the half hour below the mouse needs, or the chosen one."""
        shown = nth if nth >= 0 else self.bars.at
        bars = self.bars.view.bars
        self.set_note(bars[shown].told if shown < len(bars) else "")

    def _open(self, nth: int) -> None:
        if nth < len(self._starts):
            self.opened.emit(self._starts[nth], self._starts[nth] + self._step)
