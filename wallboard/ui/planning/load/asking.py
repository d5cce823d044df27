"""Asks for the peaks and for what a day is expected to be; now and then again while somebody looks."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from wallboard.domain.forecast.expected import Expected
from wallboard.domain.load.peaks import PeaksFound
from wallboard.domain.words import Seconds
from wallboard.store.queries.forecast.expected import ExpectedWish
from wallboard.store.queries.load.peaks import PeakWish
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.planning.load.asked import Meter, find_above, find_expected, find_peaks, find_sets

_AGAIN_MS = 300_000
"""What was changes only where a log is imported or a late call ends."""
_METER_MS = 250
_PATIENCE = 4
"""Nobody is told how far an answer is before it has been waited for so many times as long."""


class Asking(QObject):
    """Two questions, each answered by itself."""

    peaks_found = Signal(object)
    expected_found = Signal(object)
    sets_found = Signal(object)
    """Names of imported call records."""
    progressed = Signal(float)
    """Which share of the peaks has been gone through; 1: all, or nobody asks any more."""
    failed = Signal(object)

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self.found: PeaksFound | None = None
        self.expected: Expected | None = None
        self.sets: tuple[str, ...] = ()
        self.above_s: Seconds | None = None
        """For how long there was more at once than the lines carry; None: nobody knows yet."""
        self._peak_wish: PeakWish | None = None
        self._day_wish: ExpectedWish | None = None
        self._now: Seconds = 0.0
        self._seen = False
        self._meter = Meter()
        self._beats = 0
        self._peaks = Ask(means.submit, self._fail, self)
        self._day = Ask(means.submit, self._fail, self)
        self._above = Ask(means.submit, self._fail_quietly, self)
        self._sets = Ask(means.submit, self._fail_quietly, self)
        self._again, self._watch = QTimer(self), QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.again)
        self._watch.setInterval(_METER_MS)
        self._watch.timeout.connect(self._tell)

    def want(self, peak: PeakWish, day: ExpectedWish, now: Seconds) -> None:
        """Ask for these from now on; time that passes makes no other question."""
        self._now = now
        others = self._peak_wish != peak, self._day_wish is None or _about(self._day_wish) != _about(day)
        self._peak_wish, self._day_wish = peak, day
        if others[0]:
            self.found = self.above_s = None
            self._ask_peaks()
        if others[1]:
            self.expected = None
            self._ask_day()

    def start(self) -> None:
        """Somebody looks."""
        self._seen = True
        self._again.start()
        self.again()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._seen = False
        self._again.stop()
        self.cancel()
        self._day.forget()
        self._sets.forget()

    def again(self) -> None:
        """Ask both once more."""
        self._ask_peaks()
        self._ask_day()
        if not self.alone:
            self._sets(find_sets, self._take_sets)

    def cancel(self) -> None:
        """Want no answer about the peaks any more."""
        self._meter.cancelled = True
        self._peaks.forget()
        self._above.forget()
        self._watch.stop()
        self.progressed.emit(1.0)

    def _ask_peaks(self) -> None:
        if self._seen and not self.alone and self._peak_wish is not None:
            self._meter.cancelled = True
            self._meter, self._beats = Meter(), 0
            self._watch.start()
            self._peaks(partial(find_peaks, self._peak_wish, self._now, self._meter), self._take_peaks)

    def _ask_day(self) -> None:
        if self._seen and not self.alone and self._day_wish is not None:
            self._day(partial(find_expected, self._day_wish), self._take_day)

    def _tell(self) -> None:
        self._beats += 1
        if self._beats >= _PATIENCE:
            self.progressed.emit(min(self._meter.share, 0.99))

    def _take_peaks(self, found: PeaksFound) -> None:
        self._watch.stop()
        self.found = found
        self.progressed.emit(1.0)
        self.peaks_found.emit(found)
        wish = self._peak_wish
        if wish is not None and wish.line_limit is not None:
            self._above(partial(find_above, wish, self._now), self._take_above)

    def _take_day(self, expected: Expected) -> None:
        self.expected = expected
        self.expected_found.emit(expected)

    def _take_above(self, seconds: Seconds | None) -> None:
        self.above_s = seconds
        if self.found is not None:
            self.peaks_found.emit(self.found)

    def _take_sets(self, names: tuple[str, ...]) -> None:
        self.sets = names
        self.sets_found.emit(names)

    def _fail_quietly(self, _error: BaseException) -> None:
        """Offer no imported records; the other questions tell of the trouble."""

    def _fail(self, error: BaseException) -> None:
        self._watch.stop()
        self.progressed.emit(1.0)
        self.failed.emit(error)


def _about(wish: ExpectedWish) -> tuple[object, ...]:
    """Return what makes it another question: neither the time that passes nor what is made anew each time."""
    return wish.day, wish.day_start, wish.scope, wish.minutes, wish.opening, wish.total, wish.records
