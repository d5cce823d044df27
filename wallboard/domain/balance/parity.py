"""Our figures against the server's own counters, reading by reading.

Asterisk counts a conversation when it is over, and everybody as abandoned who left unanswered but by a key
(`app_queue.c`; docs/decisions/0004-service-level.md). Its counters begin at some reload that nobody saw, so
what is compared is how much they grew from one reading to a later one. A counter that went back was reset,
and after a time that nobody saw the comparison begins anew.

What happens within `DOUBT_S` of a reading may be on either side of it. The cost of a fact does not grow with
the day: what is older than `SETTLED_S` is kept as a number.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.balance.counted import Compared, QueueBalance
from wallboard.domain.events import CallCompleted, Counters, CountersRead, MembershipChanged
from wallboard.domain.facts import Anomaly, Fact, Visit
from wallboard.domain.tally import PARITY_ABANDONED
from wallboard.domain.words import REFUSED, AgentId, EndCause, Outcome, QueueName, Seconds, SourceName

DOUBT_S = 3.0
"""How far our instant of something may be from when the server counted it."""
WAIT_S = 6.0
"""A reading is judged so much later: what was told during it has come by then."""
SETTLED_S = 900.0
"""What happened so long ago is not told otherwise any more."""
SAMPLES = 5
"""So many calls are named with what does not balance."""


class _Happened(Struct, frozen=True):
    """What became of one stay, and which counter of the server it moves."""

    at: Seconds
    what: str
    """`completed`, `abandoned`; `unseen`: either, nobody saw it; `neither`: by key, or refused."""
    outcome: Outcome
    call: str
    forgotten: bool = False
    """The server may not count it, as it has it."""


class _Queue:
    """One queue since its first reading."""

    def __init__(self, at: Seconds, counters: Counters) -> None:
        self.since = at
        self.first = self.before = counters
        self.outcomes: Counter[str] = Counter()
        self.recent: dict[tuple[str, ...], _Happened] = {}
        self.settled: Counter[str] = Counter()
        self.doubtful: Counter[str] = Counter()
        """What happened so near the first reading that it may have been counted before it."""
        self.last: QueueBalance | None = None
        self.told = (0, 0)
        """The differences that were told already."""
        self.settled_until = -inf
        """What happened before is a number only."""


class Parity:
    """Compares what one source tells with what its server counts."""

    def __init__(self, source: SourceName) -> None:
        """Begin with the first reading."""
        self._source = source
        self._queues: dict[QueueName, _Queue] = {}
        self._ended: dict[AgentId, Seconds] = {}
        """When the last conversation of each agent ended."""
        self._out: set[tuple[QueueName, AgentId]] = set()
        """Agents who were taken out of a queue."""
        self._read: list[CountersRead] = []
        """Readings that are not judged yet."""

    def put(self, facts: Iterable[Fact]) -> None:
        """Take in what has changed."""
        for fact in facts:
            if isinstance(fact, Visit):
                self._put(fact)

    def read(self, event: CountersRead) -> None:
        """Take in a reading; it is judged a little later, but of the first what comes now counts already."""
        self._read.append(event)
        if event.queue not in self._queues:
            self._queues[event.queue] = _Queue(event.at, event.counters)

    def over_unseen(self, event: CallCompleted) -> None:
        """Note the end of a conversation that was under way when we connected; the server counts it."""
        queue = self._queues.get(event.queue)
        if queue is not None:
            call = event.call or ""
            happened = _Happened(event.at, "unseen", Outcome.ANSWERED, call)
            queue.recent["over", call, str(event.at)] = happened

    def member(self, event: MembershipChanged) -> None:
        """Note who leaves a queue: what they end afterwards the server does not count (`update_queue`)."""
        (self._out.discard if event.member else self._out.add)((event.queue, event.agent))

    def blind(self) -> None:
        """Begin anew: something may have happened that nobody saw."""
        self._queues.clear()
        self._read.clear()
        self._out.clear()

    def look(self, now: Seconds) -> list[Anomaly]:
        """Judge the readings that are old enough; return what does not balance and was not told before."""
        due = [event for event in self._read if event.at + WAIT_S <= now]
        self._read = [event for event in self._read if event.at + WAIT_S > now]
        # A reset clears all queues; one that had counted nothing does not show it.
        if any(self._went_back(event) for event in due):
            self._queues = {event.queue: _anew(self._queues[event.queue], event) for event in due}
        return [anomaly for event in due for anomaly in self._judge(event)]

    def balances(self) -> tuple[QueueBalance, ...]:
        """Return the latest comparison of each queue that has one."""
        lasts = (queue.last for _, queue in sorted(self._queues.items()))
        return tuple(last for last in lasts if last is not None)

    def _put(self, visit: Visit) -> None:
        queue = self._queues.get(visit.queue)
        if queue is None:
            return
        before, now = queue.recent.pop(visit.key, None), _happened(visit)
        if before is not None:
            queue.outcomes[before.outcome] -= 1
        # What is kept as a number is not counted again when a wrap-up or a rating of it is told.
        if now is None or (before is None and now.at < max(queue.since - DOUBT_S, queue.settled_until)):
            return
        forgotten = self._forgotten(visit) if before is None else before.forgotten
        queue.recent[visit.key] = replace(now, forgotten=forgotten)
        queue.outcomes[visit.outcome] += 1

    def _forgotten(self, visit: Visit) -> bool:
        """Whether the server may forget it: the agent had another conversation, or left the queue."""
        if visit.agent is None or visit.answered is None or visit.ended is None:
            return False
        over = self._ended.get(visit.agent, -inf)
        self._ended[visit.agent] = max(visit.ended, over)
        return visit.answered < over or (visit.queue, visit.agent) in self._out

    def _went_back(self, event: CountersRead) -> bool:
        """Whether the server counts less than at the reading before."""
        queue, now = self._queues[event.queue], event.counters
        before, queue.before = queue.before, now
        return now.completed < before.completed or now.abandoned < before.abandoned

    def _judge(self, event: CountersRead) -> Iterator[Anomaly]:
        queue = self._queues[event.queue]
        if event.at <= queue.since:
            return
        first = queue.first
        grown = (event.counters.completed - first.completed, event.counters.abandoned - first.abandoned)
        _settle(queue, event.at)
        completed = _compared(queue, "completed", event.at, grown[0])
        abandoned = _compared(queue, "abandoned", event.at, grown[1])
        queue.last = QueueBalance(
            event.queue, queue.since, event.at, completed, abandoned, dict(queue.outcomes)
        )
        differences = (completed.difference, abandoned.difference)
        for kind, difference, told in zip(("completed", "abandoned"), differences, queue.told, strict=True):
            if difference and difference != told:
                yield Anomaly(
                    self._source, event.at, f"balance_{kind}", event.queue, _sample(queue, difference)
                )
        queue.told = differences


def _anew(queue: _Queue, event: CountersRead) -> _Queue:
    """Begin with a reading that is a little old: what has happened since is known already."""
    made = _Queue(event.at, event.counters)
    made.recent = {key: seen for key, seen in queue.recent.items() if seen.at >= event.at - DOUBT_S}
    made.outcomes = Counter(seen.outcome for seen in made.recent.values())
    return made


def _happened(visit: Visit) -> _Happened | None:
    """Say what became of a stay; None: it goes on, waiting or talking."""
    at = visit.ended if visit.outcome is Outcome.ANSWERED else visit.left
    if visit.outcome in REFUSED:
        return _Happened(visit.joined, "neither", visit.outcome, visit.call)
    if visit.end_cause is EndCause.GAP:
        seen = at if at is not None else visit.left
        return _Happened(visit.joined if seen is None else seen, "unseen", visit.outcome, visit.call)
    if visit.outcome is Outcome.WAITING or at is None:
        return None
    if visit.outcome is Outcome.ANSWERED:
        return _Happened(at, "completed", visit.outcome, visit.call)
    counted = visit.outcome in PARITY_ABANDONED
    return _Happened(at, "abandoned" if counted else "neither", visit.outcome, visit.call)


def _settle(queue: _Queue, at: Seconds) -> None:
    """Keep as a number what is told no more."""
    queue.settled_until = at - SETTLED_S
    for key in [key for key, happened in queue.recent.items() if happened.at < queue.settled_until]:
        happened = queue.recent.pop(key)
        near = happened.at <= queue.since + DOUBT_S
        (queue.doubtful if near else queue.settled)[happened.what] += 1
        queue.settled["forgotten"] += happened.forgotten


def _compared(queue: _Queue, what: str, at: Seconds, server: int) -> Compared:
    mine = [happened for happened in queue.recent.values() if happened.what == what]
    sure = sum(queue.since + DOUBT_S < happened.at <= at - DOUBT_S for happened in mine)
    possible = sum(happened.at <= at + DOUBT_S for happened in mine)
    settled = queue.settled[what]
    # What nobody saw end is in one of the two counters, and nobody knows in which.
    possible += queue.settled["unseen"] + queue.doubtful["unseen"]
    possible += sum(happened.what == "unseen" for happened in queue.recent.values())
    forgotten = queue.settled["forgotten"] + sum(happened.forgotten for happened in mine)
    return Compared(
        "completed" if what == "completed" else "abandoned",
        settled + sure,
        settled + queue.doubtful[what] + possible,
        server,
        forgotten if what == "completed" else 0,
    )


def _sample(queue: _Queue, difference: int) -> str:
    """Name the latest calls that may be behind it."""
    latest = sorted(queue.recent.values(), key=lambda happened: -happened.at)[:SAMPLES]
    return f"{difference:+d}; {' '.join(happened.call for happened in latest)}".rstrip("; ")
