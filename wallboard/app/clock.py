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


def clock_of(real: Clock, zone: str, told: Seconds | None, speed: float = 1.0) -> Clock:
    """Make the clock of a place in a time zone; None: it is the real one, but for its speed.

    A made-up centre, which may be shown in the afternoon at night, was `told` up to an instant in the cache
    that it fills again; its clock never goes back behind that.
    """
    from wallboard.sources.simulator.profile import busy_afternoon  # noqa: PLC0415 -- the demo's own

    shown = None if told is None else busy_afternoon(real(), zone)
    if told is not None and told > (real() if shown is None else shown):
        shown = told
    if shown is None and speed == 1.0:
        return real
    return MovedClock(real, real() if shown is None else shown, speed)
