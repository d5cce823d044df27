"""What is said of one figure."""

from msgspec import Struct

from wallboard.domain.figures import Basis, Figure, Unit
from wallboard.domain.tally import Policy
from wallboard.domain.text import Text
from wallboard.domain.words import Seconds, SourceName


class LeftOut(Struct, frozen=True):
    """Something that is not in the figure, and how much of it there is."""

    words: Text
    count: int


class Rival(Struct, frozen=True):
    """Another common definition of the same thing."""

    key: str
    title: Text
    unit: Unit
    figure: Figure
    words: Text
    """How it counts."""


class Gap(Struct, frozen=True):
    """A time `[since, until)` that nobody saw of one source."""

    source: SourceName
    since: Seconds
    until: Seconds


class Explanation(Struct, frozen=True):
    """One figure, and everything that tells why it is what it is."""

    key: str
    """Of the catalogue, without the ending of the last half hour."""
    title: Text
    unit: Unit
    figure: Figure
    formula: Text
    basis: Basis | None
    """Which happenings belong to the period; None: it is of this instant."""
    since: Seconds
    until: Seconds
    fraction: tuple[Text, Text] | None = None
    """What the two parts of the figure count."""
    policies: tuple[Policy, ...] = ()
    """What its queues promise, each promise once."""
    leaves_out: Text | None = None
    left_out: tuple[LeftOut, ...] = ()
    covered: float | None = None
    """Share of the period that was seen by the source that saw least; None where nobody knows."""
    gaps: tuple[Gap, ...] = ()
    interval: tuple[float, float] | None = None
    """Of a share: between which limits it may lie by chance (Wilson, 95 %)."""
    small: bool = False
    """It stands on too few calls to be judged."""
    open: int = 0
    """So many of its calls are not decided yet: the figure is provisional."""
    rivals: tuple[Rival, ...] = ()
    partial: int = 0
    """Of so many of its calls only the queues were seen, not what came before; losses there are missing."""
    adds_up: tuple[LeftOut, ...] = ()
    """The figure as a sum, where another one could be taken for it; what is taken away is below 0."""
