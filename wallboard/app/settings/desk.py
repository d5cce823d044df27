"""What a person at this computer does about lost callers, and how callers are rung back."""

from typing import Annotated, Literal

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.text import mark


class DeskSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[desk]`: who works here, and with what."""

    name: Annotated[
        str,
        about(
            mark("setting", "Name"),
            mark("setting", "What the others read: “Ana K. is on it”. Without it, the name of the account."),
            max_length=40,
        ),
    ] = ""
    extension: Annotated[
        str,
        about(
            mark("setting", "Telephone"),
            mark("setting", "The extension here, such as 1101: it rings first when a caller is called back."),
            pattern="^[A-Za-z0-9_.-]{0,40}$",
        ),
    ] = ""
    phones: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Other telephones"),
            mark("setting", "That may ring first, each with whose it is: 1102 Iva P."),
        ),
    ] = ()
    reasons: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Reasons"),
            mark("setting", "Why a caller is done with, to choose from. Without them, five common ones."),
        ),
    ] = ()
    link: Annotated[
        Literal["tel", "sip", "callto", "none"],
        about(
            mark("setting", "Link"),
            mark("setting", "By which kind of address a telephone program on this computer is told to dial."),
        ),
    ] = "tel"


class CallBackSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[call_back]`: who may be rung back and when, and the account that lets the server ring."""

    source: Annotated[
        str,
        about(
            mark("setting", "Source"),
            mark("setting", "The server that rings, by its name; an Asterisk. Without it, none does."),
            max_length=40,
        ),
    ] = ""
    user: Annotated[
        str,
        about(
            mark("setting", "User"),
            mark(
                "setting",
                "A second account, for this only: “write = originate”, “read = call”. Never the reader's.",
            ),
            max_length=80,
        ),
    ] = ""
    secret: Annotated[
        str,
        about(
            mark("setting", "Password"),
            mark(
                "setting",
                "Where it is: env:NAME, file:PATH or keyring. Without it, the environment variable "
                "WALLBOARD_PASSWORD_CALL_BACK, else the keyring.",
            ),
            pattern="^(env:.+|file:.+|keyring)?$",
        ),
    ] = ""
    channel: Annotated[
        str,
        about(
            mark("setting", "Channel"),
            mark(
                "setting",
                "How the telephone here is rung: PJSIP/{extension}, or Local/{extension}@from-internal/n.",
            ),
            pattern=r"^[A-Za-z0-9]+/[A-Za-z0-9_.+-]*\{extension\}[A-Za-z0-9_.@/+-]*$",
        ),
    ] = "PJSIP/{extension}"
    context: Annotated[
        str,
        about(
            mark("setting", "Context"),
            mark("setting", "The place of the dial plan that rings the caller, with a list of its own."),
            pattern="^[A-Za-z0-9_.+*#-]{1,79}$",
        ),
    ] = "wallboard-callback"
    exten: Annotated[
        str,
        about(
            mark("setting", "Extension"),
            mark("setting", "The extension there."),
            pattern="^[A-Za-z0-9_.+*#-]{1,79}$",
        ),
    ] = "s"
    ring_s: Annotated[
        int,
        about(
            mark("setting", "Ring, seconds"),
            mark("setting", "How long the telephone here rings before it is given up."),
            ge=5,
            le=120,
        ),
    ] = 30
    allow: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Allowed"),
            mark(
                "setting",
                "Countries such as HU, beginnings of numbers such as +3876, or * for all. Without them, the "
                "site's own country. Premium, short and emergency numbers never are.",
            ),
        ),
    ] = ()
    hours: Annotated[
        str,
        about(
            mark("setting", "Hours"),
            mark("setting", "When callers may be rung, by their own clock: Mon-Fri 08:00-20:00."),
        ),
    ] = "Mon-Sun 08:00-20:00"
    most_tries: Annotated[
        int,
        about(
            mark("setting", "Tries"),
            mark("setting", "So often a caller is rung who is not reached."),
            ge=1,
            le=50,
        ),
    ] = 3
    pause_min: Annotated[
        float,
        about(
            mark("setting", "Pause, minutes"),
            mark("setting", "Between two tries."),
            ge=0,
            le=10_080,
        ),
    ] = 30.0
    national: Annotated[
        str,
        about(
            mark("setting", "National numbers"),
            mark("setting", "How they are dialled: +{digits} with the country's code, 06{national} without."),
            pattern=r"^\+?[0-9]*\{(digits|national)\}$",
        ),
    ] = "+{digits}"
    abroad: Annotated[
        str,
        about(
            mark("setting", "Numbers abroad"),
            mark("setting", "How they are dialled: +{digits} or 00{digits}."),
            pattern=r"^\+?[0-9]*\{digits\}$",
        ),
    ] = "+{digits}"
    show_line: Annotated[
        bool,
        about(
            mark("setting", "Show the line called"),
            mark("setting", "The caller sees the number that they had called."),
        ),
    ] = True
    line: Annotated[
        str,
        about(
            mark("setting", "Number to show"),
            mark("setting", "Where that is not known or not wanted. Empty: what the dial plan shows."),
            pattern="^([+]?[0-9]{3,15})?$",
        ),
    ] = ""
    advise: Annotated[
        bool,
        about(
            mark("setting", "Advise in quiet times"),
            mark("setting", "Say on the boards how many lost callers there is time to ring back now."),
        ),
    ] = True
    languages: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Languages of lines"),
            mark(
                "setting",
                "By the beginning of the number called: +3680=hu. Else that of the caller's country.",
            ),
        ),
    ] = ()
