"""The clock of the whole program, and for the built-in centre one that is moved or runs faster."""

from wallboard.domain.source import Clock
from wallboard.domain.words import Seconds


class MovedClock:
    """A clock that shows another moment and may run faster; it says so on the wall."""

    def __init__(self, real: Clock, shown: Seconds, speed: float = 1.0) -> None:
        """Show `shown` now and go on from there at `speed`."""
        self._real = real
        self._began = real()
        self._shown = shown
        self._speed = speed

    def __call__(self) -> Seconds:
        """Return the moment to show, Unix time."""
        return self._shown + (self._real() - self._began) * self._speed
