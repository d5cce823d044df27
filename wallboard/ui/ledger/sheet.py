"""The table of lost callers: steady while callers come and go, and a row that changes glows for a moment."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.text import say
from wallboard.ui.ledger.columns import LAST, SPARED, STATUS, ledger_columns
from wallboard.ui.ledger.periods import Kind
from wallboard.ui.ledger.rows import LedgerRow
from wallboard.ui.means import Memory
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.spec import Setting
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.look import Look

_FADE_MS = 2400
_FRAME_MS = 80
_WIDE = 1600
"""Pixels of a window in which all columns have room."""
_NONE: frozenset[str] = frozenset()
_ENDS = frozenset({DeedKind.DONE, DeedKind.REACHED})


class Glow:
    """Which rows glow, and how strongly as yet."""

    def __init__(self) -> None:
        """Begin with none."""
        self._since: dict[str, int] = {}
        self._clock = QElapsedTimer()
        self._clock.start()

    def begin(self, keys: Iterable[str]) -> None:
        """Let these rows glow from now on."""
        self._since |= dict.fromkeys(keys, self._clock.elapsed())

    def end(self) -> None:
        """Let none glow any more."""
        self._since.clear()

    def of(self, row: LedgerRow) -> float:
        """Say how strongly a row glows, from 0 to 1."""
        since = self._since.get(row.key)
        return 0.0 if since is None else max(0.0, 1 - (self._clock.elapsed() - since) / _FADE_MS)

    def goes_on(self) -> bool:
        """Forget those that are over; return whether any is left."""
        now = self._clock.elapsed()
        self._since = {key: since for key, since in self._since.items() if now - since < _FADE_MS}
        return bool(self._since)


class LedgerSheet(Sheet):
    """Lists rows; the one that is chosen is told."""

    pointed = Signal(object)
    """The row that the keys or the mouse are at: a `LedgerRow`, or None."""

    def __init__(self, look: Look, setting: Setting, memory: Memory, heading: Words) -> None:
        """Begin without rows."""
        columns = ledger_columns(setting)
        model: RowsModel[LedgerRow] = RowsModel(columns, _key)
        model.order = (next(column for column in columns if column.key == STATUS), False)
        super().__init__(look, "", model, memory, "ledger")
        self.view.setAccessibleName(shown(heading))
        model.setParent(self)
        self._before: dict[str, tuple[object, ...]] | None = None
        self._narrowed = False
        self._glow = Glow()
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self._fade)
        self._told: LedgerRow | None = None
        self._kind: Kind = "today"
        self._wanted: str | None = None
        self._left: tuple[str, int] | None = None
        """Who was chosen when there was nothing more to do about them, and at which place."""
        model.glow = self._glow.of
        self.view.selectionModel().currentRowChanged.connect(self._point)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow window has no room for."""
        super().resizeEvent(event)
        self.view.columns.leave_out(_NONE if self.window().width() >= _WIDE else SPARED)

    @property
    def current(self) -> LedgerRow | None:
        """The row that is chosen."""
        at = self.view.currentIndex()
        return self.model.rows[at.row()] if at.isValid() else None

    @property
    def order(self) -> tuple[str, bool]:
        """By which column it is sorted, and whether the largest comes first."""
        return ("", False) if self.model.order is None else (self.model.order[0].key, self.model.order[1])

    @property
    def chosen(self) -> list[LedgerRow]:
        """All rows that are selected."""
        return [self.model.rows[at.row()] for at in self.view.selectionModel().selectedRows()]

    def sort_by(self, order: tuple[str, bool]) -> None:
        """Sort by a column, the largest first or last, as a click on its head does."""
        key, falls = order
        nth = next(n for n, column in enumerate(self.model.columns) if column.key == key)
        way = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
        self.view.heads.setSortIndicator(nth, way)

    def sort_for(self, kind: Kind) -> None:
        """In the morning who waits longest comes first, until somebody sorts otherwise."""
        if kind == "closed":
            self.view.columns.sort_for_now(LAST, falls=False)
        elif self._kind == "closed":
            self.view.columns.arrange()
        self._kind = kind

    def enter(self) -> None:
        """Give the keys to the table."""
        self._enter_table()

    def go_to(self, who: str) -> None:
        """Choose a caller as soon as there is a row of theirs."""
        self._wanted = who
        self._choose()

    def go_on(self, _words: Words, written: object) -> None:
        """After nothing more is to be done about who is chosen, choose the next to be called back.

        Else the selection would move away with them, out of sight. Where nobody is left it stays in sight.
        """
        row = self.current
        done = isinstance(written, Deed) and written.kind in _ENDS
        if not done or row is None or not isinstance(written, Deed) or row.it.who != written.who:
            return
        place = self.view.currentIndex().row()
        if self._left is not None and self._left[0] == row.key:
            place = self._left[1] - 1  # they have moved away already, and who came after stands there now
        rows = list(enumerate(self.model.rows))
        after = [*rows[place + 1 :], *rows[: max(0, place + 1)]]
        found = next((n for n, one in after if one.it.to_call_back and one.key != row.key), None)
        self.view.go_to(self.view.currentIndex().row() if found is None else found)

    def begin_anew(self) -> None:
        """Something else was asked for: what comes is not new, and the first row is chosen again."""
        self._before = None
        self._glow.end()

    def narrow(self) -> None:
        """Other rows of the same are listed next: who comes back into sight is not new."""
        self._narrowed = True

    def list_rows(self, rows: Sequence[LedgerRow], empty: Words) -> None:
        """Show these; what is another since it was shown last glows."""
        before, self._before = self._before, {row.key: _seen(row) for row in rows}
        narrowed, self._narrowed = self._narrowed, False
        if before is not None and not narrowed:
            changed = [key for key, seen in self._before.items() if before.get(key) != seen]
            self._glow.begin(changed)
            if changed:
                self._frames.start()
        was, place = self.current, self.view.currentIndex().row()
        self.show_rows(tuple(rows), empty)
        now = self.current
        if was is not None and now is not None and was.key == now.key:
            ended = was.it.to_call_back and not now.it.to_call_back
            self._left = (was.key, place) if ended else self._left
        self._choose(first=before is None)
        self._point()

    def show_count(self, listed: int, every: int, setting: Setting, old: Words) -> None:
        """Say how many there are, and how many without the choice."""
        count = setting.format.count
        some = say("ledger", "{n} of {m} callers", n=count(listed), m=count(every))
        self.set_note("" if listed == every else some, old)

    def set_note(self, note: Words, old: Words = "") -> None:
        """Write this above the heads; without anything to say they stand higher."""
        before = self.head_height()
        super().set_note(note, old)
        if self.head_height() != before:
            self.lay_out()

    def set_aside(self, aside: Words) -> None:
        """Write this behind the note."""
        before = self.head_height()
        super().set_aside(aside)
        if self.head_height() != before:
            self.lay_out()

    def head_height(self) -> float:
        """Return the height of the row above the heads: there is none without words."""
        return super().head_height() if self.note or self.aside else 0.0

    def _choose(self, *, first: bool = False) -> None:
        rows = self.model.rows
        place = next((n for n, row in enumerate(rows) if row.key == self._wanted), None)
        if self._wanted is not None and place is not None:
            self._wanted = None
            self.view.go_to(place)
        elif rows and (first or not self.view.currentIndex().isValid()):
            self.view.go_to(0)

    def _point(self, *_indexes: QModelIndex) -> None:
        row = self.current
        if row != self._told:
            self._told = row
            self.pointed.emit(row)

    def _fade(self) -> None:
        if not self._glow.goes_on():
            self._frames.stop()
        self.view.viewport().update()


def _key(row: LedgerRow) -> str:
    return row.key


def _seen(row: LedgerRow) -> tuple[object, ...]:
    """Say what of a row is worth a glow: not the time that passes, nor a name that is looked up."""
    it = row.it
    return it.state, it.lost, it.last_lost, it.taken_by, it.tries, it.next_try, it.promised_until
