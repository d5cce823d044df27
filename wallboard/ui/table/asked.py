"""A card with a table of what the cache answers: asked anew every few seconds while somebody looks."""

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from wallboard.domain.text import mark
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.models.rows import RowsModel
from wallboard.ui.table.sheet import Sheet
from wallboard.ui.text import Words
from wallboard.ui.theme.look import Look

REFRESH_MS = 3000
REST = 20
"""What takes long to answer is asked again only after so many times as long."""
LONGEST_REST_MS = 60_000
EVER = math.inf
"""No end: what comes while one looks is listed too."""


class AskedSheet(Sheet):
    """Asks `question` and hands the answer to `answered`; says so where there is nobody to ask."""

    def __init__(self, look: Look, heading: Words, model: RowsModel[Any], means: Means, name: str) -> None:
        """Ask nothing yet; `name` is under what the columns are remembered."""
        super().__init__(look, heading, model, means.memory, name)
        model.setParent(self)
        self._alone = means.submit is nobody_answers
        self._ask = Ask(means.submit, self._fail, self)
        self._asking = False
        self._asked = QElapsedTimer()
        self._beat = QTimer(self)
        self._beat.setInterval(REFRESH_MS)
        self._beat.timeout.connect(self._refresh)
        self.retried.connect(self._anew)

    def question(self) -> Callable[..., Any] | None:
        """Return what to ask, to be called in whatever thread answers; None: nothing yet."""
        raise NotImplementedError

    def answered(self, answer: Any) -> None:  # noqa: ANN401 -- whatever was asked for
        """Show an answer."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Keep up to date while it is seen."""
        super().showEvent(event)
        self._beat.start()
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        super().hideEvent(event)
        self._beat.stop()
        self._ask.forget()
        self._asking = False

    def _ask_first(self) -> None:
        """Ask for the first time, unless it is not seen yet: then it does when it is."""
        if self.isVisible():
            self._anew()

    def _anew(self) -> None:
        """Ask for something else than what is shown."""
        self.forget()
        self._put_question()

    def _refresh(self) -> None:
        """Ask the same again, unless the last answer is still to come: it would never come."""
        if not self._asking:
            self._put_question()

    def _put_question(self) -> None:
        question = self.question()
        if question is None:
            return
        if self._alone:
            self.say(mark("table", "Nothing is kept of calls here: there is no cache."))
            return
        self._asking = True
        self._asked.start()
        self.show_waiting()
        self._ask(question, self._came)

    def _came(self, answer: Any) -> None:  # noqa: ANN401 -- whatever was asked for
        self._asking = False
        self._beat.setInterval(max(REFRESH_MS, min(self._asked.elapsed() * REST, LONGEST_REST_MS)))
        self.answered(answer)

    def _fail(self, error: BaseException) -> None:
        self._asking = False
        self.set_note("")
        self.set_foot("")
        self.show_error(error)
