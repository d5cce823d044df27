"""What callers think of a call, and what the agent notes of it. Drawn from a stream of its own."""

from random import Random

from wallboard.domain.events import CallMarked
from wallboard.domain.words import QueueName, Seconds
from wallboard.sources.simulator.engine import Engine
from wallboard.sources.simulator.switch import LiveCall

_ASKED_SHARE = 0.6
_ANSWERS_SHARE = 0.35
"""Surveys after a call are answered by about a third."""
_SOLVED_SHARE = 0.8
_NOTED_SHARE = 0.75
_STARS = (0.05, 0.06, 0.14, 0.34, 0.41)
"""Shares of one star to five stars where the wait was short."""
_LONG_WAIT_S = 90.0
_SALE_SHARE = 0.22
_RESULTS = ("information", "complaint", "appointment", "order")


class Opinions:
    """Asks the callers, and notes the results."""

    def __init__(self, engine: Engine, rng: Random) -> None:
        """Take the clock and the dice."""
        self._engine = engine
        self._rng = rng

    def greet(self, call: LiveCall, lasts: Seconds) -> None:
        """Let the greeting be over after a while, unless the call is."""

        def over() -> None:
            if call.fate.ended is None:
                call.fate.greeted = self._engine.now
                self._engine.emit(CallMarked(self._engine.now, call.id, greeted=True))

        self._engine.after(lasts, over)

    def after_talk(self, call: LiveCall, queue: QueueName, waited: Seconds) -> None:
        """Ask the caller and let the agent note the result, at the end of the last conversation."""
        rng, fate = self._rng, call.fate
        fate.asked = rng.random() < _ASKED_SHARE
        if fate.asked and rng.random() < _ANSWERS_SHARE:
            stars = rng.choices(range(1, 6), _STARS)[0] - (waited > _LONG_WAIT_S)
            fate.rating = max(1, stars) / 5
        if rng.random() < _NOTED_SHARE:
            fate.solved = rng.random() < _SOLVED_SHARE
            sold = queue.startswith("Sales") and rng.random() < _SALE_SHARE
            fate.result_code = "sale" if sold else rng.choice(_RESULTS)
        if fate.asked or fate.solved is not None:
            self._engine.emit(
                CallMarked(
                    self._engine.now,
                    call.id,
                    asked=fate.asked,
                    rating=fate.rating,
                    solved=fate.solved,
                    result_code=fate.result_code,
                )
            )
