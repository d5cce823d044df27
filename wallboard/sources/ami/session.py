"""A manager session after the login: what is asked, when, and what becomes of the answers.

A listing is not atomic. Events that arrive while it is being sent are held back and translated right
after its Baseline; before the first Baseline, everything is held back.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from wallboard.domain.events import Event
from wallboard.domain.source import SourceLost
from wallboard.domain.text import mark, say
from wallboard.domain.words import QueueName, Seconds
from wallboard.sources.ami.calls.entrance import Entrance
from wallboard.sources.ami.fields import decimal
from wallboard.sources.ami.listing import Listing
from wallboard.sources.ami.names import Names
from wallboard.sources.ami.protocol import Message, action
from wallboard.sources.ami.server_clock import ServerClock
from wallboard.sources.ami.translate import NOWHERE, Translator

PING_S = 5.0
BASELINE_S = 60.0
"""Renamed queues, resets and members changed by a reload send no event: only a listing shows them."""
UNPROVEN_S = 10.0
"""The same until the first queue event: so an account without the right to see them is soon found out."""
LIST_LIMIT_S = 30.0
MAX_HELD = 50_000
"""Events held back while a list is being sent. A busy server sends some hundred a second."""

LISTS = frozenset({"QueueStatus", "CoreShowChannels"})
_ENDS = frozenset({"QueueStatusComplete", "CoreShowChannelsComplete"})


@dataclass(slots=True)
class _Round:
    """One set of questions whose answers make one Baseline."""

    asked: Seconds
    begun: Seconds | None = None
    missing: set[str] = field(default_factory=set)
    listing: Listing = field(default_factory=Listing)


class Session:
    """Asks, collects and translates. Feed it messages with `take`, send what `questions` gives.

    `now` is the time of day; `steady` is the reading of a clock that nobody sets, for what is due when.
    """

    def __init__(
        self,
        country: str = "",
        wrapup_s: Mapping[QueueName, Seconds] | None = None,
        entrance: Entrance = NOWHERE,
        names: Names | None = None,
    ) -> None:
        """Begin right after the login."""
        self.clock = ServerClock()
        self._names = names or Names({})
        self.translator = Translator(country, wrapup_s or {}, self.clock, entrance, self._names)
        self.version = ""
        self.started = ""
        """When the server started, as it says it; another text means a restart, not a reset."""
        self.reporting: bool | None = None
        """Whether the account may list channels; None: not known yet."""
        self._kinds: dict[str, str] = {}
        self._round: _Round | None = None
        self._holding = True
        self._held: list[tuple[Message, Seconds]] = []
        self._number = 0
        self._next_ping = self._next_round = -math.inf

    # --- asking ------------------------------------------------------------------------------------

    def questions(self, steady: Seconds) -> bytes:
        """Write what is to be asked now; often nothing."""
        out = b""
        if not self._number:
            out += self._ask("CoreSettings", steady) + self._ask("CoreStatus", steady)
        if steady >= self._next_ping:
            self._next_ping = steady + PING_S
            out += self._ask("Ping", steady)
        if steady >= self._next_round and self._round is None:
            proven = self.translator.sight.queue_events
            self._next_round = steady + (BASELINE_S if proven else UNPROVEN_S)
            out += self._ask("QueueStatus", steady)
            if self.reporting is not False:
                out += self._ask("CoreShowChannels", steady)
        for fields in self._names.questions():
            out += self._ask("DBGet", steady, **fields)
        return out

    def expect(self, kind: str, action_id: str, steady: Seconds) -> None:
        """Know which answer belongs to which question: an action named `kind` was sent under this id."""
        self._kinds[action_id] = kind
        if kind in LISTS:
            self._round = self._round or _Round(steady)
            self._round.missing.add(action_id)

    def _ask(self, kind: str, steady: Seconds, **fields: str) -> bytes:
        self._number += 1
        action_id = f"{kind}-{self._number}"
        self.expect(kind, action_id, steady)
        return action(kind, action_id, **fields)

    # --- taking ------------------------------------------------------------------------------------

    def take(self, message: Message, now: Seconds) -> list[Event]:
        """Take one message that was received at `now`."""
        action_id = message.fields.get("ActionID", "")
        kind = self._kinds.get(action_id)
        if kind is None:
            return self._event(message, now) if message.event else []
        if kind == "DBGet":
            self._named(message, action_id)
            return []
        if message.event:
            if self._round is not None:
                self._round.listing.add(message.event, message.fields)
            return self._answered(action_id, now) if message.event in _ENDS else []
        return self._response(kind, action_id, message.fields, now)

    def advance(self, now: Seconds, steady: Seconds) -> list[Event]:
        """Say what only the passing of time shows; raise SourceLost when a list is never finished."""
        if self._round is not None and steady - self._round.asked > LIST_LIMIT_S:
            raise _unfinished()
        return [] if self._holding else self.translator.advance(now)

    def _event(self, message: Message, now: Seconds) -> list[Event]:
        if self._holding:
            if len(self._held) >= MAX_HELD:
                raise _unfinished()
            self._held.append((message, now))
            return []
        return self.translator.event(message, now)

    def _named(self, message: Message, action_id: str) -> None:
        """Take what the server's database answers: that an entry follows, the entry, or that none is."""
        if message.event:
            self._names.heard(message.fields)
        if message.event or message.fields.get("Response") != "Success":
            del self._kinds[action_id]

    def _response(self, kind: str, action_id: str, fields: Mapping[str, str], now: Seconds) -> list[Event]:
        good = fields.get("Response") == "Success"
        if kind in LISTS:
            if kind == "CoreShowChannels":
                self.reporting = good
            elif not good:
                raise _no_queues(fields.get("Message", ""))
            if not good:
                return self._answered(action_id, now)
            self._holding = True
            if self._round is not None and self._round.begun is None:
                self._round.begun = now
            return []
        del self._kinds[action_id]
        match kind:
            case "Ping":
                stamp = decimal(fields, "Timestamp")
                if stamp is not None:
                    self.clock.heard(stamp, now)
            case "CoreSettings":
                self.version = fields.get("AsteriskVersion", "")
            case "CoreStatus":
                self.started = " ".join(
                    fields[name] for name in ("CoreStartupDate", "CoreStartupTime") if name in fields
                )
            case _:
                pass
        return []

    def _answered(self, action_id: str, now: Seconds) -> list[Event]:
        self._kinds.pop(action_id, None)
        if self._round is None:
            return []
        self._round.missing.discard(action_id)
        if self._round.missing:
            return []
        done, self._round = self._round, None
        events = self.translator.baseline(done.listing, done.begun if done.begun is not None else now)
        held, self._held, self._holding = self._held, [], False
        for message, received in held:
            events += self.translator.event(message, received)
        return events


def _unfinished() -> SourceLost:
    return SourceLost(
        mark("error", "The server did not finish its list of queues in time."),
        mark("error", "It may be overloaded; the connection is made anew."),
    )


def _no_queues(message: str) -> SourceLost:
    # No refusal, after which nobody would ask for minutes: while a server starts, its manager
    # interface answers before app_queue is loaded.
    return SourceLost(
        say("error", "The server does not list its queues: {message}", message=message),
        mark("error", "It may be starting. If it stays so, check that Asterisk's app_queue is loaded."),
    )
