"""A toy AMI server in a process of its own, as another machine would be.

    server.py burst N       the busy hours of a centre, N events of its wire, as fast as the clients read
    server.py single N      N callers join at random times, about three a second

Prints its port, begins to play when a line comes on standard input, and ends at the next one. In between
it prints as JSON how many events it sent, and when a plain client beside ours heard of each who joined.
"""

import json
import socket
import sys
import threading
from collections.abc import Iterator
from datetime import date
from random import Random
from time import monotonic, sleep

from wallboard.app.compose import REAL
from wallboard.domain.events import CallArrived, CallerJoined, Event
from wallboard.domain.periods import day_of
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options
from wallboard.sources.toy_ami import ToyAmi, ToyOptions

DAY, ZONE = date(2026, 11, 23), "Europe/Budapest"
PEAK = day_of(DAY, ZONE).start + 10 * 3600
APART_S = 0.3
LIMIT_S = 200.0
WIRE = 4.5
"""Events on the wire for each that happens in a centre, at least."""


class Listener(threading.Thread):
    """A plain client that notes when it hears of each caller who joins."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        self._socket = socket.create_connection(("127.0.0.1", port))
        self.heard: list[float] = []

    def run(self) -> None:
        self._socket.sendall(b"Action: Login\r\nUsername: wallboard\r\nSecret: wallboard-toy\r\n\r\n")
        rest = b""
        while data := self._socket.recv(65_536):
            now = monotonic()
            lines = (rest + data).split(b"\r\n")
            rest = lines.pop()
            self.heard += [now] * lines.count(b"Event: QueueCallerJoin")


def single(count: int) -> Iterator[Event]:
    """Yield an empty night, and who joins in it; nobody answers."""
    event = next(SimulatedDay(Options(), DAY, ZONE).events())
    yield event
    random, at = Random(7), event.at + 1.0
    for n in range(count):
        at += random.uniform(0.5 * APART_S, 1.5 * APART_S)
        yield CallArrived(at, f"{at:.0f}.{n}")
        yield CallerJoined(at, f"{at:.0f}.{n}", "Support")


def burst(count: int) -> Iterator[Event]:
    """Yield the day of a large centre until so many things have happened since its busiest hour began."""
    begun = 0
    for event in SimulatedDay(Options(agents=120, volume=1.2), DAY, ZONE).events():
        begun += event.at >= PEAK
        if begun > count / WIRE:
            return
        yield event


def serve(events: Iterator[Event], options: ToyOptions, count: int) -> None:
    """Serve until told to end."""
    with ToyAmi(events, REAL, options) as server:
        listener = Listener(server.port)
        sys.stdout.write(f"{server.port}\n")
        sys.stdout.flush()
        sys.stdin.readline()
        if options.real_time:
            listener.start()
        server.play()
        server.wait_until_played(LIMIT_S)
        while options.real_time and len(listener.heard) < count:
            sleep(0.01)
        json.dump({"sent": server.events_sent, "at": monotonic(), "heard": listener.heard}, sys.stdout)
        sys.stdout.write("\n")
        sys.stdout.flush()
        sys.stdin.readline()


def main() -> None:
    """Do what the command line says."""
    count = int(sys.argv[2])
    if sys.argv[1] == "burst":
        serve(burst(count), ToyOptions(real_time=False, hold=True, begin_at=PEAK), count)
    else:
        serve(single(count), ToyOptions(hold=True), count)


if __name__ == "__main__":
    main()
