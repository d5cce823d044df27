"""How sources, cache and figures are: coverage, balance, what cannot be, lag and size."""

from collections.abc import Callable, Hashable
from functools import partial
from sqlite3 import Connection
from typing import Any

from PySide6.QtCore import QRect, Signal

from wallboard.domain.naming.unseen import Unseen
from wallboard.domain.text import Text, mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.health import Health, health
from wallboard.ui.behind import CallBehind, DiagnosticsBehind
from wallboard.ui.diagnose.balance import balance_columns, balance_rows
from wallboard.ui.diagnose.odd import OddRow, odd_columns
from wallboard.ui.diagnose.program import PROGRAM, program_rows
from wallboard.ui.diagnose.settings import UNSEEN
from wallboard.ui.diagnose.sources import gap_columns, gap_rows, source_columns, source_rows
from wallboard.ui.format import Format
from wallboard.ui.means import Means
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.moment import Moment
from wallboard.ui.pages.detail import DetailPage, Dressed
from wallboard.ui.pages.grid import columns, rows
from wallboard.ui.spec import Setting
from wallboard.ui.table.asked import AskedSheet
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import shown
from wallboard.ui.theme.look import Look

LOOK_BACK_S = 7 * 86_400.0
"""What was odd is listed for a week."""
_MOST_ODD = 500
_ALL, _WITH_UNSEEN = (0.24, 0.42, 0.34), (0.2, 0.3, 0.19, 0.31)
"""Shares of the height."""
_NO_COUNTERS = mark("diagnose", "No server has told its own counters twice yet")


class OddSheet(AskedSheet):
    """Asks how the cache is, and lists what was odd."""

    told = Signal(object)
    """The `Health`, as it is now, and what of the settings was never seen."""

    def __init__(self, look: Look, setting: Setting, means: Means) -> None:
        """Ask nothing yet."""
        model: RowsModel[OddRow] = RowsModel(odd_columns(setting.format), lambda row: row.key)
        model.order = (model.columns[0], True)
        heading = mark("diagnose", "What cannot be, and was told all the same")
        super().__init__(look, heading, model, means, "diagnose.odd")
        self._form = setting.format
        self._unseen = means.unseen
        self._now: Seconds | None = None

    def follow(self, now: Seconds) -> None:
        """Look back from now."""
        first, self._now = self._now is None, now
        if first:
            self._ask_first()

    def question(self) -> Any:  # noqa: ANN401 -- what is asked in another thread
        """Ask for the last week."""
        return None if self._now is None else partial(_ask, self._now - LOOK_BACK_S, self._unseen)

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- what `_ask` returns
        """List it."""
        assert self._now is not None, "nothing is asked before"
        found = answer[0]
        odd = tuple(OddRow(one, self._now) for one in found.odd)
        self.show_rows(odd, mark("diagnose", "Nothing odd within a week"))
        self.set_note(self._form.count(found.odd_total) if odd else "")
        more = found.odd_total - len(odd)
        self.set_foot(say("table", "and {n} more", n=self._form.count(more)) if more > 0 else "")
        self.told.emit(answer)


class DiagnosticsPage(DetailPage):
    """Follows how everything is, live."""

    def __init__(
        self, look: Look, setting: Setting, means: Means, behind: DiagnosticsBehind, demo: Text | None = None
    ) -> None:
        """Ask nothing yet."""
        super().__init__(look, shown(mark("page", "Diagnostics")), setting, demo)
        self.behind = behind
        self._recording = means.recording
        self._make(setting.format, means)
        self.odd = OddSheet(self.look, setting, means)
        for part in self._sheets():
            part.setParent(self)
        self.unseen.hide()
        self.odd.told.connect(self._know)
        self.odd.view.opened.connect(self._open)
        self.setFocusProxy(self.odd.view)
        self._health: Health | None = None

    def _make(self, form: Format, means: Means) -> None:
        self.sources = self._sheet(
            mark("diagnose", "Sources"), source_columns(form), lambda row: row.name, means, "diagnose.sources"
        )
        self.gaps = self._sheet(
            mark("diagnose", "Not seen today"),
            gap_columns(form),
            lambda row: (row.source, row.since),
            means,
            "diagnose.gaps",
        )
        self.balance = self._sheet(
            mark("diagnose", "Our figures and those of the server"),
            balance_columns(form),
            lambda row: (row.source, row.queue, row.counter.what),
            means,
            "diagnose.balance",
        )
        self.program = self._sheet(
            mark("diagnose", "This program"), PROGRAM, lambda row: str(row.what), means, "diagnose.program"
        )
        self.unseen = self._sheet(
            mark("diagnose", "Names in the settings that nothing has"),
            UNSEEN,
            lambda row: (row.where, row.kind, row.name),
            means,
            "diagnose.unseen",
        )

    def _sheet(
        self,
        heading: Text,
        its: tuple[Column[Any], ...],
        key: Callable[[Any], Hashable],
        means: Means,
        name: str,
    ) -> Sheet:
        return Sheet(self.look, heading, RowsModel(its, key, self), means.memory, name)

    def _sheets(self) -> tuple[Sheet, ...]:
        return (self.sources, self.gaps, self.balance, self.program, self.unseen, self.odd)

    def parts(self) -> tuple[Dressed, ...]:
        """Return what has to be told of another look."""
        return self._sheets()

    def show_moment(self, moment: Moment) -> None:
        """Show how everything is at this moment."""
        super().show_moment(moment)
        snapshot, count = moment.snapshot, self.setting.format.count
        self.sources.show_rows(source_rows(snapshot, moment.now), mark("diagnose", "No source"))
        gaps = gap_rows(snapshot)
        self.gaps.show_rows(gaps, mark("diagnose", "Everything was seen"))
        self.gaps.set_note(count(len(gaps)) if gaps else "")
        balances = balance_rows(snapshot)
        self.balance.show_rows(balances, _NO_COUNTERS)
        odd = sum(bool(row.counter.difference) for row in balances)
        self.balance.set_note(say("diagnose", "{n} differ without a rule", n=count(odd)) if odd else "")
        self._show_program(moment)
        self.odd.follow(snapshot.at)

    def lay_out(self, field: QRect) -> None:
        """Place sources and gaps above, balance and program below them, what is odd at the foot.

        Names in the settings that mean nothing stand above what is odd, while there are any.
        """
        gap = self.look.sizes.gap
        top, middle, *low = rows(field, _ALL if self.unseen.isHidden() else _WITH_UNSEEN, gap)
        for parts, place, shares in (
            ((self.sources, self.gaps), top, (1.7, 1.0)),
            ((self.balance, self.program), middle, (2.3, 1.0)),
        ):
            for sheet, cell in zip(parts, columns(place, shares, gap), strict=True):
                sheet.setGeometry(cell)
        self.unseen.setGeometry(low[0])
        self.odd.setGeometry(low[-1])

    def _know(self, found: tuple[Health, tuple[Unseen, ...]]) -> None:
        self._health, unseen = found
        self.unseen.show_rows(unseen, "")
        self.unseen.set_note(self.setting.format.count(len(unseen)))
        if self.unseen.isHidden() is bool(unseen):
            self.unseen.setVisible(bool(unseen))
            self._lay_out()
        if self._moment is not None:
            self._show_program(self._moment)

    def _show_program(self, moment: Moment) -> None:
        rows = program_rows(moment.snapshot, self._health, self.setting.format, self._recording())
        self.program.show_rows(rows, "")

    def _open(self, row: OddRow) -> None:
        if row.call is not None:
            self.opened.emit(CallBehind(row.odd.source, row.call))


def _ask(
    since: Seconds, unseen: Callable[[Connection], tuple[Unseen, ...]], connection: Connection
) -> tuple[Health, tuple[Unseen, ...]]:
    return health(connection, since, _MOST_ODD), unseen(connection)
