"""The sockets of the toy server: who is connected, what they hear, and who is too slow."""

import selectors
import socket
import struct

from wallboard.domain.source import Clock
from wallboard.domain.words import Seconds
from wallboard.sources.toy_ami.actions import Answers
from wallboard.sources.toy_ami.options import ToyOptions, by_name
from wallboard.sources.toy_ami.session import Session

LOOPBACK = "127.0.0.1"
_READ = 65_536
_SEND = 262_144
_UNHURRIED_S = 10.0
"""Patience with a client that does not read when nothing is played in real time."""


class Wire:
    """All connections, served by `turn`; not for more than one thread."""

    def __init__(self, options: ToyOptions, clock: Clock) -> None:
        self.stamp: Seconds = 0.0
        """The wire time of the event in hand, for `timestampevents`."""
        self.told = 0
        """Events sent to somebody."""
        self._options = options
        self._clock = clock
        self._accounts = by_name(options.accounts)
        self._answers: Answers | None = None
        self._selector = selectors.DefaultSelector()
        self._waker, self._wake = socket.socketpair()
        self._waker.setblocking(False)
        self._selector.register(self._waker, selectors.EVENT_READ)
        self._listener: socket.socket | None = None
        self._sessions: dict[socket.socket, Session] = {}
        self._hearers: dict[str, list[Session]] = {}
        self._refusals: dict[Session, Seconds] = {}
        self._frozen = False

    @property
    def logged_in(self) -> int:
        """How many clients are logged in."""
        return sum(session.account is not None for session in self._sessions.values())

    @property
    def listening(self) -> bool:
        """Whether anybody hears anything."""
        return bool(self._hearers) and not self._frozen

    @property
    def backlog(self) -> int:
        """Bytes that wait for the slowest client."""
        return max((len(session.out) for session in self._sessions.values()), default=0)

    def open(self, port: int, answers: Answers) -> int:
        """Listen on the loopback address; returns the port. Raises OSError when it is taken."""
        self._answers = answers
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((LOOPBACK, port))
        except OSError:
            listener.close()
            raise
        listener.listen()
        listener.setblocking(False)
        if not self._frozen:
            self._selector.register(listener, selectors.EVENT_READ)
        self._listener = listener
        bound: int = listener.getsockname()[1]
        return bound

    def wake(self) -> None:
        """End a `turn` that waits; the one method for other threads."""
        self._wake.send(b"!")

    def tell(self, kind: str, name: str, fields: str) -> None:
        """Send an event to every client that hears its class."""
        hearers = self._hearers.get(kind)
        if not hearers:
            return
        stamp = f"Timestamp: {self.stamp:.6f}\r\n" if self._options.timestamps else ""
        data = f"Event: {name}\r\nPrivilege: {kind},all\r\n{stamp}{fields}\r\n".encode()
        self.told += 1
        for session in hearers:
            session.out += data

    def turn(self, timeout: Seconds) -> None:
        """Send what there is, wait for something to do, at most `timeout`, and do it."""
        self._flush_all()
        wait = max(0.0, min([timeout, *(due - self._clock() for due in self._refusals.values())]))
        for key, mask in self._selector.select(wait):
            if key.fileobj is self._waker:
                self._waker.recv(_READ)
            elif key.fileobj is self._listener:
                self._accept()
            elif mask & selectors.EVENT_READ:
                self._read(key.data)
        self._refuse_due()
        self._flush_all()

    def freeze(self, *, frozen: bool) -> None:
        """Stop reading, writing and accepting, or go on with it. Connections stay open."""
        if frozen == self._frozen:
            return
        self._frozen = frozen
        known = [*self._sessions, *([self._listener] if self._listener else [])]
        for sock in known:
            if frozen:
                self._selector.unregister(sock)
            else:
                self._selector.register(sock, selectors.EVENT_READ, self._sessions.get(sock))

    def drop(self, *, abruptly: bool) -> None:
        """Close all connections; abruptly means with a reset."""
        for session in list(self._sessions.values()):
            if abruptly:
                linger = struct.pack("ii", 1, 0)
                session.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            else:
                self._flush(session)
            self._forget(session)

    def stop_listening(self) -> None:
        """Let new connections be refused."""
        if self._listener is not None:
            if not self._frozen:
                self._selector.unregister(self._listener)
            self._listener.close()
            self._listener = None

    def close(self) -> None:
        """Close everything."""
        self.drop(abruptly=False)
        self.stop_listening()
        self._selector.close()
        self._waker.close()
        self._wake.close()

    def _accept(self) -> None:
        assert self._listener is not None
        assert self._answers is not None
        sock, _ = self._listener.accept()
        sock.setblocking(False)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._options.send_buffer is not None:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, self._options.send_buffer)
        session = Session(sock, self._accounts, self._answers, self._sort_hearers)
        self._sessions[sock] = session
        self._selector.register(sock, selectors.EVENT_READ, session)

    def _read(self, session: Session) -> None:
        try:
            data = session.sock.recv(_READ)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._forget(session)
            return
        session.receive(data)
        if session.refused and session not in self._refusals and not session.closing:
            self._refusals[session] = self._clock() + self._options.refusal_s

    def _refuse_due(self) -> None:
        now = self._clock()
        for session in [session for session, due in self._refusals.items() if due <= now]:
            del self._refusals[session]
            session.refuse()

    def _flush_all(self) -> None:
        if not self._frozen:
            for session in [session for session in self._sessions.values() if session.out or session.closing]:
                self._flush(session)

    def _flush(self, session: Session) -> None:
        try:
            while session.out:
                sent = session.sock.send(session.out[:_SEND])
                del session.out[:sent]
                session.stuck_since = None
        except BlockingIOError:
            self._stuck(session)
            return
        except OSError:
            self._forget(session)
            return
        self._listen_for(session, selectors.EVENT_READ)
        if session.closing:
            self._forget(session)

    def _stuck(self, session: Session) -> None:
        """Wait until the client reads on; one that does not is cut off in the middle of a message."""
        now = self._clock()
        if session.stuck_since is None:
            session.stuck_since = now
        patience = session.patience_s if self._options.real_time else _UNHURRIED_S
        if now - session.stuck_since > patience:
            self._forget(session)
        else:
            self._listen_for(session, selectors.EVENT_READ | selectors.EVENT_WRITE)

    def _listen_for(self, session: Session, events: int) -> None:
        if not self._frozen and self._selector.get_key(session.sock).events != events:
            self._selector.modify(session.sock, events, session)

    def _forget(self, session: Session) -> None:
        if self._sessions.pop(session.sock, None) is None:
            return
        if not self._frozen:
            self._selector.unregister(session.sock)
        session.sock.close()
        self._refusals.pop(session, None)
        self._sort_hearers()

    def _sort_hearers(self) -> None:
        self._hearers = {}
        for session in self._sessions.values():
            for kind in session.hears:
                self._hearers.setdefault(kind, []).append(session)
