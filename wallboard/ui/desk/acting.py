"""What a press of a button does: deeds are written, calls are made, and what was done last is taken back.

The book and the telephone system answer in threads of their own. What they say is put into a queue, and the
window's thread looks into it while something is awaited: so no other thread ever holds a part of a window.
"""

from concurrent.futures import CancelledError, Future
from queue import Empty, SimpleQueue

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.acts import Doer, deed, doer, last_undoable, undoing, until
from wallboard.domain.desk.calling import CallWish
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.dialling import dial_string, line_for
from wallboard.domain.errors import WallboardError
from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Seconds
from wallboard.ui.desk.habits import Phone
from wallboard.ui.desk.running import running_at
from wallboard.ui.desk.view import Ongoing
from wallboard.ui.means import Desk, Means
from wallboard.ui.text import Words, shown

LOOK_MS = 50
_LOST = mark("desk", "That could not be kept.")
_KEPT = 50
"""Deeds of this desk that can be taken back one after the other."""

DONE_WORDS: dict[DeedKind, Text] = {
    DeedKind.TAKEN: mark("desk", "You are on it"),
    DeedKind.RELEASED: mark("desk", "Released"),
    DeedKind.DONE: mark("desk", "Done"),
    DeedKind.POSTPONED: mark("desk", "Put off"),
    DeedKind.PROMISED: mark("desk", "Promised"),
    DeedKind.REACHED: mark("desk", "Reached"),
    DeedKind.MISSED: mark("desk", "Not reached"),
    DeedKind.UNDONE: mark("desk", "Taken back"),
}


class _Kept(Struct):
    """The book has answered."""

    done: "Future[None]"
    written: Deed | None


class Acting(QObject):
    """Acts for one bar."""

    changed = Signal()
    """A call back has come on."""
    said = Signal(object, object)
    """Words for the person here, and the deed that they are about, which can be taken back; or None."""

    def __init__(self, means: Means, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._means = means
        self._own: list[Deed] = []
        self._came: SimpleQueue[_Kept] = SimpleQueue()
        self._running = running_at(means.call_backs)
        self._shown = self._running.ongoing
        self._pending = 0
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        if self._shown is not None:
            self._looking.start()

    @property
    def ongoing(self) -> Ongoing | None:
        """The call back that is being made, or was made last; also one that was begun on another page."""
        return self._running.ongoing

    # --- deeds -------------------------------------------------------------------------------------

    def do(self, row: LostCaller, now: Seconds, kind: DeedKind, reason: Words = "") -> None:
        """Write down what is done about a caller."""
        desk = self._means.desk
        if desk is None or row.who is None:
            return
        written = deed(desk.new_id(), row.who, doer(desk.name, now, row), kind, shown(reason))
        if kind is DeedKind.MISSED and row.reached_in is not None:
            source, call = row.reached_in
            written = replace(written, source=source, call=call)
        self._write(desk, written)

    def set_time(self, row: LostCaller, now: Seconds, kind: DeedKind, end: Seconds) -> None:
        """Promise to ring until then, or put a caller off until then."""
        desk = self._means.desk
        if desk is not None and row.who is not None:
            self._write(desk, until(desk.new_id(), row.who, doer(desk.name, now, row), kind, end))

    def undo(self, now: Seconds) -> None:
        """Take back what was done here last."""
        desk = self._means.desk
        if desk is None:
            return
        last = last_undoable(self._own, desk.name)
        if last is None:
            self.said.emit(mark("desk", "There is nothing to take back"), None)
        else:
            self._write(desk, undoing(desk.new_id(), Doer(desk.name, now), last))

    def note_access(self, kind: AccessKind, now: Seconds) -> None:
        """Note that a number was taken out of the program."""
        desk = self._means.desk
        if desk is not None:
            self._await(desk.write(Access(desk.new_id(), now, desk.name, kind)), None)

    def _write(self, desk: Desk, written: Deed) -> None:
        self._own = [*self._own[-_KEPT:], written]
        self._await(desk.write(written), written)

    def _await(self, future: "Future[None]", written: Deed | None) -> None:
        self._pending += 1
        self._looking.start()
        came = self._came
        future.add_done_callback(lambda done: came.put(_Kept(done, written)))

    def _written(self, done: "Future[None]", written: Deed | None) -> None:
        self._pending -= 1
        error = CancelledError() if done.cancelled() else done.exception()
        if error is not None:
            if written in self._own:
                self._own.remove(written)
            self.said.emit(error.message if isinstance(error, WallboardError) else _LOST, None)
        elif written is not None and written.kind in DONE_WORDS:
            undoable = None if written.kind is DeedKind.UNDONE else written
            self.said.emit(DONE_WORDS[written.kind], undoable)

    # --- calls -------------------------------------------------------------------------------------

    def call(self, row: LostCaller, now: Seconds, phone: Phone) -> None:
        """Let the telephone system ring."""
        desk, backs, rules = self._means.desk, self._means.call_backs, self._means.habits.rules
        if desk is None or backs is None or row.who is None or row.caller.number is None:
            return
        number = dial_string(row.caller.number, rules)
        wish = CallWish(desk.new_id(), row.who, number, phone.extension, line_for(row, rules))
        self._running.ring(backs, wish, row.caller, phone, now)
        self._looking.start()
        self._step()

    def tried(self, row: LostCaller, now: Seconds) -> None:
        """Write down that a telephone of which nobody else hears is about to ring the caller."""
        desk = self._means.desk
        if desk is not None and row.who is not None:
            line = line_for(row, self._means.habits.rules)
            began = deed(desk.new_id(), row.who, doer(desk.name, now, row), DeedKind.TRIED)
            written = replace(began, line=line)
            self._await(desk.write(written), written)

    def cancel(self) -> None:
        """End the call back that is being made."""
        self._running.cancel()

    def forget_call(self) -> None:
        """Say no more of a call that is over."""
        self._running.forget()

    def watch(self) -> None:
        """Look again whether a call is being made: it may have been begun on another page."""
        if self.ongoing is not None and not self.ongoing.is_over and not self._looking.isActive():
            self._looking.start()
        self._step()

    def _step(self) -> None:
        if self._shown is not self.ongoing:
            self._shown = self.ongoing
            self.changed.emit()

    def _look(self) -> None:
        """Take what other threads brought; look no more when nothing is awaited."""
        while True:
            try:
                came = self._came.get_nowait()
            except Empty:
                break
            self._written(came.done, came.written)
        self._step()
        if self._pending == 0 and (self.ongoing is None or self.ongoing.is_over):
            self._looking.stop()
