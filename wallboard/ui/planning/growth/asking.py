"""Asks how waiting grew and who was lost when it was busiest, a piece of the time after the other."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from wallboard.domain.load.peaks import PeaksFound
from wallboard.domain.words import Seconds
from wallboard.store.queries.growth.growth import GrowthFound, GrowthRead, GrowthWish
from wallboard.store.queries.load.peaks import PeaksRead
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.planning.growth.asked import find_calls, find_growth, find_peaks

_AGAIN_MS = 300_000
"""What was changes only where a log is imported or a late call ends."""


class Asking(QObject):
    """Three questions: how it grew, then who was lost when; and which calls are behind a level."""

    changed = Signal()
    """Something is known that was not before."""
    progressed = Signal(float)
    """Which share of the time has been gone through; 1: all, or nobody asks any more."""
    calls_found = Signal(object)
    failed = Signal(object)

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self.found: GrowthFound | None = None
        self.peaks: PeaksFound | None = None
        self.cancelled = False
        self._wish: GrowthWish | None = None
        self._now: Seconds = 0.0
        self._seen = False
        self._growth = Ask(means.submit, self._fail, self)
        self._peaks = Ask(means.submit, self._fail, self)
        self._calls = Ask(means.submit, self.failed.emit, self)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.again)

    def want(self, wish: GrowthWish, now: Seconds) -> bool:
        """Ask for this from now on; return whether it is another question than before."""
        self._now = now
        if wish == self._wish:
            return False
        self._wish, self.found, self.peaks = wish, None, None
        self.again()
        return True

    def calls(self, edges: tuple[float, float]) -> None:
        """Ask which calls met a load."""
        if self._wish is not None and not self.alone:
            self._calls(partial(find_calls, self._wish, edges, self._now), self.calls_found.emit)

    def start(self) -> None:
        """Somebody looks."""
        self._seen = True
        self._again.start()
        self.again()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._seen = False
        self._again.stop()
        for ask in (self._growth, self._peaks, self._calls):
            ask.forget()

    def again(self) -> None:
        """Ask both once more; what was answered stays until then."""
        if self._seen and not self.alone and self._wish is not None:
            self.cancelled = False
            self._ask_growth(self._wish, self._now, None)
            self._ask_peaks(self._wish, self._now, None)

    def cancel(self) -> None:
        """Want no answer any more."""
        self._growth.forget()
        self._peaks.forget()
        self.cancelled = self.found is None
        self.progressed.emit(1.0)
        self.changed.emit()

    def _ask_growth(self, wish: GrowthWish, now: Seconds, memo: object) -> None:
        self._growth(partial(find_growth, wish, now, memo), partial(self._take_growth, wish, now))

    def _ask_peaks(self, wish: GrowthWish, now: Seconds, memo: object) -> None:
        self._peaks(partial(find_peaks, wish, now, memo), partial(self._take_peaks, wish, now))

    def _take_growth(self, wish: GrowthWish, now: Seconds, read: GrowthRead) -> None:
        if read.found is None:
            self.progressed.emit(min(0.99, read.done / max(1, read.of)))
            self._ask_growth(wish, now, read.memo)
            return
        self.found = read.found
        self.progressed.emit(1.0)
        self.changed.emit()

    def _take_peaks(self, wish: GrowthWish, now: Seconds, read: PeaksRead) -> None:
        if read.found is None:
            self._ask_peaks(wish, now, read.memo)
            return
        self.peaks = read.found
        self.changed.emit()

    def _fail(self, error: BaseException) -> None:
        self._growth.forget()
        self._peaks.forget()
        self.progressed.emit(1.0)
        self.failed.emit(error)
