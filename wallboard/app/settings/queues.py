"""What is said and promised of queues, and which agents belong together."""

from typing import Annotated

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.tally import FlowOuts
from wallboard.domain.text import mark


class QueueSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[queue."name"]` or `[queue."source/name"]`: what is said and promised of a queue."""

    title: Annotated[
        str,
        about(mark("setting", "Title"), mark("setting", "What it is called on screen."), max_length=80),
    ] = ""
    target_s: (
        Annotated[
            float,
            about(
                mark("setting", "Target, seconds"),
                mark(
                    "setting", "A wait up to this long is in time. Without it, what the server says, else 20."
                ),
                ge=0,
                le=3600,
            ),
        ]
        | None
    ) = None
    target_share: Annotated[
        float,
        about(
            mark("setting", "Target share"),
            mark("setting", "Share of calls to answer in time, 0 to 1."),
            ge=0,
            le=1,
        ),
    ] = 0.8
    short_abandon_s: Annotated[
        float,
        about(
            mark("setting", "Short abandon, seconds"),
            mark("setting", "Who hangs up sooner than this does not count against the service level."),
            ge=0,
            le=3600,
        ),
    ] = 5.0
    flowouts: Annotated[
        FlowOuts,
        about(
            mark("setting", "Left another way"),
            mark(
                "setting",
                "Who leaves neither answered nor by hanging up (key, time-out, moved) is a miss of the "
                "service level: over_target, all or none of them.",
            ),
        ),
    ] = "over_target"
    wrapup_s: (
        Annotated[
            float,
            about(
                mark("setting", "Wrap-up, seconds"),
                mark("setting", "As of the source, for this queue."),
                ge=0,
                le=3600,
            ),
        ]
        | None
    ) = None
    order: Annotated[
        int,
        about(mark("setting", "Order"), mark("setting", "Place in lists; equal ones stand by name.")),
    ] = 0


class AgentGroupSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[agent_group]]`: agents who are shown together."""

    title: Annotated[
        str,
        about(
            mark("setting", "Title"),
            mark("setting", "What the group is called on screen."),
            min_length=1,
            max_length=80,
        ),
    ]
    members: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Members"),
            mark(
                "setting",
                "Agents by id or name, as they are or with * and ?, such as PJSIP/11* or Anna*; "
                "with a source before a slash, only of that one.",
            ),
            min_length=1,
        ),
    ]
