"""Which column of somebody's table means what: guessed by its heading, and told, so that it can be corrected.

Outlook, Google, telephones and CRM programs each have headings of their own, in their user's language.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from wallboard.domain.caller import plain_text
from wallboard.domain.errors import WallboardError
from wallboard.domain.naming.plain import plain
from wallboard.domain.text import mark, say

FIELDS = ("number", "name", "first", "last", "company", "language", "customer", "value")
_WORDS: dict[str, tuple[str, ...]] = {
    "number": (
        "number", "phone", "mobile", "cell", "tel", "telephone", "telefon", "telefonszam", "szam", "mobil",
        "handy", "rufnummer", "telefono", "telefonas", "talrunis", "numer", "nummer", "телефон", "номер",
    ),
    "name": (
        "name", "full name", "display name", "contact", "caller", "nev", "teljes nev", "vardas pavarde",
        "vards uzvards", "nombre", "nom", "nazwa", "имя", "фио", "anzeigename",
    ),
    "first": (
        "first name", "given name", "firstname", "vorname", "keresztnev", "utonev", "vardas", "vards",
    ),
    "last": (
        "last name", "family name", "surname", "lastname", "nachname", "vezeteknev", "pavarde", "uzvards",
        "фамилия",
    ),
    "company": (
        "company", "organization", "organisation", "organization name", "org", "firm", "firma", "ceg",
        "cegnev", "imone", "uznemums", "empresa", "компания", "организация",
    ),
    "language": ("language", "lang", "sprache", "nyelv", "kalba", "valoda", "язык"),
    "customer": (
        "customer", "customer id", "customer number", "client", "id", "kundennummer", "ugyfelszam", "ugyfel",
        "клиент",
    ),
    "value": ("value", "worth", "ertek", "wert", "verte", "vertiba"),
}  # fmt: skip
_NUMBERED = re.compile(
    r"^(phone|telephone|tel|mobile|e164)\b.*\b(value|number|phone|\d)$"
    r"|.* (phone|telephone|telefon|mobile)( \d)?$"
)
_TYPES = re.compile(r"\b(type|label|fax|faks|email|e mail|pager)\b")
_CLEAN = re.compile(r"[^\w]+")


class Columns(Struct, frozen=True):
    """Where each field stands; a table may have several numbers for one person."""

    places: dict[str, tuple[int, ...]]
    heading: tuple[str, ...]

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """Name each field that was found with the headings it is taken from, and what is not used."""
        used = {place for places in self.places.values() for place in places}
        found = [
            (field, ", ".join(self.heading[place] for place in self.places[field]))
            for field in FIELDS
            if field in self.places
        ]
        unused = ", ".join(name for place, name in enumerate(self.heading) if place not in used and name)
        return (*found, ("", unused)) if unused else tuple(found)


def columns_of(heading: Sequence[str], given: dict[str, str] | None = None) -> Columns:
    """Guess what the columns mean; `given` says it by heading, such as `{"number": "Mobil 2"}`.

    Raises WallboardError where no column has numbers, or a heading that was given is not there.
    """
    shown = tuple(plain_text(name, 60) for name in heading)
    places: dict[str, tuple[int, ...]] = {}
    for wanted, name in (given or {}).items():
        if wanted not in FIELDS or name not in shown:
            raise _not_there(wanted, name, shown)
        places[wanted] = (shown.index(name),)
    taken = {place for some in places.values() for place in some}
    for place, name in enumerate(shown):
        field = field_of(name)
        if field is None or place in taken or field in (given or {}):
            continue
        if field == "number" or field not in places:
            places[field] = (*places.get(field, ()), place)
    if "number" not in places:
        raise _no_number(shown)
    return Columns(places, shown)


def field_of(name: str) -> str | None:
    """Return what a heading means; None: nothing that is kept."""
    words = " ".join(_CLEAN.sub(" ", plain(name)).replace("_", " ").split())
    if _TYPES.search(words):
        return None
    for field, known in _WORDS.items():
        if words in {plain(word) for word in known}:
            return field
    return "number" if _NUMBERED.match(words) else None


def _no_number(heading: tuple[str, ...]) -> WallboardError:
    return WallboardError(
        say(
            "error", "No column is known to hold telephone numbers: {names}.", names=", ".join(heading)[:200]
        ),
        mark("error", "Call one “number”, or say which with --column number=HEADING."),
    )


def _not_there(field: str, name: str, heading: tuple[str, ...]) -> WallboardError:
    if field not in FIELDS:
        return WallboardError(
            say("error", "“{field}” is nothing that a contact has.", field=field[:40]),
            say("error", "Choose of: {fields}.", fields=", ".join(FIELDS)),
        )
    return WallboardError(
        say("error", "The table has no column “{name}”.", name=name[:60]),
        say("error", "It has: {names}.", names=", ".join(heading)[:200]),
    )
