"""Anything that is kept in the book of the desks."""

from typing import TypeAlias

from wallboard.domain.desk.access import Access
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.desk.issued import IssuedReport
from wallboard.domain.desk.notes import Delivery, Note
from wallboard.domain.duty.deeds import DutyDeed

Entry: TypeAlias = Deed | Note | Delivery | Contact | Access | IssuedReport | DutyDeed
