"""A call's life from the first queue on: waiting, talking, being passed on, and the end."""

from random import Random

from wallboard.domain.events import CallCompleted, HoldChanged
from wallboard.domain.words import (
    CALLBACK_PROMISED,
    MESSAGE_LEFT,
    EndCause,
    Outcome,
    QueueName,
    Seconds,
)
from wallboard.sources.simulator import behaviour
from wallboard.sources.simulator.aftermath import Aftermath
from wallboard.sources.simulator.centre import QueueSpec
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.front import Front
from wallboard.sources.simulator.queues import Place, Queues
from wallboard.sources.simulator.staff import Agent, Staff
from wallboard.sources.simulator.switch import LiveCall

_KEY_SHARE = 0.05
"""Of callers who press a key when a queue offers one, should they still wait by then."""
_FAILED_SHARE = 0.0012
_MOST_TRANSFERS = 2
_FAREWELL: dict[Outcome, tuple[Seconds, Seconds]] = {
    Outcome.TIMEOUT: (3, 6),
    Outcome.LEAVE_EMPTY: (3, 6),
    Outcome.JOIN_EMPTY: (3, 6),
    Outcome.FULL: (3, 6),
    Outcome.EXIT_KEY: (15, 50),
    Outcome.WITHDRAWN: (2, 6),
}
"""What callers hear or say after a queue, in seconds from and to; else the line is dead at once."""
_MARKS = {Outcome.EXIT_KEY: MESSAGE_LEFT, Outcome.WITHDRAWN: CALLBACK_PROMISED}


class Calls:
    """Follows every caller who got as far as a queue."""

    def __init__(
        self, engine: Engine, staff: Staff, queues: Queues, front: Front, aftermath: Aftermath, rng: Random
    ) -> None:
        """Take the parts of the centre."""
        self._engine = engine
        self._staff = staff
        self._queues = queues
        self._front = front
        self._aftermath = aftermath
        self._rng = rng

    def enter(self, call: LiveCall, queue: QueueName, *, via: str = "") -> None:
        """Let a caller join a queue and decide how long they will stay."""
        place = self._queues.join(call, queue, via=via, priority=1 if via == "transfer" else 0)
        if place is None or place.fate.outcome is not Outcome.WAITING:
            return
        self._leaves(place, behaviour.patience(self._rng), Outcome.ABANDONED)
        if self._rng.random() < _FAILED_SHARE:
            self._leaves(place, self._rng.uniform(1, 8), Outcome.FAILED)
        spec = place.line.spec
        if spec.max_wait_s is not None:
            self._leaves(place, spec.max_wait_s, Outcome.OVERFLOW if spec.overflow_to else Outcome.TIMEOUT)
        self._offer_keys(place)

    def answered(self, place: Place, agent: Agent) -> None:
        """Begin the conversation, and plan its holds and its end."""
        call, spec = place.call, place.line.spec
        if call.fate.answered is None:
            call.fate.answered = self._engine.now
        length = behaviour.talk(spec.talk_s, self._rng)
        for begins, ends in behaviour.holds(length, self._rng):
            self._engine.after(begins, lambda: self._hold(place, on=True))
            self._engine.after(ends, lambda: self._hold(place, on=False))
        target = self._passes_on(call, spec)
        self._engine.after(length, lambda: self._complete(place, agent, target))

    def unanswered(self, call: LiveCall, spec: QueueSpec, outcome: Outcome) -> None:
        """Overflow to another queue, or say farewell and end the call."""
        if outcome is Outcome.OVERFLOW and spec.overflow_to:
            overflow_to = spec.overflow_to
            self._engine.after(0.05, lambda: self.enter(call, overflow_to, via="overflow"))
            return
        self._engine.after(
            self._rng.uniform(*_FAREWELL.get(outcome, (0.0, 0.0))),
            lambda: self._end_lost(call, _MARKS.get(outcome)),
        )

    def _leaves(self, place: Place, after: Seconds, outcome: Outcome) -> None:
        place.timers.append(self._engine.after(after, lambda: self._queues.leave(place, outcome)))

    def _offer_keys(self, place: Place) -> None:
        spec = place.line.spec
        if spec.call_back and place.call.caller.number and self._rng.random() < 3 * _KEY_SHARE:
            self._leaves(place, self._rng.uniform(32, 50), Outcome.WITHDRAWN)
        if spec.message and self._rng.random() < _KEY_SHARE:
            self._leaves(place, self._rng.uniform(25, 60), Outcome.EXIT_KEY)

    def _hold(self, place: Place, *, on: bool) -> None:
        now = self._engine.now
        place.fate.hold_s = round(place.fate.hold_s + (-now if on else now), 3)
        self._engine.emit(HoldChanged(now, place.call.id, on))

    def _passes_on(self, call: LiveCall, spec: QueueSpec) -> QueueName | None:
        lot = self._rng.random()
        for queue, share in spec.transfers:
            if lot < share:
                return queue if call.passed_on < _MOST_TRANSFERS else None
            lot -= share
        return None

    def _complete(self, place: Place, agent: Agent, target: QueueName | None) -> None:
        """End a conversation; an agent transfers only to where somebody is."""
        call, spec, now = place.call, place.line.spec, self._engine.now
        passed = target is not None and self._queues.served(target)
        by_agent = self._rng.random() < 0.3  # noqa: PLR2004 -- mostly the caller hangs up first
        cause = EndCause.TRANSFER if passed else EndCause.AGENT if by_agent else EndCause.CALLER
        place.fate.ended, place.fate.cause = now, cause
        self._engine.emit(CallCompleted(now, call.id, spec.name, agent.id, cause))
        lasts = spec.wrap_s if spec.wrap_timer else behaviour.wrap_up(spec.wrap_s, self._rng)
        place.fate.wrap_until = self._staff.wrap_up(agent, lasts, timer=spec.wrap_timer)
        if passed and target is not None:
            call.passed_on += 1
            self._engine.after(0.4, lambda: self.enter(call, target, via="transfer"))
        else:
            self._aftermath.talked(call, spec.name, (place.fate.answered or now) - place.fate.joined)
            self._engine.after(0.02, lambda: self._front.hang_up(call))

    def _end_lost(self, call: LiveCall, mark: str | None) -> None:
        self._front.hang_up(call, mark=mark)
        self._aftermath.lost(call)
