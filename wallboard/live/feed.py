"""One source as the live side sees it: its floor, its status, and what was not seen."""

import logging
from collections.abc import Callable, Sequence
from time import monotonic

from msgspec.structs import replace

from wallboard.domain.balance.counted import QueueBalance
from wallboard.domain.balance.parity import Parity
from wallboard.domain.events import (
    Baseline,
    CallCompleted,
    ConnectionLost,
    CountersRead,
    Event,
    MembershipChanged,
    SourceLimited,
)
from wallboard.domain.facts import Anomaly, Coverage, Fact, Visit
from wallboard.domain.floor import Floor, Remembered
from wallboard.domain.source import SourceState, SourceStatus
from wallboard.domain.text import Text, mark
from wallboard.domain.words import QueueName, Seconds, SourceName

log = logging.getLogger(__name__)

CAUGHT_UP_S = 5.0
"""A source whose news are older than this is still telling the past."""
SILENT_S = 15.0
"""A source that has not been heard for this long is stale, even if its thread does not say so.

Its connection may still be there (a computer that slept): what it then tells goes on from there.
"""

_LOOK_S = 1.0
"""Longer between two looks at a source, it was we who were busy: what it told in the meantime lies unread."""

CONNECTED = frozenset({SourceState.LIVE, SourceState.LIMITED})


class Feed:
    """Applies what a source tells and keeps account of how well it sees."""

    def __init__(
        self,
        name: SourceName,
        wrapup: Callable[[QueueName], Seconds],
        now: Seconds,
        seen: Sequence[Coverage],
        silent_s: float = SILENT_S,
    ) -> None:
        """`seen` is what the cache knows to be covered today."""
        self.name = name
        self.floor = Floor(name, wrapup)
        heard = max((stretch.until for stretch in seen), default=None)
        self.status = SourceStatus(SourceState.CONNECTING, now, heard=heard)
        self.anomalies = 0
        self._parity = Parity(name)
        self._seen = list(seen)
        self._own: tuple[Coverage, ...] = ()
        self._open: Coverage | None = None
        self._silence = 0.0
        self._looked = monotonic()
        self._limited: Text | None = None
        self._blind = False
        self._connected = False
        """Whether a listing has come since the connection was made."""
        self._silent_s = silent_s

    def restore(self, remembered: Remembered) -> list[Fact]:
        """Take up where the last run stopped."""
        return self.floor.restore(remembered)

    def happened(self, events: Sequence[Event], now: Seconds) -> list[Fact]:
        """Apply events; returns the facts.

        The first ones of a connection come with its coverage: what was open when a program was killed is
        settled at the next start only where it is known that the source was seen.
        """
        facts: list[Fact] = []
        was_open = self._open is not None
        for event in events:
            if isinstance(event, Baseline):
                self._covered_from(event.at)
            elif isinstance(event, SourceLimited):
                facts += self._limit(event)
            elif isinstance(event, CountersRead):
                self._parity.read(event)
            elif isinstance(event, MembershipChanged):
                self._parity.member(event)
            told = self.floor.apply(event)
            if isinstance(event, CallCompleted) and not any(isinstance(fact, Visit) for fact in told):
                self._parity.over_unseen(event)
            facts += told
        self._parity.put(facts)
        self._silence, self._looked = 0.0, monotonic()
        if events or self._connected:  # a server that only asks who we are has told nothing of the centre
            self.status = replace(self.status, heard=now)
        if self._connected:
            self._told(events[-1].at if events else now, now)
        if not was_open:
            facts += self.coverage()
        self._count(facts)
        return facts

    def starting(self, now: Seconds) -> None:
        """Note that the source tries to connect."""
        if self.status.state is SourceState.FINISHED:
            self._is(SourceState.CONNECTING, now, None)

    def down(self, why: Text, now: Seconds, *, refused: bool) -> list[Fact]:
        """Note that the source is away, and since when."""
        facts = self._lost(why)
        self._is(SourceState.REFUSED if refused else SourceState.STALE, now, why)
        return facts

    def finished(self, now: Seconds) -> list[Fact]:
        """Note that there is no more to come."""
        facts = self._lost(mark("source", "finished"))
        self._is(SourceState.FINISHED, now, None)
        return facts

    def advance(self, now: Seconds) -> list[Fact]:
        """Let time pass, once the source tells the present."""
        if self.status.state in CONNECTED:
            if self._silent_for() > self._silent_s:
                log.warning("source %s has not been heard for %.0f s", self.name, self._silent_s)
                self._is(SourceState.STALE, now, mark("source", "nothing was heard from it"))
                return []
            facts = self.floor.advance(now)
            self._parity.put(facts)
            facts += self._parity.look(now)
            self._count(facts)
            return facts
        return []

    def _silent_for(self) -> float:
        """Return for how many seconds we have listened in vain."""
        at = monotonic()
        self._silence += min(at - self._looked, _LOOK_S)
        self._looked = at
        return self._silence

    def stopped(self) -> list[Fact]:
        """Note that from now on we don't listen."""
        return self._lost(mark("source", "the wallboard was stopped"))

    def balances(self) -> tuple[QueueBalance, ...]:
        """Return how what was told compares with what the server counts, of each queue."""
        return self._parity.balances()

    def odd(self, anomaly: Anomaly) -> None:
        """Count something that somebody else found to be wrong with this source's figures."""
        self._count((anomaly,))

    def coverage(self) -> list[Fact]:
        """Return the present stretch of coverage, as far as the source has told."""
        return [] if self._open is None else [self._open]

    @property
    def heard(self) -> tuple[Coverage, ...]:
        """When this feed itself heard its source, whatever the cache knows of before and of others."""
        return self._own if self._open is None else (*self._own, self._open)

    def also_seen(self, stretch: Coverage) -> None:
        """Take note that another program, or an import, covered a time."""
        self._seen = [one for one in self._seen if one.since != stretch.since]
        self._seen.append(stretch)

    def seen(self, now: Seconds) -> Seconds:
        """Return up to when this source was seen: now while it is connected, or before it ever was."""
        if self.status.state in CONNECTED:
            return now
        stretches = (*self._seen, self._open) if self._open is not None else self._seen
        return min(now, max((stretch.until for stretch in stretches), default=now))

    def gaps(self, since: Seconds, now: Seconds) -> tuple[tuple[Seconds, Seconds], ...]:
        """Return the parts of `[since, now)` that nobody saw. While connected, now is seen."""
        self._seen = [stretch for stretch in self._seen if stretch.until > since]
        spans = [(stretch.since, stretch.until) for stretch in self._seen]
        if self._open is not None:
            live = self.status.state in CONNECTED
            spans.append((self._open.since, max(now, self._open.until) if live else self._open.until))
        return _holes(sorted(spans), since, now)

    def _covered_from(self, at: Seconds) -> None:
        self._connected = True
        if self._open is None and not self._blind:
            self._open = Coverage(self.name, at, at)

    def _limit(self, event: SourceLimited) -> list[Fact]:
        """Take note of what can't be seen; a time without any events is taken back, for it was not seen."""
        self._limited, self._blind = event.reason, event.blind
        if not event.blind:
            if self._connected:
                self._covered_from(event.at)
            return []
        taken_back, self._open = self._open, None
        if taken_back is None:
            return []
        return [replace(taken_back, until=taken_back.since, why=str(event.reason))]

    def _told(self, at: Seconds, now: Seconds) -> None:
        """Move the coverage on: to now once the source tells the present, else to what it told last."""
        caught_up = now - at <= CAUGHT_UP_S
        if self._open is not None:
            self._open = replace(self._open, until=max(self._open.until, now if caught_up else at))
        if caught_up:
            self._live(now)

    def _live(self, now: Seconds) -> None:
        wanted = SourceState.LIMITED if self._limited is not None else SourceState.LIVE
        if self._blind:  # listings come, but a board that only they feed would look right and stand still
            wanted = SourceState.STALE
        if self.status.state is not wanted or self.status.why != self._limited:
            if wanted is SourceState.STALE:
                log.warning("source %s: %s", self.name, self._limited)
            elif self.status.state not in CONNECTED:
                log.info("source %s is connected", self.name)
            self._is(wanted, now, self._limited)

    def _lost(self, why: Text) -> list[Fact]:
        # The next connection says anew what it cannot see.
        was_connected, heard = self._connected, self.status.heard
        self._limited, self._blind, self._connected = None, False, False
        self._parity.blind()
        if self._open is None:
            return self.floor.apply(ConnectionLost(heard)) if was_connected and heard is not None else []
        closed = replace(self._open, why=str(why))
        self._seen.append(closed)
        self._own = (*self._own, closed)
        self._open = None
        return [closed, *self.floor.apply(ConnectionLost(closed.until))]

    def _is(self, state: SourceState, now: Seconds, why: Text | None) -> None:
        if state is not self.status.state or why != self.status.why:
            since = self.status.since if state is self.status.state else now
            self.status = SourceStatus(state, since, why, self.status.heard)

    def _count(self, facts: Sequence[Fact]) -> None:
        for fact in facts:
            if isinstance(fact, Anomaly):
                self.anomalies += 1
                log.debug("odd: %s at %s (%s)", fact.kind, fact.subject, fact.sample)


def _holes(
    spans: list[tuple[Seconds, Seconds]], since: Seconds, until: Seconds
) -> tuple[tuple[Seconds, Seconds], ...]:
    holes, reached = [], since
    for start, end in spans:
        if start > reached:
            holes.append((reached, min(start, until)))
        reached = max(reached, end)
    if reached < until:
        holes.append((reached, until))
    return tuple(hole for hole in holes if hole[1] > hole[0])
