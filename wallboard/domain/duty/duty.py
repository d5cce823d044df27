"""The roster of a day held against what agents do: who is here, late, missing, away as planned or otherwise."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from wallboard.domain.duty.plan import Absence, DutyPlan
from wallboard.domain.periods import Day
from wallboard.domain.words import AgentId, AgentState, Seconds, SourceName
from wallboard.domain.work.roster import Shift

LATE_S: Seconds = 60.0
"""Who comes or goes by less than this beside the plan is on time."""


class Standing(StrEnum):
    """How somebody stands to their plan now; in the order in which one wants to see them."""

    MISSING = "missing"
    """Planned and not logged in, nor was in this shift."""
    LEFT = "left"
    """Planned, was here in this shift, and is logged off."""
    PAUSED = "paused"
    """Paused though planned for the queues."""
    LATE = "late"
    """Here, but came late to this shift."""
    HERE = "here"
    WORKING = "working"
    """On the queues though a break is planned."""
    BREAK = "break"
    """Away as planned."""
    UNPLANNED = "unplanned"
    """Here and not planned."""
    UNSEEN = "unseen"
    """Nobody knows: what would tell is not connected."""
    ABSENT = "absent"
    """Somebody entered that they are not there."""
    LATER = "later"
    """The shift is still to come."""
    OVER = "over"
    """The shift is over."""
    OFF = "off"
    """Has no shift on this day, as was typed."""


class Stretch(Struct, frozen=True, gc=False):
    """A time in one state; `until` None while it lasts."""

    since: Seconds
    until: Seconds | None
    state: AgentState
    reason: str = ""


class Person(Struct, frozen=True):
    """An agent and what they did on the day, in order."""

    source: SourceName
    agent: AgentId
    name: str = ""
    stretches: tuple[Stretch, ...] = ()
    seen: bool = True
    """Whether it is known what they do now."""


class DutyRow(Struct, frozen=True):
    """Somebody's day."""

    key: str
    """As the roster has them, in small letters; of who is in no roster, source and agent."""
    name: str
    standing: Standing
    shifts: tuple[Shift, ...] = ()
    absences: tuple[Absence, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    since: Seconds | None = None
    """Since when they stand so: for a shift that is to come, or is over, when it begins or ended."""
    until: Seconds | None = None
    """Until when: an absence, or the break or the shift that goes on."""
    by_s: Seconds = 0.0
    """How late they came to this shift, or how early they left the one that is over."""
    reason: str = ""
    """Of the pause, or of the absence."""
    who: tuple[SourceName, AgentId] | None = None
    """None: no source has ever named them."""
    typed: bool = False
    """Whether the day's shift was typed here."""

    @property
    def planned(self) -> bool:
        """Whether they should be on the queues now."""
        return self.standing in _PLANNED

    @property
    def here(self) -> bool:
        """Whether they are logged in."""
        return bool(self.stretches) and _is_in(self.stretches[-1])


class Duty(Struct, frozen=True):
    """A day's roster as it stands at an instant."""

    rows: tuple[DutyRow, ...] = ()
    """Who needs looking after first, then by name."""
    rostered: int = 0
    """Planned to be on the queues now."""
    here: int = 0
    """Of those, logged in."""
    missing: tuple[str, ...] = ()
    """Of those, not logged in, by name; who left too early is one of them."""
    unplanned: int = 0
    """Logged in without being planned now."""
    on_queues: int = 0
    """Whoever gives their time to the queues now, planned or not."""


_PLANNED = frozenset({Standing.MISSING, Standing.LEFT, Standing.PAUSED, Standing.LATE, Standing.HERE})


def duty_of(
    plan: DutyPlan, people: Iterable[Person], day: Day, now: Seconds, *, heard: bool = True
) -> Duty:
    """Hold the plan of a day against what people do at `now`, which is its end for a day that is over.

    `heard`: whether all sources are; who is not named by any is missing then, and otherwise unseen.
    """
    raise NotImplementedError


def _is_in(stretch: Stretch) -> bool:
    return stretch.until is None and stretch.state is not AgentState.LOGGED_OFF
