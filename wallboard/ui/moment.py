"""What a page is shown on a beat: the snapshot, and the time by which running clocks run."""

import math

from msgspec import Struct

from wallboard.domain.snapshot import Snapshot
from wallboard.domain.words import Seconds

FROZEN_AFTER = 3.0
"""Seconds after which a snapshot is too old to be shown as the present.

Snapshots come four times a second, so a dozen were missed by then.
"""

TURN_S = 10.0
"""How long one of several pages is shown, in seconds."""


class Message(Struct, frozen=True):
    """What somebody typed for the room, and when it is over; `until` None: when somebody ends it."""

    text: str
    until: Seconds | None = None


class Moment(Struct, frozen=True):
    """A snapshot, seen at `now`; `now` moves once a second, so clocks don't flicker."""

    snapshot: Snapshot
    now: Seconds
    message: Message | None = None
    """What was typed last; whether it is over by now, decides who shows it."""

    @property
    def turn(self) -> int:
        """A number that goes up when what takes turns is to give way to the next."""
        return math.floor(self.now / TURN_S)

    @property
    def frozen(self) -> bool:
        """Whether the snapshot is so far from the clock that our own live side must have died."""
        return abs(self.now - self.snapshot.at) > FROZEN_AFTER
