"""What a caller meets before any queue: a busy line, a closed centre, a greeting, the menu."""

from collections.abc import Callable
from random import Random

from wallboard.domain.caller import Caller
from wallboard.domain.events import MenuChosen
from wallboard.domain.words import CallId, Direction, Pre, QueueName, Seconds
from wallboard.sources.simulator.centre import LineSpec, Unit
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.opinions import Opinions
from wallboard.sources.simulator.profile import LocalDay
from wallboard.sources.simulator.switch import LiveCall, Switch

_CONGESTED_SHARE = 0.0012
"""Of calls that the carrier cannot put through although lines are free."""
_HANGS_UP_SHARE = 0.006
_GREETING_S = 2.8


class Front:
    """Takes calls in and leads them to a queue."""

    def __init__(
        self, engine: Engine, switch: Switch, day: LocalDay, opinions: Opinions, rng: Random
    ) -> None:
        """Begin with all lines free; `attend` must be called before the day begins."""
        self._engine = engine
        self._switch = switch
        self._day = day
        self._opinions = opinions
        self._rng = rng
        self._busy: dict[int, int] = {}

    def attend(self, enter: Callable[[LiveCall, QueueName], None], lost: Callable[[LiveCall], None]) -> None:
        """Say who takes the callers that come through, and who cares for those that don't."""
        self._enter = enter
        self._lost = lost

    def arrive(
        self, unit: Unit, line: LineSpec, caller: Caller, *, tries: int = 1, after: CallId | None = None
    ) -> None:
        """Let somebody ring."""
        fate = self._switch.begin(caller, line.number, Direction.INBOUND, after=after)
        call = LiveCall(fate, caller, unit, tries)
        if self._busy.get(unit.number, 0) >= unit.trunks or self._rng.random() < _CONGESTED_SHARE:
            self._lose(call, Pre.BUSY, 1.2)
            return
        self._busy[unit.number] = self._busy.get(unit.number, 0) + 1
        self._opinions.greet(call, _GREETING_S)
        if not (line.round_the_clock or self._day.is_open(self._engine.now)):
            self._lose(call, Pre.OUT_OF_HOURS, self._rng.uniform(6, 22))
        elif self._rng.random() < _HANGS_UP_SHARE:
            self._lose(call, Pre.IVR_ABANDON, self._rng.uniform(2, 25))
        elif line.queue is not None:
            self._lead(call, line.queue, self._rng.uniform(3, 7))
        else:
            self._engine.after(self._rng.uniform(6, 24), lambda: self._choose(call))

    def hang_up(self, call: LiveCall, *, pre: Pre | None = None, mark: str | None = None) -> None:
        """End a call and free its line."""
        if pre is not Pre.BUSY:
            self._busy[call.unit.number] -= 1
        self._switch.end(call.fate, pre=pre, mark=mark)

    def _choose(self, call: LiveCall) -> None:
        choice = self._rng.choices(call.unit.menu, [choice.weight for choice in call.unit.menu])[0]
        call.fate.menu.append(choice.item)
        self._engine.emit(MenuChosen(self._engine.now, call.id, choice.item))
        if choice.queue is None:
            self._engine.after(self._rng.uniform(12, 55), lambda: self.hang_up(call, pre=Pre.SELF_SERVED))
        else:
            self._lead(call, choice.queue, self._rng.uniform(1, 4))

    def _lead(self, call: LiveCall, queue: QueueName, delay: Seconds) -> None:
        self._engine.after(delay, lambda: self._enter(call, queue))

    def _lose(self, call: LiveCall, pre: Pre, delay: Seconds) -> None:
        def end() -> None:
            self.hang_up(call, pre=pre)
            self._lost(call)

        self._engine.after(delay, end)
