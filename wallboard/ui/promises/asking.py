"""Asks for a time, in parts where it takes long, so that nobody else waits; and again for what goes on."""

from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from wallboard.domain.day.interval import Interval
from wallboard.store.queries.callers.promised import DaysRead, PromisedDays
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.promises.asked import (
    ContactsFound,
    PromisesWish,
    find_contacts,
    find_days,
    find_whole,
)
from wallboard.ui.table.asked import REFRESH_MS

_RARELY = 20
"""What took long is asked again after so many times as long."""
_CONTACTS_MS = 60_000


class Asking(QObject):
    """Three questions, each answered by itself; the page shows what it knows."""

    changed = Signal()
    """Something is known that was not before."""
    failed = Signal(object)

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self.whole: Interval | None = None
        self.total: PromisedDays | None = None
        self.contacts: ContactsFound | None = None
        self._wish: PromisesWish | None = None
        self._read: DaysRead | None = None
        self._whole = Ask(means.submit, self._fail, self)
        self._days = Ask(means.submit, self._fail, self)
        self._contacts = Ask(means.submit, self._fail, self)
        self._clock = QElapsedTimer()
        self._beat, self._slow = QTimer(self), QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.timeout.connect(self._refresh)
        self._slow.setInterval(_CONTACTS_MS)
        self._slow.timeout.connect(self._refresh_contacts)
        self._seen = False

    @property
    def read(self) -> tuple[int, int]:
        """How many days are read, out of how many."""
        if self._wish is None:
            return 0, 0
        days, read = len(self._wish.days), self._read
        if self.total is not None:
            return days, days
        return (0 if read is None else days * read.done // max(1, read.of)), days

    def want(self, wish: PromisesWish) -> bool:
        """Ask for this from now on; return whether it is another question than before."""
        before, self._wish = self._wish, wish
        if before is not None and before.about == wish.about:
            return False
        self.whole = self.total = self.contacts = self._read = None
        if self._seen:
            self._ask_all()
        return True

    def start(self) -> None:
        """Somebody looks."""
        self._seen = True
        self._slow.start()
        self._ask_all()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._seen = False
        self._beat.stop()
        self._slow.stop()
        for ask in (self._whole, self._days, self._contacts):
            ask.forget()

    def again(self) -> None:
        """Ask once more, after an error."""
        self._ask_all()

    def _ask_all(self) -> None:
        self._beat.stop()
        if self.alone or self._wish is None:
            return
        self._ask_whole()
        self._ask_days()
        self._ask_contacts()

    def _ask_whole(self) -> None:
        if self._wish is not None:
            self._whole(partial(find_whole, self._wish), self._take_whole)

    def _ask_contacts(self) -> None:
        if self._wish is not None and not self.alone:
            self._contacts(partial(find_contacts, self._wish), self._take_contacts)

    def _ask_days(self) -> None:
        if self._wish is not None:
            self._clock.start()
            self._ask_part(self._wish, None)

    def _ask_part(self, wish: PromisesWish, memo: object) -> None:
        """Ask for another part as of the same instant as the first."""
        self._days(partial(find_days, wish, memo), partial(self._take_days, wish))

    def _refresh(self) -> None:
        """Ask again for what goes on, or was not settled when it was over."""
        if self._wish is not None and not self._wish.is_settled:
            self._ask_whole()
            self._ask_days()

    def _refresh_contacts(self) -> None:
        """Ask again for the contacts of a month that goes on."""
        if self._wish is not None and self._wish.month_end > self._wish.now:
            self._ask_contacts()

    def _take_whole(self, whole: Interval) -> None:
        self.whole = whole
        self.changed.emit()

    def _take_contacts(self, contacts: ContactsFound) -> None:
        self.contacts = contacts
        self.changed.emit()

    def _take_days(self, wish: PromisesWish, read: DaysRead) -> None:
        self._read = read
        if read.found is None:
            self._ask_part(wish, read.memo)
        else:
            self.total = read.found
            self._beat.start(max(REFRESH_MS, _RARELY * self._clock.elapsed()))
        self.changed.emit()

    def _fail(self, error: BaseException) -> None:
        self._beat.stop()
        self.failed.emit(error)
