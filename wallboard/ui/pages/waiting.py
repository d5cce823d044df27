"""Who waits now in some queues, and below them the calls of the day."""

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QRect
from PySide6.QtGui import QHideEvent

from wallboard.domain.caller import known_as
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.lost import attempts_since
from wallboard.ui.ask import Ask
from wallboard.ui.behind import AgentBehind, CallerBehind, CallsBehind, QueueBehind, WaitingBehind
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.visits import VisitRow, visit_columns
from wallboard.ui.models.waiting import WAITING_IN_QUEUES, WaitingRow, waiting_in
from wallboard.ui.moment import Moment
from wallboard.ui.pages.calls import wanted_of
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.pages.grid import rows
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.table.calls import CallsSheet, Listing
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of

_TITLE = mark("page", "Waiting now")


class Attempts(Struct, frozen=True):
    """How often these callers called since an instant: the question."""

    callers: frozenset[str]
    since: Seconds

    def __call__(self, connection: Any) -> dict[str, int]:  # noqa: ANN401 -- what the reader answers with
        """Answer it; runs in the thread that answers."""
        return attempts_since(connection, self.callers, self.since)


class WaitingPage(DetailPage):
    """Follows who waits, live."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: WaitingBehind, demo: Text | None = None
    ) -> None:
        """Take of which queues."""
        super().__init__(look, shown(_TITLE), setting, demo)
        self.behind = behind
        model: RowsModel[Any] = RowsModel(WAITING_IN_QUEUES, lambda row: row.key, self)
        waited = next(column for column in WAITING_IN_QUEUES if column.key == "waited")
        model.order = (waited, True)
        self.waiting = Sheet(self.look, mark("page", "Waiting"), model, means.memory, "waiting.now")
        listing = Listing("waiting.calls", visit_columns(setting))
        self.calls = CallsSheet(self.look, mark("page", "Calls today"), setting, means, listing)
        for part in (self.waiting, self.calls):
            part.setParent(self)
        self.waiting.view.opened.connect(self._open_waiting)
        self.calls.view.opened.connect(self._open_call)
        self.setFocusProxy(self.waiting.view)
        self._alone = means.submit is nobody_answers
        self._ask = Ask(means.submit, self._fail, self)
        self._asked: Attempts | None = None
        self._attempts: dict[str, int] = {}

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return (self.waiting, self.calls)

    def show_moment(self, moment: Moment) -> None:
        """Show who waits at this moment."""
        super().show_moment(moment)
        snapshot = moment.snapshot
        chosen = select(snapshot, self.behind.queues)
        fresh = freshness(moment, chosen.sources, self.setting.format)
        # Only those that the tile counts: of a source that is away nobody knows who still waits.
        counted = {caller.call for caller in chosen.whole.waiting} if chosen.whole is not None else set()
        every = waiting_in(chosen.queues, fresh.clock, self.setting, self._attempts)
        waiting = tuple(row for row in every if row.call in counted)
        self.waiting.show_rows(waiting, mark("table", "Nobody waits"))
        count = self.setting.format.count
        late = sum(row.late for row in waiting)
        note = say("table", "{n} wait, {m} of them too long", n=count(len(waiting)), m=count(late))
        self.waiting.set_note(note if waiting else "", "" if fresh.live else fresh.words)
        self._ask_attempts(waiting, snapshot.day_start)
        wanted = wanted_of(CallsBehind(self.behind.queues), snapshot)
        self.calls.want(wanted, titles_of(snapshot), fresh.clock)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: want no answer any more."""
        super().hideEvent(event)
        self._ask.forget()
        self._asked = None

    def lay_out(self, field: QRect) -> None:
        """Place who waits above, the calls of the day below."""
        places = rows(field, (1.0, 1.0), self.look.sizes.gap)
        for part, place in zip((self.waiting, self.calls), places, strict=True):
            part.setGeometry(place)

    def _ask_attempts(self, waiting: tuple[WaitingRow, ...], since: Seconds) -> None:
        """Ask how often they called, when somebody else waits than before."""
        callers = frozenset(row.who.number for row in waiting if row.who.number)
        asked = Attempts(callers, since)
        if callers and asked != self._asked and not self._alone:
            self._asked = asked
            self._ask(asked, self._know)

    def _know(self, attempts: dict[str, int]) -> None:
        self._attempts = attempts
        if self._moment is not None:
            self.show_moment(self._moment)

    def _fail(self, _error: BaseException) -> None:
        """Show a dash: the list of calls below says what is wrong with the cache."""
        self._attempts = {}

    def _open_waiting(self, row: WaitingRow) -> None:
        if known_as(row.who.number, row.who.raw) is not None:
            self.opened.emit(CallerBehind(row.who.number, row.who.raw, row.who.name))
        else:
            self.opened.emit(QueueBehind(row.source, row.queue))

    def _open_call(self, row: VisitRow) -> None:
        visit = row.visit
        if row.agent and visit.agent:
            self.opened.emit(AgentBehind(visit.source, visit.agent))
        else:
            self.opened.emit(QueueBehind(visit.source, visit.queue))
