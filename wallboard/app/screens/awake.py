"""Keeps the computer's screens awake while a window fills one of them, and not otherwise."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

log = logging.getLogger(__name__)

Keep: TypeAlias = Callable[[], AbstractContextManager[Any]]
"""Makes what keeps the screens awake from its entry to its exit; entering may raise RuntimeError, OSError."""

_END_S = 2.0
"""How long the last release may take; when the program ends, the system releases what is left."""


def by_the_desktop() -> AbstractContextManager[Any]:
    """Ask the desktop not to dim, lock or switch off: docs/decisions/0011-awake.md."""
    from wakepy import keep  # noqa: PLC0415 -- only in full screen, and not in the GUI thread

    return keep.presenting(on_fail="error")


class Awake:
    """Asks in a thread of its own, since the desktop may take its time to answer."""

    def __init__(self, keep: Keep = by_the_desktop) -> None:
        """Ask for nothing yet."""
        self._keep = keep
        self._wishes: SimpleQueue[bool | None] = SimpleQueue()
        self._wanted = False
        self._thread: Thread | None = None
        self._told = False

    def want(self, *, awake: bool) -> None:
        """Keep the screens awake from now on, or no more; returns at once."""
        if awake == self._wanted:
            return
        self._wanted = awake
        if self._thread is None:
            self._thread = Thread(target=self._run, name="awake", daemon=True)
            self._thread.start()
        self._wishes.put(awake)

    def stop(self) -> None:
        """Release what is held, and end."""
        if self._thread is not None:
            self._wishes.put(None)
            self._thread.join(_END_S)
            self._thread = None
        self._wanted = False

    def _run(self) -> None:
        while (wish := self._wishes.get()) is not None:
            if wish and not self._hold():
                return

    def _hold(self) -> bool:
        """Hold until the wish is another one; False: the program ends."""
        try:
            with self._keep():
                return self._wishes.get() is not None
        except (RuntimeError, OSError) as error:
            if not self._told:
                self._told = True
                log.warning("the desktop can't be asked to keep the screen awake: it may dim or lock itself")
                log.info("asked of the desktop: %s", " ".join(str(error).split()))
            return True
