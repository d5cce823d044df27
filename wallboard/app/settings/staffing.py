"""What planning reckons with: the goal, what an hour costs, and how many calls the lines carry."""

from typing import Annotated

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.text import mark


class StaffingSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[staffing]`: for how many agents is planned, and by what."""

    target_share: Annotated[
        float,
        about(
            mark("setting", "Target share"),
            mark(
                "setting", "Share of all calls, those given up too, that is to be answered in time, 0 to 1."
            ),
            ge=0,
            le=1,
        ),
    ] = 0.8
    target_s: Annotated[
        float,
        about(
            mark("setting", "Target, seconds"),
            mark("setting", "An answer so soon is in time."),
            ge=0,
            le=3600,
        ),
    ] = 20.0
    lost_limit: (
        Annotated[
            float,
            about(
                mark("setting", "Permitted loss"),
                mark("setting", "Share of the calls that may be given up, 0 to 1. Without it, no limit."),
                ge=0.001,
                le=1,
            ),
        ]
        | None
    ) = None
    max_occupancy: Annotated[
        float,
        about(
            mark("setting", "Highest occupancy"),
            mark(
                "setting",
                "Share of their time that agents may be busy, 0 to 1; 0.88 is advised for long days.",
            ),
            ge=0.1,
            le=1,
        ),
    ] = 1.0
    shrinkage: Annotated[
        float,
        about(
            mark("setting", "Shrinkage"),
            mark("setting", "Share of the paid time that is not given to callers: leave, illness, breaks."),
            ge=0,
            le=0.9,
        ),
    ] = 0.3
    hour_cost: Annotated[
        str,
        about(
            mark("setting", "Cost of an hour"),
            mark(
                "setting", "Of one paid agent hour, such as 14.50. Without it, nobody says what a plan costs."
            ),
            pattern=r"^(\d{1,9}(\.\d{1,4})?)?$",
        ),
    ] = ""
    patience_s: Annotated[
        float,
        about(
            mark("setting", "Patience, seconds"),
            mark(
                "setting",
                "Mean time after which callers give up, until enough have to measure it. "
                "0: they never do, and Erlang C plans.",
            ),
            ge=0,
            le=86_400,
        ),
    ] = 180.0
    lines: (
        Annotated[
            int,
            about(
                mark("setting", "Lines"),
                mark("setting", "How many calls the trunks carry at once. Without it, nobody asks for more."),
                ge=1,
                le=100_000,
            ),
        ]
        | None
    ) = None
