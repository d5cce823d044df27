"""A client that knows nothing but bytes, to see what really comes over the wire."""

import hashlib
import socket
import time
from collections.abc import Callable
from itertools import count
from typing import Self

from tests.sources.toy_ami.orders import Message, messages
from wallboard.sources.toy_ami import ToyAmi

LIMIT_S = 40.0
"""For what comes in a moment on a machine that does nothing else."""


class RawClient:
    """One connection; `data` is all that came so far."""

    def __init__(self, toy: ToyAmi, *, receive_buffer: int | None = None) -> None:
        self._sock = socket.socket()
        if receive_buffer is not None:
            self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self._sock.settimeout(LIMIT_S)
        try:
            self._sock.connect((toy.host, toy.port))
        except OSError:
            self._sock.close()
            raise
        self._ids = count(1)
        self.data = bytearray()
        self._messages: list[Message] = []
        self._parsed = 0
        self.ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._sock.close()

    def send(self, **headers: str) -> str:
        """Send an action; returns its ActionID."""
        tag = f"t{next(self._ids)}"
        lines = [f"{name}: {value}\r\n" for name, value in {**headers, "ActionID": tag}.items()]
        self._sock.sendall("".join([*lines, "\r\n"]).encode())
        return tag

    def ask(self, **headers: str) -> dict[str, str]:
        """Send an action and return the response."""
        tag = self.send(**headers)
        return dict(self.wait_for(lambda m: ("ActionID", tag) in m and m[0][0] == "Response"))

    def items(self, action: str, **headers: str) -> list[dict[str, str]]:
        """Send an action and return the items of the list that comes."""
        tag = self.send(Action=action, **headers)
        self.wait_for(lambda m: ("ActionID", tag) in m and ("EventList", "Complete") in m)
        return [dict(m) for m in self.messages() if ("ActionID", tag) in m and m[0][0] == "Event"][:-1]

    def login(self, name: str = "reader", **headers: str) -> dict[str, str]:
        """Log in with the password of the toy's account."""
        return self.ask(Action="Login", Username=name, Secret=f"{name}-toy", **headers)

    def login_md5(self, name: str, secret: str) -> dict[str, str]:
        """Log in by challenge."""
        challenge = self.ask(Action="Challenge", AuthType="MD5")["Challenge"]
        key = hashlib.md5((challenge + secret).encode(), usedforsecurity=False).hexdigest()
        return self.ask(Action="Login", AuthType="MD5", Username=name, Key=key)

    def messages(self) -> list[Message]:
        """Return all whole messages so far."""
        end = self.data.rfind(b"\r\n\r\n") + 4
        if end > max(self._parsed, 4):
            # The banner has no empty line behind it; where it was read, something else stands for it.
            banner = b"" if not self._parsed else b"\r\n"
            self._messages += messages(banner + bytes(self.data[self._parsed : end]))
            self._parsed = end
        return self._messages

    def events(self, name: str = "") -> list[dict[str, str]]:
        """Return the events so far that are no items of lists."""
        found = [dict(m) for m in self.messages() if m[0][0] == "Event" and ("Privilege" in dict(m))]
        return [event for event in found if not name or event["Event"] == name]

    def wait_for(self, wanted: Callable[[Message], bool]) -> Message:
        """Read until there is such a message; fails at the end of the connection or after a while."""
        seen = 0
        until = time.monotonic() + LIMIT_S
        while time.monotonic() < until:
            found = self.messages()
            for message in found[seen:]:
                if wanted(message):
                    return message
            seen = len(found)
            assert not self.ended, "the connection ended"
            self.read()
        raise AssertionError("it did not come")

    def read(self) -> bytes:
        """Read what comes next; empty at the end."""
        try:
            chunk = self._sock.recv(1 << 20)
        except ConnectionResetError:
            chunk = b""
        self.data += chunk
        self.ended = not chunk
        return chunk

    def read_to_end(self) -> None:
        """Read until the server closes."""
        while self.read():
            pass


def all_of(toy: ToyAmi, client: RawClient) -> list[Message]:
    """Wait until the toy has played everything, and return all that the client got."""
    while not toy.wait_until_played(0):
        client.ask(Action="Ping")
    client.ask(Action="Ping")
    return client.messages()
