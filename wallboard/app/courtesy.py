"""The windows go first: who works behind them rests while they paint.

Python's threads share one interpreter, and painting is hundreds of small steps of Qt that each give it
away and want it back. Beside one busy thread 5 ms of painting took 38 (measured), whatever the switch
interval. So those who turn thousands of events into facts wait for the end of a frame, a little at most.
"""

import threading
from collections.abc import Callable

MOST_S = 0.05
"""Longer than any frame takes: nobody waits for a window that hangs."""


class Courtesy:
    """The windows' thread calls `frame` before each frame, and what it returns after it; others `wait`."""

    def __init__(self) -> None:
        """Nobody paints."""
        self._frames = 0
        self._over = False
        self._free = threading.Event()
        self._free.set()

    def frame(self) -> Callable[[], None]:
        """Have the others wait until what is returned is called."""
        self._frames += 1
        if not self._over:
            self._free.clear()
        return self._painted

    def wait(self) -> None:
        """Return when no frame is being painted, or after a moment all the same."""
        if not self._free.wait(MOST_S):
            self._free.set()  # until the next frame: one that lasts so long is none

    def over(self) -> None:
        """Let nobody wait from now on: no window is looked at any more."""
        self._over = True
        self._free.set()

    def _painted(self) -> None:
        self._frames -= 1
        if not self._frames:
            self._free.set()
