"""The simulated centre as a source: fills the day up to now, then follows the clock."""

from collections.abc import Iterator
from datetime import timedelta
from heapq import merge
from zoneinfo import ZoneInfo

from wallboard.domain.errors import WallboardError
from wallboard.domain.events import Event
from wallboard.domain.periods import day_at, day_of
from wallboard.domain.source import Clock, Emit, Stop
from wallboard.domain.text import mark, say
from wallboard.domain.words import Seconds
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.options import Options, options_of
from wallboard.sources.spec import Check, SourceSpec

_SLICE = 200
"""Events handed over at once."""
# One busy thread makes painting five times slower, so the filling of the day rests between slices.
_NAP: Seconds = 0.002
_LOOK: Seconds = 0.05
_LOOKS_PER_BEAT = 15
"""After so many looks that found nothing, less than a second, an empty list says that we are alive."""
_TOO_FAR: Seconds = 3 * 86_400.0
"""A clock that jumps further than this begins anew with a `Baseline`, rather than simulate years."""


class SimulatorSource:
    """A centre that is always there; equal options and days give equal events."""

    def __init__(self, spec: SourceSpec) -> None:
        """Read the options. Raises WallboardError for a wrong option or an unknown zone."""
        self._options = options_of(spec)
        self._zone = zone_of(spec)

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        """Emit the day so far in slices, then what is due; returns when told to stop.

        A clock that is set back silences the centre until it has caught up, and nothing is told twice.
        """
        now = clock()
        while not stop.is_set():
            self._follow(now, emit, stop, clock)
            now = clock()

    def _follow(self, now: Seconds, emit: Emit, stop: Stop, clock: Clock) -> None:
        """Run from the day of `now` on, until told to stop or the clock jumps too far."""
        events = events_from(self._options, now, self._zone)
        due = next(events)
        seen, idle = now, 0
        while not stop.is_set():
            now = clock()
            if now > seen + _TOO_FAR:
                return
            seen = max(seen, now)
            batch: list[Event] = []
            while due.at <= now and len(batch) < _SLICE:
                batch.append(due)
                due = next(events)
            idle = 0 if batch else idle + 1
            if batch or idle % _LOOKS_PER_BEAT == 0:
                emit(batch)
            stop.wait(_NAP if len(batch) == _SLICE else _LOOK)


def events_from(options: Options, now: Seconds, zone: str) -> Iterator[Event]:
    """Yield events from the beginning of the day of `now`, and of the days after it, without an end.

    Whoever still talks at midnight is followed to the end while the next day begins; only the first day
    has a `Baseline`, since nothing is listed anew later.
    """
    day = day_at(now, zone)
    today = SimulatedDay(options, day.date, zone).events()
    yield next(today)
    night: list[Event] = []
    while True:
        both, night = merge(night, today, key=_moment), []
        for event in both:
            if event.at >= day.end:
                night = [event, *both]
                break
            yield event
        day = day_of(day.date + timedelta(days=1), zone)
        today = SimulatedDay(options, day.date, zone).events()
        next(today)


def _moment(event: Event) -> Seconds:
    return event.at


def zone_of(spec: SourceSpec) -> str:
    """Return the zone of the site. Raises WallboardError when it is unknown."""
    try:
        ZoneInfo(spec.zone)
    except (KeyError, ValueError, OSError) as error:
        raise WallboardError(
            say("source", "The time zone “{zone}” is unknown.", zone=spec.zone),
            say("source", "Write it like {example}.", example="Europe/Budapest"),
        ) from error
    return spec.zone


def check(spec: SourceSpec, clock: Clock) -> Iterator[Check]:
    """Say whether the options can be used, and what the day they give looks like."""
    try:
        options, zone = options_of(spec), zone_of(spec)
    except WallboardError as error:
        yield Check(mark("source", "Options"), ok=False, detail=error.message)
        return
    yield Check(
        mark("source", "Options"),
        ok=True,
        detail=say(
            "source",
            "seed {seed}, {agents} agents, volume {volume}",
            seed=options.seed,
            agents=options.agents,
            volume=options.volume,
        ),
    )
    day = day_at(clock(), zone)
    today = SimulatedDay(options, day.date, zone)
    events = sum(1 for _ in today.events())
    yield Check(
        mark("source", "Day"),
        ok=True,
        detail=say(
            "source",
            "{date} in {zone}: {calls} calls, {events} events",
            date=day.date,
            zone=zone,
            calls=len(today.ledger.calls),
            events=events,
        ),
    )
    yield Check(
        mark("source", "Data"), ok=None, detail=mark("source", "all people, numbers and calls are made up")
    )
