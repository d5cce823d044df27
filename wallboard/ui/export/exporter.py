"""Takes a page to a file or a printer: asks where, reads what is not on the screen, writes, and says so."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from wallboard.domain.desk.access import AccessKind
from wallboard.domain.errors import WallboardError
from wallboard.domain.text import Text, mark, say
from wallboard.ui.ask import Ask
from wallboard.ui.export.contents import Pictured, Table, Watched, facts_of, file_name, paper_of, tables_of
from wallboard.ui.export.dialogs import PDF, TABLES, Dialogs
from wallboard.ui.export.job import Job
from wallboard.ui.export.layout import lies
from wallboard.ui.export.pages import Pages, Picture, room_of, set_up
from wallboard.ui.export.paper import Paper, on_paper
from wallboard.ui.export.printing import PdfDevice, PdfPrinting, Printing
from wallboard.ui.means import Means
from wallboard.ui.moment import Moment
from wallboard.ui.shell.toast import LONG_MS, Toast
from wallboard.ui.spec import Setting
from wallboard.ui.text import Words, shown
from wallboard.ui.theme.fonts import Fonts

PATIENCE_MS = 1_000
"""From then on it is told how far it is, and that it can be stopped."""
_TOLD_MS = 3_600_000
_FAILED = mark("export", "The file could not be written. The log says why.")
_STOP, _OPEN = mark("export", "Stop"), mark("export", "Open")
_NOTHING = mark("export", "There is no table on this page. Ctrl+P prints it.")
_BUSY = mark("export", "Another file is still being written.")


class Page(Struct, frozen=True):
    """What is shown now."""

    widget: QWidget
    title: Words
    moment: Moment
    tables: tuple[Table, ...] = ()
    """Of a page that is no list: what it shows as a table."""
    pictures: tuple[Picture, ...] = ()


class Office(Struct, frozen=True):
    """What an exporter works with."""

    page: Callable[[], Page | None]
    dialogs: Dialogs
    toast: Toast
    setting: Setting
    means: Means
    fonts: Callable[[], Fonts]
    demo: Text | None = None


class Exporter(QObject):
    """One at a time; a file that is being written says so, and can be stopped."""

    def __init__(self, office: Office, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._office = office
        self._ask = Ask(office.means.submit, self._fail, self)
        self._work: Job | Printing | None = None
        self._said = ""
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(PATIENCE_MS)
        self._told.timeout.connect(self._tell_progress)
        self._progress = (0, 0)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._work is not None

    def export(self) -> None:
        """Ask where the tables of the page go, and write them."""
        page = self._page()
        if page is None:
            return
        if not page.tables:
            self._office.toast.tell(_NOTHING)
            return
        name = file_name(page.title, page.moment, self._office.setting.format)
        self._office.dialogs.file(name, TABLES, partial(self._write, page))

    def print_page(self) -> None:
        """Ask on which printer the page goes; without any, where its PDF goes."""
        page = self._page()
        if page is None:
            return
        name = file_name(page.title, page.moment, self._office.setting.format)
        nobody = partial(self._office.dialogs.file, name, PDF, partial(self._write, page))
        self._office.dialogs.printer(partial(self._print, page), nobody)

    def stop(self) -> None:
        """Stop what is being written; what was there stays."""
        if self._work is not None:
            self._work.cancel()

    def end(self) -> None:
        """The window closes: stop, and wait for the thread that writes."""
        self.stop()
        if isinstance(self._work, Job):
            self._work.wait()

    def _page(self) -> Page | None:
        if self.busy:
            self._office.toast.tell(_BUSY)
            return None
        page = self._office.page()
        if page is None:
            return None
        pictures = page.widget.pictures() if isinstance(page.widget, Pictured) else page.pictures
        return replace(page, tables=tables_of(page.widget) or page.tables, pictures=pictures)

    def _write(self, page: Page, path: Path) -> None:
        self._said = path.name
        self._complete(page, 0, partial(self._begin, path))

    def _print(self, page: Page, device: QPagedPaintDevice) -> None:
        self._said = shown(page.title)
        self._complete(page, 0, partial(self._begin_printing, device))

    def _complete(self, page: Page, nth: int, then: Callable[[Page], None]) -> None:
        """Read the rows that are not on the screen, one table after the other."""
        if nth == len(page.tables):
            then(page)
        elif (question := page.tables[nth].question) is None:
            self._complete(page, nth + 1, then)
        else:
            self._ask(question, partial(self._completed, page, nth, then))

    def _completed(self, page: Page, nth: int, then: Callable[[Page], None], rows: Any) -> None:  # noqa: ANN401
        table = replace(page.tables[nth], rows=tuple(rows), question=None)
        tables = (*page.tables[:nth], table, *page.tables[nth + 1 :])
        self._complete(replace(page, tables=tables), nth + 1, then)

    def _paper(self, page: Page) -> Callable[[], Paper]:
        form = self._office.setting.format
        facts = facts_of(page.widget, page.moment, self._office.setting, self._office.demo)
        return partial(paper_of, page.title, facts, page.tables, page.moment, form)

    def _begin(self, path: Path, page: Page) -> None:
        _note(page, AccessKind.EXPORTED, path.name)
        if path.suffix.lower() == ".pdf":
            device = PdfDevice(shown(page.title))
            pages = self._pages(page, device.writer)
            self._follow(PdfPrinting(path, device, pages, self), len(pages.sheets))
            return
        self._follow(Job(path, self._paper(page), self), sum(len(table.rows) for table in page.tables))

    def _begin_printing(self, device: QPagedPaintDevice, page: Page) -> None:
        _note(page, AccessKind.PRINTED, shown(page.title))
        pages = self._pages(page, device)
        self._follow(Printing(device, pages, self), len(pages.sheets))

    def _pages(self, page: Page, device: QPagedPaintDevice) -> Pages:
        paper = self._paper(page)()
        paper = replace(paper, grids=tuple(on_paper(grid) for grid in paper.grids))
        set_up(device, lying=lies(paper) or bool(page.pictures))
        return Pages(paper, page.pictures, self._office.fonts(), room_of(device))

    def _follow(self, work: Job | Printing, count: int) -> None:
        self._work, self._progress = work, (0, count)
        work.moved.connect(self._move)
        work.written.connect(self._finish)
        work.cancelled.connect(self._give_up)
        work.failed.connect(self._fail)
        self._told.start()
        work.start()

    def _move(self, done: int) -> None:
        self._progress = (done, self._progress[1])
        if not self._told.isActive():
            self._tell_progress()

    def _tell_progress(self) -> None:
        done, count = self._progress
        share = self._office.setting.format.goal(int(100 * done / max(1, count)) / 100)
        words = say("export", "Writing {file} · {share}", file=self._said, share=share)
        self._office.toast.tell(words, _TOLD_MS, (_STOP, self.stop))

    def _finish(self, path: Path | None) -> None:
        self._end_work()
        if path is None:
            self._office.toast.tell(say("export", "{what} is being printed", what=self._said), LONG_MS)
        else:
            words = say("export", "Written: {file}", file=path.name)
            self._office.toast.tell(words, LONG_MS, (_OPEN, partial(self._office.dialogs.open, path)))

    def _give_up(self) -> None:
        self._end_work()
        self._office.toast.tell(say("export", "{file} was not written", file=self._said))

    def _fail(self, error: BaseException) -> None:
        self._end_work()
        if isinstance(error, WallboardError):
            hint = error.hint or ""
            self._office.toast.tell(say("export", "{what} {hint}", what=error.message, hint=hint), LONG_MS)
        else:
            self._office.toast.tell(_FAILED, LONG_MS)
            raise error

    def _end_work(self) -> None:
        self._told.stop()
        if self._work is not None:
            self._work.deleteLater()
        self._work = None


def _note(page: Page, kind: AccessKind, what: str) -> None:
    """Let a page note that somebody takes it along."""
    if isinstance(page.widget, Watched):
        page.widget.note_taken(kind, what)
