"""What was promised to whom, since when, and what was broken when."""

from typing import Annotated, Literal

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.tally import FlowOuts
from wallboard.domain.text import mark

DATE = r"^\d{4}-\d{2}-\d{2}$"
MOMENT = r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$"

Lines = Annotated[
    tuple[str, ...],
    about(
        mark("setting", "Lines"),
        mark("setting", "Numbers dialled, such as +3612345678, as the telephone system writes them."),
    ),
]
Queues = Annotated[
    tuple[str, ...],
    about(
        mark("setting", "Queues"),
        mark("setting", "Names of queues; of one source only with its name before a slash: pbx-1/support."),
    ),
]


class PromiseSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[promise]]`: what was promised to a client, or for a line."""

    title: Annotated[
        str,
        about(
            mark("setting", "Title"),
            mark("setting", "What it is called on screen; all versions of a promise have the same."),
            min_length=1,
            max_length=80,
        ),
    ]
    valid_from: Annotated[
        str,
        about(
            mark("setting", "Valid from"),
            mark("setting", "Date such as 2026-11-01; from then on it replaces the one of the same title."),
            pattern=f"({DATE})|^$",
        ),
    ] = ""
    lines: Lines = ()
    queues: Queues = ()
    hours: Annotated[
        str,
        about(
            mark("setting", "Opening hours"),
            mark("setting", "Written as those of the site; without them, the site's."),
        ),
    ] = ""
    holidays: Annotated[
        str,
        about(
            mark("setting", "Holidays"),
            mark("setting", "Of which country or part of it holidays are days off; without it, as the site."),
        ),
    ] = ""
    clock: Annotated[
        Literal["arrival", "greeting", "join"],
        about(
            mark("setting", "Clock"),
            mark("setting", "When it starts: the call arrives, the greeting is over, or a queue is joined."),
        ),
    ] = "join"
    within_s: (
        Annotated[
            float,
            about(
                mark("setting", "Answer within, seconds"),
                mark("setting", "An answer so soon is in time. Without it, no time was promised."),
                ge=0,
                le=3600,
            ),
        ]
        | None
    ) = None
    short_abandon_s: Annotated[
        float,
        about(
            mark("setting", "Short abandon, seconds"),
            mark("setting", "Who hangs up sooner than this does not count; 0: everybody does."),
            ge=0,
            le=3600,
        ),
    ] = 5.0
    leaves_out: Annotated[
        tuple[
            Literal[
                "out_of_hours", "menu", "busy", "full", "no_agents", "timeout", "key", "message", "call_back"
            ],
            ...,
        ],
        about(
            mark("setting", "Leaves out"),
            mark(
                "setting",
                "Lost calls that do not count: out_of_hours, menu, busy, full, no_agents, timeout, key, "
                "message, call_back.",
            ),
        ),
    ] = ("out_of_hours",)
    incidents: Annotated[
        Literal["out", "in"],
        about(
            mark("setting", "Incidents"),
            mark("setting", "Whether calls that arrived during an incident are left out or count."),
        ),
    ] = "out"
    ceiling: (
        Annotated[
            int,
            about(
                mark("setting", "Ceiling"),
                mark("setting", "With more calls than this in an interval nothing is promised for it."),
                ge=1,
                le=1_000_000,
            ),
        ]
        | None
    ) = None
    interval_min: Annotated[
        int,
        about(
            mark("setting", "Interval, minutes"),
            mark("setting", "Over which the ceiling is counted."),
            ge=5,
            le=60,
        ),
    ] = 30
    target_share: Annotated[
        float,
        about(
            mark("setting", "Target share"),
            mark("setting", "Share of the calls that is to be answered, 0 to 1."),
            ge=0,
            le=1,
        ),
    ] = 0.98
    permitted_loss: Annotated[
        float,
        about(
            mark("setting", "Permitted loss"),
            mark("setting", "Share of the calls that may be lost, 0 to 1."),
            ge=0,
            le=1,
        ),
    ] = 0.02


class ChangeSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[change]]`: another promise of a queue from a day on; what came before stays as it was judged."""

    valid_from: Annotated[
        str,
        about(
            mark("setting", "Valid from"),
            mark("setting", "Date such as 2026-11-01, from the start of that day on."),
            pattern=DATE,
        ),
    ]
    queue: Annotated[
        str,
        about(
            mark("setting", "Queue"),
            mark("setting", "Its name as in [queue.…], such as support or pbx-1/support."),
            min_length=1,
        ),
    ]
    target_s: (
        Annotated[
            float,
            about(
                mark("setting", "Target, seconds"),
                mark("setting", "As of the queue; what is left out stays as it was."),
                ge=0,
                le=3600,
            ),
        ]
        | None
    ) = None
    target_share: (
        Annotated[
            float,
            about(mark("setting", "Target share"), mark("setting", "As of the queue."), ge=0, le=1),
        ]
        | None
    ) = None
    short_abandon_s: (
        Annotated[
            float,
            about(
                mark("setting", "Short abandon, seconds"), mark("setting", "As of the queue."), ge=0, le=3600
            ),
        ]
        | None
    ) = None
    flowouts: (
        Annotated[FlowOuts, about(mark("setting", "Left another way"), mark("setting", "As of the queue."))]
        | None
    ) = None


class IncidentSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[incident]]`: a time in which something was broken; without queues and lines, everything."""

    since: Annotated[
        str,
        about(
            mark("setting", "Since"),
            mark("setting", "Local time such as 2026-11-23 10:42."),
            pattern=MOMENT,
        ),
    ]
    reason: Annotated[
        str,
        about(
            mark("setting", "Reason"),
            mark("setting", "What it was, such as line down; charts say it."),
            min_length=1,
            max_length=80,
        ),
    ]
    until: Annotated[
        str,
        about(
            mark("setting", "Until"),
            mark("setting", "Local time such as 2026-11-23 11:20; without it, it goes on."),
            pattern=f"({MOMENT})|^$",
        ),
    ] = ""
    lines: Lines = ()
    queues: Queues = ()
