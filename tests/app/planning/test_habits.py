from decimal import Decimal

from wallboard.app.planning.habits import planning_of
from wallboard.app.settings import StaffingSettings
from wallboard.domain.staffing.goal import Goal
from wallboard.ui.planning.habits import PlanHabits


def test_what_nobody_set_is_as_planners_have_it() -> None:
    assert planning_of(StaffingSettings()) == PlanHabits(Goal())


def test_what_was_set_is_planned_by() -> None:
    habits = planning_of(StaffingSettings(0.9, 30, 0.02, 0.88, 0.35, "21.50", 120, 60))
    assert habits == PlanHabits(Goal(0.9, 30, 120, 0.02, 0.88, 0.35, Decimal("21.50")), 60)


def test_without_a_patience_erlang_c_plans() -> None:
    assert planning_of(StaffingSettings(patience_s=0)).goal.model == "erlang_c"
    assert planning_of(StaffingSettings()).goal.model == "erlang_a"


def test_a_made_up_centre_has_a_wage_and_lines_unless_they_were_set() -> None:
    made_up = planning_of(StaffingSettings(), made_up=True)
    assert made_up.goal.hour_cost is not None
    assert made_up.lines is not None
    assert planning_of(StaffingSettings(lines=8, hour_cost="9"), made_up=True) == PlanHabits(
        Goal(hour_cost=Decimal(9)), 8
    )
