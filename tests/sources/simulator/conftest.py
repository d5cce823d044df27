"""Days that several tests look at; each is simulated once."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from wallboard.domain.events import Event
from wallboard.sources.simulator.day import SimulatedDay
from wallboard.sources.simulator.ledger import Ledger
from wallboard.sources.simulator.options import Options

Simulated = tuple[list[Event], Ledger]
MONDAY = date(2026, 11, 23)
ZONE = "Europe/Budapest"


@cache
def _simulated(options: Options, day: date, zone: str) -> Simulated:
    simulated = SimulatedDay(options, day, zone)
    return list(simulated.events()), simulated.ledger


@pytest.fixture(scope="session")
def simulate() -> Callable[..., Simulated]:
    def run(options: Options | None = None, day: date = MONDAY, zone: str = ZONE) -> Simulated:
        return _simulated(options or Options(), day, zone)

    return run


@pytest.fixture(scope="session")
def monday(simulate: Callable[..., Simulated]) -> Simulated:
    """An ordinary busy day of the centre that a newcomer meets."""
    return simulate()


@pytest.fixture(scope="session")
def week(simulate: Callable[..., Simulated]) -> list[Simulated]:
    """Monday to Friday of it."""
    return [simulate(day=MONDAY.replace(day=MONDAY.day + n)) for n in range(5)]
