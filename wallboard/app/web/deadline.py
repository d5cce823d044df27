"""An end to whatever another program draws out: a socket's time-out begins anew with every byte."""

import socket
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType
from typing import Self

from wallboard.domain.words import Seconds


class Deadline:
    """Ends the connections that it watches when the time is over: whoever reads from one fails at once."""

    def __init__(self, seconds: Seconds) -> None:
        """The time begins with `with`."""
        self.over = False
        """Whether it was too late."""
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True
        self._lock = Lock()
        self._watched: list[socket.socket] = []

    def __enter__(self) -> Self:
        """Begin."""
        self._timer.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """End the watch; connections stay as they are."""
        self._timer.cancel()
        with self._lock:
            for twin in self._watched:
                twin.close()
            self._watched.clear()

    def watch(self, connection: socket.socket) -> None:
        """Watch a connection that was just made, before anything encrypts it.

        A twin of it is kept: what encrypts a connection takes the socket over.
        """
        with self._lock:
            twin = connection.dup()
            self._watched.append(twin)
            if self.over:
                _shut(twin)

    def _end(self) -> None:
        with self._lock:
            self.over = True
            for twin in self._watched:
                _shut(twin)


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):  # the other side was quicker
        connection.shutdown(socket.SHUT_RDWR)
