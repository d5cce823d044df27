"""How a source is named: a URL without a password, and what goes with it."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.errors import WallboardError
from wallboard.domain.source import Clock, Source, Stop
from wallboard.domain.text import Text, say
from wallboard.domain.words import AgentId, QueueName, Seconds, SourceName

Secret: TypeAlias = Callable[[], str | None]
"""Looks the password up when it is needed, in the source's own thread."""


KnownAgents: TypeAlias = Callable[[], Mapping[AgentId, str] | None]
"""Looks up what agents are called by others that listen to the same server; None: nobody else does."""


def nobody_else() -> None:
    """Answer for a source beside which no other tells names."""


def no_secret() -> str | None:
    """Answer for a source that needs no password."""
    return None


class SourceSpec(Struct, frozen=True):
    """Everything a source is told."""

    name: SourceName
    scheme: str
    user: str = ""
    host: str = ""
    port: int | None = None
    path: str = ""
    params: Mapping[str, str] = {}
    """The `?key=value` part of the URL."""
    ca: str | None = None
    """File with the certificates to trust, for TLS."""
    secret: Secret = no_secret
    wrapup_s: Mapping[QueueName, Seconds] = {}
    """Wrap-up by queue, where the server does not tell it; `*` for all others."""
    country: str = ""
    """ISO 3166 code of the site, to read national numbers."""
    zone: str = "UTC"
    """IANA zone of the site."""
    inbound: tuple[str, ...] = ()
    """Contexts and channels by which callers come in, where the server does not say it."""
    closed: tuple[str, ...] = ()
    """Contexts that a call passes only out of hours."""
    did_variable: str = ""
    """Channel variable that holds the number dialled."""
    agent_names: Mapping[str, str] = {}
    """What agents are called, by place or extension."""
    known_agents: KnownAgents = nobody_else
    """For a source that is told names only."""
    name_family: str = ""
    """Where the server's own database keeps names; empty: not asked."""


class Check(Struct, frozen=True):
    """One line of `wallboard check`. `ok` is None where it could not be proven either way."""

    what: Text
    ok: bool | None
    detail: Text


class SourceKind(Struct, frozen=True):
    """An entry of the catalogue of sources; the functions import what they need when called."""

    schemes: tuple[str, ...]
    title: Text
    example: str
    params: Mapping[str, Text]
    """What may stand behind the `?`, and what it means."""
    make: Callable[[SourceSpec], Source]
    check: Callable[[SourceSpec, Clock], Iterator[Check]]
    capture: Callable[[SourceSpec, Callable[[bytes], None], Stop], None] | None = None
    """Write what comes over the wire, numbers replaced and secrets left out; returns when told to stop."""


def spec_of(url: str, name: SourceName | None = None) -> SourceSpec:
    """Read a source's URL, such as `ami://reader@pbx.example:5038`; the name is the host unless given.

    The scheme is what stands before the first colon (`queue_log:` would be illegal in a strict URL).
    Raises WallboardError when it cannot be read or carries a password.
    """
    scheme, colon, rest = url.partition(":")
    if not colon or not scheme:
        raise _unreadable(url, say("error", "it has no scheme such as ami: or simulator:"))
    try:
        parts = urlsplit("x:" + rest)
        port = parts.port
        params = (
            dict(parse_qsl(parts.query, strict_parsing=True, keep_blank_values=True)) if parts.query else {}
        )
    except ValueError as error:
        raise _unreadable(url, say("error", "{problem}", problem=error)) from error
    if parts.password is not None:
        raise WallboardError(
            say("error", "The password must not stand in the source's URL."),
            say(
                "error",
                "Put it into the environment variable WALLBOARD_PASSWORD, a file, or the keyring.",
            ),
        )
    host = parts.hostname or ""
    return SourceSpec(
        name or host or scheme,
        scheme,
        parts.username or "",
        host,
        port,
        parts.path,
        params,
    )


def with_details(spec: SourceSpec, **details: object) -> SourceSpec:
    """Return the same source with other details, such as `secret` or `wrapup_s`."""
    return replace(spec, **details)


def _unreadable(url: str, why: Text) -> WallboardError:
    shown = url.rsplit("@", 1)[-1] if "@" in url else url
    return WallboardError(
        say("error", "The source “{url}” can't be read: {why}.", url=shown, why=why),
        say("error", "Write it like ami://user@host:5038 or simulator:?seed=7."),
    )
