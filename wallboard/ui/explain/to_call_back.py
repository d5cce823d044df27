"""Who is to be called back, below the figure that counts them: the rows of the ledger itself."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from wallboard.domain.ledger.rows import Ledger, LostCaller
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.text import mark
from wallboard.ui.ledger.asked import PeriodFound, PeriodWish, find_period
from wallboard.ui.ledger.choice import Choice, nothing_words
from wallboard.ui.ledger.columns import STATUS, ledger_columns
from wallboard.ui.ledger.periods import Period, span_of
from wallboard.ui.ledger.rows import Known, LedgerRow, ledger_rows, whole_of
from wallboard.ui.means import Means
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import AskedSheet
from wallboard.ui.table.view import RowsView
from wallboard.ui.theme.look import Look
from wallboard.ui.titles import titles_of


class ToCallBackSheet(AskedSheet):
    """Follows the ledger of the snapshot; rows that this does not carry are in the cache."""

    def __init__(self, look: Look, setting: Setting, means: Means, queues: Scope) -> None:
        """Take who tried which queues."""
        columns = ledger_columns(setting)
        model: RowsModel[LedgerRow] = RowsModel(columns, lambda row: row.key)
        model.order = (next(column for column in columns if column.key == STATUS), False)
        super().__init__(look, mark("page", "Callers to call back"), model, means, "figure.ledger")
        self._setting, self._lines = setting, means.names
        self._choice = Choice(queues, states="to_call_back")
        self._moment: Moment | None = None
        self._whole: Ledger | None = None
        self._listed: tuple[object, ...] = ()

    @property
    def views(self) -> tuple[RowsView, ...]:
        """The tables of which a row can be opened."""
        return (self.view,)

    def follow(self, moment: Moment) -> None:
        """List who is to be called back at this moment."""
        first, self._moment = self._moment is None, moment
        if not moment.snapshot.ledger.more or self._alone or self._whole is not None:
            self._list()
        elif first:
            self._ask_first()

    def question(self) -> Callable[..., PeriodFound] | None:
        """Ask for the ledger of the day, if the snapshot has not all of it."""
        moment = self._moment
        if moment is None or not moment.snapshot.ledger.more:
            return None
        return partial(find_period, _wish(moment.snapshot, self._setting.format.zone))

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- a `PeriodFound`
        """Show the rows that the snapshot does not carry too."""
        self._whole = answer.ledger
        self._list()

    def _list(self) -> None:
        assert self._moment is not None, "nothing is listed before"
        snapshot, now = self._moment.snapshot, self._moment.now
        ledger = whole_of(snapshot.ledger, self._whole)
        agents = {(agent.source, agent.agent): agent.name for agent in snapshot.all.agents}
        known = Known(titles_of(snapshot), agents, lines=self._lines)
        wanted = [row for row in ledger.rows if self._choice.has_place(row) and self._choice.has_state(row)]
        listed = (wanted, known, now // 60)
        if listed != self._listed:
            self._listed = listed
            self._write(wanted, known, now)

    def _write(self, wanted: Sequence[LostCaller], known: Known, now: float) -> None:
        rows = ledger_rows(wanted, known, now, self._setting)
        self.show_rows(rows, nothing_words(self._choice, ""))
        self.set_note(self._setting.format.count(len(rows)))


def _wish(snapshot: Snapshot, zone: str) -> PeriodWish:
    span = span_of(Period(), snapshot, zone)
    return PeriodWish(span.since, span.until, snapshot.at, snapshot.rules, earlier=True)
