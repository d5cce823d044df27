"""Callers come and go: their channels from Newchannel to Hangup."""

from wallboard.domain.caller import Caller
from wallboard.domain.words import CallId
from wallboard.sources.toy_ami.channels import RING, UP, Channel, Leg, plain
from wallboard.sources.toy_ami.ledger import CallNote
from wallboard.sources.toy_ami.world import LiveCall, World

PRESENTED = "CID-CallingPres: 0 (Presentation Allowed, Not Screened)\r\n"
NORMAL = "16\r\nCause-txt: Normal Clearing"
BUSY = "17\r\nCause-txt: User busy"
_TRUNK = "from-trunk"
_NO_LINE = "s"


def arrive(w: World, call: CallId, caller: Caller, line: str | None) -> LiveCall:
    """Let a caller's channel come in, over the trunk or through a Local channel."""
    exten = plain(line or "") or _NO_LINE
    local = w.chance(w.habits.local_callers)
    leg = _local(w, caller, exten) if local else _trunk(w, caller, exten)
    note = CallNote(leg.main.uniqueid, leg.main.linkedid, call, w.now)
    w.ledger.calls.append(note)
    live = LiveCall(call, leg, note, exten)
    w.calls[call] = live
    return live


def caller_hangs_up(w: World, live: LiveCall) -> None:
    """The first half of a hang-up by the caller; the queue notices, then `clear` ends it."""
    if live.hanging_up:
        return
    live.hanging_up = True
    far = live.leg.far
    if far is not None:
        soft_hangup(w, far)
    w.say("HangupRequest", live.main.fields(), "Cause: 16\r\n")
    if far is not None:
        hangup(w, far)


def clear(w: World, live: LiveCall, cause: str = NORMAL) -> None:
    """End the caller's channels, and with them the call."""
    far = live.leg.far
    if live.main.alive:
        soft_hangup(w, live.main)
        if far is not None and far.alive:
            w.say("HangupRequest", far.fields(), "Cause: 16\r\n")
        live.main.go(live.main.context, "h", 4)
        hangup(w, live.main, cause)
        if far is not None and far.alive:
            soft_hangup(w, far)
            hangup(w, far)
    live.note.ended = w.now
    w.calls.pop(live.call, None)


def soft_hangup(w: World, channel: Channel) -> None:
    """The server's own request to hang up."""
    w.say("SoftHangupRequest", channel.fields(), "Cause: 16\r\n")


def hangup(w: World, channel: Channel, cause: str = NORMAL) -> None:
    """The end of a channel."""
    channel.alive = False
    w.say("Hangup", channel.fields(), f"Cause: {cause}\r\n")


def press(w: World, channel: Channel, digit: str) -> None:
    """A key was pressed; of the class `dtmf`, which a display does not ask for."""
    fields = channel.fields()
    w.tell("dtmf", "DTMFBegin", f"{fields}Digit: {digit}\r\nDirection: Received\r\n")
    w.tell("dtmf", "DTMFEnd", f"{fields}Digit: {digit}\r\nDurationMs: 100\r\nDirection: Received\r\n")


def local_bridge(w: World, one: Channel, two: Channel, place: tuple[str, str, str]) -> None:
    """The two halves of a Local channel are joined; `place` is context, extension and optimization."""
    context, exten, optimization = place
    w.say(
        "LocalBridge",
        one.fields("LocalOne"),
        two.fields("LocalTwo"),
        f"Context: {context}\r\nExten: {exten}\r\nLocalOptimization: {optimization}\r\n",
    )


def _trunk(w: World, caller: Caller, exten: str) -> Leg:
    channel = w.exchange.single("PJSIP/trunk", w.now, (_TRUNK, exten))
    channel.turn(RING)
    channel.present(caller.raw, caller.name)
    w.say("Newchannel", channel.fields())
    channel.turn(UP)
    channel.go(_TRUNK, exten, 2)
    w.say("Newstate", channel.fields())
    return Leg(channel)


def _local(w: World, caller: Caller, exten: str) -> Leg:
    one, two = w.exchange.pair(f"{exten}@{_TRUNK}", w.now, (_TRUNK, exten))
    two.turn(RING)
    w.say("Newchannel", one.fields())
    w.say("Newchannel", two.fields())
    local_bridge(w, one, two, (_TRUNK, exten, "No"))
    w.say("DialBegin", one.fields("Dest"), f"DialString: {exten}@{_TRUNK}/n\r\n")
    _present_slowly(w, two, caller)
    two.turn(UP)
    two.go(_TRUNK, exten, 2)
    w.say("Newstate", two.fields())
    one.turn(UP)
    w.say("Newstate", one.fields())
    w.say("DialEnd", one.fields("Dest"), "DialStatus: ANSWER\r\n")
    return Leg(two, one)


def _present_slowly(w: World, channel: Channel, caller: Caller) -> None:
    """Number and name come one after the other, each with an event."""
    for num, name in ((caller.raw, ""), (caller.raw, caller.name))[: 1 + bool(caller.name)]:
        if num or name:
            channel.present(num, name)
            w.say("NewCallerid", channel.fields(), PRESENTED)
