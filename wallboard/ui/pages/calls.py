"""The calls of today of some queues: all of them, or those that nobody answered."""

from PySide6.QtCore import QRect

from wallboard.domain.kpis import read
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Outcome
from wallboard.store.queries.calls import Wanted
from wallboard.ui.behind import AgentBehind, CallsBehind, QueueBehind
from wallboard.ui.format import Format
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.models.visits import VisitRow, visit_columns
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.selection import ALL, select
from wallboard.ui.spec import Setting
from wallboard.ui.table.calls import EVER, CallsSheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

LOST = frozenset(Outcome) - {Outcome.ANSWERED, Outcome.WAITING}


class CallsPage(DetailPage):
    """One long list."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: CallsBehind, demo: Text | None = None
    ) -> None:
        """Take which calls."""
        super().__init__(look, shown(_title(behind)), setting, demo)
        self.behind = behind
        heading = _heading(behind, setting.format)
        self.calls = CallsSheet(
            self.look,
            heading,
            setting,
            means,
            "calls",
            visit_columns(setting, agent=not behind.lost, talked=not behind.lost),
        )
        self.calls.pointed = behind.call
        self.calls.setParent(self)
        self.calls.view.opened.connect(self._open)
        self.setFocusProxy(self.calls.view)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.calls,)

    def show_moment(self, moment: Moment) -> None:
        """List the calls up to this moment."""
        super().show_moment(moment)
        chosen = select(moment.snapshot, self.behind.queues)
        fresh = freshness(moment, chosen.sources, self.setting.format)
        if self.behind.lost and ALL in self.behind.queues and self.behind.since is None:
            counted = read("lost", moment.snapshot.all).value
            self.calls.lost_in_all = None if counted is None else int(counted)
        wanted = wanted_of(self.behind, moment.snapshot)
        self.calls.want(wanted, titles_of(moment.snapshot), fresh.clock)

    def lay_out(self, field: QRect) -> None:
        """Give the list all the room."""
        self.calls.setGeometry(field)

    def _open(self, row: VisitRow) -> None:
        visit = row.visit
        if row.agent and visit.agent:
            self.opened.emit(AgentBehind(visit.source, visit.agent))
        else:
            self.opened.emit(QueueBehind(visit.source, visit.queue))


def wanted_of(behind: CallsBehind, snapshot: Snapshot) -> Wanted:
    """Say which visits the cache is asked for."""
    places = None
    if ALL not in behind.queues:
        places = frozenset((q.source, q.queue) for q in select(snapshot, behind.queues).queues)
    return Wanted(
        snapshot.day_start,
        EVER if behind.until is None else behind.until,
        outcomes=LOST if behind.lost else None,
        places=places,
        over_from=behind.since,
        unanswered=behind.lost,
    )


def _title(behind: CallsBehind) -> Text:
    return mark("page", "Lost calls") if behind.lost else mark("page", "Calls")


def _heading(behind: CallsBehind, form: Format) -> Text:
    if behind.since is not None and behind.until is not None:
        since, until = form.clock(behind.since), form.clock(behind.until)
        return say("page", "Between {since} and {until}", since=since, until=until)
    if behind.since is not None:
        return say("page", "Since {since}", since=form.clock(behind.since))
    return mark("page", "Today")
