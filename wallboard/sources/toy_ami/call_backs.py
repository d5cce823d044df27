"""Calls that a client lets the server make: a telephone here rings, then the caller, as Asterisk does it.

They happen by the clock and not by the events that are played, since nobody knows when a client asks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import chain, count, repeat

from wallboard.domain.words import AgentId, Seconds
from wallboard.sources.toy_ami.agents import refresh
from wallboard.sources.toy_ami.arrivals import hangup
from wallboard.sources.toy_ami.bridges import end_bridge, enter, step_out
from wallboard.sources.toy_ami.channels import RINGING, UNKNOWN, UP, Channel
from wallboard.sources.toy_ami.options import CallBack
from wallboard.sources.toy_ami.world import World

CONTEXT = "wallboard-callback"
"""The one place of the dial plan that a client may let a call go to."""

_REASONS = {"answers": "4", "rings on": "3", "busy": "5", "absent": "0"}


class _Call:
    """One of them."""

    def __init__(self, request: Mapping[str, str], plan: CallBack, one: Channel) -> None:
        self.request = request
        self.plan = plan
        self.one = one
        self.two: Channel | None = None
        self.agent: AgentId | None = None
        """Whose telephone was taken up."""


class CallBacks:
    """All calls that are being made; `turn` lets happen what is due."""

    def __init__(self, world: Callable[[], World], plans: Iterable[CallBack]) -> None:
        """`plans` say how one after the other goes; the last one holds for all that follow."""
        self._world = world
        given = tuple(plans) or (CallBack(),)
        self._plans: Iterator[CallBack] = chain(given, repeat(given[-1]))
        self._calls: dict[str, _Call] = {}
        """By the name of the first channel."""
        self._later: list[tuple[Seconds, int, _Call, Callable[[World, _Call], None]]] = []
        self._order = count()
        self.asked: list[Mapping[str, str]] = []
        """What was asked for, as it came over the wire."""

    @property
    def due(self) -> Seconds | None:
        """When something happens next."""
        return self._later[0][0] if self._later else None

    def originate(self, request: Mapping[str, str], now: Seconds) -> str | None:
        """Begin a call; return why not, as the server says it."""
        if request.get("context") != CONTEXT:
            return "Extension does not exist."
        self.asked.append(dict(request))
        w = self._at(now)
        one = w.exchange.single(request.get("channel", ""), now, (CONTEXT, request.get("exten", "s")))
        one.uniqueid = one.linkedid = request.get("channelid", one.uniqueid)
        call = _Call(request, next(self._plans), one)
        self._calls[one.name] = call
        w.say("Newchannel", one.fields())
        w.say("DialBegin", one.fields("Dest"), f"DialString: {request.get('channel', '')}\r\n")
        if call.plan.agent == "absent":
            self._put(now, call, self._agent_fails)
        else:
            one.turn(RINGING)
            w.say("Newstate", one.fields())
            self._put(now + call.plan.ring_s, call, self._agent_did)
        return None

    def hang_up(self, name: str, now: Seconds) -> str | None:
        """End a call by the name of its first channel; return why not."""
        call = self._calls.get(name)
        if call is None:
            return "No such channel"
        w = self._at(now)
        self._later = [entry for entry in self._later if entry[2] is not call]
        if call.agent is None:
            self._respond(w, call, "Failure", "1")
        self._end(w, call)
        return None

    def turn(self, now: Seconds) -> None:
        """Let happen what is due."""
        while self._later and self._later[0][0] <= now:
            _, _, call, step = heappop(self._later)
            step(self._at(now), call)

    def _at(self, now: Seconds) -> World:
        w = self._world()
        w.now = now
        return w

    def _put(self, at: Seconds, call: _Call, step: Callable[[World, _Call], None]) -> None:
        heappush(self._later, (at, next(self._order), call, step))

    def _respond(self, w: World, call: _Call, response: str, reason: str) -> None:
        one = call.one
        w.say(
            "OriginateResponse",
            f"ActionID: {call.request.get('actionid', '')}\r\nResponse: {response}\r\nChannel: {one.name}\r\n"
            f"Context: {one.context}\r\nExten: {one.exten}\r\nReason: {reason}\r\n"
            f"Uniqueid: {one.uniqueid}\r\nCallerIDNum: {UNKNOWN}\r\nCallerIDName: {UNKNOWN}\r\n",
        )

    def _agent_did(self, w: World, call: _Call) -> None:
        if call.plan.agent != "answers":
            self._agent_fails(w, call)
            return
        call.agent = call.request.get("channel", "")
        agent = w.book.agent(call.agent)
        agent.in_use += 1
        refresh(w, agent)
        call.one.turn(UP)
        w.say("Newstate", call.one.fields())
        self._respond(w, call, "Success", "4")
        if call.plan.caller:
            self._ring_caller(w, call)
        else:
            self._end(w, call)

    def _agent_fails(self, w: World, call: _Call) -> None:
        self._respond(w, call, "Failure", _REASONS[call.plan.agent])
        self._end(w, call)

    def _ring_caller(self, w: World, call: _Call) -> None:
        variables = dict(
            part.split("=", 1) for part in call.request.get("variable", "").split(",") if "=" in part
        )
        number = variables.get("WB_NUMBER", "")
        call.two = w.exchange.single("PJSIP/carrier", w.now, ("pstn", number), call.one.linkedid)
        w.say("Newchannel", call.two.fields())
        w.say(
            "DialBegin", call.one.fields(), call.two.fields("Dest"), f"DialString: PJSIP/{number}@carrier\r\n"
        )
        call.two.turn(RINGING)
        w.say("Newstate", call.two.fields())
        self._put(w.now + call.plan.ring_s, call, self._caller_did)

    def _caller_did(self, w: World, call: _Call) -> None:
        two = call.two
        if two is None:
            return
        answered = call.plan.caller == "ANSWER"
        if answered:
            two.turn(UP)
            w.say("Newstate", two.fields())
        w.say("DialEnd", call.one.fields(), two.fields("Dest"), f"DialStatus: {call.plan.caller}\r\n")
        if not answered:
            self._end(w, call)
            return
        enter(w, w.exchange.bridge(), two, call.one)
        self._put(w.now + call.plan.talk_s, call, self._end)

    def _end(self, w: World, call: _Call) -> None:
        one, two = call.one, call.two
        if two is not None:
            bridge = two.bridge
            if bridge:
                step_out(w, two, 1)
                step_out(w, one, 0)
            hangup(w, two)
            if bridge:
                end_bridge(w, bridge)
        hangup(w, one)
        del self._calls[one.name]
        if call.agent is not None:
            agent = w.book.agent(call.agent)
            agent.in_use -= 1
            refresh(w, agent)
