"""What stands below the table: who is chosen, or how the estimate is made; and who else was found."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.ledger.caller.panel import Panel
from wallboard.ui.ledger.found import FoundSheet
from wallboard.ui.ledger.risk import HEADING, HOW, NOTHING, RiskRow, risk_columns
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import Record
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.theme.look import Look

_LEAST_ROWS, _LEAST_CALLS, _MOST = 6, 4, 0.42
"""So many rows of the table are always seen, so many calls if they have room; its part of that at most."""
_FOUND = 0.38
"""Part of the width for who else was found."""


class Lower(QWidget):
    """One of two cards, and at its right a third while somebody searches."""

    def __init__(self, look: Look, setting: Setting, means: Means) -> None:
        """Begin with the caller."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._gap = round(look.sizes.gap)
        self.panel = Panel(look)
        columns = risk_columns(setting.format, means.currency)
        model: RowsModel[Any] = RowsModel(columns, _name, self)
        model.order = (columns[-1], True)
        self.risk = Sheet(look, HEADING, model, means.memory, "ledger.risk")
        self.risk.set_foot(HOW)
        self.found = FoundSheet(look, setting.format, means.memory)
        for part in self._parts():
            part.setParent(self)
        self.risk.hide()
        self.found.hide()

    @property
    def tells_risk(self) -> bool:
        """Whether the estimate is told, rather than the caller."""
        return not self.risk.isHidden()

    def tell_risk(self, *, shown: bool) -> None:
        """Tell how the estimate is made, or the caller again."""
        self.risk.setVisible(shown)
        self.panel.setVisible(not shown)

    def height_in(self, room: int, table: Sheet) -> int:
        """Return its height in a room that it shares with the table above it.

        It takes what its calls need, up to a part of the room, and what would show half a row of the table.
        """
        calls = max(_LEAST_CALLS, len(self.panel.calls.its.lines))
        whole = self.panel.height_for(calls)
        low = max(0.0, min(whole, room * _MOST, room - table.height_for(_LEAST_ROWS) - self._gap))
        rows = table.rows_in(room - low - self._gap)
        if low and _LEAST_ROWS <= rows < table.model.rowCount():
            low = room - self._gap - table.height_for(rows)
        return round(low)

    def show_risk(self, rows: tuple[RiskRow, ...]) -> None:
        """List what the estimate is made of."""
        worth = any(row.value is not None for row in rows)
        self.risk.show_rows(rows, NOTHING)
        self.risk.set_foot(HOW if worth or not rows else NOTHING)

    def show_found(self, *, shown: bool) -> None:
        """Have room for who else was found, or none."""
        self.found.setVisible(shown)
        self._lay_out()

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self._gap = round(look.sizes.gap)
        for part in self._parts():
            part.set_look(look)
        self._lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        for part in self._parts():
            part.set_record(record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room."""
        super().resizeEvent(event)
        self._lay_out()

    def _parts(self) -> tuple[Panel, Sheet, FoundSheet]:
        return self.panel, self.risk, self.found

    def _lay_out(self) -> None:
        whole = QRect(self.rect())
        right = 0 if self.found.isHidden() else round(whole.width() * _FOUND)
        left = whole.adjusted(0, 0, -right - self._gap if right else 0, 0)
        self.panel.setGeometry(left)
        self.risk.setGeometry(left)
        self.found.setGeometry(whole.right() + 1 - right, 0, right, whole.height())


def _name(row: RiskRow) -> str:
    return str(row.name)
