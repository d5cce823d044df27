"""The stays in some queues of today, or those that were there in some part of it."""

from PySide6.QtCore import QRect

from wallboard.domain.text import Text, mark, say
from wallboard.store.queries.calls import Wanted
from wallboard.ui.behind import CallBehind, CallsBehind
from wallboard.ui.format import Format
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.models.visits import VisitRow, visit_columns
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.selection import places_of, select
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import EVER
from wallboard.ui.table.calls import CallsSheet, Listing
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

_TITLE = mark("page", "Calls")
_LONGEST_S = 6 * 3600.0
"""Who was there at an instant of another day had joined so long before it at most."""


class CallsPage(DetailPage):
    """One long list."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: CallsBehind, demo: Text | None = None
    ) -> None:
        """Take which calls."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind = behind
        listing = Listing("calls.all", visit_columns(setting))
        self.calls = CallsSheet(self.look, _heading(behind, setting.format), setting, means, listing)
        self.calls.setParent(self)
        self.calls.view.opened.connect(self._open)
        self.setFocusProxy(self.calls.view)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.calls,)

    def show_moment(self, moment: Moment) -> None:
        """List the calls up to this moment."""
        super().show_moment(moment)
        snapshot, behind = moment.snapshot, self.behind
        fresh = freshness(moment, select(snapshot, behind.queues).sources, self.setting.format)
        until = EVER if behind.until is None else behind.until
        begin = (
            snapshot.day_start if behind.since is None else min(snapshot.day_start, behind.since - _LONGEST_S)
        )
        wanted = Wanted(begin, until, places=places_of(snapshot, behind.queues), over_from=behind.since)
        self.calls.want(wanted, titles_of(snapshot), fresh.clock)

    def lay_out(self, field: QRect) -> None:
        """Give the list all the room."""
        self.calls.setGeometry(field)

    def _open(self, row: VisitRow) -> None:
        self.opened.emit(CallBehind(row.visit.source, row.visit.call))


def _heading(behind: CallsBehind, form: Format) -> Text:
    if behind.since is not None and behind.since == behind.until:
        at = behind.since
        return say("page", "On {date} at {time}", date=form.date(at), time=form.instant(at, at))
    if behind.since is not None and behind.until is not None:
        since, until = form.clock(behind.since), form.clock(behind.until)
        return say("page", "Between {since} and {until}", since=since, until=until)
    if behind.since is not None:
        return say("page", "Since {since}", since=form.clock(behind.since))
    return mark("page", "Today")
