"""Conversations: connect, hold, transfer, end."""

from wallboard.domain.events import CallCompleted
from wallboard.domain.words import AgentId, EndCause
from wallboard.sources.toy_ami.agents import refresh
from wallboard.sources.toy_ami.arrivals import PRESENTED, caller_hangs_up, clear, hangup, soft_hangup
from wallboard.sources.toy_ami.bridges import (
    end_bridge,
    enter,
    pass_on_attended,
    pass_on_blindly,
    step_out,
)
from wallboard.sources.toy_ami.ledger import ANSWERED
from wallboard.sources.toy_ami.ringing import lose, pick_up, ring, settle, who
from wallboard.sources.toy_ami.waiting import leave_queue
from wallboard.sources.toy_ami.world import LiveCall, Offer, Talk, World


def connect(w: World, live: LiveCall, interface: AgentId) -> None:
    """Caller and agent are connected; the caller leaves the queue before AgentConnect says so."""
    offer = live.offers.get(interface) or ring(w, live, interface)
    visit = live.visit
    if offer is None or visit is None:
        return
    pick_up(w, live, offer)
    assert offer.picked_up is not None
    losers = lose(w, live, offer)
    w.say("MusicOnHoldStop", live.main.fields())
    leave_queue(w, live, visit)
    for loser in losers:
        settle(w, loser)
    if live.leg.far is not None:
        live.leg.far.present(offer.agent.number, offer.agent.name)
        w.say("NewCallerid", live.leg.far.fields(), PRESENTED)
    hold, rang = int(w.now) - int(visit.joined), int(offer.picked_up - offer.at)
    w.say_agent(
        "AgentConnect", who(live, offer, visit.queue.name), f"HoldTime: {hold}\r\nRingTime: {rang}\r\n"
    )
    talk = Talk(visit, offer, w.now, w.exchange.bridge())
    enter(w, talk.bridge, offer.leg.main, live.main)
    talk.hold_time = hold
    # An announcement to the agent is in the events' HoldTime but not in what the service level is made of.
    talk.in_target = int(offer.picked_up) - int(visit.joined) <= visit.queue.target
    offer.agent.talking_since = int(w.now)
    live.talk = talk
    _in_call(talk, now=True)
    live.offers.clear()
    offer.note.ended, offer.note.result = offer.picked_up, ANSWERED
    note = live.visit_note
    note.fate, note.left, note.answered = ANSWERED, w.now, w.now
    note.agent, note.hold_time = offer.agent.interface, hold


def hold(w: World, live: LiveCall, *, on: bool) -> None:
    """The agent puts the caller on hold, or takes them back."""
    if live.talk is None:
        return
    w.say("Hold" if on else "Unhold", live.talk.offer.leg.main.fields())
    if on:
        w.say("MusicOnHoldStart", live.main.fields(), "Class: default\r\n")
    else:
        w.say("MusicOnHoldStop", live.main.fields())


def complete(w: World, live: LiveCall, cause: EndCause | None) -> None:
    """The conversation is over, by the agent unless something else is said."""
    talk = live.talk
    if talk is None:
        return
    talk.offer.agent.in_use -= 1
    if cause is EndCause.TRANSFER:
        _transferred(w, live, talk)
    elif cause is EndCause.CALLER:
        _caller_ended(w, live, talk)
    else:
        _agent_ended(w, live, talk)
    live.talk = None
    refresh(w, talk.offer.agent)
    if not live.announced:
        clear(w, live)


def talk_of(w: World, event: CallCompleted) -> LiveCall | None:
    """Return the call whose conversation ended; without a call it is the agent's oldest of that queue."""
    if event.call is not None:
        return w.calls.get(event.call)
    for live in w.calls.values():
        talk = live.talk
        if talk and talk.offer.agent.interface == event.agent and talk.visit.queue.name == event.queue:
            return live
    return None


def _agent_ended(w: World, live: LiveCall, talk: Talk) -> None:
    main, far = talk.offer.leg.main, talk.offer.leg.far
    if far is not None:
        soft_hangup(w, far)
        _maybe_early_status(w, talk)
    w.say("HangupRequest", main.fields(), "Cause: 16\r\n")
    if far is not None:
        far.go(far.context, "h", 2)
        hangup(w, far)
    if w.chance(w.habits.bare_completes):
        step_out(w, main, 1)
        step_out(w, live.main, 0)
        hangup(w, main)
        clear(w, live)
        _tell_complete(w, live, talk, "agent", "none")
    elif w.chance(w.habits.agentless_completes):
        step_out(w, main, 1)
        hangup(w, main)
        _tell_complete(w, live, talk, "agent", "caller")
        step_out(w, live.main, 0)
    else:
        _tell_complete(w, live, talk, "agent")
        step_out(w, main, 1)
        step_out(w, live.main, 0)
        hangup(w, main)
    end_bridge(w, talk.bridge)


def _caller_ended(w: World, live: LiveCall, talk: Talk) -> None:
    caller_hangs_up(w, live)
    step_out(w, live.main, 1)
    step_out(w, talk.offer.leg.main, 0)
    _tell_complete(w, live, talk, "caller")
    _drop_agent(w, talk.offer)
    end_bridge(w, talk.bridge)


def _transferred(w: World, live: LiveCall, talk: Talk) -> None:
    def tell_complete() -> None:
        _tell_complete(w, live, talk, "transfer")

    if w.chance(w.habits.attended_transfers):
        pass_on_attended(w, live, talk, tell_complete)
        return
    pass_on_blindly(w, live, talk, tell_complete)
    _drop_agent(w, talk.offer)


def _drop_agent(w: World, offer: Offer) -> None:
    """Hang up the agent's channel after the other side went away."""
    main, far = offer.leg.main, offer.leg.far
    if far is not None:
        w.say("HangupRequest", far.fields(), "Cause: 16\r\n")
    hangup(w, main)
    if far is not None:
        soft_hangup(w, far)
        far.go(far.context, "h", 2)
        hangup(w, far)


def _maybe_early_status(w: World, talk: Talk) -> None:
    _in_call(talk, now=False)
    if w.chance(w.habits.early_status):
        refresh(w, talk.offer.agent)


def _tell_complete(w: World, live: LiveCall, talk: Talk, reason: str, shown: str = "both") -> None:
    visit, agent = talk.visit, talk.offer.agent
    talked = int(w.now) - int(talk.answered)
    member = f"Queue: {visit.queue.name}\r\nInterface: {agent.interface}\r\nMemberName: {agent.name}\r\n"
    whom = {"both": who(live, talk.offer, visit.queue.name), "caller": live.main.fields() + member}
    w.say_agent(
        "AgentComplete",
        whom.get(shown, member),
        f"HoldTime: {talk.hold_time}\r\nTalkTime: {talked}\r\nReason: {reason}\r\n",
    )
    note = live.visit_note
    note.ended, note.talk_time, note.reason, note.bare = w.now, talked, reason, shown == "none"
    _count(w, talk, talked)


def _count(w: World, talk: Talk, talked: int) -> None:
    """Count the conversation, unless a later one of the same agent is going on: then app_queue does not."""
    agent = talk.offer.agent
    _in_call(talk, now=False)
    if agent.talking_since != int(talk.answered):
        return
    agent.talking_since = 0
    for member in w.book.members(agent):
        member.calls_taken += 1
        member.last_call = int(w.now)
    talk.visit.queue.counters.finished(talked, in_target=talk.in_target)


def _in_call(talk: Talk, *, now: bool) -> None:
    # The member may have been removed meanwhile; their call goes on without a place to note it.
    member = talk.visit.queue.members.get(talk.offer.agent.interface)
    if member is not None:
        member.in_call = now
