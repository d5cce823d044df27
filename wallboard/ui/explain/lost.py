"""Two lists of one day, of which one is shown: all lost calls, and the latest of each who was not reached.

Who of these is to be called back, their status says: the ledger decides it.
"""

from math import inf

from msgspec.structs import replace
from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark
from wallboard.domain.words import CallId, Seconds
from wallboard.ui.means import Means
from wallboard.ui.models.lost import LostRow
from wallboard.ui.moment import Moment
from wallboard.ui.paint.canvas import Record
from wallboard.ui.spec import Setting
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.lost import Choice, LostSheet
from wallboard.ui.table.view import RowsView
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

_CHIPS = (mark("page", "All lost calls"), mark("page", "Not reached"))


class LostLists(QWidget):
    """Lists the lost calls that arrived in `[since, until)`; without them, those of today."""

    turned = Signal(int)
    """The other list is shown."""

    def __init__(
        self,
        look: Look,
        setting: Setting,
        means: Means,
        queues: Scope,
        first: int = 0,
        pointed: CallId | None = None,
    ) -> None:
        """Take of which queues, which list comes first, and which call to point at."""
        super().__init__()
        self._look, self._setting = look, setting
        self.span: tuple[Seconds | None, Seconds] = (None, inf)
        self.chips = Chips(look, _CHIPS, first)
        self.lists = tuple(
            LostSheet(look, heading, setting, means, name, Choice(queues, not_reached=left))
            for heading, name, left in (
                (mark("page", "Lost calls"), "lost.all", False),
                (mark("page", "The latest lost call of each"), "lost.not_reached", True),
            )
        )
        for n, part in enumerate(self.lists):
            part.setParent(self)
            part.setVisible(n == first)
            part.pointed = pointed
            part.known.connect(self._count)
        self.chips.setParent(self)
        self.chips.chosen.connect(self.choose)
        self.setFocusProxy(self.lists[first].view)

    @property
    def views(self) -> tuple[RowsView, ...]:
        """The tables of which a row can be opened."""
        return tuple(part.view for part in self.lists)

    @property
    def shown(self) -> LostSheet:
        """The list that is shown."""
        return next(part for part in self.lists if not part.isHidden())

    def choose(self, nth: int) -> None:
        """Show the other list."""
        for n, part in enumerate(self.lists):
            part.setVisible(n == nth)
        self.setFocusProxy(self.lists[nth].view)
        self.turned.emit(nth)

    def narrow(self, lines: tuple[str, ...]) -> None:
        """List only calls to these numbers, as `plain_line` writes them; none: no matter which."""
        for part in self.lists:
            part.choice = replace(part.choice, lines=lines)

    def follow(self, moment: Moment) -> None:
        """List what is known at this moment."""
        snapshot, (since, until) = moment.snapshot, self.span
        for part in self.lists:
            part.until = until
            day = snapshot.day_start if since is None else since
            part.want(day, snapshot.at, titles_of(snapshot), snapshot.rules)

    def set_look(self, look: Look) -> None:
        """Paint in other colours or sizes from now on."""
        self._look = look
        self.chips.set_look(look)
        for part in self.lists:
            part.set_look(look)
        self._lay_out()

    def set_record(self, record: Record | None) -> None:
        """Tell `record` of every text that is painted; None: nobody."""
        self.chips.set_record(record)
        for part in self.lists:
            part.set_record(record)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list all the room below the chips."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        gap, hint = round(self._look.sizes.gap), self.chips.sizeHint()
        self.chips.setGeometry(0, 0, self.width(), hint.height())
        self.chips.lay_out()
        for part in self.lists:
            part.setGeometry(QRect(self.rect()).adjusted(0, hint.height() + gap, 0, 0))

    def _count(self, rows: tuple[LostRow, ...]) -> None:
        count = self._setting.format.count
        self.chips.set_counts([count(sum(part.choice.has(row) for row in rows)) for part in self.lists])
