"""One half of the floor: who waits, for whom it rings, who talks."""

from collections import Counter, defaultdict

from msgspec.structs import replace

from wallboard.domain.events import (
    CallAnswered,
    CallCompleted,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    HoldChanged,
)
from wallboard.domain.facts import Anomaly, Fact, Visit
from wallboard.domain.ringing import RETOLD_S, Place, Ringing
from wallboard.domain.words import (
    REFUSED,
    AgentId,
    CallId,
    EndCause,
    OfferResult,
    Outcome,
    QueueName,
    Seconds,
    SourceName,
)

LATE_S = 5.0
"""A leave that nothing explains is taken for one by key; an answer this soon after it explains it."""
SAME_JOIN_S = 2.0
"""A listing counts whole seconds, so a join told twice may differ by this much."""


class Calls:
    """Visits from join to the end of the conversation."""

    def __init__(self, source: SourceName, out: list[Fact]) -> None:
        """Facts are appended to `out`."""
        self._source = source
        self._out = out
        self.waiting: dict[QueueName, dict[CallId, Visit]] = defaultdict(dict)
        self.talks: dict[CallId, dict[tuple[QueueName, int], Visit]] = {}
        """Conversations. A caller may be in the next one before the end of the last is told."""
        self.talking: Counter[QueueName] = Counter()
        """How many conversations there are out of each queue."""
        self.ringing = Ringing(source, out)
        self.unseen: dict[Place, AgentId | None] = {}
        """Conversations that were under way when we connected; nothing is known of their wait yet."""
        self._visits: dict[Place, dict[int, Visit]] = {}
        self._restored: dict[Place, list[tuple[Seconds, int]]] = {}
        self._guessed: set[Place] = set()
        """Conversations of which nobody saw the beginning."""
        self._holds: dict[CallId, Seconds] = {}
        self.changed: set[QueueName] = set()

    def last(self, call: CallId, queue: QueueName) -> Visit | None:
        """Return the latest visit of a call to a queue in this run."""
        visits = self._visits.get((call, queue))
        return visits[max(visits)] if visits else None

    def joined(self, event: CallerJoined, *, exact: bool = True) -> list[AgentId]:
        """Begin a visit. Told twice, it sharpens what is known.

        Returns the agents at whose phones it stopped ringing.
        """
        waiting = self.waiting[event.queue].get(event.call)
        quiet: list[AgentId] = []
        if waiting is not None:
            if abs(waiting.joined - event.at) <= SAME_JOIN_S:
                self._sharpen(waiting, event, exact=exact)
                return []
            self.odd("joined_twice", event.queue, event.call, event.at)
            quiet = self.settle_waiting(waiting, event.at)
        if not self._retold(event):
            self.put(self._new(event, exact=exact))
        return quiet

    def refused(self, event: CallerRefused) -> None:
        """Note a caller whom the queue turned away."""
        joined = CallerJoined(event.at, event.call, event.queue, event.caller, event.linked, event.line)
        if not self._retold(joined):
            visit = self._new(joined, exact=True)
            self.put(replace(visit, outcome=event.reason, left=event.at))

    def offered(self, call: CallId, queue: QueueName, agent: AgentId, at: Seconds) -> bool:
        """Note that an agent's phone starts to ring; False where nobody waits for it."""
        visit = self.waiting[queue].get(call)
        if visit is None:
            self.odd("offered_without_join", queue, call, at)
            return False
        self.ringing.begin(visit, agent, at)
        return True

    def answered(self, event: CallAnswered) -> list[AgentId] | None:
        """Connect; return the agents at whose phones it stopped ringing, None where it is no news."""
        visit = self.waiting[event.queue].get(event.call)
        if visit is None:
            if self._told_before(event):
                return None
            visit = self._late(event)
        picked_up = event.picked_up or event.at
        self.ringing.end(event.call, event.queue, event.agent, OfferResult.ANSWERED, picked_up)
        if visit is None:
            self.unseen[event.call, event.queue] = event.agent
            self.changed.add(event.queue)
        else:
            answered = max(event.at, visit.joined)
            self.put(
                replace(
                    visit,
                    outcome=Outcome.ANSWERED,
                    answered=answered,
                    left=answered,
                    agent=event.agent,
                    server_wait_s=event.server_wait_s,
                    end_cause=None,
                )
            )
        others = self.ringing.quiet(event.call, event.queue, event.at, OfferResult.ELSEWHERE)
        return [event.agent, *others]

    def held(self, event: HoldChanged) -> None:
        """Start or stop the clock of a conversation on hold."""
        talks = self.talks.get(event.call)
        if event.on and talks:
            self._holds.setdefault(event.call, event.at)
            return
        since = self._holds.pop(event.call, None)
        for visit in tuple(talks.values() if talks and since is not None else ()):
            self.put(replace(visit, hold_s=visit.hold_s + _held(visit, since, event.at)))

    def completed(self, event: CallCompleted) -> Visit | None:
        """End a conversation and return the visit; None where nothing is known of it."""
        visit = self._talk_of(event)
        if visit is None:
            return None
        held = visit.hold_s + _held(visit, self._holds.pop(visit.call, None), event.at)
        ended = max(event.at, visit.answered or event.at)
        done = replace(
            visit,
            ended=ended,
            end_cause=event.cause,
            # Told a little out of order, a hold may seem longer than its conversation.
            hold_s=min(held, ended - (visit.answered or ended)),
            server_wait_s=visit.server_wait_s if event.server_wait_s is None else event.server_wait_s,
            server_talk_s=event.server_talk_s,
        )
        self.put(done)
        return done

    def left(self, event: CallerAbandoned | CallerLeft, outcome: Outcome) -> list[AgentId]:
        """End a wait without an answer, or refine one that ended as `UNKNOWN`.

        Returns the agents at whose phones it stopped ringing.
        """
        visit = self.waiting[event.queue].get(event.call)
        if visit is None:
            self._refine(event, outcome)
            return []
        self.put(
            replace(
                visit,
                outcome=outcome,
                left=max(event.at, visit.joined),
                position_out=event.position,
                server_wait_s=event.server_wait_s,
            )
        )
        return self.ringing.quiet(event.call, event.queue, event.at)

    def reopened(self, call: CallId, queue: QueueName, at: Seconds) -> None:
        """Let a caller go on waiting in the same visit."""
        last = self.last(call, queue)
        if call in self.waiting[queue]:
            return
        if last is None or last.outcome is Outcome.ANSWERED or last.outcome in REFUSED:
            self.odd("reopened_without_visit", queue, call, at)
        else:
            self.put(replace(last, outcome=Outcome.WAITING, left=None, position_out=None, end_cause=None))

    def answered_unseen(self, visit: Visit, agent: AgentId | None, at: Seconds) -> list[AgentId]:
        """Note an answer that nobody saw, at the latest instant it can have been; return who rang."""
        at = max(at, visit.joined)
        self._guessed.add((visit.call, visit.queue))
        self.put(
            replace(
                visit,
                outcome=Outcome.ANSWERED,
                answered=at,
                left=at,
                agent=agent,
                end_cause=None,
                exact=False,
            )
        )
        return self.ringing.quiet(visit.call, visit.queue, at, OfferResult.UNKNOWN)

    def settle_waiting(self, visit: Visit, at: Seconds) -> list[AgentId]:
        """End a wait of which nobody saw the end; return who rang."""
        self.put(replace(visit, outcome=Outcome.UNKNOWN, left=max(at, visit.joined), end_cause=EndCause.GAP))
        return self.ringing.quiet(visit.call, visit.queue, at, OfferResult.UNKNOWN)

    def settle_talking(self, visit: Visit, at: Seconds) -> None:
        """End a conversation of which nobody saw the end; it is left out of handle time."""
        self._holds.pop(visit.call, None)
        self._guessed.discard((visit.call, visit.queue))
        self.put(replace(visit, ended=max(at, visit.answered or at), end_cause=EndCause.GAP))

    def talk_listed(self, call: CallId, queue: QueueName, agent: AgentId | None) -> None:
        """Take over a conversation that was under way when we connected."""
        self.unseen[call, queue] = agent
        self.changed.add(queue)

    def unlisted(self, call: CallId, queue: QueueName) -> AgentId | None:
        """End such a conversation and return its agent."""
        if (call, queue) not in self.unseen:
            return None
        self.changed.add(queue)
        return self.unseen.pop((call, queue))

    def put(self, visit: Visit) -> None:
        """Make a visit what it is now, and tell it."""
        place = (visit.call, visit.queue)
        visits = self._visits.setdefault(place, {})
        visits[visit.nth] = visit
        waiting = self.waiting[visit.queue]
        if visit.outcome is Outcome.WAITING:
            waiting[visit.call] = visit
        elif visit.call in waiting and waiting[visit.call].nth == visit.nth:
            del waiting[visit.call]
        self._talk(visit, goes_on=visit.answered is not None and visit.ended is None)
        self.changed.add(visit.queue)
        self._out.append(visit)

    def busy(self, queue: QueueName) -> bool:
        """Whether anybody waits in a queue or talks out of it."""
        talking = self.talking[queue] > 0 or any(name == queue for _, name in self.unseen)
        return bool(self.waiting[queue]) or talking

    def odd(self, kind: str, queue: QueueName, call: CallId, at: Seconds) -> None:
        """Tell something that cannot be."""
        self._out.append(Anomaly(self._source, at, kind, queue, call))

    def restore(
        self, open_visits: list[Visit], numbers: list[tuple[CallId, QueueName, int, Seconds]]
    ) -> None:
        """Take up where the last run stopped, without telling it again."""
        for call, queue, nth, joined in numbers:
            self._restored.setdefault((call, queue), []).append((joined, nth))
        before = len(self._out)
        for visit in open_visits:
            self.put(visit)
        del self._out[before:]

    def forget(self, calls: list[CallId], now: Seconds) -> None:
        """Drop the visits of calls that are over, and numbers of more than a day ago."""
        gone = set(calls)
        for place in [p for p in self._visits if p[0] in gone]:
            del self._visits[place]
            self._guessed.discard(place)
            self.ringing.forget(*place)
        for call in gone:
            self._holds.pop(call, None)
        day_ago = now - 86_400.0
        for place in [p for p, known in self._restored.items() if known[-1][0] < day_ago]:
            del self._restored[place]

    def _talk(self, visit: Visit, *, goes_on: bool) -> None:
        talks, key = self.talks.setdefault(visit.call, {}), (visit.queue, visit.nth)
        self.talking[visit.queue] += goes_on - (key in talks)
        if goes_on:
            talks[key] = visit
        else:
            talks.pop(key, None)
        if not talks:
            del self.talks[visit.call]

    def _new(self, event: CallerJoined, *, exact: bool) -> Visit:
        return Visit(
            self._source,
            event.call,
            event.queue,
            self._number(event),
            event.at,
            linked=event.linked,
            caller=event.caller.number,
            caller_raw=event.caller.raw,
            caller_name=event.caller.name,
            line=event.line,
            via=event.via,
            position_in=event.position,
            priority=event.priority,
            exact=exact,
        )

    def _number(self, event: CallerJoined) -> int:
        place = (event.call, event.queue)
        known = self._restored.get(place, [])
        for joined, nth in known:
            if abs(joined - event.at) <= RETOLD_S:
                return nth
        last = self.last(*place)
        return max([nth for _, nth in known] + [last.nth if last else 0]) + 1

    def _retold(self, event: CallerJoined) -> bool:
        """Whether this is the join of the latest visit, told once more after it was over."""
        last = self.last(event.call, event.queue)
        if last is None or last.outcome is Outcome.WAITING:
            return False
        return abs(last.joined - event.at) <= (RETOLD_S if last.exact else SAME_JOIN_S)

    def _sharpen(self, visit: Visit, event: CallerJoined, *, exact: bool) -> None:
        if exact and not visit.exact:
            self.put(
                replace(
                    visit,
                    joined=event.at,
                    exact=True,
                    position_in=event.position,
                    line=event.line,
                    via=event.via,
                )
            )

    def _refine(self, event: CallerAbandoned | CallerLeft, outcome: Outcome) -> None:
        last = self.last(event.call, event.queue)
        if last is None or last.outcome is not Outcome.UNKNOWN:
            if last is None or last.outcome is not outcome:
                self.odd("left_without_join", event.queue, event.call, event.at)
            return
        if last.end_cause is not EndCause.GAP:
            self.put(replace(last, outcome=outcome))
            return
        self.put(replace(last, outcome=outcome, left=max(event.at, last.joined), end_cause=None))

    def _told_before(self, event: CallAnswered) -> bool:
        """Whether this answer is the one that began the latest conversation, or too old to be another."""
        last = self.last(event.call, event.queue)
        if last is None or last.answered is None or (event.call, event.queue) in self._guessed:
            return False
        return last.ended is None or event.at <= last.ended

    def _late(self, event: CallAnswered) -> Visit | None:
        """Find or make the visit for an answer to a call that does not wait."""
        place = (event.call, event.queue)
        last = self.last(*place)
        if last is not None and place in self._guessed:
            self._guessed.discard(place)
            return last
        if last is not None and (last.outcome, last.end_cause) == (Outcome.UNKNOWN, EndCause.GAP):
            return last
        if last is not None and last.outcome is Outcome.EXIT_KEY and event.at - (last.left or 0) <= LATE_S:
            return last
        self.odd("answered_without_join", event.queue, event.call, event.at)
        if event.server_wait_s is None:
            return None
        return self._new(CallerJoined(event.at - event.server_wait_s, event.call, event.queue), exact=False)

    def _talk_of(self, event: CallCompleted) -> Visit | None:
        """Find the conversation that ended: of the agent if there are several, and the oldest."""
        calls = self.talks if event.call is None else (event.call,)
        talks = [v for c in calls for v in self.talks.get(c, {}).values() if v.queue == event.queue]
        mine = [v for v in talks if v.agent == event.agent]
        if event.call is None:
            return min(mine, key=lambda v: v.answered or 0.0, default=None)
        if talks:
            return self._sharpened((mine or talks)[0], event)
        last = self.last(event.call, event.queue)
        if last is not None and last.ended is not None and last.end_cause is not EndCause.GAP:
            return None
        return self._sharpened(last, event)

    def _sharpened(self, last: Visit | None, event: CallCompleted) -> Visit | None:
        """Where the answer was not seen, take the server's own numbers for it."""
        place = (event.call or "", event.queue)
        if last is not None and last.answered is not None and place not in self._guessed:
            return last
        self._guessed.discard(place)
        if event.server_talk_s is None or event.server_wait_s is None:
            return last if last is not None and last.answered is not None else None
        answered = event.at - event.server_talk_s
        if last is None:
            last = self._new(CallerJoined(answered - event.server_wait_s, *place), exact=False)
        answered = max(answered, last.joined)
        return replace(
            last, outcome=Outcome.ANSWERED, answered=answered, left=answered, agent=event.agent, exact=False
        )


def _held(visit: Visit, since: Seconds | None, until: Seconds) -> Seconds:
    """Return how long a conversation was on hold in a time that began at `since`."""
    if since is None:
        return 0.0
    return max(0.0, until - max(since, visit.answered or since))
