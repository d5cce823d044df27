"""The telephone systems to listen to."""

from typing import Annotated

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.domain.text import mark


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
    inbound: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Where calls come in"),
            mark(
                "setting",
                "Contexts of the dial plan such as from-trunk, or channels such as PJSIP/trunk-*. Without "
                "them calls are seen only while they are in a queue (Asterisk).",
            ),
        ),
    ] = ()
    closed: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "Contexts for closed hours"),
            mark(
                "setting", "Contexts that a call passes only while the centre is closed, such as app-closed."
            ),
        ),
    ] = ()
    did_variable: Annotated[
        str,
        about(
            mark("setting", "Variable with the number dialled"),
            mark(
                "setting",
                "Such as FROM_DID, where the extension does not tell it; “channelvars” in manager.conf must "
                "name it.",
            ),
            max_length=40,
        ),
    ] = ""
    name_family: Annotated[
        str,
        about(
            mark("setting", "Family of names"),
            mark(
                "setting",
                "Where the server's own database keeps agents' names, for those that a queue gives none: "
                "AMPUSER with FreePBX. Empty: it is not asked.",
            ),
            max_length=40,
        ),
    ] = ""
    recording: Annotated[
        str,
        about(
            mark("setting", "Recordings"),
            mark(
                "setting",
                "Where the recording of a call is: an http:, https: or file: address with {call} for its id, "
                "and if need be {source}, {date}, {year}, {month}, {day}, {time}.",
            ),
            max_length=400,
        ),
    ] = ""
