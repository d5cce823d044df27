"""Callers of whatever time who fit what is typed: beside those of the time that is looked at."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Signal

from wallboard.domain.figures import Unit
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.store.queries.find.callers import FoundCaller
from wallboard.ui.behind import CallerBehind
from wallboard.ui.format import DASH, Format, grouped
from wallboard.ui.ledger.words import instant_words
from wallboard.ui.means import Memory
from wallboard.ui.models.column import Column
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look
from wallboard.ui.theme.tokens import Tone

_HEADING = mark("ledger", "Not lost in this time")
_NOBODY = mark("ledger", "Nobody else fits")
_MORE = mark("ledger", "and others: type more")
_LATE = mark("ledger", "of late: type more to look through all")


class FoundRow(Struct, frozen=True):
    """One caller."""

    it: FoundCaller
    number: str
    name: str
    last: Words


_COLUMNS: tuple[Column[FoundRow], ...] = (
    Column("caller", mark("table", "Caller ID"), 10.5, lambda row: row.number, lambda row: row.it.number),
    Column(
        "name",
        mark("table", "Name"),
        9.0,
        lambda row: row.name or DASH,
        lambda row: row.name or None,
        tone=lambda row: Tone.TEXT if row.name else Tone.MUTED,
    ),
    Column(
        "last",
        mark("table", "Last call"),
        7.0,
        lambda row: row.last,
        lambda row: row.it.last,
        right=True,
        falls=True,
        unit=Unit.INSTANT,
    ),
    Column(
        "calls",
        mark("table", "Calls"),
        3.8,
        lambda row: str(row.it.calls),
        lambda row: row.it.calls,
        right=True,
        falls=True,
        unit=Unit.COUNT,
    ),
)


class FoundSheet(Sheet):
    """Lists them; Enter opens the page of one."""

    chosen = Signal(object)
    """A `CallerBehind`."""

    def __init__(self, look: Look, form: Format, memory: Memory) -> None:
        """Begin with nobody."""
        self._form = form
        model: RowsModel[FoundRow] = RowsModel(_COLUMNS, _key)
        super().__init__(look, _HEADING, model, memory, "ledger.found")
        model.setParent(self)
        self.view.opened.connect(self._open)

    def show_found(self, found: Sequence[FoundCaller], now: Seconds, *, more: bool, searched: bool) -> None:
        """List these callers."""
        self.show_rows(tuple(self._row(one, now) for one in found), _NOBODY)
        number = self._form.count(len(found))
        self.set_note(say("ledger", "{n} callers", n=number) if found else "")
        self.set_foot("" if not found else _LATE if not searched else _MORE if more else "")

    def _row(self, it: FoundCaller, now: Seconds) -> FoundRow:
        last = DASH if it.last is None else instant_words(it.last, now, self._form)
        return FoundRow(it, grouped(it.number), it.company or it.name, last)

    def beside(self, behind: object, by: int) -> CallerBehind | None:
        """Go so many callers on from one of the list; None: no such one."""
        rows = self.model.rows
        here = next((n for n, row in enumerate(rows) if _behind(row) == behind), None)
        if here is None or not 0 <= here + by < len(rows):
            return None
        self.view.go_to(here + by)
        return _behind(rows[here + by])

    def _open(self, row: FoundRow) -> None:
        self.chosen.emit(_behind(row))


def _behind(row: FoundRow) -> CallerBehind:
    number = row.it.number if row.it.number.startswith("+") else None
    return CallerBehind(number, row.it.number, row.it.name)


def _key(row: FoundRow) -> str:
    return row.it.who
