"""What came of the calls to a line, or of those that a promise is about: counts, and whose calls they were.

Days are added up: who called on several is one caller, and whoever was lost on one and reached on a later
one is not lost on balance.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from wallboard.domain.facts import Call
from wallboard.domain.snapshot import LostCall
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Seconds


class Heard(Struct, frozen=True):
    """Some external calls of a day, or of several."""

    calls: int = 0
    answered: int = 0
    lost: int = 0
    withheld: int = 0
    """Lost calls of callers whom nobody can tell from others."""
    reached: int = 0
    """Answered calls that were seen from their arrival on."""
    reach_s: Seconds = 0.0
    """Of these, from the arrival to the first answer, added up."""
    callers: frozenset[str] = frozenset()
    """Known callers, as `CallRules.who` tells them apart."""
    unreached: Mapping[str, bool] = {}
    """Of those who had a lost call: whether they were not reached after the latest one."""

    @property
    def net_lost(self) -> int:
        """Callers whose latest lost call is not recovered, and lost calls of callers whom nobody knows."""
        return sum(self.unreached.values()) + self.withheld

    @property
    def answered_rate(self) -> float | None:
        """Share of the calls that are over, or were answered, that a person answered."""
        return self.answered / (self.answered + self.lost) if self.answered + self.lost else None

    @property
    def avg_reach_s(self) -> Seconds | None:
        """From arrival to answer, on average."""
        return self.reach_s / self.reached if self.reached else None


@dataclass(slots=True)
class Hearing:
    """Puts together what is heard in one day."""

    calls: int = 0
    answered: int = 0
    lost: int = 0
    withheld: int = 0
    reached: int = 0
    reach_s: Seconds = 0.0
    callers: set[str] = field(default_factory=set)
    unreached: dict[str, bool] = field(default_factory=dict)

    def put(self, call: Call, who: str | None) -> None:
        """Count an external call in, once, as it stands."""
        self.calls += 1
        self.lost += is_lost(call)
        if who is not None:
            self.callers.add(who)
        if call.answered is not None:
            self.answered += 1
            if not call.partial:
                self.reached += 1
                self.reach_s += call.answered - call.arrived

    def put_lost(self, lost: LostCall, who: str | None) -> None:
        """Tell what became of the caller of a lost call; the earliest that ended comes first."""
        if who is None:
            self.withheld += 1
        else:
            self.unreached[who] = lost.recovered is None

    def made(self) -> Heard:
        """Return what was heard."""
        return Heard(
            self.calls,
            self.answered,
            self.lost,
            self.withheld,
            self.reached,
            self.reach_s,
            frozenset(self.callers),
            dict(self.unreached),
        )


def heard_in(days: Sequence[Heard]) -> Heard:
    """Add up days, the earliest first."""
    unreached: dict[str, bool] = {}
    for day in days:
        unreached.update(day.unreached)
    return Heard(
        sum(day.calls for day in days),
        sum(day.answered for day in days),
        sum(day.lost for day in days),
        sum(day.withheld for day in days),
        sum(day.reached for day in days),
        sum(day.reach_s for day in days),
        frozenset().union(*(day.callers for day in days)),
        unreached,
    )
