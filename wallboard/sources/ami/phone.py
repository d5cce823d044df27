"""One agent's phone as the server tells it: whether it is busy, and whether that is our call's doing.

The phone is told busy until a moment after the end of the call that made it busy (measured: half a
millisecond as a rule), and sometimes free before it. So at the end of a call of ours its last status
says nothing yet.
"""

from dataclasses import dataclass

from wallboard.domain.words import Seconds

RINGING = 6
OUT_OF_REACH = frozenset({4, 5})  # invalid, unavailable
BUSY = frozenset({2, 3, 7, 8})  # in use, busy, ringing while in use, on hold

EARLY_S = 1.0
"""How long before the event of our call the phone may be told busy with it."""

GRACE_S = 1.0
"""How long a phone may be told free after the end of the call."""


@dataclass(slots=True)
class Phone:
    """Feed it statuses and what is known of our calls."""

    status: int = 0
    _busy_since: Seconds | None = None
    _expected: bool = False
    """A call of ours is at this phone, which may not show it yet."""
    _ours: bool = False
    """It became busy with a call of ours, whatever may have come on top."""
    _ended: Seconds | None = None
    """A call of ours ended then, and the phone has not told that it is free."""

    @property
    def shown(self) -> int:
        """The status as far as it is to be believed: 0, not known, where it is that of a call just over."""
        return self.status if self._ended is None else 0

    def heard(self, status: int, at: Seconds) -> None:
        """Take a status."""
        self.status = status
        if status not in BUSY and status != RINGING:
            self._busy_since, self._ours, self._ended = None, False, None
        elif self._busy_since is None:
            self._busy_since, self._ours = at, self._expected

    def takes(self, at: Seconds) -> None:
        """A call of ours rings here, or is answered."""
        self._expected, self._ended = True, None
        if self._busy_since is not None and self._busy_since >= at - EARLY_S:
            self._ours = True

    def in_call(self) -> None:
        """Know from the server that it is a call of a queue that makes it busy."""
        self._ours = self._busy_since is not None

    def loses(self) -> None:
        """A call of ours stopped ringing here."""
        self._expected = False

    def ends(self, at: Seconds) -> bool:
        """End a call of ours; tells whether to wait for what the phone says of it."""
        self._expected = False
        self._ended = at if self._ours else None
        return self._ours

    def settle(self, now: Seconds) -> bool | None:
        """Tell whether the phone is busy though our call is over; None: too early to say."""
        if self._ended is None:
            return False
        if abs(now - self._ended) <= GRACE_S:
            return None
        self._ended, self._ours = None, False
        return True
