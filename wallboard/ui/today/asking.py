"""Asks for a day again and again while it is seen, and once for those that it is compared with."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from wallboard.domain.day.interval import Interval
from wallboard.domain.snapshot import Scope
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.table.asked import REFRESH_MS
from wallboard.ui.today.asked import DayFound, DayWish, OtherDays, find_by_then, find_day, find_other_days

_BY_THEN_MS = 60_000
"""What the day before had by this time moves slowly."""


class Asking(QObject):
    """Three questions, each answered by itself: the day is shown before what it is compared with is known."""

    found = Signal(object)
    """A `DayFound`."""
    others_found = Signal(object)
    """An `OtherDays`."""
    by_then_found = Signal(object)
    """The day before up to this time of day: an `Interval`, or None."""
    failed = Signal(object)
    """What went wrong with the day itself."""

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self._wish: DayWish | None = None
        self._about: tuple[date, Scope, int] | None = None
        self._waiting = False
        self._day = Ask(means.submit, self._fail, self)
        self._others = Ask(means.submit, self._fail_quietly, self)
        self._by_then = Ask(means.submit, self._fail_quietly, self)
        self._beat, self._slow_beat = QTimer(self), QTimer(self)
        self._beat.setInterval(REFRESH_MS)
        self._slow_beat.setInterval(_BY_THEN_MS)
        self._beat.timeout.connect(self._refresh)
        self._slow_beat.timeout.connect(self._ask_by_then)

    def want(self, wish: DayWish) -> bool:
        """Ask for this day from now on; return whether it is another question than before."""
        self._wish = wish
        if wish.about == self._about:
            return False
        self._about = wish.about
        if self._beat.isActive():
            self._ask_all()
        return True

    def start(self) -> None:
        """Somebody looks: ask now and then."""
        self._beat.start()
        self._slow_beat.start()
        if self._wish is not None:
            self._ask_all()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._beat.stop()
        self._slow_beat.stop()
        for ask in (self._day, self._others, self._by_then):
            ask.forget()
        self._waiting = False

    def again(self) -> None:
        """Ask once more, after an error."""
        if self._wish is not None:
            self._ask_all()

    def _ask_all(self) -> None:
        if self.alone or self._wish is None:
            return
        self._ask_day()
        self._others(partial(find_other_days, self._wish), self._take_others)
        self._ask_by_then()

    def _ask_day(self) -> None:
        if self._wish is not None:
            self._waiting = True
            self._day(partial(find_day, self._wish), self._take)

    def _ask_by_then(self) -> None:
        if self._wish is not None and not self.alone:
            self._by_then(partial(find_by_then, self._wish), self._take_by_then)

    def _refresh(self) -> None:
        """Ask again for a day that goes on, unless the last answer is still to come."""
        wish = self._wish
        if wish is not None and not self._waiting and not self.alone and wish.now < wish.day.end:
            self._ask_day()

    def _take(self, found: DayFound) -> None:
        self._waiting = False
        self.found.emit(found)

    def _take_others(self, others: OtherDays) -> None:
        self.others_found.emit(others)

    def _take_by_then(self, part: Interval | None) -> None:
        self.by_then_found.emit(part)

    def _fail(self, error: BaseException) -> None:
        self._waiting = False
        self.failed.emit(error)

    def _fail_quietly(self, _error: BaseException) -> None:
        """Show the day without what it would be compared with; its own question tells of the trouble."""
