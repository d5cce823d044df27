"""What stands below the table: the caller who is chosen, or how the estimate of the loss is made."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wallboard.ui.ledger.panel import Panel
from wallboard.ui.ledger.risk import HEADING, HOW, NOTHING, RiskRow, risk_columns
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.paint.canvas import Record
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.theme.look import Look


class Lower(QWidget):
    """One of two cards."""

    def __init__(self, look: Look, setting: Setting, means: Means) -> None:
        """Begin with the caller."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.panel = Panel(look)
        columns = risk_columns(setting.format, means.currency)
        model: RowsModel[Any] = RowsModel(columns, _name, self)
        model.order = (columns[-1], True)
        self.risk = Sheet(look, HEADING, model, means.memory, "ledger.risk")
        self.risk.set_foot(HOW)
        for part in (self.panel, self.risk):
            part.setParent(self)
        self.risk.hide()

    @property
    def tells_risk(self) -> bool:
        """Whether the estimate is told, rather than the caller."""
        return not self.risk.isHidden()

    def tell_risk(self, *, shown: bool) -> None:
        """Tell how the estimate is made, or the caller again."""
        self.risk.setVisible(shown)
        self.panel.setVisible(not shown)

    def show_risk(self, rows: tuple[RiskRow, ...]) -> None:
        """List what the estimate is made of."""
        worth = any(row.value is not None for row in rows)
        self.risk.show_rows(rows, NOTHING)
        self.risk.set_foot(HOW if worth or not rows else NOTHING)

    def set_look(self, look: Look) -> None:
        """Paint with other colours or sizes from now on."""
        self.panel.set_look(look)
        self.risk.set_look(look)

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.panel.set_record(record)
        self.risk.set_record(record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give either all the room."""
        super().resizeEvent(event)
        for part in (self.panel, self.risk):
            part.setGeometry(QRect(self.rect()))


def _name(row: RiskRow) -> str:
    return str(row.name)
