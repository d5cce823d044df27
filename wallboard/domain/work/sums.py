"""Sums over the work of agents: they add up over people and periods, and nothing here is divided."""

from operator import add, sub

from msgspec import Struct
from msgspec.structs import astuple

from wallboard.domain.facts import Visit
from wallboard.domain.tally import SHORT_TALK_S
from wallboard.domain.words import EndCause, Seconds
from wallboard.domain.work.evenness import Evenness
from wallboard.domain.work.times import StateTimes


class Contacts(Struct, frozen=True):
    """The conversations that began in a period, each with all that became of it by now.

    A contact is an answered stay in a queue, at the instant of the answer: a call that was transferred
    gives one to each of its agents.
    """

    answered: int = 0
    handled: int = 0
    """Those whose conversation is over, and whose end was seen."""
    talk_s: Seconds = 0.0
    """Conversation without hold, of those handled; hold and wrap-up likewise."""
    hold_s: Seconds = 0.0
    wrap_s: Seconds = 0.0
    short: int = 0
    """Those handled whose conversation lasted less than `SHORT_TALK_S`."""
    by_agent: int = 0
    """Those that the agent ended, the caller, or a transfer; of the others nobody told."""
    by_caller: int = 0
    transferred: int = 0

    @property
    def handle_s(self) -> Seconds:
        """Conversation, hold and wrap-up together."""
        return self.talk_s + self.hold_s + self.wrap_s

    def __add__(self, other: "Contacts") -> "Contacts":
        """Add up the contacts of several agents, queues or periods."""
        return Contacts(*map(add, astuple(self), astuple(other)))

    def __sub__(self, other: "Contacts") -> "Contacts":
        """Take contacts out again."""
        return Contacts(*map(sub, astuple(self), astuple(other)))


class RosterTimes(Struct, frozen=True):
    """How well a schedule was kept, in seconds of the schedule that are over."""

    scheduled_s: Seconds = 0.0
    fitting_s: Seconds = 0.0
    """In a state that fits: given to the queues, or paused in a break."""
    there_s: Seconds = 0.0
    """Logged in."""

    def __add__(self, other: "RosterTimes") -> "RosterTimes":
        """Add up several agents."""
        return RosterTimes(
            self.scheduled_s + other.scheduled_s,
            self.fitting_s + other.fitting_s,
            self.there_s + other.there_s,
        )


class WorkSums(Struct, frozen=True):
    """What one agent, or all of them, did in a period."""

    times: StateTimes = StateTimes()
    contacts: Contacts = Contacts()
    missed_rings: int = 0
    """Rings that were not picked up, or only to be hung up at once; unless another phone took the call."""
    roster: RosterTimes | None = None
    """None: nobody has a schedule."""
    evenness: Evenness = Evenness()


class Rostered(Struct, frozen=True):
    """Who is planned to be on the queues now, and who of them is not even logged in."""

    planned: int
    missing: tuple[str, ...] = ()
    """As the roster names them."""


def contact_of(visit: Visit, since: Seconds, until: Seconds) -> Contacts:
    """Return what a visit is worth to who answered it, if that was in `[since, until)`."""
    if visit.answered is None or visit.agent is None or not since <= visit.answered < until:
        return Contacts()
    if visit.ended is None or visit.end_cause is EndCause.GAP:
        return Contacts(1)
    spoke = visit.ended - visit.answered
    wrapped = visit.wrap_until is not None and visit.wrap_until < float("inf")
    return Contacts(
        1,
        1,
        spoke - visit.hold_s,
        visit.hold_s,
        (visit.wrap_until or 0.0) - visit.ended if wrapped else 0.0,
        int(spoke < SHORT_TALK_S),
        int(visit.end_cause is EndCause.AGENT),
        int(visit.end_cause is EndCause.CALLER),
        int(visit.end_cause is EndCause.TRANSFER),
    )
