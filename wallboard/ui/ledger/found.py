"""Callers of whatever time who fit what is typed: beside those of the time that is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from wallboard.domain.figures import Unit
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.find.callers import FoundCaller
from wallboard.ui.behind import CallerBehind
from wallboard.ui.format import DASH, Format
from wallboard.ui.ledger.words import grouped, instant_words
from wallboard.ui.means import Memory
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_HEADING = mark("ledger", "Not lost in this time")
_NOBODY = mark("ledger", "Nobody else fits")
_MORE = mark("ledger", "and others: type more")
_LATE = mark("ledger", "of late: type more to look through all")


class FoundSheet(Sheet):
    """Lists them; Enter opens the page of one."""

    chosen = Signal(object)
    """A `CallerBehind`."""

    def __init__(self, look: Look, form: Format, memory: Memory) -> None:
        """Begin with nobody."""
        self._now: Seconds = 0.0
        self._form = form
        model: RowsModel[FoundCaller] = RowsModel(self._columns(), lambda row: row.who)
        super().__init__(look, _HEADING, model, memory, "ledger.found")
        model.setParent(self)
        self.view.opened.connect(self._open)

    def show_found(self, found: Sequence[FoundCaller], now: Seconds, *, more: bool, searched: bool) -> None:
        """List these callers."""
        self._now = now
        self.show_rows(tuple(found), _NOBODY)
        number = self._form.count(len(found))
        self.set_note(say("ledger", "{n} callers", n=number) if found else "")
        self.set_foot("" if not found else _LATE if not searched else _MORE if more else "")

    def _columns(self) -> tuple[Column[FoundCaller], ...]:
        return (
            Column(
                "caller",
                mark("table", "Caller ID"),
                10.5,
                lambda row: grouped(row.number),
                lambda row: row.number,
            ),
            Column(
                "name",
                mark("table", "Name"),
                9.0,
                lambda row: row.company or row.name or DASH,
                lambda row: row.company or row.name or None,
                tone=lambda row: Tone.TEXT if row.company or row.name else Tone.MUTED,
            ),
            Column(
                "last",
                mark("table", "Last call"),
                7.0,
                lambda row: DASH if row.last is None else instant_words(row.last, self._now, self._form),
                lambda row: row.last,
                right=True,
                falls=True,
                unit=Unit.INSTANT,
            ),
            Column(
                "calls",
                mark("table", "Calls"),
                3.8,
                lambda row: str(row.calls),
                lambda row: row.calls,
                right=True,
                falls=True,
                unit=Unit.COUNT,
            ),
        )

    def _open(self, row: FoundCaller) -> None:
        number = row.number if row.number.startswith("+") else None
        self.chosen.emit(CallerBehind(number, row.number, row.name))
