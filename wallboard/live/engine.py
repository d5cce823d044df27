"""The thread that owns all floors: drains the inbox, applies, records, publishes."""

import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from time import monotonic
from typing import TypeAlias, assert_never

from wallboard.domain.balance.identities import Identities
from wallboard.domain.callers.withheld import Withheld
from wallboard.domain.desk.deeds import Deed
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.facts import Call, Coverage, Fact
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.source import Clock
from wallboard.live.again import DaySoFar, Meanwhile
from wallboard.live.faults import Faults
from wallboard.live.feed import Feed
from wallboard.live.messages import (
    Down,
    Elsewhere,
    Finished,
    Happened,
    Message,
    Noted,
    Planned,
    ReadAgain,
    Starting,
    Told,
)
from wallboard.live.present import Present

BEAT_S = 0.25
SOON_S = 0.05
"""News of lost callers are published out of turn, this long after the last snapshot at the soonest: a page
that looks once a beat then finds them at its next look."""
COVERAGE_EVERY_S = 1.0
BALANCE_EVERY_S = 5.0
INBOX = 10_000
"""Messages that may wait; beyond it a source is slowed down, never cut."""

AT_ONCE = 200
"""Facts that were read, between two looks at the beat."""
Own: TypeAlias = Told | Noted | Planned | Elsewhere | ReadAgain
"""What comes from no source."""

_BREATH_S = 0.05
"""However long a beat takes, so long is drained before the next one."""
_LOOK_S = 0.5
"""How often a source that waits for room looks whether there is still somebody to make it."""


class Engine:
    """Turns messages into facts and snapshots. `latest` may be read from any thread."""

    def __init__(
        self,
        feeds: Sequence[Feed],
        present: Present,
        record: Callable[[Sequence[Fact]], None],
        clock: Clock,
        inbox: int = INBOX,
        give_way: Callable[[], None] = lambda: None,
    ) -> None:
        """Facts go to `record`, which must not block for long.

        `give_way` is called before each piece of work, here and in the sources' threads: it may wait a moment
        for who needs the processor more.
        """
        self._feeds = {feed.name: feed for feed in feeds}
        self._present = present
        self._record = record
        self._clock = clock
        self._give_way = give_way
        self._inbox: queue.Queue[Message | Own | None] = queue.Queue(inbox)
        self._ended = threading.Event()
        self._faults = Faults()
        self._oldest: float | None = None
        self._covered = self._balanced = self._due = self._published = monotonic()
        """`_due`: when the next snapshot is; `_published`: when the last one was."""
        self._identities = Identities()
        self._meanwhile = Meanwhile()
        self._withheld = Withheld()
        self._thread = threading.Thread(target=self._run, name="live", daemon=True)
        self.latest: Snapshot = present.snapshot(feeds, clock(), 0.0)

    def post(self, message: Message) -> None:
        """Take a message from a source's thread; blocks while the inbox is full.

        After the end nobody would read it, so a source that was too slow to stop is let go.
        """
        self._give_way()
        self._put(message)

    def told(self, deeds: Sequence[Deed]) -> None:
        """Take in what people did about callers, from any thread; blocks while the inbox is full."""
        if deeds:
            self._put(Told(deeds))

    def noted(self, calls: Sequence[Call]) -> None:
        """Take in calls with what people noted of them; as `told`."""
        if calls:
            self._put(Noted(calls))

    def planned(self, plan: DutyPlan) -> None:
        """Hold agents against another roster from now on; as `told`."""
        self._put(Planned(plan))

    def elsewhere(self, facts: Sequence[Fact]) -> None:
        """Take in what another program wrote of today, some at a time so that no beat waits; as `told`.

        What is known better here stays; nothing of it is recorded.
        """
        for first in range(0, len(facts), AT_ONCE):
            self._put(Elsewhere(facts[first : first + AT_ONCE]))

    def reading_again(self) -> None:
        """Begin to keep apart what is told from now on, from any thread: today is being read again.

        Whoever reads it lets all be written that was recorded before, then reads, then calls `read_again`.
        """
        self._meanwhile.begin()

    def read_again(self, day: DaySoFar) -> "Future[bool]":
        """Count today anew by what was read, and by what was told meanwhile; as `told`.

        The future says whether it was; not, where another day has begun since. After the end it says nothing.
        """
        done: Future[bool] = Future()
        self._put(ReadAgain(day, done))
        return done

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Drain what has been posted, record it, and end. Sources must have been stopped before."""
        if self._thread.is_alive():
            self._inbox.put(None)
            self._thread.join()

    def _put(self, message: Message | Own) -> None:
        while not self._ended.is_set():
            try:
                self._inbox.put(message, timeout=_LOOK_S)
            except queue.Full:
                continue
            return

    def _run(self) -> None:
        ended = False
        while not ended:
            try:
                ended = self._drain()
            except Exception as error:  # noqa: BLE001 -- the top of this thread: the wall must go on
                self._faults.tell("the live engine, with a message,", error)
            if monotonic() >= self._due and not ended:
                self._guarded(self._beat)
                self._due = max(self._due + BEAT_S, monotonic() + _BREATH_S)
        self._guarded(self._end)
        self._ended.set()

    def _guarded(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception as error:  # noqa: BLE001 -- the top of this thread: the wall must go on
            self._faults.tell("the live engine, at its beat,", error)

    def _drain(self) -> bool:
        """Handle messages until the next beat is due; True when told to end."""
        while True:
            try:
                message = self._inbox.get(timeout=max(0.0, self._due - monotonic()))
            except queue.Empty:
                self._oldest = None
                return False
            if message is None:
                return True
            self._give_way()
            if isinstance(message, Told):
                self._meanwhile.told(message.deeds)
                self._present.told(message.deeds)
            elif isinstance(message, Planned):
                self._present.plan(message.plan)
            elif isinstance(message, ReadAgain):
                self._count_anew(message.day, message.done)
            elif isinstance(message, Noted):
                self._note(message.calls)
            elif isinstance(message, Elsewhere):
                self._learn(message.facts)
            else:
                self._handle(message)
            self._hasten()
            if monotonic() >= self._due:
                return False

    def _note(self, calls: Sequence[Call]) -> None:
        for call in calls:
            feed = self._feeds.get(call.source)
            self._take([call] if feed is None else feed.floor.noted(call))

    def _learn(self, facts: Sequence[Fact]) -> None:
        for fact in facts:
            if isinstance(fact, Coverage) and fact.source in self._feeds:
                self._feeds[fact.source].also_seen(fact)
        self._present.learn(facts, {name: feed.heard for name, feed in self._feeds.items()})

    def _count_anew(self, day: DaySoFar, done: "Future[bool]") -> None:
        counted = False
        try:
            facts, deeds = self._meanwhile.end()
            self._withheld = day.withheld
            counted = self._present.count_anew(day, self._clock())
            self._present.take(self._withheld.of(facts))
            self._present.told(deeds)
            for stretch in day.coverage:
                self._feeds[stretch.source].also_seen(stretch)
        finally:
            done.set_result(counted)

    def _hasten(self) -> None:
        """Let the next snapshot come out of turn where somebody waits for it, but not amid a flood."""
        soon = self._published + SOON_S
        if self._due > soon and self._inbox.empty() and self._present.has_news(self._clock()):
            self._due = max(soon, monotonic())

    def _handle(self, message: Message) -> None:
        feed, now = self._feeds[message.source], self._clock()
        match message:
            case Happened():
                self._oldest = message.posted
                self._take(feed.happened(message.events, now))
            case Starting():
                feed.starting(now)
            case Down():
                self._take(feed.down(message.why, now, refused=message.refused))
            case Finished():
                self._take(feed.finished(now))
            case _:
                assert_never(message)

    def _take(self, facts: Sequence[Fact]) -> None:
        if facts:
            facts = self._withheld.of(facts) if self._withheld.keys else facts
            self._record(facts)
            self._meanwhile.take(facts)
            self._present.take(facts)

    def _beat(self) -> None:
        now = self._clock()
        for feed in self._feeds.values():
            self._take(feed.advance(now))
        if monotonic() - self._covered >= COVERAGE_EVERY_S:
            self._covered = monotonic()
            self._take([fact for feed in self._feeds.values() for fact in feed.coverage()])
        lag = monotonic() - self._oldest if self._oldest is not None else 0.0
        self.latest = self._present.snapshot(self._feeds.values(), now, lag)
        self._published = monotonic()
        if monotonic() - self._balanced >= BALANCE_EVERY_S:
            self._balanced = monotonic()
            odd = self._identities.look(self.latest)
            for anomaly in odd:
                self._feeds[anomaly.source].odd(anomaly)
            self._take(odd)

    def _end(self) -> None:
        """Leave everything as it was last seen: after this nobody looks."""
        now = self._clock()
        for feed in self._feeds.values():
            self._take([*feed.advance(now), *feed.stopped()])
        self.latest = self._present.snapshot(self._feeds.values(), now, 0.0)
