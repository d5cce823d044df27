"""A server that follows a script on a real socket, and a source that runs in a real thread."""

import hashlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from wallboard.domain.events import Event
from wallboard.domain.source import Source, SourceError

GREETING = b"Asterisk Call Manager/11.0.0\r\n"
PATIENCE_S = 20.0

Script = Callable[["Line"], object]


class Line:
    """The server's end of a connection."""

    def __init__(self, raw: socket.socket) -> None:
        self.raw = raw
        self.actions: list[dict[str, str]] = []
        self._rest = b""

    def send(self, data: bytes) -> None:
        self.raw.sendall(data)

    def action(self) -> dict[str, str]:
        """Wait for the next action; a client that is gone ends the script."""
        while b"\r\n\r\n" not in self._rest:
            chunk = self.raw.recv(4096)
            if not chunk:
                raise ConnectionError
            self._rest += chunk
        text, self._rest = self._rest.split(b"\r\n\r\n", 1)
        action = dict(line.split(": ", 1) for line in text.decode().split("\r\n"))
        self.actions.append(action)
        return action

    def answer(self, action: dict[str, str], *lines: str) -> None:
        self.send("\r\n".join([*lines, f"ActionID: {action['ActionID']}"]).encode() + b"\r\n\r\n")

    def log_in(self, password: str = "secret") -> bool:
        """Greet and let the client in if it knows the password."""
        self.send(GREETING)
        self.answer(self.action(), "Response: Success", "Challenge: 4711")
        login = self.action()
        good = login["Key"] == hashlib.md5(b"4711" + password.encode()).hexdigest()
        if good:
            self.answer(login, "Response: Success", "Message: Authentication accepted")
        else:
            self.answer(login, "Response: Error", "Message: Authentication failed")
        return good

    def serve(self, *, queues: Sequence[str] = (), stop_at: str = "") -> None:
        """Answer every action, until one named `stop_at`."""
        while (action := self.action())["Action"] != stop_at:
            match action["Action"]:
                case "QueueStatus":
                    self.answer(action, "Response: Success", "EventList: start")
                    for queue in queues:
                        self.answer(action, "Event: QueueParams", f"Queue: {queue}")
                    self.answer(action, "Event: QueueStatusComplete", "EventList: Complete")
                case "CoreShowChannels":
                    self.answer(action, "Response: Error", "Message: Permission denied")
                case "Ping":
                    self.answer(action, "Response: Success", f"Timestamp: {time.time()}")  # noqa: TID251 -- a server's
                case _:
                    self.answer(action, "Response: Success")


@contextmanager
def server(script: Script, tls: ssl.SSLContext | None = None) -> Iterator[int]:
    """Run a script for each connection that comes, one after the other; gives the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        ended = threading.Event()
        thread = threading.Thread(target=_accept, args=(listening, script, tls, ended))
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            ended.set()
            # Wakes the thread out of its waiting for somebody.
            socket.create_connection(listening.getsockname()).close()
            thread.join(PATIENCE_S)
            assert not thread.is_alive()


def _accept(
    listening: socket.socket, script: Script, tls: ssl.SSLContext | None, ended: threading.Event
) -> None:
    while not ended.is_set():
        raw, _ = listening.accept()
        raw.settimeout(PATIENCE_S)
        try:
            with tls.wrap_socket(raw, server_side=True) if tls else raw as line:
                if not ended.is_set():
                    script(Line(line))
        except OSError:
            # The client went away, which is how most of these stories end.
            raw.close()


class Running:
    """A source in a thread of its own, as the program runs it once."""

    def __init__(self, source: Source) -> None:
        self.events: list[Event] = []
        self.reads = 0
        self.error: SourceError | None = None
        self._source = source
        self._news = threading.Condition()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def wait_for(self, what: Callable[["Running"], object]) -> None:
        with self._news:
            assert self._news.wait_for(lambda: what(self), PATIENCE_S), (self.events[-5:], self.error)

    def stop(self) -> float:
        """Tell it to end; gives how many seconds that took."""
        begun = time.monotonic()
        self._stop.set()
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()
        return time.monotonic() - begun

    def ended(self) -> SourceError | None:
        """Wait until it ends by itself; gives the error."""
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()
        return self.error

    def _run(self) -> None:
        try:
            self._source.run(self._emit, self._stop, time.time)  # noqa: TID251 -- sockets need the real one
        except SourceError as error:
            self.error = error
        with self._news:
            self._news.notify_all()

    def _emit(self, events: Sequence[Event]) -> None:
        with self._news:
            self.reads += 1
            self.events += events
            self._news.notify_all()
