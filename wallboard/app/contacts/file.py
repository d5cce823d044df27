"""An address book as a file: read whatever it is, and written as a table that any program reads."""

import csv
from collections.abc import Callable, Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import TextIO, TypeAlias

from msgspec import Struct

from wallboard.app.contacts.letters import text_of
from wallboard.domain.contacts.merging import merged
from wallboard.domain.contacts.reading import Person, Told, contacts_of, people_of
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.errors import WallboardError
from wallboard.domain.quality.results import Unread
from wallboard.domain.text import mark, say
from wallboard.ui.models.copying import cell_text

MOST_BYTES = 200 * 1024 * 1024
COLUMNS = ("number", "name", "company", "language", "customer", "value", "origin")


Tell: TypeAlias = Callable[[int], None]


def quiet(_: int) -> None:
    """Tell nobody."""


class Wish(Struct, frozen=True):
    """How a file is to be read."""

    country: str = ""
    """Where national numbers are of, ISO 3166."""
    encoding: str = ""
    columns: Mapping[str, str] = {}
    """Headings by field, where somebody says so."""


class Taken(Struct, frozen=True):
    """What was in a file."""

    contacts: dict[str, Contact]
    """By number, doubles put together."""
    unread: tuple[Unread, ...]
    people: int
    """Rows or cards that gave a contact."""
    encoding: str
    told: tuple[tuple[str, str], ...] = ()
    """Which columns were taken for what; the last, without a field, are those that were not used."""


def book_in(path: Path, wish: Wish, tell: Tell = quiet) -> Taken:
    """Read a file, by its ending or its first line a vCard, else a table. Raises WallboardError.

    `tell` hears how many rows or cards were read.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise WallboardError(
                say("error", "{path} is too large for an address book.", path=path),
                mark("error", "Cut it into parts of at most 200 MB."),
            )
        content = path.read_bytes()
    except OSError as error:
        raise WallboardError(
            say("error", "{path} can't be read: {why}.", path=path, why=error.strerror),
            mark("error", "Give a CSV file or a vCard (.vcf)."),
        ) from error
    text, encoding = text_of(content, wish.country, wish.encoding)
    return _taken(_read(text, path, wish), encoding, (path.name, wish.country), tell)


def _taken(rows: Iterable[Person | Unread | Told], encoding: str, of: tuple[str, str], tell: Tell) -> Taken:
    contacts: list[Contact] = []
    unread: list[Unread] = []
    told: tuple[tuple[str, str], ...] = ()
    (name, country), people = of, 0
    for n, one in enumerate(rows):
        tell(n)
        if isinstance(one, Told):
            told = one.columns.told
            continue
        made = contacts_of(one, country, name) if isinstance(one, Person) else one
        if isinstance(made, Unread):
            unread.append(made)
        else:
            people += 1
            contacts += made
    return Taken(merged(contacts), tuple(unread), people, encoding, told)


def _read(text: str, path: Path, wish: Wish) -> Iterable[Person | Unread | Told]:
    if path.suffix.lower() == ".vcf" or text.lstrip("\ufeff \r\n\t")[:11].upper() == "BEGIN:VCARD":
        from wallboard.app.contacts.vcard import people_in  # noqa: PLC0415 -- only for cards

        return people_in(text)
    return people_of(StringIO(text, newline=""), wish.columns)


def write_book(stream: TextIO, contacts: Iterable[Contact]) -> int:
    """Write contacts as a table that `book_in` reads again; return how many.

    The stream was opened with `newline=""`. What a spreadsheet would run as a formula is written as text.
    """
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    count = 0
    for count, one in enumerate(contacts, 1):  # noqa: B007 -- how many there were
        cells = (one.name, one.company, one.language, one.customer, one.value, one.origin)
        writer.writerow((one.who, *(cell_text(cell) for cell in cells)))
    return count
