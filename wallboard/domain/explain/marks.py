"""What one call does to a figure: asked of the figure itself, over the sums of that one call alone.

So a list that marks its rows and the number above it can't disagree, and a new figure
needs no second definition. Nothing is divided before the end: what all calls do adds up to
the two parts of the figure.
"""

import math
from enum import StrEnum

from msgspec import Struct

from wallboard.domain.facts import Call, Visit
from wallboard.domain.figures import Figure, PeriodKpi, Unit
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import Seconds

_SHARES = frozenset({Unit.SHARE, Unit.PERCENT})


class Mark(StrEnum):
    """What a call does to a figure."""

    FOR = "for"
    """It is counted; of a share, in its upper part."""
    AGAINST = "against"
    """It is in the lower part of a share only."""
    OUT = "out"
    """It is left out."""


class Judge(Struct, frozen=True):
    """One figure, the promise by which it judges, the instant of which it is, and where its period begins."""

    kpi: PeriodKpi
    policy: Policy
    now: Seconds
    since: Seconds = -math.inf

    def visit(self, visit: Visit) -> Mark:
        """Say what a stay in a queue does to the figure."""
        return mark_in(self.kpi, self.of_visit(visit))

    def of_visit(self, visit: Visit) -> Figure:
        """Make the figure of one stay alone."""
        tally = Tally()
        if visit.joined >= self.since:
            tally.add(visit, self.policy)
            tally.overlay(visit, self.policy, self.now)
        if visit.left is not None and visit.left >= self.since:
            tally.happen(visit)
        return self.kpi.read(Period(tally))

    def call(self, call: Call) -> Mark:
        """Say what a call does to the figure."""
        return mark_in(self.kpi, self.of_call(call))

    def of_call(self, call: Call) -> Figure:
        """Make the figure of one call alone."""
        tally = CallTally()
        tally.add(call)
        return self.kpi.read(Period(Tally(), tally))


def mark_in(kpi: PeriodKpi, alone: Figure) -> Mark:
    """Say what a call does to a figure, given the figure of this call alone."""
    if alone.parts is None:
        counted = alone.value is not None if kpi.unit is Unit.SECONDS else bool(alone.value)
        return Mark.FOR if counted else Mark.OUT
    top, bottom = alone.parts
    if not bottom and not top:
        return Mark.OUT
    return Mark.FOR if top or kpi.unit not in _SHARES else Mark.AGAINST
