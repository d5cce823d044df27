"""Which calls of one caller belong together, and what a call is worth."""

from typing import Annotated, Literal

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.app.settings.promises import DATE, Lines
from wallboard.domain.text import mark


class CallerSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[callers]`: which calls of one caller belong together."""

    recover_window_h: Annotated[
        float,
        about(
            mark("setting", "Recovery, hours"),
            mark("setting", "So long after a lost call its caller can be made good."),
            ge=1,
            le=720,
        ),
    ] = 24.0
    recover_by: Annotated[
        Literal["opening", "hours"],
        about(
            mark("setting", "Recovery by"),
            mark(
                "setting",
                "With opening hours: until the next opening day closes (opening), or by hours.",
            ),
        ),
    ] = "opening"
    repeat_window_h: Annotated[
        float,
        about(
            mark("setting", "Repeat, hours"),
            mark("setting", "Another call of the same caller so soon is a repeat."),
            ge=1,
            le=720,
        ),
    ] = 24.0
    fcr_days: Annotated[
        int,
        about(
            mark("setting", "First-call resolution, days"),
            mark("setting", "Who does not ring again for so long was helped, as far as one can tell."),
            ge=1,
            le=30,
        ),
    ] = 7
    shared_numbers: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Shared numbers"),
            mark("setting", "Of switchboards and gateways: whoever calls from one counts as withheld."),
        ),
    ] = ()
    call_back_out_of_hours: Annotated[
        bool,
        about(
            mark("setting", "Call back after hours"),
            mark("setting", "Whether who rang only while it was closed is to be called back."),
        ),
    ] = True
    currency: Annotated[
        str,
        about(
            mark("setting", "Currency"),
            mark("setting", "What stands before an amount of money, such as € or HUF."),
            max_length=8,
        ),
    ] = ""


class CampaignSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[campaign]]`: who owns lines since when, what that cost, and what a call may be worth."""

    title: Annotated[
        str,
        about(
            mark("setting", "Title"),
            mark("setting", "What it is called on screen."),
            min_length=1,
            max_length=80,
        ),
    ]
    lines: Lines
    valid_from: Annotated[
        str,
        about(
            mark("setting", "Valid from"),
            mark("setting", "Date such as 2026-11-01. Without it, always."),
            pattern=f"({DATE})|^$",
        ),
    ] = ""
    valid_to: Annotated[
        str,
        about(
            mark("setting", "Valid to"),
            mark("setting", "Its last day. Without it, until another campaign takes a line over."),
            pattern=f"({DATE})|^$",
        ),
    ] = ""
    cost: Annotated[
        str,
        about(
            mark("setting", "Cost"),
            mark("setting", "Of the whole campaign, such as 1200.50; in the currency of the sales."),
            pattern=r"^(\d{1,12}(\.\d{1,4})?)?$",
        ),
    ] = ""
    conversion: (
        Annotated[
            float,
            about(
                mark("setting", "Conversion"),
                mark(
                    "setting",
                    "Share of answered calls that become a sale. Without it, as of late.",
                ),
                ge=0,
                le=1,
            ),
        ]
        | None
    ) = None
    average_sale: Annotated[
        str,
        about(
            mark("setting", "Average sale"),
            mark("setting", "Such as 150 or 89.90. Without it, nobody says what lost calls cost."),
            pattern=r"^(\d{1,12}(\.\d{1,4})?)?$",
        ),
    ] = ""
    basis: Annotated[
        Literal["callers", "calls"],
        about(
            mark("setting", "Basis"),
            mark("setting", "Whether lost revenue is counted by callers or by calls."),
        ),
    ] = "callers"
