"""Checks what the declarations of the settings can't say of reasons, clients and addresses on the web."""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from wallboard.app.settings import DeliverSettings, Settings
from wallboard.domain.errors import WallboardError
from wallboard.domain.notes.letter import PLACES
from wallboard.domain.notes.template import check_json, check_template, filled_in, places_in
from wallboard.domain.text import Text, mark, say

CRM_PLACES = frozenset({"number", "customer", "name", "call"})
LOOKUP_PLACES = frozenset({"number"})


def check_notes(settings: Settings, wrong: Callable[[Text, Text | None], WallboardError]) -> None:
    """Check reasons, clients, templates and addresses.

    Raises what `wrong` makes of the first problem and of what would be right.
    """
    for where, problem in _problems(settings):
        why = str(problem.message).removesuffix(".")
        raise wrong(say("error", "{where}: {why}", where=where, why=why), problem.hint)


def _problems(settings: Settings) -> Iterator[tuple[str, WallboardError]]:
    codes = Counter(reason.code.casefold() for reason in settings.reason)
    for n, reason in enumerate(settings.reason, 1):
        if codes[reason.code.casefold()] > 1:
            yield f"[[reason]] {n} code", _twice(reason.code)
    titles = Counter(one.title.casefold() for one in settings.deliver)
    for n, one in enumerate(settings.deliver, 1):
        if titles[one.title.casefold()] > 1:
            yield f"[[deliver]] {n} title", _twice(one.title)
        for key, problem in _of_client(one, settings):
            yield f"[[deliver]] {n} {key}".rstrip(), problem
    yield from _of_secrets(settings)
    for where, url, known in (
        ("[crm] url", settings.crm.url, CRM_PLACES),
        ("[lookup] url", settings.lookup.url, LOOKUP_PLACES),
    ):
        yield from _of_address(where, url, known)


def _of_secrets(settings: Settings) -> Iterator[tuple[str, WallboardError]]:
    """What would be said to whoever listens on the way."""
    mail, lookup = urlsplit(settings.mail.server), settings.lookup
    if mail.scheme == "smtp-plain" and mail.username and not _is_here(mail.hostname):
        hint = mark("error", "Write smtp:// (STARTTLS) or smtps:// (TLS), or leave the name out.")
        yield "[mail] server", WallboardError(mark("error", "the password would go out unencrypted"), hint)
    if lookup.secret and lookup.url.startswith("http://") and not _is_here(urlsplit(lookup.url).hostname):
        hint = mark("error", "Write https://, or leave the key out.")
        yield "[lookup] url", WallboardError(mark("error", "the key would go out unencrypted"), hint)


def _is_here(host: str | None) -> bool:
    return host in {"localhost", "127.0.0.1", "::1"}


def _of_client(one: DeliverSettings, settings: Settings) -> Iterator[tuple[str, WallboardError]]:
    if bool(one.to) == bool(one.url):
        hint = mark("error", "Give their e-mail addresses (to) or their web address (url), one of the two.")
        yield "", WallboardError(mark("error", "it goes nowhere, or two ways"), hint)
    for address in one.to:
        if not is_address(address):
            why = say("error", "“{text}” is no e-mail address", text=address[:60])
            yield "to", WallboardError(why, mark("error", "Write it like calls@client.example."))
    if one.to and not (settings.mail.server and is_address(settings.mail.sender)):
        hint = mark("error", "Give server and sender in [mail].")
        yield "to", WallboardError(mark("error", "nothing says by which server e-mails go out"), hint)
    yield from _tried("subject", lambda: check_template(one.subject, PLACES))
    check = check_json if one.url else check_template
    if one.body:
        yield from _tried("body", lambda: check(one.body, PLACES))
    if one.url:
        yield from _of_address("url", one.url, frozenset())


def _of_address(where: str, url: str, known: frozenset[str]) -> Iterator[tuple[str, WallboardError]]:
    if not url:
        return
    yield from _tried(where, lambda: check_template(url, known))
    yield from _tried(where, lambda: _check_web(url, known))


def _check_web(url: str, known: frozenset[str]) -> None:
    """Check that an address leads to one host, whatever is put into its places."""
    try:
        parts = urlsplit(filled_in(url, dict.fromkeys(known, "0")))
        named = urlsplit(filled_in(url, dict.fromkeys(known, "1")))
        port = parts.port
    except ValueError:
        parts, named, port = urlsplit(""), urlsplit(""), None
    if parts.scheme not in {"http", "https"} or not parts.hostname or (port is not None and not port):
        raise WallboardError(
            mark("error", "it is no address on the web"), mark("error", "Write it like https://crm.example/…")
        )
    if parts.netloc != named.netloc or parts.scheme != named.scheme:
        raise WallboardError(
            mark("error", "the host itself has a place in it"),
            mark("error", "Name the host; places stand behind it."),
        )
    if parts.password or parts.username:
        raise WallboardError(
            mark("error", "it holds a name or password"), mark("error", "Give the key by “secret”.")
        )
    if known and not places_in(url):
        raise WallboardError(
            mark("error", "without a place all callers have the same one"),
            say(
                "error", "Put one of these in: {places}.", places=", ".join(f"{{{p}}}" for p in sorted(known))
            ),
        )


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address and nothing else."""
    from email.errors import HeaderParseError  # noqa: PLC0415 -- few settings name one, and a wall is to be quick
    from email.headerregistry import Address  # noqa: PLC0415 -- as above

    try:
        parsed = Address(addr_spec=text)
    except (HeaderParseError, ValueError, IndexError):
        return False
    return text.isprintable() and bool(parsed.domain) and " " not in text


def _tried(where: str, check: Callable[[], None]) -> Iterator[tuple[str, WallboardError]]:
    try:
        check()
    except WallboardError as error:
        yield where, error


def _twice(name: str) -> WallboardError:
    return WallboardError(
        say("error", "there are two “{name}”", name=name[:80]), mark("error", "Give each a name of its own.")
    )
