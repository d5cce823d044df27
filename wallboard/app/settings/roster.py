"""How a roster is read, and how many may pause at once."""

from typing import Annotated, Literal

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.text import mark


class RosterSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[roster]`: how the calendars of a roster are to be taken."""

    agent: Annotated[
        Literal["summary", "attendee", "organizer", "location", "file"],
        about(
            mark("setting", "Agent"),
            mark(
                "setting",
                "What of a calendar's event names the agent; file: the name of the file, one for each agent.",
            ),
        ),
    ] = "summary"
    breaks: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Breaks"),
            mark("setting", "Categories of a calendar's events that are breaks."),
        ),
    ] = ("break", "lunch")
    away: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Away"),
            mark("setting", "Categories of a calendar's events that say who is not there."),
        ),
    ] = ("absent", "holiday", "sick", "vacation")
    reasons: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Reasons"),
            mark("setting", "Why somebody may be absent, to choose from; none: nobody is asked."),
        ),
    ] = ()


class PauseSlotSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[pause_slot]]`: how many may pause at once for a reason."""

    reason: Annotated[
        str,
        about(
            mark("setting", "Reason"),
            mark("setting", "As the telephone system tells it, in any case; * is any that is not named."),
            min_length=1,
            max_length=80,
        ),
    ]
    most: Annotated[
        int,
        about(mark("setting", "At most"), mark("setting", "So many agents at once."), ge=0, le=10_000),
    ]
