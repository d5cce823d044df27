"""What the present needs of a source: of one that is listened to, or of one that the cache remembers."""

from typing import Protocol

from wallboard.domain.balance.counted import QueueBalance
from wallboard.domain.floor import FloorQueue
from wallboard.domain.source import SourceStatus
from wallboard.domain.words import Seconds, SourceName


class KnownFloor(Protocol):
    """Who waits and who talks; `domain.floor.Floor` is one."""

    def queues(self) -> tuple[FloorQueue, ...]:
        """Return all queues."""


class Known(Protocol):
    """One source as far as it is known; `live.feed.Feed` is one."""

    @property
    def name(self) -> SourceName:
        """What it is called."""

    @property
    def status(self) -> SourceStatus:
        """How it is."""

    @property
    def anomalies(self) -> int:
        """How much was told that cannot be."""

    @property
    def floor(self) -> KnownFloor:
        """Who waits and who talks at its place."""

    def balances(self) -> tuple[QueueBalance, ...]:
        """Return how what was told compares with what the server counts, of each queue."""

    def seen(self, now: Seconds) -> Seconds:
        """Return up to when it was seen, at most `now`."""

    def gaps(self, since: Seconds, now: Seconds) -> tuple[tuple[Seconds, Seconds], ...]:
        """Return the parts of `[since, now)` that nobody saw."""
