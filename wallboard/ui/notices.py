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


_ORDER = (Weight.ALARM, Weight.WARN, Weight.INFO)


class Notices:
    """Keeps what there is to tell until it is withdrawn."""

    def __init__(self) -> None:
        """Begin with nothing to tell."""
        self._lock = Lock()
        self._by_key: dict[str, Notice] = {}
        self._current: tuple[Notice, ...] = ()

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

    def tell_error(self, key: str, error: WallboardError, weight: Weight = Weight.WARN) -> None:
        """Tell an error that a person can do something about."""
        self.tell(key, Notice(error.message, error.hint, weight))

    def withdraw(self, key: str) -> None:
        """Take a notice back, if there is one."""
        with self._lock:
            if self._by_key.pop(key, None) is not None:
                self._sort()

    def _sort(self) -> None:
        newest_first = reversed(self._by_key.values())
        self._current = tuple(sorted(newest_first, key=lambda n: _ORDER.index(n.weight)))
