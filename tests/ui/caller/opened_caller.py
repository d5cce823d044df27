"""The page of a caller in tests: of the made-up Monday, with a book of what people did and wrote."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.store.book.entered import book_with
from tests.store.made import cache_with
from tests.ui import made_up_ledger
from tests.ui.ledger.opened_ledger import Notebook, known, moment, setting
from tests.ui.lived_day import answering
from tests.ui.made_up_ledger import ANA, HOTLINE, SOURCE, at
from tests.ui.opened_page import OPEN, look, shown
from wallboard.domain.desk.contacts import Contact
from wallboard.domain.desk.deeds import Deed, DeedKind
from wallboard.domain.desk.entry import Entry
from wallboard.domain.desk.notes import Note
from wallboard.domain.errors import WallboardError
from wallboard.domain.facts import Call, Fact, Visit
from wallboard.domain.text import Text, mark
from wallboard.domain.words import Direction, Outcome
from wallboard.store.book.file import book_path
from wallboard.ui.behind import CallerBehind
from wallboard.ui.caller.privacy import Gone, Holding
from wallboard.ui.means import Means
from wallboard.ui.pages import page_for
from wallboard.ui.pages.caller import CallerPage
from wallboard.ui.spec import ScreenOptions

KOVACS = "+36555550142"
MARIC = "+38733555071"
BUSY = "+36555550199"
DEEDS: tuple[Entry, ...] = (
    Deed("d1", KOVACS, at("15:20"), DeedKind.TAKEN, "Iva Petrović"),
    Deed("d2", KOVACS, at("15:24"), DeedKind.TRIED, "Iva Petrović", "Ana Kovač", SOURCE, "wb-d2", HOTLINE),
    Deed("d3", KOVACS, at("15:25"), DeedKind.MISSED, "Iva Petrović", reason="busy"),
    Deed("d4", KOVACS, at("15:30"), DeedKind.PROMISED, "Iva Petrović", until=at("17:00")),
    Deed("d5", KOVACS, at("15:40"), DeedKind.DONE, "Iva Petrović", reason="Wrong number"),
    Deed("d6", KOVACS, at("15:41"), DeedKind.UNDONE, "Iva Petrović", undoes="d5"),
)
LONG: tuple[Entry, ...] = (
    Contact(
        "+36555550117", "Nagyon Hosszú Nevű Ügyfél " * 3, "Donaudampfschifffahrtsgesellschaft mbH " * 2, "de"
    ),
    Note("long", "+36555550117", at("12:00"), "Ana Kovač", SOURCE, text="Ритм вальса под дождём. " * 40),
    Deed(
        "dl", "+36555550117", at("12:01"), DeedKind.DONE, "Ana Kovač", reason="a reason without an end " * 12
    ),
)


class FakePrivacy:
    """Knows how much is kept, and does what is asked at once, or fails."""

    def __init__(self) -> None:
        self.done: list[tuple[str, str]] = []
        self.trouble: WallboardError | None = None
        self.waits: Future[Gone] | None = None
        """What an erasure waits for; None: it is done at once."""

    def held(self, who: str) -> "Future[Holding]":
        self.done.append(("held", who))
        return self._made(Holding(212, 3, 6, in_address_book=True))

    def export(self, who: str, folder: Path) -> "Future[tuple[Path, ...]]":
        self.done.append(("export", who))
        return self._made((folder / "caller.json", folder / "calls.csv"))

    def erase(self, who: str, told: Callable[[Text], None]) -> "Future[Gone]":
        self.done.append(("erase", who))
        told(mark("privacy", "Erasing from the calls …"))
        return self.waits or self._made(Gone(Holding(212, 3, 6, in_address_book=True)))

    def exclude(self, who: str) -> "Future[bool]":
        self.done.append(("exclude", who))
        return self._made(True)

    def _made(self, found: object) -> "Future[Any]":
        future: Future[Any] = Future()
        if self.trouble is not None:
            future.set_exception(self.trouble)
        else:
            future.set_result(found)
        return future


def many(number: str = BUSY, calls: int = 200) -> tuple[Fact, ...]:
    """Make as many calls of one caller in the weeks before, every third of them lost."""
    return tuple(fact for n in range(calls) for fact in _one_of(number, n))


def _one_of(number: str, n: int) -> Iterator[Fact]:
    arrived, call, lost = at("14:00", 23) - (n + 1) * 7300.0, f"many-{n}", n % 3 == 0
    who: dict[str, Any] = {"caller": number, "caller_raw": number, "line": HOTLINE}
    joined, left = arrived + 12, arrived + 12 + n % 90
    ended = left if lost else left + 60 + 7 * (n % 40)
    spoke = None if lost else left
    yield Call(SOURCE, call, Direction.INBOUND, arrived, **who, answered=spoke, ended=ended)
    outcome = Outcome.ABANDONED if lost else Outcome.ANSWERED
    yield Visit(
        SOURCE, call, "Support", 1, joined, outcome, **who, answered=spoke, left=left,
        ended=None if lost else ended, agent=None if lost else ANA[1],
    )  # fmt: skip


@contextmanager
def caller_means(path: Path, entries: Sequence[Entry] = (), facts: Sequence[Fact] = ()) -> Iterator[Means]:
    """Answer out of a cache of the made-up Monday, with more calls and entries."""
    cache_with(path, (*made_up_ledger.facts(), *made_up_ledger.weekend(), *facts))
    book_with(book_path(path), (*made_up_ledger.CONTACTS.values(), made_up_ledger.NOTE, *entries))
    with answering(path) as means:
        yield replace(known(means), desk=Notebook())


def page_of(means: Means, number: str | None, options: ScreenOptions = OPEN, name: str = "") -> CallerPage:
    made = page_for(look(), setting(options), means, CallerBehind(number, number or "", name))
    assert isinstance(made, CallerPage)
    return made


@contextmanager
def opened_caller(
    page: CallerPage, qtbot: QtBot, size: tuple[int, int] = (1280, 720)
) -> Iterator[CallerPage]:
    page.resize(*size)
    page.show_moment(moment())
    with shown(page, qtbot, size):
        yield page
