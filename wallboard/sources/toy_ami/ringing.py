"""Agents' phones ring, and what becomes of it."""

from collections.abc import Sequence

from wallboard.domain.words import AgentId
from wallboard.sources.toy_ami.agents import refresh
from wallboard.sources.toy_ami.arrivals import PRESENTED, hangup, local_bridge, soft_hangup
from wallboard.sources.toy_ami.book import Agent
from wallboard.sources.toy_ami.channels import RING, RINGING, UNKNOWN, UP, Channel, Leg
from wallboard.sources.toy_ami.ledger import OfferNote
from wallboard.sources.toy_ami.world import LiveCall, Offer, World

_NOTHING = "0\r\nCause-txt: Unknown"
_ELSEWHERE = "26\r\nCause-txt: Answered elsewhere"
_OUT = "out"
_AGENTS = "agents"


def ring(w: World, live: LiveCall, interface: AgentId) -> Offer | None:
    """Ring an agent for the waiting caller; None when nobody waits."""
    visit = live.visit
    if visit is None:
        return None
    agent = w.book.agent(interface)
    w.book.member(agent, visit.queue)
    leg = _local_leg(w, live, agent) if agent.local else _phone_leg(w, live, agent)
    note = OfferNote(agent.interface, w.now)
    live.visit_note.offers.append(note)
    offer = Offer(agent, leg, w.now, note)
    live.offers[interface] = offer
    _announce(w, live, offer)
    return offer


def who(live: LiveCall, offer: Offer, queue: str) -> str:
    """Print caller, agent's channel, queue and member, as every Agent event begins."""
    agent = offer.agent
    return (
        f"{live.main.fields()}{offer.leg.main.fields('Dest')}"
        f"Queue: {queue}\r\nInterface: {agent.interface}\r\nMemberName: {agent.name}\r\n"
    )


def pick_up(w: World, live: LiveCall, offer: Offer) -> None:
    """The agent's phone is answered; the caller still waits."""
    visit = live.visit
    if visit is None or offer.picked_up is not None:
        return
    offer.picked_up = w.now
    offer.agent.ringing -= 1
    offer.agent.in_use += 1
    main, far = offer.leg.main, offer.leg.far
    if far is not None:
        refresh(w, offer.agent)
        far.turn(UP)
        w.say("Newstate", far.fields())
    main.turn(UP)
    w.say("Newstate", main.fields())
    refresh(w, offer.agent)
    _dial_end(w, live, offer, "ANSWER")
    visit.queue.counters.picked_up(int(w.now) - int(visit.joined))


def miss(w: World, live: LiveCall, offers: Sequence[Offer] | None = None) -> list[Offer]:
    """All the phones that ring, or the given ones, were not answered in time."""
    visit = live.visit
    open_offers = list(live.offers.values()) if offers is None else list(offers)
    for offer in open_offers:
        if visit is not None:
            rang = int(w.now - offer.at) * 1000
            w.say_agent("AgentRingNoAnswer", who(live, offer, visit.queue.name), f"RingTime: {rang}\r\n")
    for offer in open_offers:
        _dial_end(w, live, offer, "NOANSWER")
    for offer in open_offers:
        _hang_up(w, live, offer)
        _close(w, live, offer, "missed")
    return open_offers


def cancel(w: World, live: LiveCall, offer: Offer) -> None:
    """Stop the ringing; `settle` tells the agent's status afterwards."""
    _dial_end(w, live, offer, "CANCEL")
    _hang_up(w, live, offer)
    _close(w, live, offer, "cancelled")


def lose(w: World, live: LiveCall, winner: Offer) -> list[Offer]:
    """All the other phones stop ringing, because one agent was faster; no queue event tells it."""
    losers = [offer for offer in live.offers.values() if offer is not winner]
    for offer in losers:
        _dial_end(w, live, offer, "CANCEL")
        _dial_end(w, live, offer, "CANCEL")
        far = offer.leg.far
        if far is not None:
            w.say("HangupRequest", far.fields(), "Cause: 26\r\n")
        hangup(w, offer.leg.main, _ELSEWHERE)
        _close(w, live, offer, "elsewhere")
    return losers


def settle(w: World, offer: Offer) -> None:
    """The rest of a ringing that ended: the far half of the channel, and the agent's status."""
    far = offer.leg.far
    if far is not None and far.alive:
        far.go(far.context, "h", 2)
        hangup(w, far, _NOTHING)
    refresh(w, offer.agent)


def dump(w: World, live: LiveCall, offer: Offer) -> None:
    """The agent answered and hung up during the announcement; the caller goes on waiting."""
    visit = live.visit
    if visit is None:
        return
    pick_up(w, live, offer)
    main, far = offer.leg.main, offer.leg.far
    _close(w, live, offer, "dumped")
    if far is not None:
        soft_hangup(w, far)
        refresh(w, offer.agent)
    w.say("HangupRequest", main.fields(), "Cause: 16\r\n")
    if far is not None:
        far.go(far.context, "h", 2)
        hangup(w, far)
    w.say_agent("AgentDump", who(live, offer, visit.queue.name))
    _dial_end(w, live, offer, "NOANSWER")
    hangup(w, main)
    refresh(w, offer.agent)


def _hang_up(w: World, live: LiveCall, offer: Offer) -> None:
    _dial_end(w, live, offer, "CANCEL")
    main, far = offer.leg.main, offer.leg.far
    if far is not None:
        w.say("HangupRequest", far.fields(), "Cause: 0\r\n")
    hangup(w, main, _NOTHING)
    if far is not None:
        soft_hangup(w, far)


def _close(w: World, live: LiveCall, offer: Offer, result: str) -> None:
    live.offers.pop(offer.agent.interface, None)
    if offer.picked_up is None:
        offer.agent.ringing -= 1
    else:
        offer.agent.in_use -= 1
    offer.note.ended, offer.note.result = w.now, result


def _dial_end(w: World, live: LiveCall, offer: Offer, status: str) -> None:
    w.say("DialEnd", live.main.fields(), offer.leg.main.fields("Dest"), f"DialStatus: {status}\r\n")


def _phone_leg(w: World, live: LiveCall, agent: Agent) -> Leg:
    caller = live.main
    channel = w.exchange.single(agent.interface, w.now, (_OUT, "s"), caller.linkedid)
    channel.present(agent.number, agent.name)
    w.say("Newchannel", channel.fields())
    _meet_caller(live, channel)
    w.say("NewConnectedLine", channel.fields())
    return Leg(channel)


def _local_leg(w: World, live: LiveCall, agent: Agent) -> Leg:
    target = agent.interface.removeprefix("Local/")
    place = target.removesuffix("/n")
    one, two = w.exchange.pair(place, w.now, (_AGENTS, agent.number), live.main.linkedid)
    two.turn(RING)
    w.say("Newchannel", one.fields())
    w.say("Newchannel", two.fields())
    one.present(live.line, "")
    w.say("NewCallerid", one.fields(), PRESENTED)
    _meet_caller(live, one)
    w.say("NewConnectedLine", one.fields())
    two.present(_known(live.main.num), _known(live.main.caller_name))
    two.meet(live.line, "")
    w.say("NewCallerid", two.fields(), PRESENTED)
    w.say("NewConnectedLine", two.fields())
    local_bridge(w, one, two, (_AGENTS, agent.number, "No" if target.endswith("/n") else "Yes"))
    return Leg(one, two)


def _announce(w: World, live: LiveCall, offer: Offer) -> None:
    visit, agent, channel = live.visit, offer.agent, offer.leg.main
    assert visit is not None
    channel.go(channel.context, visit.queue.name, 1)
    w.say_agent("AgentCalled", who(live, offer, visit.queue.name))
    w.say("DialBegin", live.main.fields(), channel.fields("Dest"), f"DialString: {agent.interface}\r\n")
    agent.ringing += 1
    if not agent.local:
        live.main.meet(agent.number, agent.name)
        w.say("NewConnectedLine", live.main.fields())
    channel.turn(RINGING)
    w.say("Newstate", channel.fields())
    refresh(w, agent)
    w.say("DialState", live.main.fields(), channel.fields("Dest"), "DialStatus: RINGING\r\n")


def _meet_caller(live: LiveCall, channel: Channel) -> None:
    channel.meet(_known(live.main.num), _known(live.main.caller_name))


def _known(text: str) -> str:
    return "" if text == UNKNOWN else text
