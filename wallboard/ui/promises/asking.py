"""Asks for a time day by day, so that nobody else waits long; and for what goes on again and again."""

from datetime import date
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.day.interval import Interval
from wallboard.domain.periods import Day
from wallboard.store.queries.callers.promised import PromisedDays
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.promises.asked import (
    ContactsFound,
    DayRead,
    PromisesWish,
    find_contacts,
    find_day,
    find_earlier,
    find_whole,
)
from wallboard.ui.table.asked import REFRESH_MS

_RARELY = 20
"""What took long is asked again after so many times as long."""
_CONTACTS_MS = 60_000


class Asking(QObject):
    """Four questions, each answered by itself; the page shows what it knows."""

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
        self._known: dict[date, PromisedDays] = {}
        self._final: dict[date, bool] = {}
        self._asked: frozenset[str] = frozenset()
        self._before: frozenset[str] = frozenset()
        self._whole = Ask(means.submit, self._fail, self)
        self._day = Ask(means.submit, self._fail, self)
        self._earlier = Ask(means.submit, self._fail, self)
        self._contacts = Ask(means.submit, self._fail, self)
        self._clock = QElapsedTimer()
        self._beat, self._slow = QTimer(self), QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.timeout.connect(self._refresh)
        self._slow.setInterval(_CONTACTS_MS)
        self._slow.timeout.connect(self._refresh_contacts)
        self._turn = 0
        self._seen = False

    @property
    def read(self) -> tuple[int, int]:
        """How many days are read, out of how many."""
        if self._wish is None:
            return 0, 0
        days = self._wish.days
        return sum(day.date in self._known for day in days), len(days)

    def new_of(self, callers: frozenset[str]) -> int | None:
        """Count those who had not called for long; None: nobody knows yet."""
        return len(callers - self._before) if callers <= self._asked else None

    def want(self, wish: PromisesWish) -> bool:
        """Ask for this from now on; return whether it is another question than before."""
        before, self._wish = self._wish, wish
        if before is not None and before.about == wish.about:
            return False
        if before is None or before.rules != wish.rules:
            self._known, self._final = {}, {}
        days = {day.date for day in wish.days}
        self._known = {day: known for day, known in self._known.items() if day in days and self._final[day]}
        self.whole = self.total = self.contacts = None
        self._asked = self._before = frozenset()
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
        for ask in (self._whole, self._day, self._earlier, self._contacts):
            ask.forget()

    def again(self) -> None:
        """Ask once more, after an error."""
        self._ask_all()

    def _ask_all(self) -> None:
        self._beat.stop()
        self._earlier.forget()
        if self.alone or self._wish is None:
            return
        self._ask_whole()
        self._ask_day(self._next() or self._wish.days[-1])
        self._ask_contacts()

    def _ask_whole(self) -> None:
        if self._wish is not None:
            self._whole(partial(find_whole, self._wish), self._take_whole)

    def _ask_contacts(self) -> None:
        if self._wish is not None and not self.alone:
            self._contacts(partial(find_contacts, self._wish), self._take_contacts)

    def _ask_day(self, day: Day) -> None:
        if self._wish is not None:
            self._clock.start()
            self._day(partial(find_day, self._wish, day, dict(self._known)), self._take_day)

    def _next(self) -> Day | None:
        """Return the latest day that is not read yet."""
        days = () if self._wish is None else self._wish.days
        return next((day for day in reversed(days) if day.date not in self._known), None)

    def _refresh(self) -> None:
        """Ask again for what goes on."""
        if self._wish is not None and self._wish.goes_on:
            self._ask_whole()
            self._ask_day(self._in_turn(self._wish.days))

    def _in_turn(self, days: tuple[Day, ...]) -> Day:
        """Return the present day; every other time one before it whose lost calls may still be made good."""
        self._turn += 1
        running = [day for day in days[:-1] if not self._final[day.date]]
        return running[self._turn // 2 % len(running)] if running and self._turn % 2 == 0 else days[-1]

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

    def _take_day(self, read: DayRead) -> None:
        wish = self._wish
        if wish is None:
            return
        self._known[read.day.date] = read.found
        self._final[read.day.date] = wish.rules.look_ahead(read.day.end + DAY_S) <= wish.now
        self.total = read.total or self.total
        following = self._next()
        if following is not None:
            self._ask_day(following)
        else:
            self._beat.start(max(REFRESH_MS, _RARELY * self._clock.elapsed()))
            self._ask_earlier()
        self.changed.emit()

    def _ask_earlier(self) -> None:
        if self._wish is None or self.total is None:
            return
        every = frozenset[str]().union(*(heard.callers for heard in self.total.lines.values()))
        news = every - self._asked
        if news:
            self._earlier(partial(find_earlier, self._wish, news), self._take_earlier)

    def _take_earlier(self, found: tuple[frozenset[str], frozenset[str]]) -> None:
        asked, before = found
        self._asked, self._before = self._asked | asked, self._before | before
        self.changed.emit()

    def _fail(self, error: BaseException) -> None:
        self._beat.stop()
        self.failed.emit(error)
