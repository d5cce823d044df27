"""For how long the cells stay where they are: who points at one must not hit another. No Qt in it."""

from collections.abc import Callable
from time import monotonic

IDLE_S = 30.0
"""A pointer that rests longer, or keys that rest, point at nobody: a wall has both for ever."""
AFTER_S = 3.0
"""So long after they left, they may come back to the same cell."""


class Hold:
    """Knows whether somebody points at the cells."""

    def __init__(self, ticks: Callable[[], float] = monotonic) -> None:
        """`ticks` tells seconds of a person's time, whatever the time of the centre is."""
        self._ticks = ticks
        self._until = -1.0

    @property
    def on(self) -> bool:
        """Whether every cell is to stay where it is."""
        return self._ticks() < self._until

    def touch(self) -> None:
        """Note that the pointer moved over the cells, or that a key was pressed at them."""
        self._until = self._ticks() + IDLE_S

    def leave(self) -> None:
        """Note that pointer or keys have left."""
        self._until = min(self._until, self._ticks() + AFTER_S)
