r"""The language of Asterisk's Manager Interface: bytes to messages, actions to bytes. Never sees a socket.

A message is a block of `Name: value` lines ended by CRLF, and an empty line ends the block. The
server speaks first: one greeting line, without a colon and without an empty line after it.
"""

from collections.abc import Iterator

from msgspec import Struct

from wallboard.domain.caller import plain_text
from wallboard.domain.source import ProtocolViolation, SourceRefused
from wallboard.domain.text import say

MAX_BLOCK = 262_144
"""Longest message in bytes. The longest event, AttendedTransfer, describes four channels in 3 kB; where a
site adds channel variables (each up to 4 kB) to all four, tens of kB are met. More is not AMI."""

MAX_GREETING = 512

MAX_VALUE = 1024
"""Longest value that is kept, in characters. Asterisk's own longest are an application's arguments, 256."""

MAX_NAMES = 500
"""Names of unwanted events that are counted; Asterisk 22 has about 180 in all."""

_END = b"\r\n\r\n"
_EVENT = b"Event: "


class Message(Struct, frozen=True):
    """An event, when `event` is its name, or the answer to an action, when it is empty."""

    event: str
    fields: dict[str, str]
    """Values by name, fit to be shown; the values of a name that comes more than once stand one a line."""


class Protocol:
    """What one connection has sent so far.

    Hand over bytes with `receive`, in any portions, then go through `messages` to the end. After a
    ProtocolViolation the connection can't be understood any more: close it.
    """

    def __init__(self, wanted: frozenset[str]) -> None:
        """Only events named in `wanted` are read; all others are passed over at little cost."""
        self.greeting = ""
        self._wanted = frozenset(name.encode() for name in wanted)
        self._buffer = bytearray()
        self._start = 0
        self._searched = 0
        self._passed_over: dict[bytes, int] = {}

    @property
    def passed_over(self) -> dict[str, int]:
        """How many unwanted events came, by name; no more than some hundred names."""
        return {name.decode("utf-8", "replace"): count for name, count in self._passed_over.items()}

    def receive(self, chunk: bytes) -> None:
        """Take what the socket gave."""
        if self._start:
            del self._buffer[: self._start]
            self._searched = max(0, self._searched - self._start)
            self._start = 0
        self._buffer += chunk

    def messages(self) -> Iterator[Message]:
        """Yield the wanted messages that are complete; raise ProtocolViolation when this is no AMI."""
        if not self.greeting and not self._greeted():
            return
        while (end := self._buffer.find(_END, max(self._start, self._searched))) >= 0:
            # Some of Asterisk's TestEvents end with one empty line too many, which then stands here.
            block = bytes(self._buffer[self._start : end]).lstrip(b"\r\n")
            self._start = self._searched = end + len(_END)
            if len(block) > MAX_BLOCK:
                raise _too_long()
            if self._is_wanted(block):
                yield _read(block)
        # The end may have come in part: its first three bytes must be looked at again.
        self._searched = max(self._start, len(self._buffer) - len(_END) + 1)
        if len(self._buffer) - self._start > MAX_BLOCK + len(_END):
            raise _too_long()

    def _greeted(self) -> bool:
        end = self._buffer.find(b"\r\n", 0, MAX_GREETING)
        line = bytes(self._buffer[: end if end >= 0 else MAX_GREETING])
        if (end >= 0 and b"Call Manager" not in line) or len(line) >= MAX_GREETING:
            raise _no_manager(line)
        if end < 0:
            return False
        self.greeting = _plain(line.decode("utf-8", "replace"))
        # Nothing but the end of this line separates it from the first message.
        self._start = self._searched = end + 2
        return True

    def _is_wanted(self, block: bytes) -> bool:
        if not block.startswith(_EVENT):
            return block.startswith(b"Response:")
        end = block.find(b"\r\n")
        name = block[len(_EVENT) : end if end >= 0 else None]
        if name in self._wanted:
            return True
        self._pass_over(name)
        return False

    def _pass_over(self, name: bytes) -> None:
        count = self._passed_over.get(name)
        if count is not None or len(self._passed_over) < MAX_NAMES:
            self._passed_over[name] = (count or 0) + 1


def action(name: str, action_id: str, /, **fields: str) -> bytes:
    """Write an action. Raises SourceRefused for a value that can't be sent.

    A line break would be a second line; half a character comes from an environment that is no UTF-8.
    """
    lines = {"Action": name, "ActionID": action_id, **fields}
    for key, value in lines.items():
        if "\r" in value or "\n" in value:
            raise SourceRefused(
                say(
                    "error",
                    "The value of {field} holds a line break, which a manager interface can't take.",
                    field=key,
                ),
                say("error", "Write user name and password without line breaks."),
            )
    text = "".join(f"{key}: {value}\r\n" for key, value in lines.items()) + "\r\n"
    wire = text.encode("utf-8", "replace")
    if wire.decode() != text:
        raise SourceRefused(
            say("error", "The user name can't be sent: it has a character that is no UTF-8."),
            say("error", "Write the user name in the source's URL anew."),
        )
    return wire


def _read(block: bytes) -> Message:
    fields: dict[str, str] = {}
    for line in block.decode("utf-8", "replace").split("\r\n"):
        # Split at the first colon only: names and reasons may hold more.
        name, colon, value = line.partition(":")
        if not colon:
            continue
        value = _plain(value.removeprefix(" "))
        fields[name] = f"{fields[name]}\n{value}" if name in fields else value
    return Message(fields.get("Event", ""), fields)


def _plain(value: str) -> str:
    """Take out what would disturb a terminal, a log or the wall: names are free text on the server.

    Done here, so that a queue is called the same in events and listings.
    """
    return value[:MAX_VALUE] if value.isprintable() else plain_text(value, MAX_VALUE)


def _too_long() -> ProtocolViolation:
    return ProtocolViolation(
        say("error", "The server sent a message that does not end within {limit} bytes.", limit=MAX_BLOCK),
        say("error", "Check that the port is Asterisk's manager port."),
    )


def _no_manager(line: bytes) -> ProtocolViolation:
    shown = plain_text(line.decode("ascii", "replace"), 40)
    return ProtocolViolation(
        say(
            "error", "This is no manager interface of Asterisk: it greets with “{greeting}”.", greeting=shown
        ),
        say("error", "Check host and port; the manager interface usually listens on 5038, or 5039 with TLS."),
    )
