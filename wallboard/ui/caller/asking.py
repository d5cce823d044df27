"""Asks for one caller, again and again while somebody looks."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from wallboard.store.queries.callers.campaigns import Lately, lately_of
from wallboard.ui.ask import Ask
from wallboard.ui.caller.asked import PORTION, CallerFound, CallerWish, find_caller, is_unmeasured
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.table.asked import REFRESH_MS, REST


class CallerAsking(QObject):
    """One question; who comes to the end of the calls gets more of them."""

    came = Signal(object)
    """A `CallerFound`."""
    failed = Signal(object)

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self.found: CallerFound | None = None
        self._wish: CallerWish | None = None
        self._calls = PORTION
        self._seen = False
        self._ask = Ask(means.submit, self._fail, self)
        self._measure = Ask(means.submit, self._fail, self)
        self._lately: tuple[Lately, ...] | None = None
        self._clock = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.timeout.connect(self.again)

    def want(self, wish: CallerWish, *, soon: bool = False) -> None:
        """Ask for this caller from now on; at once the first time, and where something happened."""
        first, self._wish = self._wish is None, wish
        if (first or soon) and self._seen:
            self.again()

    def want_more(self) -> None:
        """Ask for older calls too, where there are some."""
        if self.found is not None and self.found.told.more and self.found.wish.calls == self._calls:
            self._calls += PORTION
            self.again()

    def start(self) -> None:
        """Somebody looks."""
        self._seen = True
        self.again()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._seen = False
        self._beat.stop()
        self._ask.forget()
        self._measure.forget()

    def again(self) -> None:
        """Ask now."""
        if self.alone or self._wish is None or not self._seen:
            return
        self._clock.start()
        wish = replace(self._wish, calls=self._calls, lately=self._lately or ())
        self._ask(partial(find_caller, wish), self._take)

    def _take(self, found: CallerFound) -> None:
        self._beat.start(max(REFRESH_MS, self._clock.elapsed() * REST))
        self.found = found
        self.came.emit(found)
        if self._lately is None and self._seen and is_unmeasured(found):
            # Once, and by itself: it takes longer than all the rest.
            self._measure(partial(lately_of, at=found.wish.at), self._know)

    def _know(self, lately: tuple[Lately, ...]) -> None:
        self._lately = lately
        self.again()

    def _fail(self, error: BaseException) -> None:
        self._beat.start(REFRESH_MS * REST)
        self.failed.emit(error)
