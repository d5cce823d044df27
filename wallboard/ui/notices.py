"""The one way to tell the user something, also before there is a window. No Qt in it.

Any thread may tell; the window looks on its beat and shows a bar in place, never a dialog
over the figures. A notice is told under a key, so that the same trouble is one notice.
"""

from enum import StrEnum
from threading import Lock

from msgspec import Struct

from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text


class Weight(StrEnum):
    """How bad it is."""

    INFO = "info"
    WARN = "warn"
    ALARM = "alarm"


class Notice(Struct, frozen=True):
    """What to tell, and the next step."""

    text: Text
    hint: Text | None = None
    weight: Weight = Weight.WARN
    lasting: bool = False
    """It stays for as long as what it tells of: nobody can put it away."""
    for_s: float | None = None
    """How long it is shown, in seconds; what is for those who set the program up is not left on a wall."""


_ORDER = (Weight.ALARM, Weight.WARN, Weight.INFO)


class Notices:
    """Keeps what there is to tell until it is withdrawn."""

    def __init__(self) -> None:
        """Begin with nothing to tell."""
        self._lock = Lock()
        self._by_key: dict[str, Notice] = {}
        self._current: tuple[Notice, ...] = ()
        self._first_seen: dict[str, tuple[Notice, float]] = {}

    @property
    def current(self) -> tuple[Notice, ...]:
        """What there is to tell, worst first, newest first among equals."""
        return self._current

    def tell(self, key: str, notice: Notice) -> None:
        """Tell something; a notice of the same key is replaced."""
        with self._lock:
            self._by_key.pop(key, None)
            self._by_key[key] = notice
            self._sort()

    def tell_error(self, key: str, error: WallboardError, *, lasting: bool = False) -> None:
        """Tell an error that a person can do something about."""
        self.tell(key, Notice(error.message, error.hint, lasting=lasting))

    def withdraw(self, key: str) -> None:
        """Take a notice back, if there is one."""
        with self._lock:
            if self._by_key.pop(key, None) is not None:
                self._sort()

    def dismiss(self) -> bool:
        """Put away what is shown first; False: there is nothing, or it stays."""
        with self._lock:
            first = next(iter(self._current), None)
            if first is None or first.lasting:
                return False
            key = next(key for key, notice in self._by_key.items() if notice is first)
            del self._by_key[key]
            self._sort()
            return True

    def pass_time(self, ticks: float) -> None:
        """Put away what has been shown for long enough; `ticks` are seconds of any clock that goes on."""
        if not self._first_seen and all(notice.for_s is None for notice in self._current):
            return
        with self._lock:
            brief = {key: notice for key, notice in self._by_key.items() if notice.for_s is not None}
            seen = self._first_seen
            self._first_seen = {
                key: seen[key] if key in seen and seen[key][0] is notice else (notice, ticks)
                for key, notice in brief.items()
            }
            over = [
                k for k, (notice, since) in self._first_seen.items() if ticks - since >= (notice.for_s or 0)
            ]
            for key in over:
                del self._by_key[key], self._first_seen[key]
            if over:
                self._sort()

    def _sort(self) -> None:
        newest_first = reversed(self._by_key.values())
        self._current = tuple(sorted(newest_first, key=lambda n: _ORDER.index(n.weight)))
