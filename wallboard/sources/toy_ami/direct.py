"""Calls without a queue: outbound ones, and callers who reach an agent directly."""

from wallboard.domain.events import CallArrived, CallReached
from wallboard.domain.words import AgentId, CallId
from wallboard.sources.toy_ami.agents import refresh
from wallboard.sources.toy_ami.arrivals import hangup, soft_hangup
from wallboard.sources.toy_ami.book import Agent
from wallboard.sources.toy_ami.bridges import end_bridge, enter, step_out
from wallboard.sources.toy_ami.channels import RING, RINGING, UP, Channel, plain
from wallboard.sources.toy_ami.world import World

_OUT = "out"
_RECEPTION = "PJSIP/1000"


class DirectCalls:
    """Calls that are or may become a conversation without a queue."""

    def __init__(self) -> None:
        self._dialled: dict[CallId, CallArrived] = {}
        self._talks: dict[CallId, tuple[Agent, Channel, Channel]] = {}

    def dial(self, event: CallArrived) -> None:
        """Remember an outbound call; whose it is, the driver says when it is answered."""
        self._dialled[event.call] = event

    def reach(self, w: World, event: CallReached) -> None:
        """Connect an outbound call, or a caller with an agent they were put through to."""
        if event.call in self._talks:
            return
        agent = w.book.agent(event.agent or _RECEPTION)
        dialled = self._dialled.pop(event.call, None)
        live = w.calls.get(event.call)
        if dialled is not None:
            one, two = _outward(w, agent, plain(dialled.caller.raw) or "s")
        elif live is not None and live.visit is None and live.talk is None:
            one, two = live.main, _inward(w, live.main, agent.interface)
        else:
            return
        agent.in_use += 1
        refresh(w, agent)
        enter(w, w.exchange.bridge(), two, one)
        self._talks[event.call] = (agent, one, two)

    def end(self, w: World, call: CallId) -> None:
        """End such a conversation, if there is one; a caller's own channel is left to others."""
        self._dialled.pop(call, None)
        talk = self._talks.pop(call, None)
        if talk is None:
            return
        agent, one, two = talk
        w.say("HangupRequest", two.fields(), "Cause: 16\r\n")
        bridge = two.bridge
        step_out(w, two, 1)
        step_out(w, one, 0)
        hangup(w, two)
        if call not in w.calls:
            soft_hangup(w, one)
            hangup(w, one)
        end_bridge(w, bridge)
        agent.in_use -= 1
        refresh(w, agent)


def _outward(w: World, agent: Agent, number: str) -> tuple[Channel, Channel]:
    """An agent's phone dials out over the carrier."""
    one = w.exchange.single(agent.interface, w.now, (_OUT, number))
    one.turn(RING)
    one.present(agent.number, agent.name)
    w.say("Newchannel", one.fields())
    one.turn(UP)
    w.say("Newstate", one.fields())
    two = w.exchange.single("PJSIP/carrier", w.now, ("pstn", number), one.linkedid)
    two.present(number, "")
    two.meet(agent.number, agent.name)
    w.say("Newchannel", two.fields())
    _answer(w, one, two, f"PJSIP/{number}@carrier")
    return one, two


def _inward(w: World, caller: Channel, interface: AgentId) -> Channel:
    """A caller is put through to an agent's phone."""
    two = w.exchange.single(interface, w.now, (_OUT, "s"), caller.linkedid)
    w.say("Newchannel", two.fields())
    _answer(w, caller, two, interface)
    return two


def _answer(w: World, one: Channel, two: Channel, dialled: str) -> None:
    w.say("DialBegin", one.fields(), two.fields("Dest"), f"DialString: {dialled}\r\n")
    two.turn(RINGING)
    w.say("Newstate", two.fields())
    w.say("DialState", one.fields(), two.fields("Dest"), "DialStatus: RINGING\r\n")
    two.turn(UP)
    w.say("Newstate", two.fields())
    w.say("DialEnd", one.fields(), two.fields("Dest"), "DialStatus: ANSWER\r\n")
