"""Bridges: who is connected with whom, and how an agent passes a caller on."""

from collections.abc import Callable

from wallboard.sources.toy_ami.arrivals import hangup, local_bridge, soft_hangup
from wallboard.sources.toy_ami.channels import RING, RINGING, UP, Channel, Leg
from wallboard.sources.toy_ami.world import LiveCall, Talk, World

_ELSEWHERE, _BLIND, _ASKED = "pstn", "7001", "7002"


def bridge_fields(bridge: str, channels: int, prefix: str = "") -> str:
    """Print the seven fields of a bridge, each name with the prefix."""
    p = f"{prefix}Bridge"
    return (
        f"{p}Uniqueid: {bridge}\r\n{p}Type: basic\r\n{p}Technology: simple_bridge\r\n"
        f"{p}Creator: <unknown>\r\n{p}Name: <unknown>\r\n{p}NumChannels: {channels}\r\n"
        f"{p}VideoSourceMode: none\r\n"
    )


def enter(w: World, bridge: str, *channels: Channel) -> None:
    """Let channels into a new bridge, one after the other."""
    w.say("BridgeCreate", bridge_fields(bridge, 0))
    for number, channel in enumerate(channels, 1):
        channel.bridge = bridge
        w.say("BridgeEnter", bridge_fields(bridge, number), channel.fields())


def step_out(w: World, channel: Channel, left: int) -> None:
    """Let a channel out of its bridge."""
    w.say("BridgeLeave", bridge_fields(channel.bridge, left), channel.fields())
    channel.bridge = ""


def end_bridge(w: World, bridge: str) -> None:
    """The bridge is empty and goes."""
    w.say("BridgeDestroy", bridge_fields(bridge, 0))


def pass_on_blindly(w: World, live: LiveCall, talk: Talk, tell_complete: Callable[[], None]) -> None:
    """The agent sends the caller elsewhere without asking there; the agent's channel is left to others."""
    main = talk.offer.leg.main
    w.say("Unhold", main.fields())
    w.say(
        "BlindTransfer",
        "Result: Success\r\n",
        main.fields("Transferer"),
        live.main.fields("Transferee"),
        bridge_fields(talk.bridge, 2),
        f"IsExternal: Yes\r\nContext: {_ELSEWHERE}\r\nExtension: {_BLIND}\r\n",
    )
    tell_complete()
    live.main.go(_ELSEWHERE, _BLIND, 1)
    step_out(w, live.main, 1)
    step_out(w, main, 0)
    end_bridge(w, talk.bridge)


def pass_on_attended(w: World, live: LiveCall, talk: Talk, tell_complete: Callable[[], None]) -> None:
    """The agent asks elsewhere first and then connects the caller; all in one instant, unlike a person."""
    main, far = talk.offer.leg.main, talk.offer.leg.far
    w.say("Hold", main.fields())
    w.say("MusicOnHoldStart", live.main.fields(), "Class: default\r\n")
    target = _ask(w, live, main)
    second = main.bridge
    if far is not None:
        soft_hangup(w, far)
    w.say("HangupRequest", main.fields(), "Cause: 16\r\n")
    if far is not None:
        far.go(far.context, "h", 2)
        hangup(w, far)
    step_out(w, main, 1)
    step_out(w, target.main, 0)
    _join_bridge(w, target.main, talk.bridge, 2)
    w.say("MusicOnHoldStop", live.main.fields())
    _tell_attended(w, live, (main, target.main), (talk.bridge, second))
    tell_complete()
    hangup(w, main)
    end_bridge(w, second)
    live.partner = target


def drop_partner(w: World, live: LiveCall) -> None:
    """Whoever the caller was passed on to hangs up."""
    leg, live.partner = live.partner, None
    if leg is None or not leg.main.alive:
        return
    bridge = leg.main.bridge
    if leg.far is not None:
        soft_hangup(w, leg.far)
    w.say("HangupRequest", leg.main.fields(), "Cause: 16\r\n")
    if leg.far is not None:
        hangup(w, leg.far)
    step_out(w, leg.main, 1)
    hangup(w, leg.main)
    step_out(w, live.main, 0)
    end_bridge(w, bridge)


def _ask(w: World, live: LiveCall, agent: Channel) -> Leg:
    """The agent rings somebody up while the caller waits."""
    one, two = w.exchange.pair(f"{_ASKED}@{_ELSEWHERE}", w.now, (_ELSEWHERE, _ASKED), live.main.linkedid)
    two.turn(RING)
    w.say("Newchannel", one.fields())
    w.say("Newchannel", two.fields())
    bridge = w.exchange.bridge()
    w.say("BridgeCreate", bridge_fields(bridge, 0))
    local_bridge(w, one, two, (_ELSEWHERE, _ASKED, "Yes"))
    _join_bridge(w, one, bridge, 1)
    step_out(w, agent, 1)
    _join_bridge(w, agent, bridge, 2)
    one.turn(RINGING)
    w.say("Newstate", one.fields())
    w.say("DialState", one.fields("Dest"), "DialStatus: RINGING\r\n")
    two.turn(UP)
    w.say("Newstate", two.fields())
    one.turn(UP)
    w.say("Newstate", one.fields())
    w.say("DialEnd", one.fields("Dest"), "DialStatus: ANSWER\r\n")
    return Leg(one, two)


def _tell_attended(w: World, live: LiveCall, ends: tuple[Channel, Channel], bridges: tuple[str, str]) -> None:
    agent, target = ends
    w.say(
        "AttendedTransfer",
        "Result: Success\r\n",
        agent.fields("OrigTransferer"),
        bridge_fields(bridges[0], 2, "Orig"),
        agent.fields("SecondTransferer"),
        bridge_fields(bridges[1], 0, "Second"),
        live.main.fields("Transferee"),
        target.fields("TransferTarget"),
        f"IsExternal: No\r\nDestType: Bridge\r\nDestBridgeUniqueid: {bridges[0]}\r\n",
    )


def _join_bridge(w: World, channel: Channel, bridge: str, number: int) -> None:
    channel.bridge = bridge
    w.say("BridgeEnter", bridge_fields(bridge, number), channel.fields())
