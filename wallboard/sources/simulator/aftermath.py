"""What follows a call: who was lost rings again or is rung back, who was served is asked for an opinion."""

from random import Random

from wallboard.domain.words import Pre, QueueName, Seconds
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.front import Front
from wallboard.sources.simulator.opinions import Opinions
from wallboard.sources.simulator.own_calls import OwnCalls
from wallboard.sources.simulator.profile import LocalDay
from wallboard.sources.simulator.switch import LiveCall

_RINGS_AGAIN_SHARE = 0.42
_CALLED_BACK_SHARE = 0.7
_MOST_TRIES = 4


class Aftermath:
    """Remembers nobody: each lost call plans what comes after it."""

    def __init__(
        self,
        engine: Engine,
        front: Front,
        own_calls: OwnCalls,
        day: LocalDay,
        opinions: Opinions,
        rng: Random,
    ) -> None:
        """Take the ways in which caller and centre may meet again."""
        self._engine = engine
        self._front = front
        self._own_calls = own_calls
        self._day = day
        self._opinions = opinions
        self._rng = rng

    def lost(self, call: LiveCall) -> None:
        """Plan what comes after a call that may be lost; nothing comes after one that was answered."""
        if call.fate.answered is not None:
            return
        promised = call.fate.mark is not None
        again = self._engine.now + self._rng.uniform(45, 540)
        if not promised and self._rng.random() < self._rings_again(call) and again < self._day.end:
            self._engine.at(again, lambda: self._ring_again(call))
        elif call.caller.number and (promised or self._rng.random() < _CALLED_BACK_SHARE):
            self._own_calls.call_back(call.caller, self._team(call), call.id)

    def talked(self, call: LiveCall, queue: QueueName, waited: Seconds) -> None:
        """Note what caller and agent think at the end of the last conversation."""
        self._opinions.after_talk(call, queue, waited)

    def _rings_again(self, call: LiveCall) -> float:
        if call.fate.pre is Pre.OUT_OF_HOURS or call.tries >= _MOST_TRIES:
            return 0.0
        return 1.6 * _RINGS_AGAIN_SHARE if call.fate.pre is Pre.BUSY else _RINGS_AGAIN_SHARE

    def _ring_again(self, call: LiveCall) -> None:
        line = next(line for line in call.unit.lines if line.number == call.line)
        self._front.arrive(call.unit, line, call.caller, tries=call.tries + 1, after=call.id)

    def _team(self, call: LiveCall) -> QueueName:
        return call.fate.visits[-1].queue if call.fate.visits else call.unit.queues[0].name
