"""Calls in queues: what Asterisk's events say of them, made into domain events.

The order of events of each fate was recorded from a real server; what a comment calls measured was
measured there. A call is the Uniqueid of the channel in the queue.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from wallboard.domain.caller import caller_of
from wallboard.domain.events import (
    CallAnswered,
    CallCompleted,
    CallEnded,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallOffered,
    Event,
    HoldChanged,
    OfferEnded,
    TalkingPresent,
    WaitingPresent,
)
from wallboard.domain.words import AgentId, CallId, EndCause, OfferResult, Outcome, QueueName, Seconds
from wallboard.sources.ami.fields import whole
from wallboard.sources.ami.listing import Talking
from wallboard.sources.ami.queue_call import Leaving, QueueCall, Ringing, Talk

MAX_CALLS = 20_000
"""Calls remembered. Each is forgotten when its channel ends; who can't see that forgets the oldest."""

GRACE_S = 1.0
"""How long an event that explains another may be late. Measured: an answer follows its leave within 32 ms."""

ANSWERED_ELSEWHERE = "26"

_CAUSES = {"agent": EndCause.AGENT, "caller": EndCause.CALLER, "transfer": EndCause.TRANSFER}

Fields: TypeAlias = Mapping[str, str]


class QueueCalls:
    """All calls that are, or were in this connection, in a queue and are not hung up."""

    def __init__(self, country: str) -> None:
        """Read national numbers as those of `country`."""
        self.sees_calls = False
        """Whether events of the class `call` come: without them a time-out looks like a hang-up."""
        self._country = country
        self._calls: dict[CallId, QueueCall] = {}
        self._channels: dict[str, CallId] = {}
        self._unsettled: dict[CallId, None] = {}
        self._handlers: dict[str, Callable[[Fields, Seconds], list[Event]]] = {
            "QueueCallerJoin": self._joined,
            "QueueCallerLeave": self._left,
            "QueueCallerAbandon": self._abandoned,
            "AgentCalled": self._offered,
            "AgentRingNoAnswer": self._missed,
            "AgentDump": self._dumped,
            "AgentConnect": self._answered,
            "AgentComplete": self._completed,
            "HangupRequest": self._hangup_asked,
            "SoftHangupRequest": self._hangup_asked,
            "Hangup": self._hung_up,
            "DialEnd": self._dial_ended,
            "MusicOnHoldStart": self._music_starts,
            "MusicOnHoldStop": self._music_stops,
            "Hold": self._holds,
            "Unhold": self._unholds,
            "BlindTransfer": self._transferred,
            "AttendedTransfer": self._transferred,
        }

    def take(self, event: str, fields: Fields, at: Seconds) -> list[Event]:
        """Take one event; a name that is none of ours says nothing."""
        handler = self._handlers.get(event)
        return handler(fields, at) if handler else []

    def settle(self, now: Seconds) -> list[Event]:
        """Settle what was to be explained by another event that did not come in time."""
        events: list[Event] = []
        for call_id in list(self._unsettled):
            call = self._calls.get(call_id)
            if call is None or not call.unsettled:
                del self._unsettled[call_id]
                continue
            events += self._settled(call, now)
        return events

    def listed(self, waiting: tuple[WaitingPresent, ...]) -> None:
        """Remember who waits, where we had not seen it."""
        for entry in waiting:
            call = self._call(entry.call)
            if call.leaving is None and not call.talks:
                call.waiting = entry.queue

    def talking(self, listed: list[Talking]) -> tuple[TalkingPresent, ...]:
        """Remember who talks, and tell it: a listing may not show the agent whom we saw answer.

        Nor the queue: it shows what the dialplan wrote.
        """
        present = []
        for talk, channel in listed:
            call = self._calls.get(talk.call)
            if call is not None and call.talks:
                known = call.talks[-1]
                present.append(replace(talk, queue=known.queue, agent=known.agent))
            elif talk.agent is not None:
                call = self._call(talk.call)
                call.waiting = call.leaving = None
                call.talks.append(Talk(talk.queue, talk.agent, channel))
                self._channels[channel] = call.call
                present.append(talk)
        return tuple(present)

    def follows(self, call_id: CallId) -> bool:
        """Whether a call has been in a queue and is not hung up: then its end is told here."""
        return call_id in self._calls

    def rings(self, call_id: CallId, channel: str) -> bool:
        """Whether a queue has this channel ring for a call."""
        call = self._calls.get(call_id)
        return call is not None and (call.waiting is not None or channel in call.ringing)

    def remember(self, call_id: CallId) -> None:
        """Follow a call that was refused by a queue, so that its end is told."""
        self._call(call_id)

    def call_of(self, call_id: CallId, linked: CallId) -> CallId:
        """Tell which call a channel belongs to; its own where none is known."""
        if call_id in self._calls:
            return call_id
        calls = self._calls.values()
        return next((call.call for call in calls if linked in {call.linked, call.call}), call_id)

    def explained(self, call_id: CallId, queue: QueueName, outcome: Outcome) -> list[Event]:
        """Take the dial plan's word for why a caller left, where nothing else said it."""
        call = self._calls.get(call_id)
        if call is None or call.left is None or call.left.queue != queue:
            return []
        call.left = replace(call.left, reason=outcome)
        return [call.left]

    def _call(self, call_id: CallId) -> QueueCall:
        call = self._calls.get(call_id)
        if call is None:
            if len(self._calls) >= MAX_CALLS:
                self._forget(self._calls[next(iter(self._calls))])
            call = self._calls[call_id] = QueueCall(call_id)
        return call

    def _forget(self, call: QueueCall) -> None:
        for channel in [*call.ringing, *(talk.channel for talk in call.talks)]:
            self._channels.pop(channel, None)
        self._calls.pop(call.call, None)

    def _of_phone(self, channel: str) -> QueueCall | None:
        return self._calls.get(self._channels.get(channel, ""))

    # --- waiting -----------------------------------------------------------------------------------

    def _joined(self, fields: Fields, at: Seconds) -> list[Event]:
        call, queue = self._call(fields.get("Uniqueid", "")), fields.get("Queue", "")
        events = self._exit_by_key(call)
        via = "transfer" if call.transferred else ""
        if call.left is not None and call.left.queue != queue:
            # One Uniqueid in two queues: what ended the first wait sent the caller on.
            if call.left.reason is Outcome.UNKNOWN:
                events.append(replace(call.left, reason=Outcome.OVERFLOW))
            via = "overflow"
        call.left, call.transferred, call.hangup_asked, call.abandoned = None, False, False, None
        call.waiting = queue
        caller = caller_of(fields.get("CallerIDNum", ""), fields.get("CallerIDName", ""), self._country)
        linked, position = fields.get("Linkedid") or None, whole(fields, "Position")
        call.linked = linked
        return [
            *events,
            CallerJoined(at, call.call, queue, caller, linked, via=via, position=position),
        ]

    def _abandoned(self, fields: Fields, at: Seconds) -> list[Event]:
        call, queue = self._call(fields.get("Uniqueid", "")), fields.get("Queue", "")
        position, wait = whole(fields, "Position"), whole(fields, "HoldTime")
        events = self._stop_ringing(call, at, OfferResult.CANCELLED)
        call.waiting, call.abandoned = None, queue
        if call.hangup_asked or not self.sees_calls:
            # Measured: of 175 hang-ups all, of 72 time-outs, withdrawals and redirections none was
            # preceded by a request to hang up the caller's channel.
            events.append(CallerAbandoned(at, call.call, queue, position, wait))
        else:
            call.left = CallerLeft(at, call.call, queue, Outcome.UNKNOWN, position, wait)
            events.append(call.left)
        return events + self._ended_if_hung_up(call)

    def _left(self, fields: Fields, at: Seconds) -> list[Event]:
        call, queue = self._call(fields.get("Uniqueid", "")), fields.get("Queue", "")
        if call.abandoned == queue:
            call.abandoned = None
            return []
        call.leaving = Leaving(at, queue, whole(fields, "Position"))
        call.waiting = None
        self._unsettled[call.call] = None
        return []

    def _exit_by_key(self, call: QueueCall) -> list[Event]:
        leaving, call.leaving = call.leaving, None
        if leaving is None:
            return []
        return [
            *self._stop_ringing(call, leaving.at, OfferResult.CANCELLED),
            CallerLeft(leaving.at, call.call, leaving.queue, Outcome.EXIT_KEY, leaving.position),
        ]

    # --- ringing -----------------------------------------------------------------------------------

    def _offered(self, fields: Fields, at: Seconds) -> list[Event]:
        call, queue = self._call(fields.get("Uniqueid", "")), fields.get("Queue", "")
        agent, channel = fields.get("Interface", ""), fields.get("DestChannel", "")
        events = self._stop_ringing(call, at, OfferResult.UNKNOWN, only=agent)
        call.ringing[channel] = Ringing(agent, queue)
        self._channels[channel] = call.call
        return [*events, CallOffered(at, call.call, queue, agent)]

    def _missed(self, fields: Fields, at: Seconds) -> list[Event]:
        call = self._call(fields.get("Uniqueid", ""))
        return self._stop_ringing(call, at, OfferResult.MISSED, only=fields.get("Interface", ""))

    def _dumped(self, fields: Fields, at: Seconds) -> list[Event]:
        call = self._call(fields.get("Uniqueid", ""))
        return self._stop_ringing(call, at, OfferResult.DUMPED, only=fields.get("Interface", ""))

    def _dial_ended(self, fields: Fields, at: Seconds) -> list[Event]:
        channel = fields.get("DestChannel", "")
        call = self._of_phone(channel)
        phone = call.ringing.get(channel) if call else None
        if phone is not None and phone.picked is None and fields.get("DialStatus") == "ANSWER":
            phone.picked = at
        return []

    def _stop_ringing(
        self, call: QueueCall, at: Seconds, result: OfferResult, *, only: AgentId | None = None
    ) -> list[Event]:
        """Close the offers of a call, all or those to one agent.

        A phone's channel may have ended a moment before the event that says why. An agent who hung
        up during the announcement had picked up before, and that is the instant to keep.
        """
        events: list[Event] = []
        for channel, phone in list(call.ringing.items()):
            if only is not None and phone.agent != only:
                continue
            del call.ringing[channel]
            self._channels.pop(channel, None)
            ended = phone.gone if phone.gone is not None else at
            if result is OfferResult.DUMPED and phone.picked is not None:
                ended = phone.picked
            events.append(OfferEnded(ended, call.call, phone.queue, phone.agent, result))
        return events

    # --- talking -----------------------------------------------------------------------------------

    def _answered(self, fields: Fields, at: Seconds) -> list[Event]:
        call, queue = self._call(fields.get("Uniqueid", "")), fields.get("Queue", "")
        agent, channel = fields.get("Interface", ""), fields.get("DestChannel", "")
        phone = call.ringing.pop(channel, None)
        # Asterisk judges the wait at the pick-up, and even a few milliseconds may cross a second.
        picked = phone.picked if phone is not None else None
        events = self._stop_ringing(call, at, OfferResult.ELSEWHERE)
        call.waiting = call.leaving = None
        call.talks.append(Talk(queue, agent, channel))
        self._channels[channel] = call.call
        return [*events, CallAnswered(at, call.call, queue, agent, whole(fields, "HoldTime"), picked)]

    def _completed(self, fields: Fields, at: Seconds) -> list[Event]:
        queue, agent = fields.get("Queue", ""), fields.get("Interface", "")
        call = self._calls.get(fields["Uniqueid"]) if "Uniqueid" in fields else self._talker(queue, agent)
        call_id = call.call if call else fields.get("Uniqueid")
        cause = _CAUSES.get(fields.get("Reason", ""))
        waited, talked = whole(fields, "HoldTime"), whole(fields, "TalkTime")
        events: list[Event] = [CallCompleted(at, call_id, queue, agent, cause, waited, talked)]
        if call is None:
            return events
        for talk in [talk for talk in call.talks if (talk.queue, talk.agent) == (queue, agent)][:1]:
            call.talks.remove(talk)
            self._channels.pop(talk.channel, None)
        if cause is EndCause.TRANSFER and call.waiting is None:
            call.transferred = True
        return events + self._ended_if_hung_up(call)

    def _talker(self, queue: QueueName, agent: AgentId) -> QueueCall | None:
        """Find the call that an AgentComplete without any channel means.

        It comes so when both channels ended before it, so a call that is hung up is meant; else the
        agent's oldest of that queue.
        """
        having = [
            call
            for call in self._calls.values()
            for talk in call.talks
            if (talk.queue, talk.agent) == (queue, agent)
        ]
        return next((call for call in having if call.hung_up is not None), having[0] if having else None)

    def _music_starts(self, fields: Fields, at: Seconds) -> list[Event]:
        return _hold(self._calls.get(fields.get("Uniqueid", "")), at, on=True)

    def _music_stops(self, fields: Fields, at: Seconds) -> list[Event]:
        return _hold(self._calls.get(fields.get("Uniqueid", "")), at, on=False)

    def _holds(self, fields: Fields, at: Seconds) -> list[Event]:
        return _hold(self._of_phone(fields.get("Channel", "")), at, on=True)

    def _unholds(self, fields: Fields, at: Seconds) -> list[Event]:
        return _hold(self._of_phone(fields.get("Channel", "")), at, on=False)

    def _transferred(self, fields: Fields, _at: Seconds) -> list[Event]:
        # Its AgentComplete may come after the join of the next queue.
        call = self._calls.get(fields.get("TransfereeUniqueid", ""))
        if call is not None:
            call.transferred = True
        return []

    # --- channels ----------------------------------------------------------------------------------

    def _hangup_asked(self, fields: Fields, _at: Seconds) -> list[Event]:
        call = self._calls.get(fields.get("Uniqueid", ""))
        if call is not None:
            call.hangup_asked = True
        return []

    def _hung_up(self, fields: Fields, at: Seconds) -> list[Event]:
        call = self._calls.get(fields.get("Uniqueid", ""))
        if call is not None:
            events = self._exit_by_key(call)
            call.hung_up = at
            self._unsettled[call.call] = None
            return events + self._ended_if_hung_up(call)
        channel = fields.get("Channel", "")
        call = self._of_phone(channel)
        phone = call.ringing.get(channel) if call else None
        if call is None or phone is None:
            return []
        if fields.get("Cause") == ANSWERED_ELSEWHERE:
            phone.gone = at
            return self._stop_ringing(call, at, OfferResult.ELSEWHERE, only=phone.agent)
        phone.gone = at
        self._unsettled[call.call] = None
        return []

    def _ended_if_hung_up(self, call: QueueCall) -> list[Event]:
        if call.hung_up is None or call.open:
            return []
        self._forget(call)
        return [CallEnded(call.hung_up, call.call)]

    def _settled(self, call: QueueCall, now: Seconds) -> list[Event]:
        events: list[Event] = []
        # A distance and no difference: the time of day may have been put back.
        if call.leaving is not None and abs(now - call.leaving.at) > GRACE_S:
            events += self._exit_by_key(call)
        for phone in list(call.ringing.values()):
            if phone.gone is not None and abs(now - phone.gone) > GRACE_S:
                events += self._stop_ringing(call, now, OfferResult.UNKNOWN, only=phone.agent)
        if call.hung_up is not None and abs(now - call.hung_up) > GRACE_S:
            events += self._stop_ringing(call, call.hung_up, OfferResult.CANCELLED)
            self._forget(call)
            events.append(CallEnded(call.hung_up, call.call))
        return events


def _hold(call: QueueCall | None, at: Seconds, *, on: bool) -> list[Event]:
    """Put the newest conversation of a call on hold, or take it back; music while waiting is no hold."""
    if call is None or not call.talks or call.talks[-1].on_hold is on:
        return []
    call.talks[-1].on_hold = on
    return [HoldChanged(at, call.call, on)]
