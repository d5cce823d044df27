"""Asks for what the snapshot does not know: other times, names, and the calls of one caller."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from wallboard.domain.ledger.rows import LostCaller
from wallboard.domain.money.campaign import Campaign
from wallboard.ui.ask import Ask
from wallboard.ui.ledger.asked import (
    Beside,
    CallsFound,
    FindWish,
    PeriodFound,
    PeriodWish,
    find_beside,
    find_calls,
    find_others,
    find_period,
)
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.table.asked import REFRESH_MS, REST

_BESIDE_EVERY = 4
"""Names and money change seldom: they are asked for every so many turns."""


class Asking(QObject):
    """Four questions, each answered by itself."""

    changed = Signal()
    """A time, or what is told beside it, is known."""
    calls_came = Signal(object)
    """A `CallsFound`."""
    others_came = Signal(object)
    """An `OthersFound`."""
    failed = Signal(object)

    def __init__(self, means: Means, campaigns: tuple[Campaign, ...], parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self.period: PeriodFound | None = None
        self.beside: Beside | None = None
        self._campaigns = campaigns
        self._wish: PeriodWish | None = None
        self._live = True
        self._who: frozenset[str] = frozenset()
        self._caller: LostCaller | None = None
        self._period = Ask(means.submit, self._fail, self)
        self._beside = Ask(means.submit, self._fail, self)
        self._calls = Ask(means.submit, self._fail, self)
        self._others = Ask(means.submit, self._fail, self)
        self._country = means.habits.rules.country
        self._clock = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.timeout.connect(self._refresh)
        self._turn = 0
        self._seen = False

    def want(self, wish: PeriodWish, *, live: bool) -> bool:
        """Ask for this time from now on, of a live one only for names; return whether it is another."""
        before, was_live = self._wish, self._live
        self._wish, self._live = wish, live
        if before is not None and (before.about, was_live) == (wish.about, live):
            if before.lines != wish.lines:
                self.beside = None
                if self._seen:
                    self._ask_beside()
            return False
        self.period = self.beside = None
        if self._seen:
            self._ask_all()
        return True

    def name(self, callers: Sequence[LostCaller]) -> None:
        """Ask for the names of these too; at once if some are new."""
        who = frozenset(row.who for row in callers if row.who is not None)
        if not who <= self._who:
            self._who = who
            if self._seen:
                self._ask_beside()

    def tell(self, caller: LostCaller | None) -> None:
        """Ask for the calls of this caller from now on."""
        self._caller = caller
        self._ask_calls()

    def find(self, text: str) -> None:
        """Look for callers of whatever time; an empty text: want no answer any more."""
        self._others.forget()
        if text and not self.alone:
            self._others(partial(find_others, FindWish(text, self._country)), self.others_came.emit)

    def start(self) -> None:
        """Somebody looks."""
        self._seen = True
        self._ask_all()
        self._ask_calls()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._seen = False
        self._beat.stop()
        for ask in (self._period, self._beside, self._calls, self._others):
            ask.forget()

    def again(self) -> None:
        """Ask once more, after an error."""
        self._ask_all()
        self._ask_calls()

    def _refresh(self) -> None:
        self._turn += 1
        if not self._turn % _BESIDE_EVERY:
            self._ask_beside()
            self._ask_calls()
        self._ask_period()

    def _ask_all(self) -> None:
        self._turn = 0
        self._ask_period()
        self._ask_beside()

    def _ask_period(self) -> None:
        if self.alone or self._wish is None:
            return
        self._clock.start()
        if self._live:
            self._beat.start(REFRESH_MS)
            return
        self._period(partial(find_period, self._wish), self._take_period)

    def _ask_beside(self) -> None:
        if not self.alone and self._wish is not None:
            question = partial(find_beside, self._wish, self._campaigns, self._who)
            self._beside(question, self._take_beside)

    def _ask_calls(self) -> None:
        if not self.alone and self._seen and self._caller is not None and self._wish is not None:
            self._calls(partial(find_calls, self._caller, self._wish.at), self._take_calls)

    def _take_period(self, found: PeriodFound) -> None:
        self._beat.start(max(REFRESH_MS, self._clock.elapsed() * REST))
        self.period = found
        self.changed.emit()

    def _take_beside(self, beside: Beside) -> None:
        self.beside = beside
        self.changed.emit()

    def _take_calls(self, found: CallsFound) -> None:
        self.calls_came.emit(found)

    def _fail(self, error: BaseException) -> None:
        self._beat.start(REFRESH_MS * REST)
        self.failed.emit(error)
