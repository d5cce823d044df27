"""The page of lost callers in tests: of the made-up Monday, with a cache that knows its calls, and a desk."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from tests.store.book.entered import book_with
from tests.store.made import cache_with
from tests.ui import made_up_ledger
from tests.ui.lived_day import answering
from tests.ui.made_up import ZONE
from tests.ui.opened_page import OPEN, look, shown
from wallboard.domain.desk.dialling import DialRules
from wallboard.domain.desk.entry import Entry
from wallboard.domain.snapshot import Snapshot
from wallboard.store.book.file import book_path
from wallboard.ui.behind import LedgerBehind
from wallboard.ui.desk.habits import DeskHabits
from wallboard.ui.format import Format
from wallboard.ui.means import Forgetful, Means
from wallboard.ui.moment import Moment
from wallboard.ui.pages import page_for
from wallboard.ui.pages.ledger import LedgerPage
from wallboard.ui.spec import ScreenOptions, Setting

LIMIT_MS = 10_000


class Notebook:
    """A desk that keeps what is entered for as long as it is held."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    @property
    def name(self) -> str:
        return "Iva Petrović"

    def write(self, *entries: Entry) -> Future[None]:
        self.entries += entries
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def new_id(self) -> str:
        return f"entry-{len(self.entries)}"


@contextmanager
def means_of_the_day(path: Path) -> Iterator[Means]:
    """Answer out of a cache of the made-up Monday's lost callers, with the book beside it."""
    cache_with(path, (*made_up_ledger.facts(), *made_up_ledger.weekend()))
    book_with(book_path(path), (*made_up_ledger.CONTACTS.values(), made_up_ledger.NOTE))
    with answering(path) as means:
        yield known(means)


def known(means: Means) -> Means:
    return replace(
        means,
        memory=Forgetful(),
        names=made_up_ledger.LINES,
        campaigns=(made_up_ledger.CAMPAIGN,),
        currency="€",
        habits=DeskHabits(DialRules("HU", ("*",), zone=ZONE)),
    )


def setting(options: ScreenOptions = OPEN) -> Setting:
    return Setting(Format(ZONE), options)


def moment(snapshot: Snapshot | None = None) -> Moment:
    snapshot = snapshot or made_up_ledger.the_day()
    return Moment(snapshot, snapshot.at)


def page(means: Means, behind: LedgerBehind | None = None, options: ScreenOptions = OPEN) -> LedgerPage:
    made = page_for(look(), setting(options), means, behind or LedgerBehind())
    assert isinstance(made, LedgerPage)
    return made


@contextmanager
def opened(page: LedgerPage, qtbot: QtBot, snapshot: Snapshot | None = None) -> Iterator[LedgerPage]:
    page.resize(1280, 720)
    page.show_moment(moment(snapshot))
    with shown(page, qtbot):
        yield page
