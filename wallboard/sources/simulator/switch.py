"""The switch of the centre: numbers the calls, says that they came and went, and opens their entries."""

from datetime import date

from wallboard.domain.caller import Caller
from wallboard.domain.events import CallArrived, CallEnded
from wallboard.domain.words import CallId, Direction, Pre
from wallboard.sources.simulator.centre import Unit
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.ledger import CallFate, Ledger


class LiveCall:
    """Who rings, on which line, and the entry in the ledger that grows with the call."""

    __slots__ = ("caller", "fate", "id", "line", "passed_on", "tries", "unit")

    def __init__(self, fate: CallFate, caller: Caller, unit: Unit, tries: int = 1) -> None:
        """Begin a call that has just arrived; `tries` counts this person's attempts."""
        self.id: CallId = fate.call
        self.fate = fate
        self.caller = caller
        self.line = fate.line
        self.unit = unit
        self.tries = tries
        self.passed_on = 0
        """How often agents have transferred it."""


class Switch:
    """Every call of the day begins and ends here."""

    def __init__(self, engine: Engine, ledger: Ledger, day: date) -> None:
        """Number calls from 1, after the day they came on."""
        self._engine = engine
        self._ledger = ledger
        self._prefix = day.strftime("%Y%m%d")
        self._count = 0

    def begin(
        self,
        caller: Caller,
        line: str | None,
        direction: Direction,
        *,
        internal: bool = False,
        after: CallId | None = None,
    ) -> CallFate:
        """Let a call arrive, or be dialled, and return its entry in the ledger.

        `after` names the lost call that this one follows.
        """
        self._count += 1
        call, now = f"{self._prefix}-{self._count:06d}", self._engine.now
        self._engine.emit(CallArrived(now, call, caller, line, direction, internal=internal))
        return self._ledger.add(
            CallFate(call, direction, now, caller.number, caller.name, line, internal, repeat_of=after)
        )

    def end(self, fate: CallFate, *, pre: Pre | None = None, mark: str | None = None) -> None:
        """Let a call end."""
        fate.ended, fate.pre, fate.mark = self._engine.now, pre, mark
        self._engine.emit(CallEnded(self._engine.now, fate.call, pre, mark))
