"""A day, a clock that is set by hand, sources with behaviour, and whoever waits for what they cause."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TypeAlias, TypeVar

from wallboard.domain.events import (
    AgentPresent,
    Baseline,
    CallAnswered,
    CallCompleted,
    CallerAbandoned,
    CallerJoined,
    Event,
    QueuePresent,
)
from wallboard.domain.facts import Coverage, Fact
from wallboard.domain.snapshot import QueueNow, Snapshot
from wallboard.domain.source import Clock, Emit, SourceState, Stop
from wallboard.domain.tally import Policy
from wallboard.domain.words import AgentState, QueueName, Seconds, SourceName
from wallboard.live.engine import Engine
from wallboard.live.feed import Feed
from wallboard.live.messages import Happened, Message
from wallboard.live.present import Present, Site

MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
NOON = MIDNIGHT + 12 * 3600
LIMIT_S = 20.0

T = TypeVar("T")


class HandClock:
    """A clock that stands until somebody moves it."""

    def __init__(self, now: Seconds = NOON) -> None:
        self.now = now

    def __call__(self) -> Seconds:
        return self.now


def wait_for(found: Callable[[], T | None], limit: float = LIMIT_S) -> T:
    """Wait until there is an answer that is not false; fail when there is none in time."""
    until, pause = monotonic() + limit, threading.Event()
    while monotonic() < until:
        if answer := found():
            return answer
        pause.wait(0.005)
    raise AssertionError("it did not happen in time")


Step: TypeAlias = Sequence[Event] | Exception | None
"""What a source does next: emit, raise, or end (None)."""


class Scripted:
    """A source that does what it is told, step by step, and else waits to be stopped."""

    def __init__(self, steps: SimpleQueue[Step]) -> None:
        self._steps = steps
        self.runs = 0

    def run(self, emit: Emit, stop: Stop, clock: Clock) -> None:
        self.runs += 1
        while not stop.is_set():
            try:
                step = self._steps.get(timeout=0.02)
            except Empty:
                continue
            if step is None:
                return
            if isinstance(step, Exception):
                raise step
            emit(step)


class Script:
    """Makes such sources, all out of one list of steps, and remembers them."""

    def __init__(self, *steps: Step) -> None:
        self._steps: SimpleQueue[Step] = SimpleQueue()
        self.made: list[Scripted] = []
        for step in steps:
            self.then(step)

    def then(self, step: Step) -> None:
        self._steps.put(step)

    def __call__(self) -> Scripted:
        self.made.append(Scripted(self._steps))
        return self.made[-1]


class Posted:
    """Takes messages in the place of an engine."""

    def __init__(self) -> None:
        self.all: list[Message] = []

    def __call__(self, message: Message) -> None:
        self.all.append(message)

    def of(self, kind: type[T]) -> list[T]:
        return [message for message in tuple(self.all) if isinstance(message, kind)]


class Recorded:
    """Takes facts in the place of a writer; of each thing the newest."""

    def __init__(self) -> None:
        self.facts: dict[tuple[str, ...], Fact] = {}

    def __call__(self, facts: Sequence[Fact]) -> None:
        for fact in facts:
            self.facts[fact.key] = fact

    def of(self, kind: type[T]) -> list[T]:
        return [fact for fact in tuple(self.facts.values()) if isinstance(fact, kind)]


def baseline(at: Seconds = NOON, *queues: str, agents: Sequence[AgentPresent] = ()) -> Baseline:
    present = tuple(QueuePresent(name, 20.0) for name in queues or ("support",))
    return Baseline(at, present, tuple(agents), (), ())


def agent(name: str = "PJSIP/1", *queues: str, state: AgentState = AgentState.AVAILABLE) -> AgentPresent:
    return AgentPresent(name, name, state, queues or ("support",))


def answered(call: str, at: Seconds = NOON, wait: Seconds = 5.0, queue: str = "support") -> list[Event]:
    """A whole visit: joined at `at`, answered after `wait`, over a minute later."""
    return [
        CallerJoined(at, call, queue),
        CallAnswered(at + wait, call, queue, "PJSIP/1"),
        CallCompleted(at + wait + 60, call, queue, "PJSIP/1"),
    ]


def lost(call: str, at: Seconds = NOON, wait: Seconds = 30.0, queue: str = "support") -> list[Event]:
    return [CallerJoined(at, call, queue), CallerAbandoned(at + wait, call, queue)]


def no_wrapup(queue: QueueName) -> Seconds:
    return 0.0


def feed(name: SourceName = "pbx", *, seen: Sequence[Coverage] = (), silent_s: float = 60.0) -> Feed:
    return Feed(name, no_wrapup, NOON, seen, silent_s)


def site(zone: str = "UTC", policy: Policy = Policy()) -> Site:  # noqa: B008 -- frozen
    def policy_of(source: SourceName, queue: QueueName, target_s: Seconds | None, at: Seconds) -> Policy:
        return policy if target_s is None else Policy(target_s, policy.target_share)

    return Site(zone, time(), policy_of, lambda _, queue: queue.title(), policy)


class Live:
    """A running engine with its feeds, and what came out of it."""

    def __init__(self, feeds: Sequence[Feed], clock: HandClock, inbox: int = 1000) -> None:
        self.clock = clock
        self.recorded = Recorded()
        self.engine = Engine(feeds, Present(site(), clock()), self.recorded, clock, inbox)

    def tell(self, *events: Event, source: SourceName = "pbx") -> None:
        self.engine.post(Happened(source, events, monotonic()))

    def shows(self, right: Callable[[Snapshot], bool]) -> Snapshot:
        """Wait for a snapshot that is right, and return it."""
        return wait_for(lambda: self.engine.latest if right(self.engine.latest) else None)


@contextmanager
def live(*feeds: Feed, clock: HandClock | None = None) -> Iterator[Live]:
    running = Live(feeds or (feed(),), clock or HandClock())
    running.engine.start()
    try:
        yield running
    finally:
        running.engine.stop()


def queue_of(snapshot: Snapshot, queue: str = "support", source: str = "pbx") -> QueueNow:
    found = [q for s in snapshot.sources if s.name == source for q in s.queues if q.queue == queue]
    assert len(found) == 1, snapshot.sources
    return found[0]


def is_in(feed: Feed, state: SourceState) -> bool:
    return feed.status.state is state


_others: set[threading.Thread] = set()


def forget_threads() -> None:
    """Leave out of account what other tests have left running."""
    _others.clear()
    _others.update(threading.enumerate())


def threads_of_ours() -> list[str]:
    """Name the threads of the program that this test has started and that still run."""
    names = ("live", "writer", "reader", "source ")
    mine = set(threading.enumerate()) - _others
    return sorted(thread.name for thread in mine if thread.name.startswith(names))
