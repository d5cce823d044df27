"""The one beat that drives every page: four times a second, only what changed, only what is seen."""

import math
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import Seconds
from wallboard.ui.moment import Message, Moment

BEAT_MS = 250


class Page(Protocol):
    """What the beat needs of a page; every QWidget has the first method."""

    def isVisible(self) -> bool:  # noqa: N802 -- Qt's name
        """Whether anybody can see it."""

    def show_moment(self, moment: Moment) -> None:
        """Show this from now on."""


class Pulse(QObject):
    """Looks at the latest snapshot and hands a new moment to each visible page.

    A moment is new when the snapshot is another object, when the clock has gone to another
    second, or when another message was typed. A page that was hidden gets the present moment at the
    first beat it is visible again.
    """

    def __init__(
        self,
        latest: Callable[[], Snapshot],
        clock: Callable[[], Seconds],
        parent: QObject | None = None,
        *,
        message: Callable[[], Message | None] = lambda: None,
    ) -> None:
        """Take the functions the beat looks at; `start` makes it run."""
        super().__init__(parent)
        self._message = message
        self._latest = latest
        self._clock = clock
        self._tick: Seconds = -math.inf
        self._moment: Moment | None = None
        self._pages: dict[Page, Moment | None] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def add(self, page: Page) -> None:
        """Drive one more page."""
        self._pages[page] = None

    def start(self) -> None:
        """Beat at once and from now on."""
        self._timer.start()
        self.beat()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

    def beat(self) -> None:
        """Look once."""
        moment = self._look()
        for page, had in self._pages.items():
            if had is not moment and page.isVisible():
                self._pages[page] = moment
                page.show_moment(moment)

    def _look(self) -> Moment:
        snapshot, clock = self._latest(), self._clock()
        if not math.isfinite(self._tick) or math.floor(clock) != math.floor(self._tick):
            self._tick = clock
        moment, message = self._moment, self._message()
        if (
            moment is None
            or moment.snapshot is not snapshot
            or moment.now != self._tick
            or moment.message != message
        ):
            moment = self._moment = Moment(snapshot, self._tick, message)
        return moment
