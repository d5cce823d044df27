"""People and numbers, however they were written, as contacts; and why a row gives none."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from msgspec import Struct

from wallboard.domain.caller import NAME_LIMIT, RAW_LIMIT, caller_of, known_as, plain_text
from wallboard.domain.contacts.columns import Columns, columns_of
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.errors import WallboardError
from wallboard.domain.quality.results import Unread
from wallboard.domain.tables.rows import rows_of
from wallboard.domain.text import mark, say

_SEVERAL = re.compile(r"\s*(?:[;|\n]|:::|, (?=[+0]))\s*")
"""Between two numbers in one cell; Google writes three colons."""
_AS_TEXT = re.compile(r"(^|; ?)'(?=[=+@-])")
"""So spreadsheets, and our own tables, keep what would be run as a formula."""
_LANGUAGE = re.compile(r"^[a-zA-Z]{2,3}([-_][a-zA-Z]{2,4})?$")


class Person(Struct, frozen=True):
    """Somebody in somebody's address book, as it was written there."""

    line: int
    numbers: tuple[str, ...]
    name: str = ""
    company: str = ""
    language: str = ""
    customer: str = ""
    value: str = ""


class Told(Struct, frozen=True):
    """What the columns of a table were taken for."""

    columns: Columns


def people_of(
    lines: Iterable[str], given: Mapping[str, str] | None = None
) -> Iterator[Person | Unread | Told]:
    """Read a table row by row; first comes what its columns mean.

    Raises WallboardError when the head does not say where the numbers are.
    """
    columns: Columns | None = None
    for number, row, wrong in rows_of(lines):
        if wrong is not None:
            yield Unread(number, wrong)
        elif columns is None:
            columns = columns_of(row, dict(given or {}))
            yield Told(columns)
        elif len(row) > len(columns.heading):
            n, m = len(row), len(columns.heading)
            yield Unread(number, say("error", "it has {n} parts, and the head has {m}", n=n, m=m))
        else:
            yield _person(number, row, columns)
    if columns is None:
        raise WallboardError(
            mark("error", "The table is empty."), mark("error", "Its first line names the columns.")
        )


def contacts_of(person: Person, country: str, origin: str) -> list[Contact] | Unread:
    """Return a contact for each number of a person, as callers are told apart; or why there is none."""
    name, company = _words(person.name), _words(person.company)
    written = [part for cell in person.numbers for part in _SEVERAL.split(cell.strip()) if part]
    if not written:
        return Unread(person.line, mark("error", "it has no number"))
    if not name and not company:
        return Unread(person.line, mark("error", "it has neither a name nor a company"))
    known = [(text, _who(text, country)) for text in written]
    bad = next((text for text, who in known if who is None), None)
    if all(who is None for _, who in known):
        return Unread(
            person.line, say("error", "“{text}” is no telephone number", text=plain_text(bad or "", 30))
        )
    language = person.language.strip().replace("_", "-")
    return [
        Contact(
            who, name, company, language.lower() if _LANGUAGE.match(language) else "",
            _words(person.customer), _amount(person.value), plain_text(origin, NAME_LIMIT),
        )
        for who in dict.fromkeys(who for _, who in known if who is not None)
    ]  # fmt: skip


def _who(text: str, country: str) -> str | None:
    """Tell whose number it is; Excel's mark of a text (`'+36…`) and `tel:` are no part of it."""
    bare = text.strip("'\" \t").removeprefix("tel:").partition(";")[0]
    caller = caller_of(bare[:RAW_LIMIT], "", country)
    return known_as(caller.number, caller.raw)


def _words(text: str) -> str:
    return plain_text(_AS_TEXT.sub(r"\1", text), NAME_LIMIT)


def _amount(text: str) -> str:
    try:
        amount = Decimal(text.strip().replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return ""
    return f"{amount:f}" if amount.is_finite() and amount >= 0 else ""


def _person(number: int, row: list[str], columns: Columns) -> Person:
    def cell(field: str) -> str:
        cells = [row[place] for place in columns.places.get(field, ()) if place < len(row)]
        return next((text for text in cells if text), "")

    numbers = tuple(row[place] for place in columns.places["number"] if place < len(row) and row[place])
    name = cell("name") or " ".join(part for part in (cell("first"), cell("last")) if part)
    return Person(number, numbers, name, cell("company"), cell("language"), cell("customer"), cell("value"))
