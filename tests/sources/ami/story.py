"""Tell a server's story message by message, in words or in recorded bytes, and see what events come of it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tests.sources.ami.replay import RECORDINGS, steps
from wallboard.domain.events import Event
from wallboard.sources.ami.calls.entrance import Entrance
from wallboard.sources.ami.conversation import AmiConversation
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.translate import NOWHERE

GREETING = b"Asterisk Call Manager/11.0.0\r\n"


def block(event: str, **fields: object) -> bytes:
    """Write an event as the server does."""
    lines = [f"Event: {event}", *(f"{name}: {value}" for name, value in fields.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


class Story:
    """A conversation that is logged in and has seen one listing, which is empty unless told."""

    def __init__(
        self,
        *listed: bytes,
        at: float = 0.0,
        wrapup_s: Mapping[str, float] | None = None,
        entrance: Entrance = NOWHERE,
    ) -> None:
        self.talk = AmiConversation(Login("", ""), country="FR", wrapup_s=wrapup_s, entrance=entrance)
        self.session = self.talk.session
        self._number = 0
        self.talk.overheard(b"", at)
        self.talk.received(GREETING, at)
        self.first = self.list(*listed, at=at)

    def hear(self, at: float, event: str, **fields: object) -> list[Event]:
        """Let an event come."""
        return self.talk.received(block(event, **fields), at).events

    def hear_bytes(self, at: float, data: bytes) -> list[Event]:
        return self.talk.received(data, at).events

    def wait(self, until: float) -> list[Event]:
        return self.talk.tick(until).events

    def ask(self, kind: str, at: float) -> str:
        """Ask for a list; gives the id of the question."""
        self._number += 1
        self.talk.overheard(f"Action: {kind}\r\nActionID: T{self._number}\r\n\r\n".encode(), at)
        return f"T{self._number}"

    def answer(
        self, question: str, *items: bytes, end: str = "QueueStatusComplete", at: float
    ) -> list[Event]:
        """Answer a question whole: begin, items, end."""
        mark = f"ActionID: {question}\r\n\r\n".encode()
        begin = b"Response: Success\r\nEventList: start\r\n" + mark
        body = b"".join(item.removesuffix(b"\r\n") + mark for item in items)
        return self.hear_bytes(at, begin + body + f"Event: {end}\r\nEventList: Complete\r\n".encode() + mark)

    def list(self, *items: bytes, at: float, channels: list[bytes] | None = None) -> list[Event]:
        """Ask for the queues, and for the channels if any are given, and answer both."""
        queues = self.ask("QueueStatus", at)
        shown = self.ask("CoreShowChannels", at) if channels is not None else ""
        events = self.answer(queues, *items, at=at)
        if channels is not None:
            events += self.answer(shown, *channels, end="CoreShowChannelsComplete", at=at)
        return events


@cache
def _blocks(name: str) -> tuple[tuple[float, bytes], ...]:
    found, rest = [], b""
    for step in steps(RECORDINGS / name):
        if step.kind == "rx":
            *whole, rest = (rest + step.data).split(b"\r\n\r\n")
            found += [(step.at, data + b"\r\n\r\n") for data in whole]
    return tuple(found)


def recorded(name: str, pattern: bytes) -> Iterator[tuple[float, bytes]]:
    """Pick the recorded messages that a pattern finds, with the times they came."""
    return ((at, data) for at, data in _blocks(name) if re.search(pattern, data))


def recorded_call(name: str, uniqueid: bytes) -> tuple[float, list[Event]]:
    """Tell one recorded call alone: everything that names its channel or those of its phones."""
    mine = [*recorded(name, rb"Uniqueid: " + uniqueid + rb"\r\n")]
    linked = re.search(rb"\r\nLinkedid: ([0-9.]+)", mine[0][1])
    assert linked is not None
    whole = [*recorded(name, rb"(?:Uniqueid: " + uniqueid + rb"|Linkedid: " + linked[1] + rb")\r\n")]
    story, events = Story(at=whole[0][0]), []
    for at, data in whole:
        events += story.hear_bytes(at, data)
    return whole[0][0], events + story.wait(whole[-1][0] + 5)
