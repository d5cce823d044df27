"""In which order the events of a call come: read from what was sent, recorded or toy alike.

Run as a script with the folders of recordings (`ami.raw.gz` in each) to write the fixture anew:

    python -m tests.sources.toy_ami.orders tests/data/toy_ami/orders.json FOLDER...

What several threads of a real server send at the same instant comes in any order, so a call is cut
into streams: the queue application's own events, those of each channel, those of each member's place.
Within a stream the order is the server's.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

Message: TypeAlias = list[tuple[str, str]]
Streams: TypeAlias = dict[str, list[str]]

_LETTERS = {
    "QueueCallerJoin": "J",
    "QueueCallerLeave": "L",
    "QueueCallerAbandon": "A",
    "AgentCalled": "c",
    "AgentRingNoAnswer": "n",
    "AgentConnect": "K",
    "AgentComplete": "E",
    "AgentDump": "d",
}
_QUEUE = {*_LETTERS, "MusicOnHoldStart", "MusicOnHoldStop", "DialBegin", "DialEnd", "BlindTransfer"}
_CHANNEL = {
    "Newchannel",
    "Newstate",
    "Hangup",
    "HangupRequest",
    "SoftHangupRequest",
    "BridgeEnter",
    "BridgeLeave",
}
_SKIPPED = {"VarSet", "Newexten", "TestEvent", "UserEvent", "RTCPSent", "RTCPReceived", "OriginateResponse"}
_ATTRIBUTES = {
    "DialEnd": ("DialStatus",),
    "AgentComplete": ("Reason",),
    "Newstate": ("ChannelStateDesc",),
    "Hangup": ("ChannelStateDesc", "Cause"),
}
_LONGEST = 24
"""Calls with more letters are long stories of the same few fates."""
_LINKS = ("Linkedid", "DestLinkedid", "TransfererLinkedid")


def messages(raw: bytes) -> Iterator[Message]:
    """Yield the messages of a connection, without the banner."""
    for block in raw.partition(b"\r\n")[2].split(b"\r\n\r\n")[:-1]:
        pairs = (line.partition(":") for line in block.decode().split("\r\n"))
        yield [(name, value.removeprefix(" ")) for name, _, value in pairs]


def shapes(stream: Iterable[Message]) -> dict[str, set[tuple[str, ...]]]:
    """Collect which fields, in which order, each kind of event was seen with."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for message in stream:
        kind, name = message[0]
        if kind == "Event" and name not in _SKIPPED:
            found[name].add(tuple(field for field, _ in message))
    return dict(found)


def calls(stream: Iterable[Message]) -> dict[str, list[Message]]:
    """Collect the events of each call that came into a queue, by the call's Linkedid."""
    found: dict[str, list[Message]] = defaultdict(list)
    for message in stream:
        fields = dict(message)
        link = next((fields[name] for name in _LINKS if name in fields), None)
        if link is not None and fields.get("Event") not in _SKIPPED:
            found[link].append(message)
    return {link: events for link, events in found.items() if letters(events)}


def letters(events: Iterable[Message]) -> str:
    """Say what became of a call, in letters; `h` is the caller's hang-up request."""
    found = [dict(message) for message in events]
    caller = next((fields["Uniqueid"] for fields in found if fields["Event"] == "QueueCallerJoin"), None)
    text = ""
    for fields in found:
        letter = _LETTERS.get(fields["Event"], "")
        if (
            fields["Event"] == "HangupRequest"
            and fields["Uniqueid"] == caller
            and not text.endswith("E:agent")
        ):
            letter = "h"
        text += letter + (f":{fields['Reason']}" if letter == "E" else "")
    return text


def streams(events: Iterable[Message]) -> Streams:
    """Cut the events of a call into streams, named after their part in the call."""
    found: Streams = defaultdict(list)
    joined = next(dict(m) for m in events if dict(m)["Event"] == "QueueCallerJoin")
    names: dict[str, str] = {}
    for message in events:
        fields = dict(message)
        name = fields["Event"]
        if name in _QUEUE and ("Uniqueid" in fields or name == "BlindTransfer"):
            found["queue"].append(_symbol(name, fields))
        elif name in _CHANNEL:
            role = names.setdefault(fields["Channel"], _role(fields, joined, len(names)))
            found[role].append(_symbol(name, fields))
    return dict(found)


def _role(fields: dict[str, str], joined: dict[str, str], number: int) -> str:
    half = fields["Channel"][-2:] if ";" in fields["Channel"] else ""
    same = fields["Channel"].rpartition(";")[0] == joined["Channel"].rpartition(";")[0]
    caller = fields["Channel"] == joined["Channel"] or (bool(half) and same)
    return f"{'caller' if caller else f'agent {number}'} {half or 'phone'}"


def _symbol(name: str, fields: dict[str, str]) -> str:
    return ":".join([name, *(fields[attribute] for attribute in _ATTRIBUTES.get(name, ()))])


def _merged(folders: list[Path]) -> dict[str, object]:
    seen: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    orders: dict[str, dict[str, set[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(set))
    for folder in folders:
        recorded = list(messages(gzip.decompress((folder / "ami.raw.gz").read_bytes())))
        for name, fields in shapes(recorded).items():
            seen[name] |= fields
        for events in calls(recorded).values():
            for role, order in streams(events).items():
                if len(letters(events)) <= _LONGEST:
                    orders[letters(events)][_plain(role)].add(tuple(order))
    return {
        "shapes": {name: sorted(fields) for name, fields in sorted(seen.items())},
        "orders": {
            fate: {role: sorted(found) for role, found in sorted(roles.items())}
            for fate, roles in sorted(orders.items())
        },
    }


def _plain(role: str) -> str:
    """Leave out the number of the agent."""
    words = role.split()
    return f"{words[0]} {words[-1]}" if len(words) > 1 else role


if __name__ == "__main__":
    target, *sources = map(Path, sys.argv[1:])
    target.write_text(json.dumps(_merged(sources), separators=(",", ":")), encoding="utf-8")
