"""Which entry lives in which table of the book."""

from typing import Any

from wallboard.domain.desk.access import Access
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.desk.notes import Delivery, Note
from wallboard.domain.duty.deeds import DutyDeed
from wallboard.store.tables import Table

DEEDS = Table("deed", Deed, 1)
NOTES = Table("note", Note, 1)
"""Each version of a note is a row; the latest `at` of an `id` is how it stands."""
DELIVERIES = Table("delivery", Delivery, 2)
CONTACTS = Table("contact", Contact, 1)
ACCESSES = Table("access", Access, 1)
ISSUED = Table("issued", IssuedReport, 2)
DUTIES = Table("duty", DutyDeed, 1)
"""Typed shifts and absences, and what takes them back."""

ENTRIES: dict[type[Entry], Table[Any]] = {
    table.fact: table for table in (DEEDS, NOTES, DELIVERIES, CONTACTS, ACCESSES, ISSUED, DUTIES)
}
BY_NAME: dict[str, Table[Any]] = {table.name: table for table in ENTRIES.values()}
