"""How a command that goes on is told to end."""

import signal
import threading
from types import FrameType


def told_to_end(seconds: float | None = None) -> threading.Event:
    """Return an event that is set by SIGTERM, by Ctrl+C, and after so many seconds."""
    ended = threading.Event()

    def end(signum: int, frame: FrameType | None) -> None:  # noqa: ARG001 -- the shape of a handler
        ended.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    if seconds is not None:
        timer = threading.Timer(seconds, ended.set)
        timer.daemon = True
        timer.start()
    return ended
