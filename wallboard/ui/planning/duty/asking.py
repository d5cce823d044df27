"""Asks who did what, every few seconds, and what the day needs, whenever something of that changes."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from wallboard.domain.forecast.expected import Expected
from wallboard.store.queries.forecast.expected import ExpectedWish
from wallboard.ui.ask import Ask
from wallboard.ui.means import Means, nobody_answers
from wallboard.ui.planning.duty.asked import (
    LoadFound,
    LoadWish,
    PeopleFound,
    PeopleWish,
    find_load,
    find_people,
)

_AGAIN_MS = 5_000
"""What happened before the present state changes slowly, and that state is told by the snapshot."""


class Asking(QObject):
    """Two questions, each answered by itself."""

    people_found = Signal(object)
    load_found = Signal(object)
    failed = Signal(object)

    def __init__(self, means: Means, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.alone = means.submit is nobody_answers
        self._people_wish: PeopleWish | None = None
        self._load_wish: LoadWish | None = None
        self._expected: Expected | None = None
        self._seen = self._waits = False
        self._people = Ask(means.submit, self._fail, self)
        self._load = Ask(means.submit, self._fail, self)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._refresh)

    def want(self, people: PeopleWish, load: LoadWish) -> None:
        """Ask for these from now on; time that passes makes no other question."""
        before, self._people_wish = self._people_wish, people
        if before is None or (before.day, before.sources) != (people.day, people.sources):
            self._ask_people()
        asked, self._load_wish = self._load_wish, load
        if asked is None or _day(asked.expected) != _day(load.expected):
            self._expected = None
            self._ask_load()
        elif asked.plan is not load.plan or asked.ahead != load.ahead or asked.goal != load.goal:
            self._ask_load()

    def start(self) -> None:
        """Somebody looks."""
        self._seen = True
        self._again.start()
        self.again()

    def stop(self) -> None:
        """Nobody looks: ask nothing, and want no answer any more."""
        self._seen = self._waits = False
        self._again.stop()
        self._people.forget()
        self._load.forget()

    def again(self) -> None:
        """Ask both once more."""
        self._ask_people()
        self._ask_load()

    def _refresh(self) -> None:
        if not self._waits:
            self._ask_people()

    def _ask_people(self) -> None:
        if self._seen and not self.alone and self._people_wish is not None:
            self._waits = True
            self._people(partial(find_people, self._people_wish), self._take_people)

    def _ask_load(self) -> None:
        if self._seen and not self.alone and self._load_wish is not None:
            self._load(partial(find_load, replace(self._load_wish, known=self._expected)), self._take_load)

    def _take_people(self, found: PeopleFound) -> None:
        self._waits = False
        self.people_found.emit(found)

    def _take_load(self, found: LoadFound) -> None:
        self._expected = found.expected
        self.load_found.emit(found)

    def _fail(self, error: BaseException) -> None:
        self._waits = False
        self.failed.emit(error)


def _day(wish: ExpectedWish) -> tuple[object, ...]:
    return wish.day, wish.day_start, wish.zone, wish.opening
