"""A day's plan: what each interval needs, what is rostered, and what is lacking."""

from decimal import Decimal

from msgspec import Struct

from wallboard.domain.staffing.goal import Demand, Goal, Outlook
from wallboard.domain.words import Seconds


class Part(Struct, frozen=True):
    """What is expected of one interval."""

    since: Seconds
    until: Seconds
    demand: Demand
    rostered: int | None = None
    """Agents on the roster, by their shifts less breaks; None: there is no roster."""


class PlannedPart(Struct, frozen=True):
    """What one interval needs, and what comes of those who are rostered."""

    part: Part
    needed: int
    heads: int
    """People to be paid for it, shrinkage included."""
    with_needed: Outlook
    with_rostered: Outlook | None
    cost: Decimal | None

    @property
    def short(self) -> int:
        """So many agents too few; 0 where nobody said who is rostered."""
        return 0 if self.part.rostered is None else max(0, self.needed - self.part.rostered)


class Gap(Struct, frozen=True):
    """So many more people from then to then would close neighbouring short intervals."""

    since: Seconds
    until: Seconds
    people: int


class DayPlan(Struct, frozen=True):
    """A whole day."""

    goal: Goal
    parts: tuple[PlannedPart, ...]
    gaps: tuple[Gap, ...]
    """Shifts for part-timers that together close every short interval."""
    short_parts: int
    short_hours: float
    """Agent-hours that are lacking."""
    cost: Decimal | None
