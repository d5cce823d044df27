"""Writes a file in a thread of its own, and tells the window how far it is.

The thread is there for as long as one file is written. It gives way after every few hundred rows, so that
what is painted meanwhile does not wait for it.
"""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal

from wallboard.domain.errors import WallboardError
from wallboard.ui.export.paper import Paper
from wallboard.ui.export.writing import write

_REST_S = 0.002
"""How long the others may work after each step."""
_WAIT_S = 5.0


class Job(QObject):
    """One file. Its signals come in the thread that made it."""

    moved = Signal(int)
    """So many rows are written."""
    written = Signal(object)
    """The path of the file."""
    cancelled = Signal()
    failed = Signal(object)
    """What was wrong: an exception."""

    def __init__(self, path: Path, paper: Callable[[], Paper], parent: QObject | None = None) -> None:
        """Take where, and what makes the paper; that is called in the thread."""
        super().__init__(parent)
        self.path = path
        self._paper = paper
        self._stop = Event()
        self._thread = Thread(target=self._run, name="export", daemon=True)
        self._done: tuple[str, object] | None = None
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    _ended = Signal()

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def cancel(self) -> None:
        """Stop; the file that was there stays as it was."""
        self._stop.set()

    def wait(self) -> None:
        """Wait until the thread is over."""
        self._thread.join(_WAIT_S)

    def _run(self) -> None:
        try:
            done = write(self.path, self._paper(), self._go_on)
            self._done = ("written" if done else "cancelled", self.path)
        except WallboardError as error:
            self._done = ("failed", error)
        except Exception as error:  # noqa: BLE001 -- whatever it is, the one who waits must hear of it
            self._done = ("failed", error)
        self._say(self._ended)

    def _go_on(self, done: int) -> bool:
        self._say(self.moved, done)
        return not self._stop.wait(_REST_S)

    def _say(self, signal: object, *what: object) -> None:
        try:
            signal.emit(*what)  # type: ignore[attr-defined]  # a bound signal has no type of its own
        except RuntimeError:  # the window was closed meanwhile, and Qt has deleted this object
            self._stop.set()

    def _tell(self) -> None:
        assert self._done is not None, "it ended"
        kind, what = self._done
        self._thread.join(_WAIT_S)
        match kind:
            case "written":
                self.written.emit(what)
            case "cancelled":
                self.cancelled.emit()
            case _:
                self.failed.emit(what)
