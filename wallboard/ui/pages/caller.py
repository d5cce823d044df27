"""One caller: all their stays in queues of today, and their lost calls, those before a queue too."""

from PySide6.QtCore import QRect

from wallboard.domain.caller import known_as
from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.calls import Wanted
from wallboard.ui.behind import AgentBehind, CallerBehind, QueueBehind
from wallboard.ui.means import Means
from wallboard.ui.models.caller import caller_words, name_beside
from wallboard.ui.models.lost import LostRow
from wallboard.ui.models.visits import VisitRow, visit_columns
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.pages.grid import rows
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import EVER
from wallboard.ui.table.calls import CallsSheet, Listing
from wallboard.ui.table.lost import Choice, LostSheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of


class CallerPage(DetailPage):
    """Two lists of one caller."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: CallerBehind, demo: Text | None = None
    ) -> None:
        """Take who called."""
        number = shown(caller_words(behind.number, behind.raw, setting))
        name = name_beside(behind.name, setting, behind.number, behind.raw)
        super().__init__(look, f"{number} · {name}" if name else number, setting, demo)
        self.behind = behind
        listing = Listing("caller.calls", visit_columns(setting), noted=_stays)
        self.calls = CallsSheet(self.look, mark("page", "Calls today"), setting, means, listing)
        choice = Choice(who=known_as(behind.number, behind.raw))
        self.lost = LostSheet(
            self.look, mark("page", "Lost calls today"), setting, means, "caller.lost", choice
        )
        for part in (self.calls, self.lost):
            part.setParent(self)
        self.calls.view.opened.connect(self._open)
        self.lost.view.opened.connect(self._open_lost)
        self.setFocusProxy(self.calls.view)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.calls, self.lost)

    def show_moment(self, moment: Moment) -> None:
        """List what is known at this moment."""
        super().show_moment(moment)
        snapshot, who = moment.snapshot, self.behind
        wanted = (
            Wanted(snapshot.day_start, EVER, caller=who.number)
            if who.number
            else Wanted(snapshot.day_start, EVER, caller_raw=who.raw)
        )
        self.calls.want(wanted, titles_of(snapshot), snapshot.at)
        self.lost.want(snapshot.day_start, snapshot.at, titles_of(snapshot), snapshot.rules)

    def lay_out(self, field: QRect) -> None:
        """Place one list above the other."""
        places = rows(field, (1.0, 1.0), self.look.sizes.gap)
        for part, place in zip((self.calls, self.lost), places, strict=True):
            part.setGeometry(place)

    def _open(self, row: VisitRow) -> None:
        visit = row.visit
        if row.agent and visit.agent:
            self.opened.emit(AgentBehind(visit.source, visit.agent))
        else:
            self.opened.emit(QueueBehind(visit.source, visit.queue))

    def _open_lost(self, row: LostRow) -> None:
        lost = row.standing.lost
        if lost.queue is not None:
            self.opened.emit(QueueBehind(lost.source, lost.queue))


def _stays(count: str) -> Text:
    return say("table", "{n} stays in queues", n=count)
