"""Who works here, and where what they do is kept."""

import getpass
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeAlias
from uuid import uuid4

from wallboard.app.settings import Settings
from wallboard.domain.caller import plain_text
from wallboard.domain.desk.deeds import DeedId
from wallboard.domain.desk.entry import Entry

Write: TypeAlias = Callable[..., Future[None]]
"""Takes entries; the book's."""

_LONGEST = 40


class DeskWork:
    """What a page may do for the person here."""

    def __init__(self, name: str, write: Write) -> None:
        """Take what the person is called, and the book."""
        self._name = name
        self._write = write

    @property
    def name(self) -> str:
        """What the person is called in deeds and notes."""
        return self._name

    def write(self, *entries: Entry) -> Future[None]:
        """Keep entries for all desks; the future tells when, or why not."""
        return self._write(*entries)

    def new_id(self) -> DeedId:
        """Make an id for an entry."""
        return uuid4().hex


def name_of(settings: Settings) -> str:
    """Return what the person here is called: as set, else the name of the account, else a dash."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):  # no account has this number, as in some containers
        account = ""
    return plain_text(settings.desk.name, _LONGEST) or plain_text(account, _LONGEST) or "–"
