"""What becomes of notes: reasons to choose from, whom they go to, and where more is known of a caller."""

from typing import Annotated

from msgspec import Struct

from wallboard.app.settings.declaring import about
from wallboard.app.settings.promises import Lines
from wallboard.domain.text import mark

_SECRET = "^(env:.+|file:.+|keyring)?$"  # noqa: S105 -- what names a place
Queues = Annotated[
    tuple[str, ...],
    about(
        mark("setting", "Queues"),
        mark("setting", "For calls of these, named as boards name queues. Without it, all."),
        min_length=1,
    ),
]


class ReasonSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[reason]]`: why somebody called, to be chosen in a note, or told by the dial plan."""

    code: Annotated[
        str,
        about(
            mark("setting", "Code"),
            mark("setting", "Short, kept for ever, and the result that the call carries: sale, 42."),
            min_length=1,
            max_length=40,
        ),
    ]
    title: Annotated[
        str,
        about(
            mark("setting", "Title"),
            mark("setting", "What it is called on screen."),
            min_length=1,
            max_length=80,
        ),
    ]
    queues: Queues = ("*",)
    solved: (
        Annotated[
            bool,
            about(
                mark("setting", "Solved"),
                mark("setting", "Whether it means that the matter is settled. Without it, it says nothing."),
            ),
        ]
        | None
    ) = None


class MailSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[mail]`: by which server e-mails go out."""

    server: Annotated[
        str,
        about(
            mark("setting", "Server"),
            mark(
                "setting",
                "Such as smtp://desk@mail.example:587 (STARTTLS) or smtps://desk@mail.example:465 (TLS); "
                "smtp-plain://localhost:25 is not encrypted. Never with a password.",
            ),
            pattern="^((smtp|smtps|smtp-plain)://.+)?$",
        ),
    ] = ""
    sender: Annotated[
        str,
        about(
            mark("setting", "Sender"),
            mark("setting", "The address that e-mails come from."),
            pattern=r"^(\S+@\S+)?$",
            max_length=200,
        ),
    ] = ""
    secret: Annotated[
        str,
        about(
            mark("setting", "Password"),
            mark(
                "setting", "Where it is: env:NAME, file:PATH or keyring. Without it, WALLBOARD_PASSWORD_MAIL."
            ),
            pattern=_SECRET,
        ),
    ] = ""
    ca: Annotated[
        str,
        about(
            mark("setting", "Certificates"),
            mark("setting", "File with the certificates to trust for TLS. Without it, the system's."),
        ),
    ] = ""


class DeliverSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[[deliver]]`: a client to whom notes go, by e-mail or to an address of theirs on the web."""

    title: Annotated[
        str,
        about(
            mark("setting", "Title"),
            mark("setting", "What the client is called on screen; keep it for ever."),
            min_length=1,
            max_length=80,
        ),
    ]
    to: Annotated[
        tuple[str, ...],
        about(
            mark("setting", "To"),
            mark("setting", "Their e-mail addresses. Or give url."),
        ),
    ] = ()
    url: Annotated[
        str,
        about(
            mark("setting", "Web address"),
            mark(
                "setting",
                "Where a program of theirs takes JSON (webhook), such as https://crm.example/calls.",
            ),
            pattern="^(https?://.+)?$",
            max_length=400,
        ),
    ] = ""
    secret: Annotated[
        str,
        about(
            mark("setting", "Key"),
            mark(
                "setting",
                "Of a web address, where the key is by which they know that it was us (HMAC-SHA256): "
                "env:NAME, file:PATH or keyring. Without it, nothing is signed.",
            ),
            pattern=_SECRET,
        ),
    ] = ""
    queues: Queues = ("*",)
    lines: Lines = ()
    subject: Annotated[
        str,
        about(
            mark("setting", "Subject"),
            mark("setting", "Of an e-mail, with {name}, {queue}, … Without it, queue, name and number."),
            max_length=200,
        ),
    ] = ""
    body: Annotated[
        str,
        about(
            mark("setting", "Text"),
            mark(
                "setting",
                "Of an e-mail, with {date}, {text}, …; for a web address JSON with them. Without it, all "
                "that is known.",
            ),
            max_length=8000,
        ),
    ] = ""
    automatic: Annotated[
        bool,
        about(
            mark("setting", "Automatic"),
            mark(
                "setting",
                "Whether each note goes out unless somebody says no; else only if somebody says so.",
            ),
        ),
    ] = True


class CrmSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[crm]`: the page of a customer in another program."""

    url: Annotated[
        str,
        about(
            mark("setting", "Address"),
            mark(
                "setting",
                "An http: or https: address with {number}, {customer}, {name} or {call}; a key opens it.",
            ),
            pattern="^(https?://.+)?$",
            max_length=400,
        ),
    ] = ""


class LookupSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """`[lookup]`: who a number belongs to, asked of another program."""

    url: Annotated[
        str,
        about(
            mark("setting", "Address"),
            mark(
                "setting",
                "An http: or https: address with {number}; it answers with JSON. Without it, nobody is "
                "asked. Withheld numbers and extensions are never sent.",
            ),
            pattern="^(https?://.+)?$",
            max_length=400,
        ),
    ] = ""
    secret: Annotated[
        str,
        about(
            mark("setting", "Key"),
            mark(
                "setting", "Where the key for it is (Authorization: Bearer): env:NAME, file:PATH or keyring."
            ),
            pattern=_SECRET,
        ),
    ] = ""
    name: Annotated[
        str,
        about(
            mark("setting", "Name"),
            mark("setting", "Where the name is in the answer, such as name or results.0.display_name."),
            min_length=1,
            max_length=100,
        ),
    ] = "name"
    company: Annotated[
        str,
        about(
            mark("setting", "Company"),
            mark("setting", "Where the company is in the answer."),
            max_length=100,
        ),
    ] = "company"
    customer: Annotated[
        str,
        about(
            mark("setting", "Customer"),
            mark("setting", "Where the customer's number is in the answer."),
            max_length=100,
        ),
    ] = ""
    keep_days: Annotated[
        int,
        about(
            mark("setting", "Ask again, days"),
            mark("setting", "So long what was found is not asked for again."),
            ge=1,
            le=365,
        ),
    ] = 30
    unknown_hours: Annotated[
        int,
        about(
            mark("setting", "Unknown, hours"),
            mark("setting", "So long a number that nobody knew is not asked for again."),
            ge=1,
            le=8760,
        ),
    ] = 24
