"""`wallboard simulate --ami PORT`: a simulated centre behind a toy AMI server."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from wallboard.domain.periods import day_at
from wallboard.domain.source import Clock, Stop
from wallboard.domain.words import Seconds
from wallboard.sources.simulator.options import Options
from wallboard.sources.simulator.source import events_from
from wallboard.sources.toy_ami.options import ToyOptions
from wallboard.sources.toy_ami.server import ToyAmi

_OPENS, _CLOSES = 9.0, 17.0
_BUSY = 10.0
"""Outside of these hours of the day the wire begins with the busy forenoon."""


class ServeOptions(Struct, frozen=True):
    """What the command can be told."""

    port: int = 0
    speed: float = 1.0
    seed: int = 7
    minutes: float | None = None
    """How long to serve; None: until told to stop."""
    ledger: Path | None = None
    """Where to write the ledger at the end."""
    zone: str = "UTC"
    agents: int = 40


def serve(
    options: ServeOptions, stop: Stop, clock: Clock, started: Callable[[ToyAmi], None] | None = None
) -> None:
    """Serve a simulated centre until told to stop or the minutes are over; blocks.

    `started` is called once the port is open. Raises WallboardError when the port is taken or the
    zone unknown, OSError when the ledger can't be written.
    """
    toy = simulated(options, clock)
    with toy:
        if started is not None:
            started(toy)
        stop.wait(None if options.minutes is None else 60 * options.minutes)
        if options.ledger is not None:
            toy.save_ledger(options.ledger)


def simulated(options: ServeOptions, clock: Clock) -> ToyAmi:
    """Make a server, not yet started, of today in a simulated centre."""
    now = clock()
    events = events_from(Options(options.seed, options.agents), now, options.zone)
    begin_at = _begin(now, options.zone)
    return ToyAmi(events, clock, ToyOptions(port=options.port, speed=options.speed, begin_at=begin_at))


def _begin(now: Seconds, zone: str) -> Seconds:
    today = day_at(now, zone)
    hour = (now - today.start) / 3600
    return now if _OPENS <= hour <= _CLOSES else today.start + 3600 * _BUSY
