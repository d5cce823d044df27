"""Means as Asterisk makes them (`app_queue.c`: `HoldTime`, `TalkTime`): recent values, not a mean."""

from collections.abc import Iterable


def asterisk_mean(values: Iterable[float], start: int = 0, *, fresh: bool = True) -> int:
    """Follow whole-second values: `(3 · old + new) >> 2` each; the first of a fresh counter as it is."""
    mean = start
    for value in values:
        mean = int(value) if fresh else (3 * mean + int(value)) >> 2
        fresh = False
    return mean
