"""The lost calls of today, those before a queue too; or the latest of each caller who was not reached."""

from PySide6.QtCore import QRect

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import Behind, CallerBehind, LostBehind, QueueBehind
from wallboard.ui.explain.lost import LostLists
from wallboard.ui.means import Means
from wallboard.ui.models.lost import LostRow
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.spec import Setting
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

_TITLES = (mark("page", "Lost calls"), mark("page", "Lost callers not reached"))


class LostPage(DetailPage):
    """Two lists of one day, of which one is shown."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LostBehind, demo: Text | None = None
    ) -> None:
        """Take which of them comes first."""
        first = int(behind.not_reached)
        super().__init__(look, shown(_TITLES[first]), setting, demo)
        self.behind = behind
        self.lost = LostLists(self.look, setting, means, behind.queues, first, behind.call)
        self.lost.setParent(self)
        self.lost.turned.connect(self._turned)
        for view in self.lost.views:
            view.opened.connect(self._open)
        self.setFocusProxy(self.lost)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.lost,)

    def show_moment(self, moment: Moment) -> None:
        """List what is known at this moment."""
        super().show_moment(moment)
        self.lost.follow(moment)

    def lay_out(self, field: QRect) -> None:
        """Give the lists all the room."""
        self.lost.setGeometry(field)

    def beside(self, behind: object, by: int) -> Behind | None:
        """Go on to the next row of somebody else; many calls may be of one caller."""
        sheet = self.lost.shown
        rows = [behind_lost(row) for row in sheet.model.rows]
        if behind not in rows:
            return None
        now = sheet.view.currentIndex().row()
        nth = (now if 0 <= now < len(rows) and rows[now] == behind else rows.index(behind)) + by
        while 0 <= nth < len(rows) and rows[nth] in {behind, None}:
            nth += by
        if not 0 <= nth < len(rows):
            return None
        sheet.view.go_to(nth)
        return rows[nth]

    def _turned(self, nth: int) -> None:
        self.set_title(shown(_TITLES[nth]))

    def _open(self, row: LostRow) -> None:
        behind = behind_lost(row)
        if behind is not None:
            self.opened.emit(behind)


def behind_lost(row: LostRow) -> Behind | None:
    """Return what is behind a lost call: its caller, else its queue; None: nothing is known of either."""
    lost = row.standing.lost
    if row.who is not None:
        return CallerBehind(lost.caller.number, lost.caller.raw, lost.caller.name)
    return None if lost.queue is None else QueueBehind(lost.source, lost.queue)
