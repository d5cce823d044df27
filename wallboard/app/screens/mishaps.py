"""What becomes of a mistake of our own: it is logged once, told once in the window, and the wall goes on.

Qt calls Python from its own loop, so a mistake in a key, a click, a timer or a painting has no caller
who could catch it: Python hands it to `sys.excepthook`, which is set here.
"""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from wallboard.domain.text import mark
from wallboard.ui.notices import Notice, Notices

log = logging.getLogger(__name__)

_KEY = "mishap"
_MOST = 100
"""So many different ones are logged: a wall runs for weeks."""


class Mishaps:
    """Knows those that happened. The same one is told by where it happened, and what it is."""

    def __init__(self, notices: Notices) -> None:
        """Know of none."""
        self._notices = notices
        self._known: set[tuple[type[BaseException], str, int]] = set()

    def note(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log and tell one that was not seen before; what ends a program (Ctrl+C) is none."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        place = (kind, *_place(trace))
        if place in self._known or len(self._known) >= _MOST:
            return
        self._known.add(place)
        log.error("a part of the wall failed; the rest goes on", exc_info=(kind, error, trace))
        self._notices.tell(
            _KEY,
            Notice(
                mark("notice", "A part of this wall can't be shown: a mistake of the program."),
                mark("notice", "The log says more."),
            ),
        )

    def note_in_thread(self, args: threading.ExceptHookArgs) -> None:
        """Note one that ended a thread."""
        error = args.exc_value or args.exc_type()
        self.note(args.exc_type, error, args.exc_traceback)


@contextmanager
def noted(notices: Notices) -> Iterator[Mishaps]:
    """Note what nobody else catches, in all threads, as long as the wall is shown."""
    mishaps = Mishaps(notices)
    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = mishaps.note, mishaps.note_in_thread
    try:
        yield mishaps
    finally:
        sys.excepthook, threading.excepthook = before


def _place(trace: TracebackType | None) -> tuple[str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
