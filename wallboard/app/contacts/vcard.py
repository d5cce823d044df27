"""People out of vCards of versions 2.1, 3 and 4, card by card: one that is broken spoils no other."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from wallboard.domain.contacts.reading import Person
from wallboard.domain.quality.results import Unread
from wallboard.domain.text import mark, say

_BEGIN, _END = "BEGIN:VCARD", "END:VCARD"
_FAX = frozenset({"FAX", "PAGER", "MODEM", "TEXTPHONE"})
_LONGEST = 200_000
"""Characters of a card without its pictures; a larger one is none."""
_ENDS = re.compile(r"\r\n|\r|\n")
"""Lines of a file; `splitlines` would cut names at other marks too."""
_MEDIA = re.compile(r"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")


def cards_in(text: str) -> Iterator[tuple[int, str | None]]:
    """Cut a file into cards, each with the number of its first line; None: it has no end."""
    begun, lines = 0, list[str]()
    skipping = False
    for number, line in enumerate(_ENDS.split(text), 1):
        skipping = _is_media(line, skipping=skipping)
        if skipping:
            continue
        word = line.strip().upper()
        if word == _BEGIN:
            if lines:
                yield begun, None
            begun, lines = number, [line.strip()]
        elif lines:
            lines.append(line)
            if word == _END:
                yield begun, "\n".join(lines) + "\n"
                lines = []
    if lines:
        yield begun, None


def _is_media(line: str, *, skipping: bool) -> bool:
    """Tell lines of a picture, a sound or a key, which nobody needs here, as far as they go on."""
    if _MEDIA.match(line):
        return True
    # Version 2.1 knows no folding: some write base64 as it comes, up to an empty line.
    return skipping and (line[:1] in {" ", "\t"} or _BASE64.fullmatch(line) is not None)


def people_in(text: str) -> Iterator[Person | Unread]:
    """Read all cards of a file."""
    with _quiet():
        for line, card in cards_in(text):
            if card is None:
                yield Unread(line, mark("error", "the card has no end"))
            elif len(card) > _LONGEST:
                yield Unread(line, mark("error", "the card is too large"))
            else:
                yield _person(line, card)


def _person(line: int, card: str) -> Person | Unread:
    import vobject  # noqa: PLC0415 -- only who imports cards needs it

    try:
        (read,) = vobject.readComponents(card, ignoreUnreadable=True, allowQP=True)
        found: dict[str, list[object]] = read.contents
    except Exception as error:  # noqa: BLE001 -- it raises of every kind for a card that is none, and it is told
        return Unread(line, say("error", "the card can't be read ({kind})", kind=type(error).__name__))
    numbers = tuple(_value(entry) for entry in found.get("tel", ()) if not _types(entry) & _FAX)
    name = _first(found, "fn") or _whole(_first_value(found, "n"))
    return Person(
        line, tuple(number for number in numbers if number.strip()), name,
        _organisation(_first_value(found, "org")), _first(found, "lang"), _first(found, "x-customer"),
    )  # fmt: skip


def _first_value(found: dict[str, list[object]], key: str) -> object:
    entries = found.get(key)
    return getattr(entries[0], "value", "") if entries else ""


def _first(found: dict[str, list[object]], key: str) -> str:
    value = _first_value(found, key)
    return value if isinstance(value, str) else ""


def _value(entry: object) -> str:
    value = getattr(entry, "value", "")
    return value if isinstance(value, str) else ""


def _types(entry: object) -> frozenset[str]:
    """Return what kinds of number it is; version 2.1 writes them without `TYPE=`."""
    params: dict[str, list[str]] = getattr(entry, "params", {})
    plain: list[list[str]] = getattr(entry, "singletonparams", [])
    words = [word for key, values in params.items() if key.upper() == "TYPE" for word in values]
    return frozenset(part.strip().upper() for word in [*words, *map(str, plain)] for part in word.split(","))


def _whole(name: object) -> str:
    """Put the parts of a name together, as far as it has any."""
    parts = (getattr(name, part, "") for part in ("given", "additional", "family"))
    return " ".join(part for part in parts if isinstance(part, str) and part)


def _organisation(value: object) -> str:
    """Take the firm; its departments stand behind it."""
    return str(value[0]) if isinstance(value, list) and value else value if isinstance(value, str) else ""


@contextmanager
def _quiet() -> Iterator[None]:
    """Let the library log nothing: what it passes over may hold somebody's number, and it names the line.

    It sets its own level when it is loaded, so that comes first.
    """
    import vobject  # noqa: F401, PLC0415 -- as said

    log = logging.getLogger("vobject.base")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)
