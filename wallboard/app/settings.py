"""The settings: each declared once, with title, explanation, bounds and default.

Reading, help and documentation are made from these declarations. Secrets are
never in the file: it only says where to find them.
"""

from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from wallboard.domain.text import Text, mark, say


def about(title: Text, explanation: Text, **bounds: Any) -> Meta:  # noqa: ANN401 -- Meta's own bounds
    """Describe a setting: what it is called, what it does, and which values it may have."""
    return Meta(extra={"title": title, "help": explanation}, **bounds)


class SiteSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[site]`: where the centre is."""

    zone: Annotated[
        str,
        about(
            mark("setting", "Time zone"),
            mark("setting", "IANA name such as Europe/Budapest. Without it, the computer's own."),
        ),
    ] = ""
    country: Annotated[
        str,
        about(
            mark("setting", "Country"),
            mark("setting", "ISO 3166 code such as HU, to read national numbers."),
            pattern="^([A-Z]{2})?$",
        ),
    ] = ""
    day_start: Annotated[
        str,
        about(
            mark("setting", "Start of the day"),
            mark("setting", "Local time HH:MM at which a business day begins."),
            pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$",
        ),
    ] = "00:00"
    hours: Annotated[
        str,
        about(
            mark("setting", "Opening hours"),
            mark("setting", "Such as Mon-Fri 08:00-18:00, Sat 09:00-13:00; 22:00-06:00 ends the next day."),
        ),
    ] = ""


class SourceSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[source]]`: a telephone system to listen to."""

    name: Annotated[
        str,
        about(
            mark("setting", "Name"),
            mark("setting", "What the source is called on screen and in the cache; keep it for ever."),
            min_length=1,
            max_length=40,
        ),
    ]
    url: Annotated[
        str,
        about(
            mark("setting", "Address"),
            mark("setting", "Such as ami://reader@pbx.example:5038, amis:// for TLS; never with a password."),
            min_length=1,
        ),
    ]
    secret: Annotated[
        str,
        about(
            mark("setting", "Password"),
            mark(
                "setting",
                "Where it is: env:NAME, file:PATH or keyring. Without it, WALLBOARD_PASSWORD_NAME "
                "or WALLBOARD_PASSWORD in the environment, then the keyring.",
            ),
            pattern="^(env:.+|file:.+|keyring)?$",
        ),
    ] = ""
    ca: Annotated[
        str,
        about(
            mark("setting", "Certificates"),
            mark("setting", "File with the certificates to trust for TLS. Without it, the system's."),
        ),
    ] = ""
    wrapup_s: Annotated[
        float,
        about(
            mark("setting", "Wrap-up, seconds"),
            mark("setting", "Fixed wrap-up after each call, where the server doesn't tell it (Asterisk)."),
            ge=0,
            le=3600,
        ),
    ] = 0.0


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


class CacheSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[cache]`: what is remembered, where and how long."""

    path: Annotated[
        str,
        about(
            mark("setting", "File"),
            mark("setting", "The SQLite file. Without it, one in the user's own data folder."),
        ),
    ] = ""
    keep_calls_days: Annotated[
        int,
        about(
            mark("setting", "Keep calls, days"),
            mark("setting", "Older calls are removed."),
            ge=1,
            le=36_500,
        ),
    ] = 400
    keep_numbers_days: Annotated[
        int,
        about(
            mark("setting", "Keep numbers, days"),
            mark("setting", "Numbers and names of callers are removed from older calls."),
            ge=1,
            le=36_500,
        ),
    ] = 90


class ScreenSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[screen."name"]`: what one window shows, to whom, and where."""

    board: Annotated[
        str,
        about(
            mark("setting", "Board"),
            mark("setting", "A built-in board such as wall or desk, or a file. Without it, the wall."),
        ),
    ] = ""
    boards: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Boards"),
            mark("setting", "In place of one board: several, as pages that the arrow keys turn."),
        ),
    ] = ()
    display: Annotated[
        int,
        about(
            mark("setting", "Display"),
            mark("setting", "Which of the computer's screens, from 1; 0 is where it was, else the main one."),
            ge=0,
            le=16,
        ),
    ] = 0
    fullscreen: Annotated[
        bool,
        about(mark("setting", "Full screen"), mark("setting", "Start in full screen.")),
    ] = False
    theme: Annotated[
        Literal["dark", "light", "high-contrast"],
        about(mark("setting", "Theme"), mark("setting", "The colours.")),
    ] = "dark"
    mask: Annotated[
        bool,
        about(
            mark("setting", "Mask numbers"),
            mark("setting", "Hide all of a caller's number but the country and the last two digits."),
        ),
    ] = True
    agents: Annotated[
        Literal["counts", "initials", "names"],
        about(
            mark("setting", "Agents"),
            mark("setting", "How much of the agents is shown: on a wall better not their names."),
        ),
    ] = "counts"
    breaks: Annotated[
        bool,
        about(
            mark("setting", "Breaks"),
            mark("setting", "Tell how long each agent has paused: for the supervisor's own desk."),
        ),
    ] = False
    diagonal_in: Annotated[
        float,
        about(
            mark("setting", "Diagonal, inches"),
            mark("setting", "Size of the screen, from which text takes its own."),
            ge=5,
            le=500,
        ),
    ] = 55.0
    distance_m: Annotated[
        float,
        about(
            mark("setting", "Distance, metres"),
            mark("setting", "How far from the screen the last of its readers sits, likewise."),
            ge=0.2,
            le=100,
        ),
    ] = 5.0


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that can be set."""

    site: SiteSettings = SiteSettings()
    source: tuple[SourceSettings, ...] = ()
    queue: dict[str, QueueSettings] = {}
    agent_group: tuple[AgentGroupSettings, ...] = ()
    cache: CacheSettings = CacheSettings()
    screen: dict[str, ScreenSettings] = {}


TABLES: dict[str, type[Struct]] = {
    "site": SiteSettings,
    "source": SourceSettings,
    "queue": QueueSettings,
    "agent_group": AgentGroupSettings,
    "cache": CacheSettings,
    "screen": ScreenSettings,
}
"""The tables of the file by name; there may be many of `source`, `queue`, `agent_group` and `screen`."""


class Setting(Struct, frozen=True):
    """One key of a table as it is declared: for checking, help and documentation."""

    key: str
    type: Any
    """What msgspec can check a value against."""
    title: Text
    explanation: Text
    expects: Text
    """Which values may stand there."""
    required: bool
    default: object = None


def settings_in(table: type[Struct]) -> tuple[Setting, ...]:
    """Return the settings of a table in the order of their declaration."""
    hints = get_type_hints(table, include_extras=True)
    return tuple(_setting(field, hints[field.name]) for field in msgspec.structs.fields(table))


def _setting(field: msgspec.structs.FieldInfo, hint: Any) -> Setting:  # noqa: ANN401 -- a type of any kind
    # One that may be left out is `Annotated[…] | None`.
    plain, meta = next(get_args(part) for part in (hint, *get_args(hint)) if get_origin(part) is Annotated)
    extra = meta.extra or {}
    required = field.default is msgspec.NODEFAULT
    default = None if required else field.default
    return Setting(field.name, hint, extra["title"], extra["help"], _expects(plain, meta), required, default)


def _expects(plain: type, meta: Meta) -> Text:
    if plain is bool:
        return mark("setting", "true or false")
    if plain in {int, float}:
        return _number(meta, whole=plain is int)
    if get_origin(plain) is Literal:
        return say("setting", "one of {names}", names=", ".join(f'"{name}"' for name in get_args(plain)))
    if get_origin(plain) is tuple:
        return mark("setting", "texts in quotes, in brackets and with commas between")
    if meta.max_length is not None:
        return say("setting", "a text in quotes, up to {most} characters", most=meta.max_length)
    return mark("setting", "a text in quotes")


def _number(meta: Meta, *, whole: bool) -> Text:
    if meta.ge is None:
        return mark("setting", "a whole number") if whole else mark("setting", "a number")
    if whole:
        return say("setting", "a whole number from {low} to {high}", low=meta.ge, high=meta.le)
    return say("setting", "a number from {low} to {high}", low=meta.ge, high=meta.le)
