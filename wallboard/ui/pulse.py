"""The one beat that drives every page: four times a second, only what changed, only what is seen."""

import math
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import Seconds
from wallboard.ui.moment import Message, Moment
from wallboard.ui.paint.guard import tried

BEAT_MS = 250
"""How often there is a new snapshot."""
LOOK_MS = 20
"""How late it may be seen. A beat of 250 ms there and another here were up to 380 ms in all (measured)."""
_HALF_MS = (BEAT_MS - LOOK_MS) // 2
"""Once in between it is looked too: news of lost callers come out of turn, and a quarter of a second after it
happened a loss is to be seen at the latest."""
_PATIENCE = 3
"""So many looks in vain follow each other closely; then each waits twice as long as the one before, up to a
beat. A look takes little, but waking up for it does: 0.15 ms, fifteen times what is done then (measured)."""


class Page(Protocol):
    """What the beat needs of a page; every QWidget has the first method."""

    def isVisible(self) -> bool:  # noqa: N802 -- Qt's name
        """Whether anybody can see it."""

    def show_moment(self, moment: Moment) -> None:
        """Show this from now on."""


def no_frame() -> Callable[[], None]:
    """Do nothing about a frame, neither before nor after it."""
    return _nothing


def _nothing() -> None:
    pass


class Pulse(QObject):
    """Looks at the latest snapshot and hands a new moment to each visible page.

    A moment is new when the snapshot is another object, when the clock has gone to another
    second, or when another message was typed. A page that was hidden gets the present moment at the
    first beat it is visible again. What fails is left out of this beat, and keeps nothing else from it.
    """

    def __init__(
        self,
        latest: Callable[[], Snapshot],
        clock: Callable[[], Seconds],
        parent: QObject | None = None,
        *,
        message: Callable[[], Message | None] = lambda: None,
        frame: Callable[[], Callable[[], None]] = no_frame,
    ) -> None:
        """Take the functions the beat looks at; `start` makes it run.

        `frame` is called before something new is painted, and what it returns after that.
        """
        super().__init__(parent)
        self._frame = frame
        self._message = message
        self._latest = latest
        self._clock = clock
        self._tick: Seconds = -math.inf
        self._snapshot: Snapshot | None = None
        self._said: Message | None = None
        self._moment: Moment | None = None
        self._pages: dict[Page, Moment | None] = {}
        self._in_vain = 0
        """Looks since the last new snapshot."""
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
        had_snapshot = self._snapshot
        tried(self._take)
        self._pace(fresh=self._snapshot is not had_snapshot)
        tried(self._hear)
        tried(self._look)
        moment = self._moment
        wanting = [page for page, had in self._pages.items() if had is not moment and page.isVisible()]
        if moment is None or not wanting:
            return
        # Qt paints what is asked for before it looks at timers again; what a tile paints later, a turn after.
        done = self._frame()
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, done))
        for page in wanting:
            self._pages[page] = moment
            tried(page.show_moment, moment)

    def _pace(self, *, fresh: bool) -> None:
        """Look again half-way to the next snapshot, just before it is due, then often, then less and less."""
        self._in_vain = 0 if fresh else self._in_vain + 1
        later = min(BEAT_MS, LOOK_MS << min(8, max(0, self._in_vain - 1 - _PATIENCE)))
        wait = _HALF_MS if self._in_vain <= 1 else later
        if wait != self._timer.interval():
            self._timer.setInterval(wait)

    def _take(self) -> None:
        """Take the latest snapshot; where there is none to be had, the last one grows old for all to see."""
        self._snapshot = self._latest()

    def _hear(self) -> None:
        self._said = self._message()

    def _look(self) -> None:
        clock, snapshot, said = self._clock(), self._snapshot, self._said
        if not math.isfinite(self._tick) or math.floor(clock) != math.floor(self._tick):
            self._tick = clock
        had = self._moment
        same = had is not None and had.snapshot is snapshot and had.now == self._tick and had.message == said
        if snapshot is not None and not same:
            self._moment = Moment(snapshot, self._tick, said)
