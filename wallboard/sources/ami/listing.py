"""The answers to QueueStatus and CoreShowChannels: the present state as the server lists it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wallboard.domain.caller import caller_of
from wallboard.domain.events import Counters, CountersRead, QueuePresent, TalkingPresent, WaitingPresent
from wallboard.domain.words import AgentId, CallId, QueueName, Seconds
from wallboard.sources.ami.fields import count, decimal, whole

Row = dict[str, str]


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
            at - count(row, "Wait"),
            caller_of(row.get("CallerIDNum", ""), row.get("CallerIDName", ""), country),
            position=whole(row, "Position"),
            priority=count(row, "Priority"),
        )
        for row in listing.entries
    )


def talking_of(
    listing: Listing, agents: Iterable[AgentId], country: str
) -> list[tuple[TalkingPresent, str]] | None:
    """Name who talks out of which queue, each with the channel of the agent's phone.

    A caller in a bridge who is still in the application Queue talks to the other channel of that
    bridge. None where channels can't be listed.
    """
    if listing.channels is None:
        return None
    bridges: dict[str, list[Row]] = {}
    for row in listing.channels:
        bridges.setdefault(row.get("BridgeId", ""), []).append(row)
    by_phone = {_phone(agent): agent for agent in agents}
    talking = []
    for bridge, rows in bridges.items():
        callers = [row for row in rows if row.get("Application") == "Queue"] if bridge else []
        for row in callers:
            other = next((o for o in rows if o is not row and phone_of(o.get("Channel", "")) in by_phone), {})
            channel = other.get("Channel", "")
            talking.append((_talking(row, by_phone.get(phone_of(channel)), country), channel))
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


def _talking(row: Row, agent: AgentId | None, country: str) -> TalkingPresent:
    queue: QueueName = row.get("ApplicationData", "").partition(",")[0]
    caller = caller_of(row.get("CallerIDNum", ""), row.get("CallerIDName", ""), country)
    return TalkingPresent(row.get("Uniqueid", ""), queue, agent, None, caller, row.get("Linkedid") or None)
