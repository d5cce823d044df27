"""Words for a day's roster: how somebody may stand to their plan, and what is said of each and of all."""

from enum import StrEnum

from msgspec import Struct

from wallboard.domain.duty.plan import Absence
from wallboard.domain.words import AgentId, AgentState, Seconds, SourceName
from wallboard.domain.work.roster import Shift


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
    MISSED = "missed"
    """The shift is over, and they never came."""
    OVER = "over"
    """The shift is over, or whoever was here without one has gone."""
    OFF = "off"
    """Has no shift on this day, as was typed."""


class Stretch(Struct, frozen=True, gc=False):
    """A time in one state; `until` None while it lasts."""

    since: Seconds
    until: Seconds | None
    state: AgentState
    reason: str = ""

    @property
    def is_in(self) -> bool:
        """Whether it is a state of who is logged in."""
        return self.state is not AgentState.LOGGED_OFF


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
    seen: bool = True
    """Whether it is known what they do now."""

    @property
    def now(self) -> Stretch | None:
        """What they do now; None: nobody knows, or they are logged off or the day is over."""
        last = self.stretches[-1] if self.stretches else None
        return last if last is not None and last.until is None and last.is_in else None


class Duty(Struct, frozen=True):
    """A day's roster as it stands at an instant."""

    rows: tuple[DutyRow, ...] = ()
    """Who needs looking after first, then by name."""
    rostered: int = 0
    """Planned to be on the queues now."""
    here: int = 0
    """Of those, logged in; of whom nobody knows is not."""
    missing: tuple[str, ...] = ()
    """Of those, not logged in, by name; who left too early is one of them."""
    unplanned: int = 0
    """Logged in without being planned now."""
    on_queues: int = 0
    """Whoever gives their time to the queues now, planned or not."""
