"""Whole calls out of the events of the class `call`: arrival, way, person reached, hang-up.

Queue events show a call only while it is in a queue. One that hangs up in the menu, is refused by a
queue or meets a busy line is seen by nothing but its channel. Measured on a real server: a channel that comes
in begins in the state Ring, one that the server dials begins Down; the channel that is in a queue is the
one that came in, and its Linkedid is its own Uniqueid or, for a Local channel, that of its other half.

A call back that a desk asked for has an id of ours. Whatever its first channel dials is the caller, also
where nobody said which ways lead outside; and none of its channels came in.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from wallboard.domain.caller import Caller, caller_of
from wallboard.domain.desk.calling import OURS
from wallboard.domain.events import (
    CallArrived,
    CallEnded,
    CallMarked,
    CallReached,
    Event,
    MenuChosen,
)
from wallboard.domain.words import AgentId, CallId, Direction, Pre, Seconds
from wallboard.sources.ami.calls.entrance import Entrance, number_of, variable
from wallboard.sources.ami.calls.whole_call import MAX_ITEMS, WholeCall
from wallboard.sources.ami.listing import Row, phone_of
from wallboard.sources.ami.queue_calls import QueueCalls

CHANNEL_EVENTS = frozenset({"Newchannel", "Newstate", "NewCallerid", "DialBegin"})
"""What is read beside the events of queue calls; only where the settings name an entrance."""

MAX_CALLS = 20_000
_DOWN = "0"
_CHANNELS_KEPT = 50_000
_HOUR_S = 3600

Fields: TypeAlias = Mapping[str, str]


class WholeCalls:
    """All calls that came in or were dialled in this connection and are not hung up."""

    def __init__(
        self,
        country: str,
        entrance: Entrance,
        queues: QueueCalls,
        agents: Callable[[], Iterable[AgentId]],
    ) -> None:
        """`queues` follows a call through its queues, and then tells its end.

        `agents` names who is one now: whoever joins a queue from an agent's phone is no customer.
        """
        self.arrivals = 0
        """Callers seen coming in."""
        self.strangers: Counter[str] = Counter()
        """By context: calls that joined a queue and came in by none of the entrances."""
        self._country = country
        self._entrance = entrance
        self._queues = queues
        self._agents = agents
        self._calls: dict[CallId, WholeCall] = {}
        self._linked: dict[CallId, CallId] = {}
        """By Linkedid: the call that all these channels belong to."""
        self._link_of: dict[CallId, CallId] = {}
        self._others: dict[CallId, tuple[str, str]] = {}
        """Channels that began as nobody's arrival: their name and context."""
        self._trunks: set[str] = set()
        """Ways to the outside by which callers came in."""
        self._items_told = False
        self._handlers: dict[str, Callable[[Fields, Seconds], list[Event]]] = {
            "Newchannel": self._begins,
            "Newstate": self._steps,
            "NewCallerid": self._is_called,
            "DialBegin": self._dials,
            "DialEnd": self._dial_ended,
            "HangupRequest": self._hangup_asked,
            "QueueCallerJoin": self._joins,
            "Hangup": self._ends,
        }

    def take(self, event: str, fields: Fields, at: Seconds) -> list[Event]:
        """Take one event, before what follows queue calls does."""
        handler = self._handlers.get(event)
        if handler is None or not (self._entrance.inbound or _is_ours(fields.get("Uniqueid", ""))):
            return []
        return handler(fields, at)

    def find(self, call_id: CallId, linked: CallId) -> WholeCall | None:
        """Find the call that a channel belongs to."""
        return self._calls.get(call_id) or self._calls.get(self._linked.get(linked, ""))

    def chose(self, call_id: CallId, item: str, at: Seconds) -> list[Event]:
        """Note an item that the dial plan names itself; from then on none is guessed from contexts."""
        self._items_told = True
        call = self._calls.get(call_id)
        if call is None or call.items >= MAX_ITEMS:
            return []
        call.items += 1
        return [MenuChosen(at, call_id, item)]

    def listed(self, rows: Iterable[Row], at: Seconds) -> list[Event]:
        """Find the callers among the channels alive: those that began a call, at an entrance."""
        events: list[Event] = []
        for row in rows if self._entrance.inbound else ():
            call_id, channel = row.get("Uniqueid", ""), row.get("Channel", "")
            first = call_id == row.get("Linkedid") and not channel.startswith("Local/")
            known = call_id in self._calls or call_id in self._others
            if first and not known and self._entrance.lets_in(row.get("Context", ""), channel):
                events += self._arrives(row, at - _duration(row.get("Duration", "")), line=None)
        return events

    # --- coming in ---------------------------------------------------------------------------------

    def _begins(self, fields: Fields, at: Seconds) -> list[Event]:
        channel, context = fields.get("Channel", ""), fields.get("Context", "")
        linked = fields.get("Linkedid", "")
        known = linked in self._linked or _is_ours(linked)
        dialled = fields.get("ChannelState", "") == _DOWN
        if known or dialled or not self._entrance.lets_in(context, channel):
            if len(self._others) < _CHANNELS_KEPT:
                self._others[fields.get("Uniqueid", "")] = channel, context
            return []
        exten = fields.get("Exten", "")
        return self._arrives(fields, at, line=exten if exten not in {"", "s"} else None)

    def _arrives(self, fields: Fields, at: Seconds, *, line: str | None) -> list[Event]:
        caller = caller_of(fields.get("CallerIDNum", ""), fields.get("CallerIDName", ""), self._country)
        call = WholeCall(fields.get("Uniqueid", ""), Direction.INBOUND, caller, self._did(fields) or line)
        call.place = fields.get("Context", ""), fields.get("Exten", "")
        linked = fields.get("Linkedid") or None
        self._remember(call, linked)
        self.arrivals += 1
        if not fields.get("Channel", "").startswith("Local/"):
            self._trunks.add(phone_of(fields.get("Channel", "")))
        return [CallArrived(at, call.call, caller, call.line, linked=linked)]

    def _remember(self, call: WholeCall, linked: CallId | None) -> None:
        if len(self._calls) >= MAX_CALLS:
            self._forget(next(iter(self._calls)))
        self._calls[call.call] = call
        self._link(call.call, linked or call.call)

    def _link(self, call_id: CallId, linked: CallId) -> None:
        self._linked[linked] = call_id
        self._link_of[call_id] = linked

    def _forget(self, call_id: CallId) -> None:
        self._calls.pop(call_id, None)
        linked = self._link_of.pop(call_id, None)
        if linked is not None and self._linked.get(linked) == call_id:
            del self._linked[linked]

    def _did(self, fields: Fields) -> str:
        name = self._entrance.did_variable
        return variable(fields.get("ChanVariable", ""), name) if name else ""

    # --- on its way --------------------------------------------------------------------------------

    def _own(self, fields: Fields) -> WholeCall | None:
        """Return the caller's own call: what other channels of it do is not its way."""
        return self._calls.get(fields.get("Uniqueid", ""))

    def _steps(self, fields: Fields, at: Seconds) -> list[Event]:
        call = self._own(fields)
        if call is None or call.direction is Direction.OUTBOUND or call.in_queue or call.reached:
            return []
        context, exten = fields.get("Context", ""), fields.get("Exten", "")
        events: list[Event] = []
        if self._entrance.is_closed(context) and call.pre is None:
            call.pre = Pre.OUT_OF_HOURS
            events.append(CallMarked(at, call.call, pre=call.pre))
        line = self._did(fields)
        if line and line != call.line:
            call.line = line
            events.append(CallMarked(at, call.call, line=line))
        item = call.step_to(context, exten)
        if item is not None and not self._items_told:
            events.append(MenuChosen(at, call.call, item))
        return events

    def _is_called(self, fields: Fields, at: Seconds) -> list[Event]:
        """Take over a number that the dial plan found out or wrote in another way."""
        call = self._own(fields)
        if call is None or call.direction is Direction.OUTBOUND or call.in_queue or call.reached:
            return []
        caller = caller_of(fields.get("CallerIDNum", ""), fields.get("CallerIDName", ""), self._country)
        if not caller.raw or caller == call.caller:
            return []
        call.caller = caller
        return [CallMarked(at, call.call, caller=caller)]

    def _joins(self, fields: Fields, at: Seconds) -> list[Event]:
        call_id, linked = fields.get("Uniqueid", ""), fields.get("Linkedid", "")
        call = self.find(call_id, linked)
        if call is not None:
            events = self._steps(fields, at) if self._did(fields) else []
            call.in_queue = True
            return [event for event in events if not isinstance(event, MenuChosen)]
        if linked not in self._linked and len(self._link_of) < _CHANNELS_KEPT:
            self._link(call_id, linked)
        first = self._others.get(linked) or self._others.get(call_id)
        if first is None:
            return []  # it began before we looked
        channel, context = first
        if _station(phone_of(channel)) in map(_station, self._agents()):
            caller = caller_of(fields.get("CallerIDNum", ""), fields.get("CallerIDName", ""), self._country)
            return [CallArrived(at, call_id, caller, linked=linked or None, internal=True)]
        self.strangers[context] += 1
        return []

    # --- people ------------------------------------------------------------------------------------

    def _dials(self, fields: Fields, at: Seconds) -> list[Event]:
        """Begin an outbound call: one of our own channels dials one to the outside."""
        call_id, linked = fields.get("Uniqueid"), fields.get("Linkedid", "")
        dialled = fields.get("DestChannel", "")
        if not call_id:
            return []  # dialled by nobody's channel, as when a call is originated
        if call_id in self._calls:
            return self._steps(fields, at)
        outside = _is_ours(call_id) or self._is_outside(dialled)
        if linked in self._linked or self._queues.follows(call_id) or not outside:
            return []
        caller = self._rung(number_of(fields.get("DialString", "")), fields.get("Exten", ""))
        self._remember(WholeCall(call_id, Direction.OUTBOUND, caller), linked or None)
        return [CallArrived(at, call_id, caller, direction=Direction.OUTBOUND, linked=linked or None)]

    def _rung(self, *dialled: str) -> Caller:
        """Tell who is rung: the first that is a telephone number, or else the first that is anything."""
        read = [caller_of(text, "", self._country) for text in dialled]
        return max(read, key=lambda caller: (caller.number is not None, bool(caller.raw)))

    def _is_outside(self, channel: str) -> bool:
        return self._entrance.is_trunk(channel) or phone_of(channel) in self._trunks

    def _dial_ended(self, fields: Fields, at: Seconds) -> list[Event]:
        call = self._own(fields)
        dialled = fields.get("DestChannel", "")
        if call is None or call.reached or fields.get("DialStatus") != "ANSWER":
            return []
        if self._queues.rings(call.call, dialled):
            return []  # a queue's phone was picked up: the queue tells when the two are connected
        call.reached = True
        inbound = call.direction is Direction.INBOUND
        return [CallReached(at, call.call, phone_of(dialled if inbound else fields.get("Channel", "")))]

    # --- over --------------------------------------------------------------------------------------

    def _hangup_asked(self, fields: Fields, at: Seconds) -> list[Event]:
        call = self._own(fields)
        if call is None:
            return []
        call.hangup_asked = True
        return self._steps(fields, at)

    def _ends(self, fields: Fields, at: Seconds) -> list[Event]:
        self._others.pop(fields.get("Uniqueid", ""), None)
        call = self._own(fields)
        if call is None:
            self._forget(fields.get("Uniqueid", ""))
            return []
        events = self._steps(fields, at)
        self._forget(call.call)
        if self._queues.follows(call.call):
            return events  # its queue tells the end, when it has told that of the visit
        pre = call.became(fields.get("Cause", ""), fields.get("ChannelState", ""))
        return [*events, CallEnded(at, call.call, pre)]


def _is_ours(call_id: CallId) -> bool:
    return call_id.startswith(OURS)


def _station(phone: str) -> str:
    """Tell the extension of a phone: `1001` of `PJSIP/1001` and of `Local/1001@from-queue/n`."""
    return phone.partition("/")[2].partition("@")[0].partition("/")[0] or phone


def _duration(text: str) -> Seconds:
    """Read how long a channel has been alive, `HH:MM:SS`; 0 when it is written otherwise."""
    parts = text.split(":")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() and len(part) < 6 for part in parts):  # noqa: PLR2004 -- hours, minutes, seconds
        return 0.0
    hours, minutes, seconds = map(int, parts)
    return float(hours * _HOUR_S + minutes * 60 + seconds)
