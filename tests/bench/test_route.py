"""How many events a second go from a socket to the snapshot and into the cache.

The peer is panoramisk's parser alone, on the same bytes in the same run: it only makes messages of them,
while the route makes events, the floor, folds, a snapshot four times a second and rows in SQLite.
"""

import socket
import threading
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, sleep

import pytest
from panoramisk.message import Message

from tests.sources.ami.replay import RECORDINGS, Step, steps
from wallboard.app.settings import Settings
from wallboard.app.site import site_of
from wallboard.domain.facts import Fact
from wallboard.domain.source import Clock, Emit, Stop
from wallboard.live.engine import Engine
from wallboard.live.feed import Feed
from wallboard.live.present import Present
from wallboard.live.runner import Runner
from wallboard.sources.ami.conversation import AmiConversation
from wallboard.sources.ami.login import Login
from wallboard.store.writer import Writer

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

RECORDING, STEM = RECORDINGS / "main", "ami-reader"
ROUNDS = 5


class Recorded:
    """A recording behind a socket: its bytes are read as they come, its questions are overheard."""

    def __init__(self, connection: socket.socket, recorded: list[Step]) -> None:
        self._connection = connection
        self._recorded = recorded

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        talk = AmiConversation(Login("", ""), country="FR")
        for step in self._recorded:
            if step.kind == "tx":
                talk.overheard(step.data, step.at)
            elif step.kind == "rx":
                missing = len(step.data)
                while missing:
                    data = self._connection.recv(min(missing, 65_536))
                    missing -= len(data)
                    emit(talk.received(data, step.at).events)


def by_route(recorded: list[Step], cache: Path) -> tuple[float, float]:
    """Return the seconds until the snapshot had everything, and until the cache had."""
    begin, end = recorded[0].at, recorded[-1].at
    ours, theirs = socket.socketpair()
    site = site_of(Settings(), "UTC")
    writer = Writer(cache, print, clock=lambda: end)
    writer.start()
    handed: list[int] = []

    def record(facts: Sequence[Fact]) -> None:
        handed.append(len(facts))
        writer.record(facts)

    feed = Feed("pbx", lambda _: 0.0, begin, [])
    engine = Engine([feed], Present(site, end), record, lambda: end)
    runner = Runner("pbx", lambda: Recorded(ours, recorded), engine.post, lambda: end)
    data = b"".join(step.data for step in recorded if step.kind == "rx")
    sender = threading.Thread(target=theirs.sendall, args=(data,))
    engine.start()
    began = perf_counter()
    sender.start()
    runner.start()
    assert runner.join(120)
    engine.stop()
    shown = perf_counter() - began
    assert writer.flush(60)
    kept = perf_counter() - began
    writer.stop()
    sender.join()
    ours.close()
    theirs.close()
    assert engine.latest.all.day.visits.offered > 300
    assert sum(handed) > 1000
    return shown, kept


def by_panoramisk(blocks: list[str]) -> float:
    began = perf_counter()
    messages = [Message.from_line(block) for block in blocks]
    seconds = perf_counter() - began
    assert len(messages) == len(blocks)
    return seconds


def test_route(tmp_path: Path) -> None:
    recorded = list(steps(RECORDING, STEM))
    data = b"".join(step.data for step in recorded if step.kind == "rx")
    blocks = [block for block in data.decode().split("\r\n\r\n") if block]
    events = sum(block.startswith("Event: ") for block in blocks)
    shown, kept, peer = [], [], []
    for n in range(ROUNDS):
        to_snapshot, to_cache = by_route(recorded, tmp_path / f"{n}.sqlite")
        shown.append(to_snapshot)
        kept.append(to_cache)
        peer.append(by_panoramisk(blocks))
        sleep(0.05)
    print(f"\n{events} events, {len(data) / 1e6:.1f} MB, median of {ROUNDS} rounds")
    rounds = {"socket to snapshot": shown, "socket to cache": kept, "panoramisk": peer}
    for name, seconds in rounds.items():
        median = sorted(seconds)[ROUNDS // 2]
        ratio, rate = median / sorted(peer)[ROUNDS // 2], events / median
        print(f"{name:20} {rate:10,.0f} events/s, {ratio:.2f} times as long as panoramisk")
