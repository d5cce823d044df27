"""The lost calls of today, those before a queue too; or the callers who are to be called back."""

from PySide6.QtCore import QRect

from wallboard.domain.text import Text, mark
from wallboard.ui.behind import Behind, CallerBehind, LostBehind, QueueBehind
from wallboard.ui.means import Means
from wallboard.ui.models.lost import LostRow
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.spec import Setting
from wallboard.ui.table.chips import Chips
from wallboard.ui.table.lost import Choice, LostSheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

_TITLES = (mark("page", "Lost calls"), mark("page", "Callers to call back"))
_CHIPS = (mark("page", "All lost calls"), mark("page", "To call back"))


class LostPage(DetailPage):
    """Two lists of one day, of which one is shown."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: LostBehind, demo: Text | None = None
    ) -> None:
        """Take which of them comes first."""
        first = int(behind.to_call_back)
        super().__init__(look, shown(_TITLES[first]), setting, demo)
        self.behind = behind
        self.chips = Chips(self.look, _CHIPS, first)
        self.lists = tuple(
            LostSheet(self.look, heading, setting, means, name, Choice(behind.queues, to_call_back=back))
            for heading, name, back in (
                (mark("page", "Today"), "lost.all", False),
                (mark("page", "The latest lost call of each"), "lost.to_call_back", True),
            )
        )
        for n, part in enumerate(self.lists):
            part.setParent(self)
            part.setVisible(n == first)
            part.pointed = behind.call
            part.known.connect(self._count)
            part.view.opened.connect(self._open)
        self.chips.setParent(self)
        self.chips.chosen.connect(self.choose)
        self.setFocusProxy(self.lists[first].view)

    @property
    def shown(self) -> LostSheet:
        """The list that is shown."""
        return next(part for part in self.lists if not part.isHidden())

    def choose(self, nth: int) -> None:
        """Show the other list."""
        for n, part in enumerate(self.lists):
            part.setVisible(n == nth)
        self.set_title(shown(_TITLES[nth]))
        self.setFocusProxy(self.lists[nth].view)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.chips, *self.lists)

    def show_moment(self, moment: Moment) -> None:
        """List what is known at this moment."""
        super().show_moment(moment)
        snapshot = moment.snapshot
        for part in self.lists:
            part.want(snapshot.day_start, snapshot.at, titles_of(snapshot))

    def lay_out(self, field: QRect) -> None:
        """Give the list all the room below the chips."""
        gap = round(self.look.sizes.gap)
        hint = self.chips.sizeHint()
        self.chips.setGeometry(field.left(), field.top(), field.width(), hint.height())
        self.chips.lay_out()
        for part in self.lists:
            part.setGeometry(field.adjusted(0, hint.height() + gap, 0, 0))

    def _count(self, rows: tuple[LostRow, ...]) -> None:
        count = self.setting.format.count
        self.chips.set_counts([count(sum(part.choice.has(row) for row in rows)) for part in self.lists])

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
