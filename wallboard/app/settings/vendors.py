"""Who carries calls, who answers them for us, and what they take for it."""

from typing import Annotated

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.text import mark

Name = Annotated[
    str,
    about(
        mark("setting", "Name"),
        mark("setting", "What it is called on screen."),
        min_length=1,
        max_length=80,
    ),
]
Sources = Annotated[
    tuple[str, ...],
    about(mark("setting", "Sources"), mark("setting", "Names of sources, as they stand in [[source]].")),
]
PerMinute = Annotated[
    str,
    about(
        mark("setting", "Price of a minute"),
        mark("setting", "Of conversation, such as 0.012. Without both prices nobody says what calls cost."),
        pattern=r"^(\d{1,12}(\.\d{1,6})?)?$",
    ),
]
PerCall = Annotated[
    str,
    about(
        mark("setting", "Price of a call"),
        mark("setting", "Of each answered call, such as 0.10 or 3.50."),
        pattern=r"^(\d{1,12}(\.\d{1,6})?)?$",
    ),
]
Step = Annotated[
    int,
    about(
        mark("setting", "Step of the price, seconds"),
        mark("setting", "A conversation counts in whole steps of this: 60 where each begun minute counts."),
        ge=1,
        le=3600,
    ),
]


class OperatorSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[operator]]`: who carries the calls of some numbers, or of some sources."""

    name: Name
    lines: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Lines"),
            mark("setting", "Numbers of ours that it carries; * stands for any rest, such as +3612*."),
        ),
    ] = ()
    sources: Sources = ()
    records: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Called in call records"),
            mark("setting", "What imported records call it, * for any rest. Without it, its own name."),
        ),
    ] = ()
    channels: (
        Annotated[
            int,
            about(
                mark("setting", "Calls at once"),
                mark("setting", "How many calls its trunks carry at once. Without it, nobody said."),
                ge=1,
                le=100_000,
            ),
        ]
        | None
    ) = None
    per_minute: PerMinute = ""
    per_call: PerCall = ""
    step_s: Step = 1


class VendorSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[vendor]]`: a call centre that answers calls for us."""

    name: Name
    sources: Sources
    per_minute: PerMinute = ""
    per_call: PerCall = ""
    step_s: Step = 1
