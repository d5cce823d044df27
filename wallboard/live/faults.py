"""Logs what should never happen: the first time with its traceback, then at the 10th, 100th, … only.

A fault that comes back four times a second must neither be hidden nor fill the disk.
"""

import logging
import traceback
from collections import Counter

log = logging.getLogger(__name__)


class Faults:
    """Counts equal faults: those of one kind that were raised at one line."""

    def __init__(self) -> None:
        """Begin with none."""
        self._seen: Counter[tuple[type, str, int | None]] = Counter()

    def tell(self, what: str, error: Exception) -> None:
        """Log a fault that was caught at the top of a thread; `what` says whose it is."""
        last = traceback.extract_tb(error.__traceback__)[-1:]
        key = (type(error), last[0].filename if last else "", last[0].lineno if last else None)
        self._seen[key] += 1
        times = self._seen[key]
        if times == 1:
            log.error("%s failed unexpectedly", what, exc_info=error)
        elif str(times).strip("0") == "1":
            # The kind only: what a fault says of itself may hold what it choked on, a secret even.
            log.error("%s has failed %d times: %s", what, times, type(error).__name__)
