"""What the settings say of rosters and pauses."""

from datetime import time

from wallboard.app.rosters.reading import RosterFile
from wallboard.app.rosters.settings import roster_file, with_pauses
from wallboard.app.settings import PauseSlotSettings, RosterSettings, Settings, SiteSettings
from wallboard.domain.duty.slots import PauseSlot
from wallboard.ui.planning.habits import PlanHabits

SETTINGS = Settings(
    site=SiteSettings(roster="plan.ics", day_start="06:00"),
    roster=RosterSettings("attendee", ("pause",), ("ill",), (" ill\n", " ")),
    pause_slot=(PauseSlotSettings("Lunch", 3),),
)


def test_a_calendar_is_taken_as_the_settings_say() -> None:
    assert roster_file(SETTINGS, "UTC") == RosterFile(
        "plan.ics", "UTC", time(6), "attendee", ("pause",), ("ill",)
    )


def test_pauses_and_reasons_are_added_to_what_planning_reckons_with() -> None:
    habits = with_pauses(PlanHabits(lines=30), SETTINGS)
    assert (habits.slots, habits.absence_reasons, habits.lines) == ((PauseSlot("Lunch", 3),), ("ill",), 30)
