"""The waiting lines: who waits, whose phone rings for them, and how a wait ends."""

from random import Random
from typing import Protocol

from wallboard.domain.events import (
    CallAnswered,
    CallerAbandoned,
    CallerJoined,
    CallerLeft,
    CallerRefused,
    CallOffered,
    OfferEnded,
)
from wallboard.domain.words import AgentId, OfferResult, Outcome, QueueName, Seconds
from wallboard.sources.simulator import behaviour
from wallboard.sources.simulator.centre import QueueSpec
from wallboard.sources.simulator.engine import Engine, Timer
from wallboard.sources.simulator.ledger import OfferFate, VisitFate
from wallboard.sources.simulator.staff import Agent, Staff
from wallboard.sources.simulator.switch import LiveCall

_DUMPED_SHARE = 0.012
_PATIENT_OUTCOMES = frozenset({Outcome.ABANDONED, Outcome.FAILED})
"""What can still happen once an agent has picked up and hears the announcement."""


class Ringing:
    """One agent's phone, ringing for one caller."""

    def __init__(self, agent: Agent, fate: OfferFate, timer: Timer) -> None:
        """Note who, and what will happen next."""
        self.agent = agent
        self.fate = fate
        self.timer = timer


class Place:
    """A caller's place in a waiting line."""

    def __init__(self, call: LiveCall, line: "WaitingLine", fate: VisitFate, priority: int) -> None:
        """Begin to wait, with no phone ringing yet."""
        self.call = call
        self.line = line
        self.fate = fate
        self.priority = priority
        self.ringing: dict[AgentId, Ringing] = {}
        self.picked_up: Seconds | None = None
        self.timers: list[Timer] = []

    @property
    def wants_ring(self) -> bool:
        """Whether one more phone should ring."""
        return self.picked_up is None and (self.line.spec.ring_all or not self.ringing)


class WaitingLine:
    """One queue and who waits in it, the next one first."""

    def __init__(self, spec: QueueSpec) -> None:
        """Begin empty."""
        self.spec = spec
        self.places: list[Place] = []

    def insert(self, place: Place) -> int:
        """Take a caller in behind those of the same priority; return the position from 1."""
        ahead = sum(1 for other in self.places if other.priority >= place.priority)
        self.places.insert(ahead, place)
        return ahead + 1

    def next_wanting(self) -> Place | None:
        """Return who is next to be offered to an agent."""
        return next((place for place in self.places if place.wants_ring), None)


class Fates(Protocol):
    """Who must know how a wait ended."""

    def answered(self, place: Place, agent: Agent) -> None:
        """Caller and agent are connected."""

    def unanswered(self, call: LiveCall, spec: QueueSpec, outcome: Outcome) -> None:
        """The caller is out of the queue, or was not let in."""


class Queues:
    """All queues of the centre: takes callers in and offers them to agents."""

    def __init__(self, engine: Engine, staff: Staff, specs: tuple[QueueSpec, ...], rng: Random) -> None:
        """Begin with empty lines; `attend` must be called before the day begins."""
        self._engine = engine
        self._staff = staff
        self._rng = rng
        self._lines = {spec.name: WaitingLine(spec) for spec in specs}

    def attend(self, fates: Fates) -> None:
        """Say who follows the callers after their wait."""
        self._fates = fates

    def spec(self, queue: QueueName) -> QueueSpec:
        """Return the rules of a queue."""
        return self._lines[queue].spec

    def served(self, queue: QueueName) -> bool:
        """Whether callers may wait in a queue: somebody is there."""
        return self._staff.anybody(queue, unpaused=self._lines[queue].spec.strict)

    def join(self, call: LiveCall, queue: QueueName, *, via: str = "", priority: int = 0) -> Place | None:
        """Let a caller join, or refuse them (None)."""
        line, now = self._lines[queue], self._engine.now
        fate = call.fate.join(queue, now, via)
        refusal = self._refusal(line)
        if refusal is not None:
            fate.outcome, fate.left = refusal, now
            self._engine.emit(CallerRefused(now, call.id, queue, refusal, call.caller, line=call.line))
            self._fates.unanswered(call, line.spec, refusal)
            return None
        place = Place(call, line, fate, priority)
        fate.position_in = line.insert(place)
        self._engine.emit(
            CallerJoined(
                now,
                call.id,
                queue,
                call.caller,
                line=call.line,
                via=via,
                position=fate.position_in,
                priority=priority,
            )
        )
        self._serve(line)
        return place

    def find(self, agent: Agent) -> None:
        """Let a free agent's phone ring for the caller who comes first in any of their queues."""
        best: Place | None = None
        for queue in agent.queues:
            place = self._lines[queue].next_wanting()
            if place and (best is None or _rank(place) < _rank(best)):
                best = place
        if best is not None:
            self._offer(best, agent)

    def waits_for(self, agent: Agent) -> bool:
        """Whether a caller waits in one of the agent's queues."""
        return any(self._lines[queue].places for queue in agent.queues)

    def gone(self, agent: Agent) -> None:
        """Send everybody away from queues that nobody is left in."""
        for queue in agent.queues:
            line = self._lines[queue]
            if line.places and not self.served(queue):
                for place in list(line.places):
                    self.leave(place, Outcome.LEAVE_EMPTY)

    def leave(self, place: Place, outcome: Outcome) -> None:
        """End a wait without an answer; too late where an agent has picked up, except for a hang-up."""
        if place.picked_up is not None and outcome not in _PATIENT_OUTCOMES:
            return
        place.fate.position_out = self._remove(place)
        place.fate.outcome, place.fate.left = outcome, self._engine.now
        now, call, queue = self._engine.now, place.call.id, place.line.spec.name
        freed = self._end_ringing(place, OfferResult.CANCELLED)
        if outcome is Outcome.ABANDONED:
            self._engine.emit(CallerAbandoned(now, call, queue, place.fate.position_out))
        else:
            self._engine.emit(CallerLeft(now, call, queue, outcome, place.fate.position_out))
        self._fates.unanswered(place.call, place.line.spec, outcome)
        for agent in freed:
            self._staff.stop_ringing(agent)

    def _refusal(self, line: WaitingLine) -> Outcome | None:
        if not self.served(line.spec.name):
            return Outcome.JOIN_EMPTY
        if len(line.places) >= line.spec.limit:
            return Outcome.FULL
        return None

    def _serve(self, line: WaitingLine) -> None:
        for place in list(line.places):
            while place.wants_ring:
                free = self._staff.free_in(line.spec.name)
                if not free:
                    return
                self._offer(place, free[0])

    def _offer(self, place: Place, agent: Agent) -> None:
        now, queue = self._engine.now, place.line.spec.name
        self._engine.emit(CallOffered(now, place.call.id, queue, agent.id))
        self._staff.ring(agent)
        fate = OfferFate(agent.id, now)
        place.fate.offers.append(fate)
        after = behaviour.pick_up(self._rng)
        if after is None:
            timer = self._engine.after(
                behaviour.RING_OUT, lambda: self._end_offer(place, agent, OfferResult.MISSED)
            )
        elif place.line.spec.announce_s and self._rng.random() < _DUMPED_SHARE:
            timer = self._engine.after(after, lambda: self._end_offer(place, agent, OfferResult.DUMPED))
        else:
            timer = self._engine.after(after, lambda: self._pick_up(place, agent))
        place.ringing[agent.id] = Ringing(agent, fate, timer)

    def _end_offer(self, place: Place, agent: Agent, result: OfferResult) -> None:
        ringing = place.ringing.pop(agent.id)
        self._note(place, ringing, result)
        self._staff.stop_ringing(agent, missed=True)
        self._serve(place.line)

    def _pick_up(self, place: Place, agent: Agent) -> None:
        won = place.ringing.pop(agent.id)
        losers = self._end_ringing(place, OfferResult.ELSEWHERE)
        place.ringing[agent.id] = won
        place.picked_up = won.fate.ended = self._engine.now
        announcement = place.line.spec.announce_s
        if announcement:
            won.timer = self._engine.after(announcement, lambda: self._connect(place, won))
        else:
            self._connect(place, won)
        for loser in losers:
            self._staff.stop_ringing(loser)

    def _connect(self, place: Place, won: Ringing) -> None:
        now, fate = self._engine.now, place.fate
        del place.ringing[won.agent.id]
        self._remove(place)
        won.fate.result = OfferResult.ANSWERED
        fate.outcome, fate.left, fate.answered, fate.agent = Outcome.ANSWERED, now, now, won.agent.id
        picked_up = place.picked_up if place.line.spec.announce_s else None
        self._engine.emit(
            CallAnswered(now, place.call.id, place.line.spec.name, won.agent.id, picked_up=picked_up)
        )
        self._staff.talk(won.agent)
        self._fates.answered(place, won.agent)

    def _end_ringing(self, place: Place, result: OfferResult) -> list[Agent]:
        ringing, place.ringing = list(place.ringing.values()), {}
        for one in ringing:
            one.timer.cancel()
            self._note(place, one, result)
        return [one.agent for one in ringing]

    def _note(self, place: Place, ringing: Ringing, result: OfferResult) -> None:
        ringing.fate.ended, ringing.fate.result = self._engine.now, result
        self._engine.emit(
            OfferEnded(self._engine.now, place.call.id, place.line.spec.name, ringing.agent.id, result)
        )

    def _remove(self, place: Place) -> int:
        position = 1 + place.line.places.index(place)
        del place.line.places[position - 1]
        for timer in place.timers:
            timer.cancel()
        return position


def _rank(place: Place) -> tuple[int, Seconds]:
    return -place.priority, place.fate.joined
