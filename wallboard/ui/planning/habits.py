"""What the planner's pages work with, besides the cache. No Qt in it."""

from msgspec import Struct

from wallboard.domain.staffing.goal import Goal


class PlanHabits(Struct, frozen=True):
    """What the settings say of planning."""

    goal: Goal = Goal()
    """The patience in it is taken where too few callers gave up to measure it."""
    lines: int | None = None
    """How many calls the trunks carry at once; None: nobody said."""
