"""The call back being made, whatever page is open; who left one while it rang finds it at the next."""

from collections.abc import Callable
from functools import partial
from weakref import WeakKeyDictionary

from wallboard.domain.caller import Caller
from wallboard.domain.desk.calling import CallWish, Progress, Stage
from wallboard.domain.words import Seconds
from wallboard.ui.desk.habits import Phone
from wallboard.ui.desk.view import Ongoing
from wallboard.ui.means import CallBacks


class Running:
    """What one telephone system does for this desk; only the newest call is told of."""

    def __init__(self) -> None:
        """Nothing is being done."""
        self.ongoing: Ongoing | None = None
        self._cancel: Callable[[], None] | None = None
        self._id = ""

    def ring(self, backs: CallBacks, wish: CallWish, caller: Caller, phone: Phone, now: Seconds) -> None:
        """Begin a call; what is told of an earlier one does not count any more."""
        self._id = wish.id
        self.ongoing = Ongoing(wish.who, phone, Progress(Stage.ASKED, now), caller)
        self._cancel = backs.ring(wish, partial(self._stepped, wish.id))

    def cancel(self) -> None:
        """End it."""
        if self._cancel is not None and self.ongoing is not None and not self.ongoing.is_over:
            self._cancel()

    def forget(self) -> None:
        """Say no more of a call that is over."""
        if self.ongoing is not None and self.ongoing.is_over:
            self.ongoing = None

    def _stepped(self, call: str, progress: Progress) -> None:
        """Take a step; called in a thread that holds no part of a window."""
        before = self.ongoing
        if call == self._id and before is not None:
            self.ongoing = Ongoing(before.who, before.phone, progress, before.caller)


_ALL: WeakKeyDictionary[CallBacks, Running] = WeakKeyDictionary()


def running_at(backs: CallBacks | None) -> Running:
    """Return what a telephone system does, the same for every page; without one, nothing."""
    if backs is None:
        return Running()
    return _ALL.setdefault(backs, Running())
