"""A question off the GUI thread; only the answer to the last one counts."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from wallboard.ui.means import Submit

T = TypeVar("T")


class Ask(QObject):
    """Each page owns one as its child; an answer to a closed page is nobody's."""

    _came = Signal(int, object)
    _failed = Signal(object)

    def __init__(
        self, submit: Submit, failed: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        """Take where questions go, and what is called (in the GUI thread) when one fails."""
        super().__init__(parent)
        self._submit = submit
        # Not kept: who fails is most often who owns this, and each would keep the other for ever.
        self._failed.connect(failed)
        self._ticket = 0
        self._asked: Future[Any] | None = None
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def __call__(self, question: Callable[..., T], then: Callable[[T], None]) -> None:
        """Ask; `then` gets the answer in the GUI thread unless something is asked meanwhile."""
        self.forget()
        self._asked = self._submit(question)
        self._asked.add_done_callback(partial(self._answered, self._ticket, then))

    def forget(self) -> None:
        """Want no answer to what was asked so far."""
        self._ticket += 1
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _answered(self, ticket: int, then: Callable[[T], None], answer: Future[T]) -> None:
        """Carry the answer over to the GUI thread; runs in whatever thread answered."""
        if answer.cancelled():
            return
        error = answer.exception()
        reply = partial(then, answer.result()) if error is None else partial(self._failed.emit, error)
        if isinstance(error, CancelledError):
            return
        try:
            self._came.emit(ticket, reply)
        except RuntimeError:  # the page was closed meanwhile, and Qt has deleted this object
            return

    @Slot(int, object)
    def _deliver(self, ticket: int, reply: Callable[[], None]) -> None:
        if ticket == self._ticket:
            self._asked = None
            reply()
