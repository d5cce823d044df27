"""All that the planner's pages work with, out of all the settings that say something of it."""

from collections.abc import Sequence

from wallboard.app.planning.carriers import with_carriers
from wallboard.app.planning.habits import planning_of
from wallboard.app.rosters.settings import with_pauses
from wallboard.app.settings import Settings
from wallboard.sources.spec import SourceSpec
from wallboard.ui.planning.habits import PlanHabits


def planned(settings: Settings, made_up: Sequence[SourceSpec] | None) -> PlanHabits:
    """Put the habits together; `made_up`: the sources of a made-up centre, None where it is a real one."""
    habits = planning_of(settings.staffing, made_up=made_up is not None)
    habits = with_pauses(habits, settings, made_up=made_up is not None)
    return with_carriers(habits, settings, made_up or ())
