"""What notes and the CRM add to the actions on a lost caller."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.text import mark
from wallboard.domain.words import Seconds
from wallboard.ui.desk.bar import Extra
from wallboard.ui.means import Means
from wallboard.ui.notes.dialog import note_for
from wallboard.ui.notes.draft import about_lost
from wallboard.ui.notes.habits import Customer
from wallboard.ui.spec import Setting
from wallboard.ui.theme.look import Look

NOTE, CUSTOMER = mark("desk", "Note…"), mark("desk", "Customer")
NO_NOTES = mark("desk", "No notes: numbers are hidden")
WHY_NOT = mark("desk", "Notes tell who called: they are written on a screen whose settings say mask = false")
NOTE_KEY, CUSTOMER_KEY = "N", "O"


def extras_for(
    look: Callable[[], Look], setting: Setting, means: Means, parent: QWidget
) -> tuple[Extra, ...]:
    """Return what can be done here besides: a note where one may act, and the CRM.

    Where numbers are hidden there is neither; in place of a note it is said why.
    """
    extras: list[Extra] = []
    if means.desk is not None and setting.options.mask:
        extras.append(Extra(NO_NOTES, NOTE_KEY, _nothing, why_not=WHY_NOT))
    elif means.desk is not None:
        extras.append(
            Extra(
                NOTE,
                NOTE_KEY,
                lambda row, now: note_for(look(), setting, means, about_lost(row), now, parent.window()),
            )
        )
    customers = means.customers
    if customers is not None and not setting.options.mask:
        extras.append(
            Extra(
                CUSTOMER,
                CUSTOMER_KEY,
                lambda row, _now: customers.open(customer_of(row)),
                lambda row: customers.url_of(customer_of(row)) is not None,
            )
        )
    return tuple(extras)


def _nothing(_row: LostCaller, _now: Seconds) -> None:
    """Do nothing: it is said why."""


def customer_of(row: LostCaller) -> Customer:
    """Return who is looked for in the CRM."""
    return Customer(row.caller.number or "", name=row.caller.name, call=row.call, who=row.who)
