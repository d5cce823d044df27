"""A question off the GUI thread; only the answer to the last one counts."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import cache, partial
from itertools import count
from typing import Any, TypeVar
from weakref import ref

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from wallboard.ui.means import Submit

T = TypeVar("T")


class Ask(QObject):
    """Each page owns one as its child; an answer to a closed page is nobody's."""

    _failed = Signal(object)

    def __init__(
        self, submit: Submit, failed: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        """Take where questions go, and what is called (in the GUI thread) when one fails."""
        super().__init__(parent)
        self._submit = submit
        # Not kept: who fails is most often who owns this, and each would keep the other for ever.
        self._failed.connect(failed)
        self._ticket: int | None = None
        self._asked: Future[Any] | None = None

    def __call__(self, question: Callable[..., T], then: Callable[[T], None]) -> None:
        """Ask; `then` gets the answer in the GUI thread unless something is asked meanwhile."""
        self.forget()
        courier = _courier()
        self._ticket = courier.expect(self, then)
        self._asked = self._submit(question)
        self._asked.add_done_callback(partial(courier.carry, self._ticket))

    def forget(self) -> None:
        """Want no answer to what was asked so far."""
        if self._ticket is not None:
            _courier().forget(self._ticket)
            self._ticket = None
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def take(self, then: Callable[[Any], None], answer: object, error: BaseException | None) -> None:
        """Pass on what was answered."""
        self._ticket = self._asked = None
        if error is None:
            then(answer)
        else:
            self._failed.emit(error)


class _Courier(QObject):
    """Carries answers over to the GUI thread, for all who ask.

    Who asked may be deleted at any moment, also while the other thread emits a signal: of an object that is
    being deleted in one thread no other may emit one. This one is never deleted, and it is all that the other
    thread holds, so that nothing of a window ends there either.
    """

    _came = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._tickets = count(1)
        self._expected: dict[int, tuple[ref[Ask], Callable[[Any], None]]] = {}
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def expect(self, ask: Ask, then: Callable[[Any], None]) -> int:
        """Note who waits for an answer; return its ticket."""
        ticket = next(self._tickets)
        self._expected[ticket] = (ref(ask), then)
        return ticket

    def forget(self, ticket: int) -> None:
        """Note that nobody waits for it any more."""
        self._expected.pop(ticket, None)

    def carry(self, ticket: int, answer: Future[Any]) -> None:
        """Bring an answer; runs in whatever thread answered."""
        error = CancelledError() if answer.cancelled() else answer.exception()
        self._came.emit(ticket, answer.result() if error is None else None, error)

    @Slot(int, object, object)
    def _deliver(self, ticket: int, answer: object, error: BaseException | None) -> None:
        asker, then = self._expected.pop(ticket, (None, None))
        ask = None if asker is None else asker()
        wanted = not isinstance(error, CancelledError)
        if wanted and ask is not None and then is not None and isValid(ask):
            ask.take(then, answer, error)


@cache
def _courier() -> _Courier:
    """Return the one there is; made in the GUI thread with the first question."""
    return _Courier()
