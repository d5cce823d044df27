"""What the settings say of rosters and pauses, in the shape that is wanted."""

from datetime import time

from msgspec.structs import replace

from wallboard.app.made_up.roster import SLOTS
from wallboard.app.rosters.reading import RosterFile
from wallboard.app.settings import Settings
from wallboard.domain.caller import plain_text
from wallboard.domain.duty.slots import PauseSlot
from wallboard.ui.planning.habits import PlanHabits

_LONGEST = 80


def roster_file(settings: Settings, zone: str) -> RosterFile:
    """Say where the roster of a site in a time zone is, and how it is to be taken."""
    site, roster = settings.site, settings.roster
    return RosterFile(
        site.roster, zone, time.fromisoformat(site.day_start), roster.agent, roster.breaks, roster.away
    )


def with_pauses(habits: PlanHabits, settings: Settings, *, made_up: bool = False) -> PlanHabits:
    """Add how many may pause at once, and why somebody may be absent; a made-up centre has its own slots."""
    reasons = tuple(reason for one in settings.roster.reasons if (reason := plain_text(one, _LONGEST)))
    slots = tuple(PauseSlot(slot.reason, slot.most) for slot in settings.pause_slot)
    return replace(habits, slots=slots or (SLOTS if made_up else ()), absence_reasons=reasons)
