"""The list of who waits now in some queues, live."""

from typing import Any

from msgspec import Struct
from PySide6.QtGui import QHideEvent

from wallboard.domain.snapshot import Scope
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.lost import attempts_since
from wallboard.ui.ask import Ask
from wallboard.ui.freshness import freshness
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.models.waiting import WAITING_IN_QUEUES, WaitingRow, waiting_in
from wallboard.ui.moment import Moment
from wallboard.ui.selection import select
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.table.view import RowsView
from wallboard.ui.theme.look import Look


class Attempts(Struct, frozen=True):
    """How often these callers called since an instant: the question."""

    callers: frozenset[str]
    since: Seconds

    def __call__(self, connection: Any) -> dict[str, int]:  # noqa: ANN401 -- what the reader answers with
        """Answer it; runs in the thread that answers."""
        return attempts_since(connection, self.callers, self.since)


class WaitingSheet(Sheet):
    """Follows who waits; of each it is asked how often they called today."""

    def __init__(self, look: Look, setting: Setting, means: Means, queues: Scope) -> None:
        """Take of which queues."""
        model: RowsModel[Any] = RowsModel(WAITING_IN_QUEUES, lambda row: row.key)
        waited = next(column for column in WAITING_IN_QUEUES if column.key == "waited")
        model.order = (waited, True)
        super().__init__(look, mark("page", "Waiting"), model, means.memory, "waiting.now")
        model.setParent(self)
        self._setting, self._queues = setting, queues
        self._alone = means.submit is nobody_answers
        self._ask = Ask(means.submit, self._fail, self)
        self._asked: Attempts | None = None
        self._attempts: dict[str, int] = {}
        self._moment: Moment | None = None

    @property
    def views(self) -> tuple[RowsView, ...]:
        """The tables of which a row can be opened."""
        return (self.view,)

    def follow(self, moment: Moment) -> None:
        """List who waits at this moment."""
        self._moment = moment
        chosen = select(moment.snapshot, self._queues)
        fresh = freshness(moment, chosen.sources, self._setting.format)
        # Only those that the tile counts: of a source that is away nobody knows who still waits.
        counted = {caller.call for caller in chosen.whole.waiting} if chosen.whole is not None else set()
        every = waiting_in(chosen.queues, fresh.clock, self._setting, self._attempts)
        waiting = tuple(row for row in every if row.call in counted)
        self.show_rows(waiting, mark("table", "Nobody waits"))
        count = self._setting.format.count
        late = sum(row.late for row in waiting)
        note = say("table", "{n} wait, {m} of them too long", n=count(len(waiting)), m=count(late))
        self.set_note(note if waiting else "", "" if fresh.live else fresh.words)
        self._ask_attempts(waiting, moment.snapshot.day_start)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: want no answer any more."""
        super().hideEvent(event)
        self._ask.forget()
        self._asked = None

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
            self.follow(self._moment)

    def _fail(self, _error: BaseException) -> None:
        """Show a dash: how often somebody called is no reason to show no one."""
        self._attempts = {}
