"""Asks for a comparison part by part, so that nobody else waits, and says how far it has come."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from wallboard.domain.records.record import RecordSet
from wallboard.store.queries.matching.matched import Matched, MatchWanted
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.planning.match.asked import MatchPart, find_match


class Asking(QObject):
    """One question in many parts; it is stopped between two of them."""

    changed = Signal()
    """More is known, or it was stopped."""
    failed = Signal(object)

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self.sets: tuple[RecordSet, ...] | None = None
        """None: not known yet."""
        self.found: Matched | None = None
        self.share: float | None = None
        """How far it is while it goes on; None: it does not."""
        self._ask = Ask(means.submit, self._fail, self)

    @property
    def goes_on(self) -> bool:
        """Whether it is being compared."""
        return self.share is not None

    def want(self, wanted: MatchWanted) -> None:
        """Compare so from now on."""
        self.found, self.share = None, 0.0
        self._put(wanted, None)
        self.changed.emit()

    def stop(self) -> None:
        """Compare no further."""
        self._ask.forget()
        if self.share is not None:
            self.share = None
            self.changed.emit()

    def _put(self, wanted: MatchWanted, memo: object) -> None:
        self._ask(partial(find_match, wanted, memo), partial(self._take, wanted))

    def _take(self, wanted: MatchWanted, part: MatchPart) -> None:
        self.sets, read = part.sets, part.read
        if read.memo is None:
            self.found, self.share = read.found, None
        else:
            self.share = read.share
            self._put(wanted, read.memo)
        self.changed.emit()

    def _fail(self, error: BaseException) -> None:
        self.share = None
        self.failed.emit(error)
