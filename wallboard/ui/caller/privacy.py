"""What one caller may ask for, as a page offers it; how it is done is no page's business. No Qt in it."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from wallboard.domain.desk.deeds import CallerId
from wallboard.domain.text import Text, mark, say
from wallboard.ui.format import Format


class Holding(Struct, frozen=True):
    """How much is kept of a caller."""

    calls: int = 0
    notes: int = 0
    deeds: int = 0
    in_address_book: bool = False


class Gone(Struct, frozen=True):
    """What was erased."""

    held: Holding
    reports: int = 0
    """Issued reports out of which their number was taken."""
    clean: bool = True
    """False: a program that reads kept a log from being emptied; erasing once more empties it."""


class Privacy(Protocol):
    """Does it in threads of its own; each future tells when, or why not (a WallboardError)."""

    def held(self, who: CallerId) -> "Future[Holding]":
        """Count what is kept."""

    def export(self, who: CallerId, folder: Path) -> "Future[tuple[Path, ...]]":
        """Write all that is kept into a folder that is new or empty."""

    def erase(self, who: CallerId, told: Callable[[Text], None]) -> "Future[Gone]":
        """Erase it everywhere; `told` hears how far it has come, from another thread."""

    def exclude(self, who: CallerId) -> "Future[bool]":
        """Put the number on the list of those that many share; False: it was there."""


GOES: tuple[Text, ...] = (
    mark("privacy", "The number and the name leave every call; the calls stay, as of somebody withheld."),
    mark("privacy", "Notes, call backs, the place in the address book and in search are deleted."),
    mark("privacy", "Out of reports that were issued their row is taken."),
)
STAYS: tuple[Text, ...] = (
    mark("privacy", "All figures, also those of issued reports, stay as they were."),
    mark("privacy", "Recordings, the telephone system's own logs, exports and backups: erase these there."),
    mark("privacy", "That somebody was erased is noted, without the number."),
)


def holding_words(held: Holding, form: Format) -> Text:
    """Say how much is kept."""
    words = say(
        "privacy", "{calls} calls · {notes} notes · {deeds} call backs and other deeds",
        calls=form.count(held.calls), notes=form.count(held.notes), deeds=form.count(held.deeds),
    )  # fmt: skip
    return say("privacy", "{what} · address book", what=words) if held.in_address_book else words


def gone_words(gone: Gone, form: Format) -> Text:
    """Say what was erased."""
    words = say(
        "privacy", "Erased: {what}", what=holding_words(gone.held, form)
    )  # fmt: skip
    if gone.clean:
        return words
    return say("privacy", "{what}. A program that reads keeps traces in a log: erase once more.", what=words)
