"""Issues the report that a page shows: asks twice, keeps it in the book, and says under which number."""

from concurrent.futures import CancelledError, Future
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from wallboard.domain.desk.access import AccessKind
from wallboard.domain.errors import WallboardError
from wallboard.domain.report.issuing import Issuing as How
from wallboard.domain.text import mark, say
from wallboard.store.queries.report.issued import Issued
from wallboard.ui.ask import Ask
from wallboard.ui.ledger.noting import Noting
from wallboard.ui.means import Means
from wallboard.ui.report.asked import ReportFound, ReportWish, find_issue
from wallboard.ui.report.paper import Reader, hidden, title_of
from wallboard.ui.table.push import PushChip
from wallboard.ui.text import Words, shown

ISSUE, SURE = mark("report", "Issue"), mark("report", "Issue now?")
_SURE_MS = 5_000
_GOES_ON = mark("report", "A time that goes on is not issued: choose one that is over")
_NOT_KEPT = mark("report", "It could not be issued")


class IssueDesk(QObject):
    """What is behind the chip; `told` says what became of it."""

    told = Signal(object)
    """Words."""
    _kept = Signal(object, object)
    """From the book's thread: the future, and what was to be kept."""

    def __init__(self, chip: PushChip, means: Means, noting: Noting) -> None:
        """Take the chip; without a desk nothing can be issued, and it is not there."""
        super().__init__(chip)
        self._chip, self._desk, self._noting = chip, means.desk, noting
        self._ready: tuple[ReportWish, ReportFound, Reader] | None = None
        self._ask = Ask(means.submit, self._fail, self)
        self._sure = QTimer(self)
        self._sure.setSingleShot(True)
        self._sure.setInterval(_SURE_MS)
        self._sure.timeout.connect(self._calm)
        self._kept.connect(self._tell)
        chip.clicked.connect(self.press)
        chip.setVisible(self._desk is not None)
        chip.setEnabled(False)

    def offer(self, ready: tuple[ReportWish, ReportFound, Reader] | None) -> None:
        """Let this be issued; None: there is nothing yet."""
        self._ready = ready
        self._chip.setEnabled(ready is not None)
        self._calm()

    def press(self, *_checked: bool) -> None:
        """Ask back once, and issue it; a time that goes on never is, as its figures change by themselves."""
        if self._ready is None or self._desk is None:
            return
        report = self._ready[1].report
        if report.until > report.at:
            self.told.emit(_GOES_ON)
            return
        if not self._sure.isActive():
            self._chip.set_words(SURE)
            self._sure.start()
            return
        self._calm()
        wish, found, reader = self._ready
        title = shown(title_of(found.report, reader))
        how = How(wish.now, self._desk.name, title, hidden if reader.mask else None)
        self._ask(partial(find_issue, found.report, wish.rules, how), self._issue)

    def _issue(self, made: Issued) -> None:
        if self._desk is None:
            return
        if not made.is_new:
            self.told.emit(_words(made))
            return
        keeping = self._desk.write(made.report)
        keeping.add_done_callback(lambda future: self._told_from_afar(future, made))

    def _told_from_afar(self, future: "Future[None]", made: Issued) -> None:
        try:
            self._kept.emit(future, made)
        except RuntimeError:
            return  # the page was closed meanwhile

    def _tell(self, future: "Future[None]", made: Issued) -> None:
        try:
            future.result()
        except (WallboardError, CancelledError) as error:
            self._fail(error)
            return
        if self._ready is not None and not self._ready[2].mask:
            callers = self._ready[1].report.ledger.sums.callers
            self._noting.note(AccessKind.EXPORTED, made.report.title, callers, made.report.at)
        self.told.emit(_words(made))

    def _fail(self, error: BaseException) -> None:
        why = error.message if isinstance(error, WallboardError) else None
        self.told.emit(_NOT_KEPT if why is None else say("report", "{what}: {why}", what=_NOT_KEPT, why=why))

    def _calm(self) -> None:
        self._sure.stop()
        self._chip.set_words(ISSUE)


def _words(made: Issued) -> Words:
    number, version = made.report.number, made.report.version
    if not made.is_new:
        return say("report", "Report {n}, version {v} still holds: nothing changed", n=number, v=version)
    return say("report", "Issued as report {n}, version {v}", n=number, v=version)
