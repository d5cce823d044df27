"""Who rings, and when: feeds the front of the centre one caller after the other."""

from functools import partial
from random import Random

from wallboard.sources.simulator import profile
from wallboard.sources.simulator.centre import LineSpec, Unit
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.front import Front
from wallboard.sources.simulator.people import Customers
from wallboard.sources.simulator.profile import LocalDay


class Demand:
    """All callers of one unit on one day."""

    def __init__(self, engine: Engine, front: Front, day: LocalDay, unit: Unit, customers: Customers) -> None:
        """Take what is needed to let people ring; `begin` starts it."""
        self._engine = engine
        self._front = front
        self._day = day
        self._unit = unit
        self._customers = customers

    def begin(self, rng: Random) -> None:
        """Let people ring the office lines and the hotline until the day is over."""
        unit, day = self._unit, self._day
        # No two days are alike, and a busy one is busy from morning to night.
        mood = rng.lognormvariate(0, 0.05)
        busiest, hotline_busiest = mood * unit.busiest, mood * unit.hotline_busiest
        office = tuple(line for line in unit.lines if not line.round_the_clock)
        hotline = tuple(line for line in unit.lines if line.round_the_clock)
        self._follow(office, busiest, partial(profile.office_calls, day), rng)
        self._follow(hotline, hotline_busiest, partial(profile.hotline_calls, day), rng)

    def _follow(self, lines: tuple[LineSpec, ...], busiest: float, shape: profile.Shape, rng: Random) -> None:
        own = Random(rng.getrandbits(64))
        moments = profile.arrivals(self._day, shape, busiest, own)
        weights = [line.weight for line in lines]

        def ring() -> None:
            line = own.choices(lines, weights)[0]
            self._front.arrive(self._unit, line, self._customers.someone(own))
            plan_next()

        def plan_next() -> None:
            at = next(moments, None)
            if at is not None:
                self._engine.at(at, ring)

        plan_next()
