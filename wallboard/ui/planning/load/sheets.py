"""The numbers behind map and bars as tables, in the same places."""

from typing import Any

from PySide6.QtCore import QObject, QRect, Signal

from wallboard.domain.load.peaks import PeakCell, PeaksFound
from wallboard.domain.staffing.plan import DayPlan, PlannedPart
from wallboard.domain.text import mark
from wallboard.ui.format import Format
from wallboard.ui.means import Memory
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.planning.load.tables import plan_columns, week_columns
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

_NONE_FITS = mark("load", "No row fits the filter: clear it with Esc")
_IN_FILES_ONLY = frozenset({"until", "heads"})
"""There is no room for more, and others tell the same."""
_HINT = mark("load", "Day or hour")


class Sheets(QObject):
    """Two tables that stand where the pictures do; in each, Enter opens what the picture would open."""

    cell_opened = Signal(object)
    """A `PeakCell`."""
    part_opened = Signal(object)
    """A `PlannedPart`."""

    def __init__(self, look: Look, form: Format, memory: Memory, *, costs: bool) -> None:
        """Begin empty; `costs`: whether it is known what an hour costs."""
        super().__init__()
        self._form = form
        week: RowsModel[PeakCell] = RowsModel(
            week_columns(form), lambda cell: (cell.weekday, cell.hour), self
        )
        columns = [one for one in plan_columns(form, costs=costs) if one.key not in _IN_FILES_ONLY]
        plan: RowsModel[PlannedPart] = RowsModel(columns, lambda one: one.part.since, self)
        self.week = Sheet(look, mark("load", "Most calls at once"), week, memory, "load.week")
        self.plan = Sheet(look, mark("load", "Agents needed"), plan, memory, "load.plan")
        self._rows: dict[Sheet, tuple[tuple[Any, ...], Words]] = {self.week: ((), ""), self.plan: ((), "")}
        self._texts: dict[Sheet, str] = {self.week: "", self.plan: ""}
        for sheet in self.both:
            sheet.add_filter(_HINT)
            sheet.filtered.connect(lambda text, sheet=sheet: self._look_for(sheet, text))
            sheet.hide()
        self.week.view.opened.connect(self.cell_opened)
        self.plan.view.opened.connect(self.part_opened)

    @property
    def both(self) -> tuple[Sheet, Sheet]:
        """The table of the week and that of the day."""
        return self.week, self.plan

    def show_week(self, found: PeaksFound | None, empty: Words) -> None:
        """List the hours of the week; `empty` where there are none."""
        self._put(self.week, () if found is None else found.heat, empty)

    def show_plan(self, plan: DayPlan | None, empty: Words) -> None:
        """List the intervals of the day; `empty` where there are none."""
        self._put(self.plan, () if plan is None else plan.parts, empty)

    def place(self, week: QRect, plan: QRect) -> None:
        """Stand where the pictures are."""
        self.week.setGeometry(week)
        self.plan.setGeometry(plan)

    def _put(self, sheet: Sheet, rows: tuple[Any, ...], empty: Words) -> None:
        self._rows[sheet] = rows, empty
        self._list(sheet)

    def _look_for(self, sheet: Sheet, text: str) -> None:
        self._texts[sheet] = text.strip().casefold()
        self._list(sheet)

    def _list(self, sheet: Sheet) -> None:
        (rows, empty), wanted = self._rows[sheet], self._texts[sheet]
        columns = sheet.model.columns[:2]
        found = tuple(row for row in rows if any(wanted in one.text(row).casefold() for one in columns))
        sheet.show_rows(found, _NONE_FITS if rows and wanted else empty)
        sheet.set_note(self._form.count(len(found)) if found else "")
