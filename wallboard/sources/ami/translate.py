"""Messages of Asterisk into domain events: the one place that knows both languages."""

from collections.abc import Mapping

from wallboard.domain.events import AgentPresent, Baseline, Event
from wallboard.domain.words import QueueName, Seconds
from wallboard.sources.ami.calls.entrance import Entrance
from wallboard.sources.ami.calls.user_events import UserEvents
from wallboard.sources.ami.calls.whole_calls import CHANNEL_EVENTS, WholeCalls
from wallboard.sources.ami.listing import (
    Listing,
    calls_of,
    counters_of,
    queues_of,
    talking_of,
    waiting_of,
)
from wallboard.sources.ami.members import Members
from wallboard.sources.ami.names import Names
from wallboard.sources.ami.protocol import Message
from wallboard.sources.ami.queue_calls import QueueCalls
from wallboard.sources.ami.server_clock import ServerClock
from wallboard.sources.ami.sight import CALL_EVENTS, QUEUE_EVENTS, Sight

LIST_ITEMS = frozenset(
    {
        "QueueParams",
        "QueueMember",
        "QueueEntry",
        "QueueStatusComplete",
        "CoreShowChannel",
        "CoreShowChannelsComplete",
        "DBGetResponse",
    }
)
WANTED = QUEUE_EVENTS | CALL_EVENTS | LIST_ITEMS | {"UserEvent", "DialBegin"}
"""`DialBegin` shows whom a desk calls back. Everything else is passed over unread: with `agent,call` that is
two messages of three."""

NOWHERE = Entrance()


def wanted_by(entrance: Entrance) -> frozenset[str]:
    """Name the events to read: those of channels only where it is known which of them are callers."""
    return WANTED | CHANNEL_EVENTS if entrance.inbound else WANTED


class Translator:
    """Knows what the server has said in this connection, as far as later messages need it."""

    def __init__(
        self,
        country: str,
        wrapup_s: Mapping[QueueName, Seconds],
        clock: ServerClock,
        entrance: Entrance = NOWHERE,
        names: Names | None = None,
    ) -> None:
        """Take the country, the wrap-up by queue, a clock that it shares and teaches, and the ways in."""
        self.sight = Sight()
        self._country = country
        self._clock = clock
        self._calls = QueueCalls(country)
        self._members = Members(clock, wrapup_s, names)
        self.whole_calls = WholeCalls(country, entrance, self._calls, lambda: self._members.ids)
        self.user_events = UserEvents(self.whole_calls, self._calls)

    def event(self, message: Message, now: Seconds) -> list[Event]:
        """Translate an event that came by itself, received at `now`."""
        name, fields = message.event, message.fields
        at = self._clock.at(fields, now)
        events = self.sight.saw(name, at)
        self._calls.sees_calls = self.sight.call_events
        match name:
            case "QueueMemberStatus" | "QueueMemberPause" | "QueueMemberAdded":
                return events + self._members.changed(fields, at, now)
            case "QueueMemberRemoved":
                return events + self._members.removed(fields, at)
            case "UserEvent":
                return events + self.user_events.take(fields, at)
            case _:
                events += self.whole_calls.take(name, fields, at)
                said = self._calls.take(name, fields, at)
                self._members.follow(said)
                events += said
        if name == "AgentComplete":
            events += self._members.served(fields.get("Interface", ""), fields.get("Queue", ""), at)
        return events

    def baseline(self, listing: Listing, at: Seconds) -> list[Event]:
        """Translate a whole listing that began at `at`: the Baseline, then the server's own counters."""
        self.sight.listed(listing, at)
        agents: tuple[AgentPresent, ...] = self._members.listed(listing.members, at)
        waiting = waiting_of(listing, at, self._country)
        talking = talking_of(listing, self._members.ids, self._country)
        present = None
        if talking is not None:
            # Callers are listed before channels: who was answered in between still waits in this
            # picture, and the event of the answer comes right after it.
            waits = {entry.call for entry in waiting}
            present = self._calls.talking([talk for talk in talking if talk.present.call not in waits])
            self._members.talk(talk.agent for talk in present if talk.agent is not None)
        self._calls.listed(waiting)
        queues = queues_of(listing)
        self.user_events.queues_are(queue.queue for queue in queues)
        baseline = Baseline(at, queues, agents, waiting, present, calls_of(listing))
        came = self.whole_calls.listed(listing.channels or (), at)
        return [baseline, *counters_of(listing, at), *came]

    def advance(self, now: Seconds) -> list[Event]:
        """Say what only the passing of time shows."""
        settled = self._calls.settle(now)
        self._members.follow(settled)
        return settled + self._members.advance(now) + self.sight.advance(now)
