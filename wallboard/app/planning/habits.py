"""What the planner's pages reckon with, out of `[staffing]`."""

from decimal import Decimal

from msgspec.structs import replace

from wallboard.app.settings import StaffingSettings
from wallboard.domain.staffing.goal import Goal
from wallboard.ui.planning.habits import PlanHabits

_MADE_UP_HOUR = Decimal("14.50")
_MADE_UP_LINES = 30


def planning_of(staffing: StaffingSettings, *, made_up: bool = False) -> PlanHabits:
    """Make the habits; a made-up centre has a wage and trunks where nobody set any."""
    goal = Goal(
        staffing.target_share,
        staffing.target_s,
        staffing.patience_s or None,
        staffing.lost_limit,
        staffing.max_occupancy,
        staffing.shrinkage,
        Decimal(staffing.hour_cost) if staffing.hour_cost else None,
    )
    if not made_up:
        return PlanHabits(goal, staffing.lines)
    return PlanHabits(
        replace(goal, hour_cost=goal.hour_cost or _MADE_UP_HOUR), staffing.lines or _MADE_UP_LINES
    )
