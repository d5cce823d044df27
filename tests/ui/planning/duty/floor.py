"""A roster for the day that was lived, and a desk that keeps what is entered."""

from concurrent.futures import Future
from itertools import count

from msgspec.structs import replace

from tests.ui.lived_day import AFTERNOON, DAY, lived
from wallboard.domain.desk.entry import Entry
from wallboard.domain.duty.deeds import DutyDeed
from wallboard.domain.duty.plan import planned
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.work.roster import Roster, Shift

TODAY = day_of(DAY, "UTC")
HOUR = 3600.0


def roster() -> Roster:
    """Plan everybody for 8 to 18 with an hour's break, and two who never come."""
    agents = lived()[0].all.agents
    names = [*(agent.name for agent in agents), "Marko Ilić", "Zoe Novak"]
    shifts = [(name, Shift(TODAY.start + 8 * HOUR, TODAY.start + 18 * HOUR)) for name in names]
    breaks = [(name, Shift(TODAY.start + 12 * HOUR, TODAY.start + 13 * HOUR, "break")) for name in names]
    return Roster([*shifts, *breaks])


def snapshot(*deeds: DutyDeed, plan: Roster | None = None) -> Snapshot:
    """Show the day with this roster and what was typed over it."""
    return replace(lived()[0], duty=planned(plan or roster(), deeds, "UTC"))


class PaperDesk:
    """Keeps entries in memory, at once; `broken` keeps none."""

    def __init__(self, broken: BaseException | None = None) -> None:
        self.entries: list[DutyDeed] = []
        self._ids, self._broken = count(1), broken

    @property
    def name(self) -> str:
        return "Iva"

    def write(self, *entries: Entry) -> "Future[None]":
        done: Future[None] = Future()
        if self._broken is not None:
            done.set_exception(self._broken)
            return done
        self.entries += [one for one in entries if isinstance(one, DutyDeed)]
        done.set_result(None)
        return done

    def new_id(self) -> str:
        return f"d{next(self._ids)}"


NOW = AFTERNOON
