"""The answers to QueueStatus and CoreShowChannels: the present state as the server lists it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from wallboard.domain.caller import caller_of
from wallboard.domain.events import Counters, CountersRead, QueuePresent, TalkingPresent, WaitingPresent
from wallboard.domain.words import AgentId, CallId, QueueName, Seconds
from wallboard.sources.ami.fields import count, decimal, whole

MAX_WAIT_S = 86_400
"""Nobody waits for longer; a larger `Wait` says nothing."""

Row: TypeAlias = dict[str, str]


class Talking(NamedTuple):
    """A conversation and the channel of the agent's phone, empty when there is none."""

    present: TalkingPresent
    channel: str


@dataclass(slots=True)
class Listing:
    """The items of one round of questions, as they came."""

    queues: list[Row] = field(default_factory=list)
    members: list[Row] = field(default_factory=list)
    entries: list[Row] = field(default_factory=list)
    channels: list[Row] | None = None
    """None: not asked, or not allowed."""

    def add(self, event: str, row: Row) -> None:
        """Take one item; anything else in a list, such as its end, is no item."""
        match event:
            case "QueueParams":
                self.queues.append(row)
            case "QueueMember":
                self.members.append(row)
            case "QueueEntry":
                self.entries.append(row)
            case "CoreShowChannel":
                self.channels = self.channels or []
                self.channels.append(row)
            case "CoreShowChannelsComplete":
                self.channels = self.channels or []
            case _:
                pass


def queues_of(listing: Listing) -> tuple[QueuePresent, ...]:
    """Name the queues, with the target where one is set; Asterisk's 0 means that none is."""
    return tuple(
        QueuePresent(row.get("Queue", ""), whole(row, "ServiceLevel") or None) for row in listing.queues
    )


def counters_of(listing: Listing, at: Seconds) -> list[CountersRead]:
    """Read the server's own six numbers of each queue."""
    return [
        CountersRead(
            at,
            row.get("Queue", ""),
            Counters(
                completed=count(row, "Completed"),
                abandoned=count(row, "Abandoned"),
                holdtime=count(row, "Holdtime"),
                talktime=count(row, "TalkTime"),
                perf=decimal(row, "ServicelevelPerf") or 0.0,
                perf2=decimal(row, "ServicelevelPerf2") or 0.0,
            ),
        )
        for row in listing.queues
    ]


def waiting_of(listing: Listing, at: Seconds, country: str) -> tuple[WaitingPresent, ...]:
    """Name who waits. `Wait` counts whole seconds, so the join is exact to a second."""
    return tuple(
        WaitingPresent(
            row.get("Uniqueid", ""),
            row.get("Queue", ""),
            at - _wait(row),
            caller_of(row.get("CallerIDNum", ""), row.get("CallerIDName", ""), country),
            position=whole(row, "Position"),
            priority=count(row, "Priority"),
        )
        for row in listing.entries
    )


def _wait(row: Row) -> Seconds:
    waited = count(row, "Wait")
    return waited if 0 <= waited <= MAX_WAIT_S else 0


def talking_of(listing: Listing, agents: Iterable[AgentId], country: str) -> list[Talking] | None:
    """Name who talks out of which queue. None where channels can't be listed.

    A caller who is in the application Queue and in a bridge talks, and the phone that the queue rang
    runs AppQueue: in the same bridge, or, while the agent asks a colleague, in another one. After an
    attended transfer the caller is still in Queue, and nobody in AppQueue: then `agent` is None.
    """
    if listing.channels is None:
        return None
    by_phone = {_phone(agent): agent for agent in agents}
    # The dialplan may write SUPPORT for support: Asterisk does not mind, and its events say support.
    queues = {name.casefold(): name for name in (row.get("Queue", "") for row in listing.queues)}
    phones = [row for row in listing.channels if row.get("Application") == "AppQueue" and row.get("BridgeId")]
    in_bridge = {row["BridgeId"]: row for row in phones}
    in_call = {row.get("Linkedid", ""): row for row in phones}
    talking = []
    for row in listing.channels:
        bridge = row.get("BridgeId", "")
        if not bridge or row.get("Application") != "Queue":
            continue
        other = in_bridge.get(bridge) or in_call.get(row.get("Linkedid", ""), {})
        channel = other.get("Channel", "")
        phone = phone_of(channel)
        written = row.get("ApplicationData", "").partition(",")[0].strip()
        queue = queues.get(written.casefold(), written)
        talking.append(Talking(_talking(row, queue, by_phone.get(phone, phone or None), country), channel))
    return talking


def calls_of(listing: Listing) -> frozenset[CallId] | None:
    """Name all channels alive, or None where they can't be listed."""
    return (
        None if listing.channels is None else frozenset(row.get("Uniqueid", "") for row in listing.channels)
    )


def phone_of(channel: str) -> str:
    """Tell the phone from its channel: `PJSIP/1-0a` is `PJSIP/1`, `Local/1@c-02;1` is `Local/1@c`."""
    return channel.rpartition(";")[0].rpartition("-")[0] if ";" in channel else channel.rpartition("-")[0]


def _phone(agent: AgentId) -> str:
    """Drop the options of a Local member, which its channels don't show: `Local/1@c/n` is `Local/1@c`."""
    tech, slash, rest = agent.partition("/")
    return f"{tech}{slash}{rest.partition('/')[0]}" if tech == "Local" else agent


def _talking(row: Row, queue: QueueName, agent: AgentId | None, country: str) -> TalkingPresent:
    caller = caller_of(row.get("CallerIDNum", ""), row.get("CallerIDName", ""), country)
    return TalkingPresent(row.get("Uniqueid", ""), queue, agent, None, caller, row.get("Linkedid") or None)
