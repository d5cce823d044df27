"""Recorded conversations with real servers, fed through the very object that the live source uses."""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from wallboard.domain.events import ConnectionLost, Event
from wallboard.sources.ami.calls.entrance import Entrance
from wallboard.sources.ami.conversation import AmiConversation
from wallboard.sources.ami.login import Login
from wallboard.sources.ami.translate import NOWHERE

RECORDINGS = Path(__file__).parents[2] / "data" / "ami"


class Step(NamedTuple):
    """One line of a recording: bytes of the server, bytes of the client, or a note."""

    at: float
    kind: str
    data: bytes


def read(path: Path) -> bytes:
    """Read a file of a recording, which may be packed."""
    packed = path.with_name(path.name + ".gz")
    return gzip.decompress(packed.read_bytes()) if packed.exists() else path.read_bytes()


def steps(recording: Path, stem: str = "ami") -> Iterator[Step]:
    """Go through a recording in its order."""
    sides = {"rx": read(recording / f"{stem}.raw"), "tx": read(recording / f"{stem}.tx")}
    for line in read(recording / f"{stem}.jsonl").splitlines():
        row = json.loads(line)
        if row["d"] == "note":
            yield Step(row["t"], "note", row["text"].encode())
        else:
            yield Step(row["t"], row["d"], sides[row["d"]][row["o"] : row["o"] + row["n"]])


def events_of(
    recording: Path,
    stem: str = "ami",
    *,
    country: str = "FR",
    wrapup_s: dict[str, float] | None = None,
    cut: Callable[[bytes], Iterable[bytes]] | None = None,
    entrance: Entrance = NOWHERE,
) -> list[tuple[float, list[Event]]]:
    """Give what the source would have emitted: one list for each read, with the time of the read.

    `cut` cuts the bytes of a read into smaller reads of the same time; their events are put together again.
    A recorded loss of the connection becomes a ConnectionLost at the last time that anything was heard,
    as the runner emits it. The questions of the recording's own client take the place of ours.
    """
    given: list[tuple[float, list[Event]]] = []
    talk: AmiConversation | None = None
    heard = 0.0
    for step in steps(recording, stem):
        if step.kind == "note":
            if step.data.startswith(b"lost") and talk is not None:
                given.append((step.at, [ConnectionLost(heard)]))
                talk = None
            continue
        if talk is None:
            talk = AmiConversation(Login("", ""), country=country, wrapup_s=wrapup_s, entrance=entrance)
            talk.overheard(b"", step.at)
        if step.kind == "tx":
            talk.overheard(step.data, step.at)
        else:
            heard = step.at
            pieces = cut(step.data) if cut is not None else [step.data]
            given.append((step.at, [e for piece in pieces for e in talk.received(piece, step.at).events]))
    return given
