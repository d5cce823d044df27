"""What was written down of a caller and a call, how far it has come, and who the caller is."""

import sqlite3

from msgspec import Struct

from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.desk.notes import Delivery, Note
from wallboard.domain.words import CallId, SourceName
from wallboard.store.queries.desk.contacts import contacts_of
from wallboard.store.queries.desk.notes import deliveries_of, notes_of, notes_of_call


class KeptNotes(Struct, frozen=True):
    """Notes as they stand, the latest first."""

    notes: tuple[Note, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    contact: Contact | None = None
    """None: the address book does not know the caller, or nobody knows who it was."""

    def on_the_way(self, note: str) -> tuple[Delivery, ...]:
        """Return to whom a note goes, and how far it has come."""
        return tuple(one for one in self.deliveries if one.note == note)


def notes_about(
    connection: sqlite3.Connection, who: CallerId | None, source: SourceName = "", call: CallId = ""
) -> KeptNotes:
    """Give the notes of a caller, and those of a call, which may be of nobody that is known."""
    found = {note.id: note for note in notes_of_call(connection, source, call)}
    if who is not None:
        found |= {note.id: note for note in notes_of(connection, [who])}
    notes = sorted(found.values(), key=lambda note: (note.at, note.id), reverse=True)
    contact = None if who is None else contacts_of(connection, [who]).get(who)
    return KeptNotes(tuple(notes), deliveries_of(connection, list(found)), contact)
