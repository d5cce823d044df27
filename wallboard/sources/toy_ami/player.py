"""The player: takes the driving events in order and knows when each is due on the wire."""

from collections.abc import Iterable

from wallboard.domain.events import (
    AgentStateChanged,
    Baseline,
    Event,
    MembershipChanged,
    OfferEnded,
    QueueChanged,
)
from wallboard.domain.words import OfferResult, Seconds
from wallboard.sources.toy_ami.script import Script

_SETTINGS = (Baseline, QueueChanged, MembershipChanged, AgentStateChanged)


class Player:
    """Events with their wire times: `start + (at - first at) / speed`."""

    def __init__(self, events: Iterable[Event], script: Script, speed: float) -> None:
        self._events = iter(events)
        self._script = script
        self._speed = speed
        self._next = next(self._events, None)
        self._first: Seconds = self._next.at if self._next else 0.0
        self._start: Seconds = 0.0
        self.played = 0

    @property
    def finished(self) -> bool:
        """Whether there are no more events."""
        return self._next is None

    @property
    def due(self) -> Seconds | None:
        """The wire time of the next event."""
        return None if self._next is None else self._wire(self._next.at)

    def set_up(self, now: Seconds, begin_at: Seconds | None) -> None:
        """Play what is before the beginning: how the centre is staffed, and all that is earlier."""
        if begin_at is not None:
            self._first = begin_at
        self._start = now
        opening = self._next.at if self._next else 0.0
        while self._next is not None and self._is_before(self._next):
            if self._next.at == opening and isinstance(self._next, _SETTINGS):
                event = self._next
                self._advance()
                self._script.set_up(event, self._wire(event.at))
            else:
                self.step()

    def begin(self, now: Seconds) -> None:
        """Let the wire begin now."""
        self._start = now

    def step(self) -> None:
        """Play the next event, together with the phones that fall silent at the same instant."""
        event = self._next
        if event is None:
            return
        self._advance()
        if isinstance(event, OfferEnded) and event.result is OfferResult.MISSED:
            self._script.play_missed(self._together(event), self._wire(event.at))
        else:
            self._script.play(event, self._wire(event.at))

    def _together(self, first: OfferEnded) -> list[OfferEnded]:
        group = [first]
        while (
            isinstance(self._next, OfferEnded)
            and self._next.result is OfferResult.MISSED
            and (self._next.at, self._next.call) == (first.at, first.call)
        ):
            group.append(self._next)
            self._advance()
        return group

    def _advance(self) -> None:
        self.played += 1
        self._next = next(self._events, None)

    def _is_before(self, event: Event) -> bool:
        return event.at < self._first or (event.at == self._first and isinstance(event, _SETTINGS))

    def _wire(self, at: Seconds) -> Seconds:
        return self._start + (at - self._first) / self._speed
