"""What came of the calls to a line, or of those that a promise is about: counts of calls and callers.

Who called on several days is one caller, and whoever was lost on one and reached on a later one is not lost
on balance. So a time is counted as a whole: its days do not add up.
"""

from msgspec import Struct

from wallboard.domain.words import Seconds


class Heard(Struct, frozen=True):
    """Some external calls of a time."""

    calls: int = 0
    answered: int = 0
    lost: int = 0
    withheld: int = 0
    """Lost calls of callers whom nobody can tell from others."""
    reached: int = 0
    """Answered calls that were seen from their arrival on."""
    reach_s: Seconds = 0.0
    """Of these, from the arrival to the first answer, added up."""
    callers: int = 0
    """Known callers, as `CallRules.who` tells them apart."""
    new: int = 0
    """Those of them who had not called for long before the time."""
    unreached: int = 0
    """Known callers who were not reached in time after the latest lost call of theirs."""

    @property
    def net_lost(self) -> int:
        """Callers whose latest lost call is not recovered, and lost calls of callers whom nobody knows."""
        return self.unreached + self.withheld

    @property
    def answered_rate(self) -> float | None:
        """Share of the calls that are over, or were answered, that a person answered."""
        return self.answered / (self.answered + self.lost) if self.answered + self.lost else None

    @property
    def avg_reach_s(self) -> Seconds | None:
        """From arrival to answer, on average."""
        return self.reach_s / self.reached if self.reached else None
