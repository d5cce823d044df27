"""The rest of today as the present knows it: forecast anew when an interval is over, and little by little.

What days like it were is read elsewhere, by whoever is asked to foresee the day; until that has come there is
no forecast. How the running half hour will end takes some dozen formulas: they are worked out a few at each
beat, so that no beat waits for them.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from datetime import date
from time import monotonic
from typing import TypeAlias

from msgspec.structs import replace

from wallboard.domain.facts import Visit
from wallboard.domain.forecast.ahead import Ahead, HalfHour
from wallboard.domain.forecast.expected import Foreseen
from wallboard.domain.forecast.half_hour import FloorNow, half_hour
from wallboard.domain.forecast.pooling import Pooling
from wallboard.domain.forecast.profile import WEEKS
from wallboard.domain.forecast.rest import ahead_of
from wallboard.domain.forecast.so_far import Promised, SoFar, seen_parts
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.words import AgentState, Seconds
from wallboard.domain.work.times import FOR_QUEUES

MINUTES = 30
"""What is forecast one by one."""
ANEW_S = 10.0
"""How often it is looked how the running half hour will end."""
_AT_ONCE_S = 0.003
"""A beat works at it no longer than this, but for one formula."""
_AGAIN_S, _FEW_AGAIN_S = 30.0, 300.0
"""How long after it was asked for it is asked again while nothing, or only a few days, were known: history
may be on its way in."""
Gaps: TypeAlias = Iterable[tuple[Seconds, Seconds]]
Foresee: TypeAlias = Callable[[date, Callable[[Foreseen], None]], None]
"""Is asked for a day, and later tells what to expect of it, from any thread; it must not block."""


def nobody_foresees(_day: date, _tell: Callable[[Foreseen], None]) -> None:
    """Expect nothing."""


class AheadNow:
    """Follows the visits of a day, and what is still to come."""

    def __init__(
        self,
        promised: Promised,
        timer: Callable[[], Seconds] = monotonic,
    ) -> None:
        """Follow nobody yet: `begin` does. `timer` tells how long something took."""
        self._promised = promised
        self._foresee: Foresee = nobody_foresees
        self._timer = timer
        self._day: Day | None = None
        self._so_far = SoFar(())
        self._told: Foreseen | None = None
        self._used: tuple[Foreseen, int] | None = None
        self._ahead: Ahead | None = None
        self._work: Generator[None, None, HalfHour | None] | None = None
        self._looked = self._asked = float("-inf")
        self._pooling = Pooling()

    def begin(self, day: Day) -> None:
        """Begin a day of which nothing was told yet."""
        if self._day is None or self._day != day:
            self._told = None
        self._day, self._so_far = day, SoFar(day.intervals(MINUTES))
        self._used = self._ahead = self._work = None
        self._looked = self._asked = float("-inf")
        self._ask(day, day.start)

    def foresee_by(self, foresee: Foresee) -> None:
        """Ask this for the day, and for each that begins."""
        self._foresee = foresee
        if self._day is not None:
            self._ask(self._day, self._day.start)

    def tell(self, foreseen: Foreseen) -> None:
        """Take in what is to be expected, from any thread; of another day it is not wanted any more."""
        if foreseen != self._told:
            self._told = foreseen

    def put(self, visit: Visit) -> None:
        """Take in a visit, new or changed."""
        self._so_far.put(visit)

    def at(self, whole: QueueNow, gaps: Sequence[Gaps], now: Seconds, *, is_seen: bool) -> Ahead | None:
        """Return the rest of the day; the same object while nothing in it changes.

        `gaps` are those of each source. While nobody is seen (`is_seen`) it stands still.
        """
        told, day = self._told, self._day
        if told is None or day is None or told.expected.day != day.date:
            return None
        if now >= self._asked + self._patience(told):
            self._ask(day, now)
        if is_seen or self._ahead is None:
            self._renew(told, gaps, now)
        if is_seen:
            self._go_on(told, whole, now)
        return self._ahead

    def _ask(self, day: Day, now: Seconds) -> None:
        self._asked = now
        self._foresee(day.date, self.tell)

    def _patience(self, told: Foreseen) -> Seconds:
        """Say after how long it is to be asked again."""
        days = len(told.expected.made_of)
        if told.expected.closed is not None or days >= WEEKS:
            return MINUTES * 60.0
        return _FEW_AGAIN_S if days else _AGAIN_S

    def _renew(self, told: Foreseen, gaps: Sequence[Gaps], now: Seconds) -> None:
        """Forecast anew when another interval is over, or something else is expected."""
        used = told, self._so_far.finished(now)
        if self._used is not None and self._used[0] is told and self._used[1] == used[1]:
            return
        parts = self._so_far.parts[: used[1]]
        seen = [all(each) for each in zip(*(seen_parts(parts, some) for some in gaps), strict=True)]
        self._ahead = ahead_of(told, self._so_far, now, seen)
        self._used, self._work, self._looked = used, None, float("-inf")

    def _go_on(self, told: Foreseen, whole: QueueNow, now: Seconds) -> None:
        """Work at how the running interval will end, for a moment."""
        if self._ahead is None:
            return
        if self._work is None:
            if now < self._looked + ANEW_S:
                return
            self._looked = now
            self._work = half_hour(self._ahead, self._floor(whole, now), told.goal)
        until = self._timer() + _AT_ONCE_S
        while self._work is not None:
            try:
                next(self._work)
            except StopIteration as end:
                self._work = None
                if end.value != self._ahead.half_hour:
                    self._ahead = replace(self._ahead, half_hour=end.value)
            if self._timer() >= until:
                return

    def _floor(self, whole: QueueNow, now: Seconds) -> FloorNow:
        running = self._so_far.finished(now)
        states = [agent.state for agent in whole.agents if agent.state in FOR_QUEUES]
        busy = sum(state is not AgentState.AVAILABLE for state in states)
        waiting = tuple(caller.joined for caller in whole.waiting)
        self._pooling.look(len(states), busy, len(waiting))
        sums = self._so_far.tally(running, self._promised, now)
        return FloorNow(now, len(states), busy, waiting, sums, self._pooling.share)
