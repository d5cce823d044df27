"""Several entries for one number become one contact that forgets nobody: two may share a telephone."""

from collections.abc import Iterable

from msgspec.structs import replace

from wallboard.domain.caller import NAME_LIMIT
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.naming.plain import plain

BETWEEN = " / "


def merged(contacts: Iterable[Contact]) -> dict[CallerId, Contact]:
    """Put contacts together by number, in their order: different names stand side by side."""
    book: dict[CallerId, Contact] = {}
    for contact in contacts:
        book[contact.who] = together(book.get(contact.who, contact), contact)
    return book


def together(one: Contact, other: Contact) -> Contact:
    """Put what is known of one number together; of two single values the later holds."""
    return replace(
        one,
        name=_both(one.name, other.name),
        company=_both(one.company, other.company),
        language=other.language or one.language,
        customer=other.customer or one.customer,
        value=other.value or one.value,
        origin=other.origin or one.origin,
    )


def names_of(contact: Contact) -> tuple[str, ...]:
    """Return all who ring from a number."""
    return tuple(_parts(contact.name))


def title_of(contact: Contact) -> str:
    """Return what a caller is called on a supervisor's screen: the name, else the company."""
    return contact.name or contact.company


def _both(one: str, other: str) -> str:
    parts = [part for name in (one, other) for part in _parts(name)]
    distinct = {plain(part): part for part in reversed(parts)}
    found = ""
    for part in dict.fromkeys(distinct[plain(part)] for part in parts):
        longer = f"{found}{BETWEEN}{part}" if found else part
        if len(longer) <= NAME_LIMIT:  # half a name would be one more the next time
            found = longer
    return found


def _parts(name: str) -> list[str]:
    """Take the names apart that stand side by side; a stroke at an edge is no part of a name."""
    parts = (part[:NAME_LIMIT].strip(BETWEEN) for part in name.split(BETWEEN))
    return [part for part in parts if part]
