"""What the server's clock says, told in the time of ours."""

from collections import deque
from collections.abc import Mapping

from wallboard.domain.words import Seconds
from wallboard.sources.ami.fields import decimal, moment

_KEPT = 64
"""Samples. The smallest difference is the truest, as delays only add; old ones go, as clocks drift."""


class ServerClock:
    """Learns how far the server's clock is from ours, and converts its moments."""

    def __init__(self) -> None:
        """Begin without knowledge: the clocks are taken to agree."""
        self._exact: deque[Seconds] = deque(maxlen=_KEPT)
        self._coarse: deque[Seconds] = deque(maxlen=_KEPT)

    @property
    def known(self) -> bool:
        """Whether the difference was measured."""
        return bool(self._exact or self._coarse)

    @property
    def skew(self) -> Seconds:
        """Our clock minus the server's, in seconds."""
        if self._exact:
            return min(self._exact)
        if not self._coarse:
            return 0.0
        # A whole second is up to one second old when it is told: below that nothing is proven.
        least = min(self._coarse)
        return 0.0 if 0.0 <= least < 1.0 else least

    def heard(self, stamp: Seconds, now: Seconds) -> None:
        """Learn from a moment with fractions that the server has just written."""
        self._exact.append(now - stamp)

    def heard_whole(self, stamp: Seconds, now: Seconds) -> None:
        """Learn from a fresh moment in whole seconds."""
        self._coarse.append(now - stamp)

    def ours(self, stamp: Seconds) -> Seconds:
        """Convert the server's moment to our time."""
        return stamp + self.skew

    def at(self, fields: Mapping[str, str], now: Seconds) -> Seconds:
        """Say when an event happened: its Timestamp (with `timestampevents=yes`), else its receipt."""
        stamp = decimal(fields, "Timestamp")
        if stamp is None:
            return now
        self.heard(stamp, now)
        return self.ours(stamp)

    def past(self, fields: Mapping[str, str], name: str) -> Seconds | None:
        """Read a field such as LastCall, converted; None when it never was."""
        stamp = moment(fields, name)
        return None if stamp is None else self.ours(stamp)
