"""The clockwork of a discrete-event model: what is to be done, in order of time."""

from collections.abc import Callable, Iterator
from heapq import heappop, heappush
from typing import TypeAlias

from wallboard.domain.events import Event
from wallboard.domain.words import Seconds

Action: TypeAlias = Callable[[], None]


class Timer:
    """Something that will be done, unless it is called off."""

    __slots__ = ("action", "when")

    def __init__(self, when: Seconds, action: Action) -> None:
        """Plan an action for a moment."""
        self.when = when
        self.action: Action | None = action

    def cancel(self) -> None:
        """Call it off; harmless when it has been done."""
        self.action = None


class Engine:
    """Does what is planned, one after the other, and hands out the events that come of it.

    Moments are whole milliseconds, so that events look like those of a server and are
    the same text on every machine.
    """

    def __init__(self, start: Seconds) -> None:
        """Begin at a moment with nothing planned."""
        self.now = start
        self._plan: list[tuple[Seconds, int, Timer]] = []
        self._planned = 0
        self._events: list[Event] = []

    def at(self, when: Seconds, action: Action) -> Timer:
        """Plan an action; a moment that is over means now. Equal moments keep their order."""
        timer = Timer(max(round(when, 3), self.now), action)
        self._planned += 1
        heappush(self._plan, (timer.when, self._planned, timer))
        return timer

    def after(self, delay: Seconds, action: Action) -> Timer:
        """Plan an action for `delay` seconds from now."""
        return self.at(self.now + delay, action)

    def emit(self, event: Event) -> None:
        """Tell what happened; its time must be `now`."""
        self._events.append(event)

    def run(self) -> Iterator[Event]:
        """Go on until nothing is planned any more, and yield the events as they come."""
        while self._plan:
            self.now, _, timer = heappop(self._plan)
            if timer.action is None:
                continue
            timer.action()
            if self._events:
                done, self._events = self._events, []
                yield from done
