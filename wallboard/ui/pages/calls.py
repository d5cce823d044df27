"""The stays in some queues that a figure counts: which of them, in which order, and with which column."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QRect

from wallboard.domain.figures import HALF_HOUR
from wallboard.domain.folds import HALF_HOUR_S
from wallboard.domain.kpis import read
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import EXITED, REFUSED, Outcome
from wallboard.store.queries.calls import Wanted
from wallboard.ui.behind import About, AgentBehind, CallsBehind, QueueBehind
from wallboard.ui.format import Format
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means
from wallboard.ui.models.visits import VisitRow, visit_columns
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.selection import ALL, select
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import EVER
from wallboard.ui.table.calls import CallsSheet, Listing, stays
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import policies_of, titles_of


class Kind(Struct, frozen=True):
    """What the page is like for one thing that figures are about."""

    title: Text
    outcomes: frozenset[Outcome] | None = None
    first: str = "joined"
    """By which column it is sorted at first."""


KINDS: dict[About, Kind] = {
    "all": Kind(mark("page", "Calls")),
    "in_time": Kind(mark("page", "In time or late")),
    "waits": Kind(mark("page", "Waits of answered calls"), frozenset({Outcome.ANSWERED}), "waited"),
    "longest": Kind(mark("page", "Longest waits"), None, "waited"),
    "answered": Kind(mark("page", "Answered"), frozenset({Outcome.ANSWERED})),
    "abandoned": Kind(mark("page", "Hung up while waiting"), frozenset({Outcome.ABANDONED})),
    "exited": Kind(mark("page", "Left another way"), EXITED),
    "refused": Kind(mark("page", "Turned away"), REFUSED),
}


class CallsPage(DetailPage):
    """One long list."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: CallsBehind, demo: Text | None = None
    ) -> None:
        """Take which calls."""
        kind = KINDS[behind.about]
        super().__init__(look, shown(kind.title), setting, demo)
        self.behind = behind
        columns = visit_columns(setting, judged=behind.about == "in_time")
        listing = Listing(f"calls.{behind.about}", columns, kind.first, _NOTED.get(behind.about, stays))
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
        snapshot = moment.snapshot
        chosen = select(snapshot, self.behind.queues)
        fresh = freshness(moment, chosen.sources, self.setting.format)
        if self.behind.about == "in_time" and chosen.whole is not None:
            rolling = HALF_HOUR if self.behind.period == "30m" else ""
            parts = read("sl_default" + rolling, chosen.whole).parts or (0, 0)
            top, bottom = (self.setting.format.count(part) for part in parts)
            self.calls.summary = say("table", "{n} of {m} in time; others do not count", n=top, m=bottom)
        wanted = wanted_of(self.behind, snapshot)
        self.calls.want(wanted, titles_of(snapshot), fresh.clock, policies_of(snapshot))

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
        snapshot.at - HALF_HOUR_S if behind.period == "30m" else snapshot.day_start,
        EVER if behind.until is None else behind.until,
        outcomes=KINDS[behind.about].outcomes,
        places=places,
        over_from=behind.since,
    )


def _answered(count: str) -> Text:
    return say("table", "{n} answered", n=count)


def _hung_up(count: str) -> Text:
    return say("table", "{n} hung up", n=count)


_NOTED: dict[About, Callable[[str], Words]] = {
    "waits": _answered,
    "answered": _answered,
    "abandoned": _hung_up,
}


def _heading(behind: CallsBehind, form: Format) -> Text:
    if behind.since is not None and behind.until is not None:
        since, until = form.clock(behind.since), form.clock(behind.until)
        return say("page", "Between {since} and {until}", since=since, until=until)
    if behind.since is not None:
        return say("page", "Since {since}", since=form.clock(behind.since))
    if behind.period == "30m":
        return mark("page", "Last half hour")
    return mark("page", "Today")
