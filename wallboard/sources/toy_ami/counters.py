"""A queue's statistics with the very arithmetic of Asterisk's app_queue.

The rules were found by recomputing the counters of recorded runs to the last digit.
"""

from wallboard.domain.events import Counters


class QueueCounters:
    """Six numbers of one queue since the start of the server or the last reset."""

    def __init__(self) -> None:
        self.completed = 0
        self.abandoned = 0
        self.holdtime = 0
        self.talktime = 0
        self._in_target = 0
        self._abandoned_in_target = 0

    def picked_up(self, hold: int) -> None:
        """An agent's phone was answered after `hold` whole seconds, also when nothing came of it."""
        first = self.completed + self.abandoned == 0
        self.holdtime = hold if first else (3 * self.holdtime + hold) >> 2

    def finished(self, talk: int, *, in_target: bool) -> None:
        """A conversation of `talk` whole seconds is over."""
        self.completed += 1
        self._in_target += in_target
        self.talktime = talk if self.completed == 1 else (3 * self.talktime + talk) >> 2

    def gave_up(self, *, in_target: bool) -> None:
        """A caller left unanswered, in any way but by an exit key."""
        self.abandoned += 1
        self._abandoned_in_target += in_target

    @property
    def perf(self) -> float:
        """ServicelevelPerf, in percent of the completed."""
        return _percent(self._in_target, self.completed)

    @property
    def perf2(self) -> float:
        """ServicelevelPerf2, in percent of the completed and abandoned."""
        return _percent(self._in_target + self._abandoned_in_target, self.completed + self.abandoned)

    def read(self) -> Counters:
        """Return the six numbers as the server prints them."""
        return Counters(self.completed, self.abandoned, self.holdtime, self.talktime, self.perf, self.perf2)


def _percent(part: int, whole: int) -> float:
    return float(f"{100 * part / whole:.1f}") if whole else 0.0
