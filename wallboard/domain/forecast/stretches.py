"""Who is there now, and how much comes for how long."""

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.staffing.goal import Demand
from wallboard.domain.words import Seconds

Stretch: TypeAlias = tuple[Seconds, Demand]
"""How long so much comes."""


class Present(Struct, frozen=True):
    """Who is there at the beginning."""

    agents: int
    busy: int
    waiting: int


def calls_in(stretch: Stretch) -> float:
    """Return how many calls come in it."""
    length, demand = stretch
    return demand.calls / demand.length_s * length


def mean_of(stretches: Sequence[Stretch], shares: Sequence[float]) -> float:
    """Weigh the share of each stretch by its calls; 1 where none comes."""
    calls = [calls_in(stretch) for stretch in stretches]
    whole = sum(calls)
    return sum(n * share for n, share in zip(calls, shares, strict=True)) / whole if whole else 1.0
