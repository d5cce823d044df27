"""What the server's clock says, told in the time of ours."""

from collections import deque
from collections.abc import Mapping

from wallboard.domain.words import Seconds
from wallboard.sources.ami.fields import decimal, moment

_KEPT = 64
"""Samples. The smallest difference is the truest, as delays only add; old ones go, as clocks drift."""

LATE_S = 2.0
LATE_READS = 3
"""A difference so much larger than the least, in so many reads in a row, is no delay: a clock was set."""

NEVER_LATE_S = 30.0
"""One so much larger is none at all: a line that is silent for less is given up."""


class _Least:
    """The least difference of late, until a clock is set."""

    def __init__(self) -> None:
        self._kept: deque[Seconds] = deque(maxlen=_KEPT)
        self._late: list[Seconds] = []
        self._reads: set[Seconds] = set()
        """When the late ones were received: those of one read are late together."""

    def __bool__(self) -> bool:
        return bool(self._kept)

    @property
    def least(self) -> Seconds:
        return min(self._kept)

    def add(self, stamp: Seconds, now: Seconds) -> None:
        difference = now - stamp
        beyond = difference - self.least if self._kept else 0.0
        if beyond <= LATE_S:
            self._kept.append(difference)
            self._forget_late()
            return
        self._late.append(difference)
        self._reads.add(now)
        if beyond > NEVER_LATE_S:
            self._begin_anew([difference])
        elif len(self._reads) >= LATE_READS:
            self._begin_anew(self._late)

    def _begin_anew(self, differences: list[Seconds]) -> None:
        self._kept.clear()
        self._kept.extend(differences)
        self._forget_late()

    def _forget_late(self) -> None:
        self._late.clear()
        self._reads.clear()


class ServerClock:
    """Learns how far the server's clock is from ours, and converts its moments."""

    def __init__(self) -> None:
        """Begin without knowledge: the clocks are taken to agree."""
        self._exact = _Least()
        self._coarse = _Least()

    @property
    def known(self) -> bool:
        """Whether the difference was measured."""
        return bool(self._exact or self._coarse)

    @property
    def skew(self) -> Seconds:
        """Our clock minus the server's, in seconds."""
        if self._exact:
            return self._exact.least
        if not self._coarse:
            return 0.0
        # A whole second is up to one second old when it is told: below that nothing is proven.
        least = self._coarse.least
        return 0.0 if 0.0 <= least < 1.0 else least

    def heard(self, stamp: Seconds, now: Seconds) -> None:
        """Learn from a moment with fractions that the server has just written."""
        self._exact.add(stamp, now)

    def heard_whole(self, stamp: Seconds, now: Seconds) -> None:
        """Learn from a fresh moment in whole seconds."""
        self._coarse.add(stamp, now)

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
