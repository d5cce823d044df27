"""What is asked for and of whom: calls, a goal, and what comes of so many agents.

Source: the definitions of the figures, section 10.
"""

from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.words import Seconds

Model: TypeAlias = Literal["erlang_a", "erlang_c"]
"""Callers give up after an exponential patience (A), or never (C)."""
USUAL_PATIENCE_S: Seconds = 180.0
"""Taken until 30 callers have given up."""


class Demand(Struct, frozen=True):
    """Calls of an interval, and how long each keeps an agent busy."""

    calls: float
    length_s: Seconds
    aht_s: Seconds
    """Talk, hold and wrap-up."""

    @property
    def erlangs(self) -> float:
        """The offered load."""
        return self.calls * self.aht_s / self.length_s


class Goal(Struct, frozen=True):
    """What is promised, and what planning reckons with."""

    share: float = 0.8
    """Of all offered calls, answered within the time."""
    within_s: Seconds = 20.0
    patience_s: Seconds | None = USUAL_PATIENCE_S
    """Mean time after which callers give up; None: they never do, and Erlang C is the model."""
    lost_limit: float | None = None
    """Highest share of lost calls; None: no limit."""
    max_occupancy: float = 1.0
    shrinkage: float = 0.3
    """Time paid but not on the queue, as a share of the paid time."""
    hour_cost: Decimal | None = None
    """Of one paid agent hour; None: nobody said."""

    @property
    def model(self) -> Model:
        """Which formula answers."""
        return "erlang_c" if self.patience_s is None else "erlang_a"


class Outlook(Struct, frozen=True):
    """What comes of so many agents; None: the model has no answer, or no call came."""

    agents: int
    served: float | None
    """Share of the offered calls answered within the time."""
    lost: float | None
    """Share that gives up."""
    asa_s: Seconds | None
    """Mean wait of those who are answered."""
    occupancy: float | None
    wait: float | None
    """Share that has to wait at all."""
    queue: float | None = None
    """Callers waiting, on average."""
    blocked: float | None = None
    """Share that found all lines busy; None: nobody said how many lines there are."""
    stable: bool = True
    """False: the queue grows without end (Erlang C at full load)."""
