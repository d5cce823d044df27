"""One connection to a manager interface, from greeting to end, without a socket.

The wire hands over bytes and the time, and gets bytes to send and events. A recorded conversation runs
through the same object: `overheard` takes what the recorded client sent in place of what we would send.
"""

import re
from collections.abc import Mapping

from wallboard.domain.events import Event
from wallboard.domain.source import SourceLost
from wallboard.domain.text import mark, say
from wallboard.domain.words import QueueName, Seconds
from wallboard.sources.ami.calls.entrance import Entrance
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.names import Names
from wallboard.sources.ami.protocol import Protocol
from wallboard.sources.ami.session import Session
from wallboard.sources.ami.translate import NOWHERE, wanted_by
from wallboard.sources.wire import Said

SILENCE_S = 12.0
"""Two pings unanswered and the third due."""

_QUESTION = re.compile(rb"Action: ([^\r\n]*)\r\nActionID: ([^\r\n]*)\r\n")


class AmiConversation:
    """What to say to the server and what its answers mean.

    `steady` is the reading of a clock that nobody sets: pings, silence and rounds of listings go by it,
    so that they don't stop for an hour when the time of day is put back by one. A replay has none and
    takes the recorded time for both.
    """

    def __init__(
        self,
        login: Login,
        *,
        country: str = "",
        wrapup_s: Mapping[QueueName, Seconds] | None = None,
        silence_s: Seconds = SILENCE_S,
        entrance: Entrance = NOWHERE,
        names: Names | None = None,
    ) -> None:
        """Take the login, the site's details, and after how many seconds silence means a dead line."""
        self.protocol = Protocol(wanted_by(entrance))
        self.session = Session(country, wrapup_s, entrance, names)
        self._login = login
        self._silence_s = silence_s
        self._heard: Seconds | None = None
        """By the steady clock."""
        self._complete: tuple[Seconds, Seconds] | None = None
        """Up to this instant, by both clocks, all that the server sent was read."""
        self._asked_in = False
        self._ours = True

    @property
    def live(self) -> bool:
        """Whether the account is logged in."""
        return self._login.done

    def received(self, chunk: bytes, now: Seconds, steady: Seconds | None = None) -> Said:
        """Take bytes that came at `now`. Raises a SourceError when there is no point in going on."""
        steady = now if steady is None else steady
        self._heard = steady
        self.protocol.receive(chunk)
        events = self._caught_up(now, steady)
        out = b""
        for message in self.protocol.messages():
            if self.live or not self._ours:
                events += self.session.take(message, now)
            else:
                out += self._login.take(message)
        if self._ours:
            out += self._questions(steady)
        return Said(out, events)

    def tick(self, now: Seconds, steady: Seconds | None = None) -> Said:
        """Let time pass: all that came until `now` was handed over. Raises SourceLost after long silence."""
        steady = now if steady is None else steady
        self._heard = self._heard if self._heard is not None else steady
        if steady - self._heard > self._silence_s:
            raise self._silent()
        return Said(self._questions(steady), self.session.advance(now, steady))

    def overheard(self, sent: bytes, now: Seconds) -> None:
        """Take what another client, whose conversation was recorded, sent at `now`."""
        self._ours = False
        for kind, action_id in _QUESTION.findall(sent):
            self.session.expect(kind.decode(), action_id.decode(), now)

    def _caught_up(self, now: Seconds, steady: Seconds) -> list[Event]:
        """Let time pass up to the read before this one.

        Not up to now: after we were held up for a while, the event that another one waited for is in the
        bytes just read, and was not late.
        """
        before = self._complete
        if before is not None and before[1] == steady:
            return []
        self._complete = now, steady
        return self.session.advance(*before) if before is not None else []

    def _questions(self, steady: Seconds) -> bytes:
        if self.live:
            return self.session.questions(steady)
        if self.protocol.greeting and not self._asked_in:
            self._asked_in = True
            return self._login.opening()
        return b""

    def _silent(self) -> SourceLost:
        if self.protocol.greeting:
            return SourceLost(
                say(
                    "error",
                    "Nothing came from the server for {seconds} seconds.",
                    seconds=round(self._silence_s),
                ),
                mark("error", "The line is dead or the server is stuck; the connection is made anew."),
            )
        return SourceLost(
            mark("error", "The server took the connection and did not greet."),
            mark("error", "If this is the port for TLS, write amis: in place of ami:."),
        )
