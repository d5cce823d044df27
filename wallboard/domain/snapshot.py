"""The present, frozen: what the live side publishes and every screen shows."""

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.advice.advice import Advice
from wallboard.domain.balance.counted import QueueBalance
from wallboard.domain.caller import Caller
from wallboard.domain.callers.rules import CallRules
from wallboard.domain.callers.sums import RepeatSums
from wallboard.domain.day.hours import OpenHours as OpenHours  # noqa: PLC0414 -- a part of a snapshot, and so asked for here
from wallboard.domain.duty.plan import DutyPlan
from wallboard.domain.estimate.rule import Estimate
from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.ledger.rows import Ledger, LedgerSums
from wallboard.domain.levels import Level
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.step import Step
from wallboard.domain.promise.sums import PromiseSums
from wallboard.domain.quality.sums import QualitySums
from wallboard.domain.source import SourceStatus
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import (
    AgentId,
    AgentState,
    CallId,
    QueueName,
    Seconds,
    SourceName,
)
from wallboard.domain.work.sums import Rostered, WorkSums

LATEST_LOST = 200
"""So many lost calls are part of a snapshot; the cache has all of them."""


class WaitingCaller(Struct, frozen=True, gc=False):
    """A caller who waits."""

    call: CallId
    queue: QueueName
    joined: Seconds
    caller: Caller
    priority: int = 0


class AgentNow(Struct, frozen=True, gc=False):
    """An agent and what they do since when; the same object while nothing changes."""

    source: SourceName
    agent: AgentId
    name: str
    state: AgentState
    since: Seconds
    queues: tuple[QueueName, ...]
    reason: str = ""
    queue: QueueName | None = None
    """Out of which queue the call is that they talk or ring for."""
    call: CallId | None = None
    paused_in: int = 0
    at_least: bool = False
    """The state was found in a listing and may have begun before `since`: nobody saw."""


class LostCall(Struct, frozen=True, gc=False):
    """A call that reached the centre and was not answered by a person."""

    source: SourceName
    call: CallId
    arrived: Seconds
    ended: Seconds
    caller: Caller
    queue: QueueName | None
    """The last queue it was in; None when it was in none."""
    waited_s: Seconds | None
    """How long it waited in that queue."""
    reason: str
    """The outcome of its last visit, or what became of a call that had none."""
    recovered: Seconds | None = None
    """When the caller was reached after all: answered on a later call of theirs, or called back."""
    line: str | None = None
    """The number dialled (DID)."""
    by_centre: bool = False
    """Whether the centre had called back, rather than the caller again."""
    until: Seconds | None = None
    """Until when reaching the caller counts; None: nobody knows who called."""
    mark: str | None = None
    """What the dial plan marked the call with, such as a message that was left; None: nothing."""


class LostSums(Struct, frozen=True):
    """What became of the callers who were lost in a period."""

    recovered: int = 0
    """Lost calls whose caller was reached after all."""
    withheld: int = 0
    """Lost calls without a number: nobody can call back."""
    callers: int = 0
    """Distinct known callers with a lost call."""
    callers_open: int = 0
    """Those whose latest lost call is not recovered, and who are not on the line now: to be called back."""
    oldest_open: Seconds | None = None
    """When the earliest of those latest lost calls ended."""
    by_centre: int = 0
    """Recovered calls whose caller the centre had called back."""
    pending: int = 0
    """Lost calls of known callers who can still be reached in time."""
    unrecovered: int = 0
    """Those for which that time is over."""
    time_to_recover_s: Seconds = 0.0
    """From the end of each recovered call to the contact, added up."""
    median_to_recover_s: Seconds | None = None
    """The middle one of these times, by nearest rank."""
    callers_on_line: int = 0
    """Callers whose latest lost call is not recovered, and who are on the line now: see `callers_open`."""

    @property
    def callers_unrecovered(self) -> int:
        """Distinct known callers whose latest lost call is not recovered, on the line again or not."""
        return self.callers_open + self.callers_on_line


class Period(Struct, frozen=True):
    """Everything that the figures of a period are made of. Never changed once published.

    `calls` and `lost` are None where a single queue is looked at (calls belong to the centre), and
    `peak` is None where nobody counted calls at once.
    """

    visits: Tally
    calls: CallTally | None = None
    peak: Peak | None = None
    lost: LostSums | None = None
    repeats: RepeatSums | None = None
    promises: tuple[PromiseSums, ...] = ()
    """What became of each promise, the one about all calls first; none where a single queue is looked at."""
    work: WorkSums | None = None
    """What the agents did; None where a single queue is looked at: who was in which queue when is not
    remembered."""
    quality: QualitySums | None = None
    """How good the calls were; None where a single queue is looked at, or half an hour."""


class QueueNow(Struct, frozen=True):
    """One queue, or with `queue` "*" all of them, at one instant."""

    source: SourceName
    queue: QueueName
    title: str
    at: Seconds
    policy: Policy
    waiting: tuple[WaitingCaller, ...]
    """Longest first."""
    waiting_over_target: int
    talking: int
    agents: tuple[AgentNow, ...]
    day: Period
    half_hour: Period
    """The visits that joined in the last 30 minutes."""
    levels: Mapping[str, Level]
    """By figure: how it stands against its target; figures without one are absent."""
    free_while_waiting: int = 0
    """Agents who are free although somebody has waited for a while in one of their queues."""
    staffing_known: bool = True
    """Whether it is known which agent is in which queue. If not, as in a picture out of a cache, only the
    centre as a whole has agents, and nobody can say who is free while callers wait."""
    estimate: Estimate | None = None
    """How long a caller who joins now will wait; None where several queues are looked at."""
    rostered: Rostered | None = None
    """Who is planned to be on the queues; None for a single queue, or without a roster."""
    steps: tuple[Step, ...] = ()
    """What it promised since when, the earliest first; empty: always what `policy` says."""
    ledger: LedgerSums | None = None
    """What became of lost callers; None for a single queue."""


class SourceNow(Struct, frozen=True):
    """One source: how it is, and how much of the day it has seen."""

    name: SourceName
    status: SourceStatus
    queues: tuple[QueueNow, ...]
    gaps: tuple[tuple[Seconds, Seconds], ...]
    """Parts of today, up to `at`, that nobody saw."""
    covered: float | None
    """Share of today's elapsed time that was seen; None while nothing has elapsed."""
    anomalies: int = 0
    balances: tuple[QueueBalance, ...] = ()
    """What we counted beside what the server counts, of each queue where it tells its counters."""


class Minute(Struct, frozen=True, gc=False):
    """One minute of the day's course: when most calls were at once in it, and what they were then."""

    start: Seconds
    waiting: int
    talking: int
    agents: int | None = None
    """Agents on duty at its end; None where nobody knows."""


class Course(Struct, frozen=True):
    """Calls at once, minute by minute, of some queues together."""

    minutes: tuple[Minute, ...] = ()
    """The minutes that are over, from the start of the day on; the same object while none is added."""
    now: Minute | None = None
    """The present minute so far."""
    peak: Peak = Peak()


Scope: TypeAlias = tuple[str, ...]
"""Names of queues as a board gives them, such as `("*",)` or `("pbx-1/support", "sales")`."""


class Snapshot(Struct, frozen=True):
    """Everything a screen may show, at one instant."""

    at: Seconds
    day: str
    """The business day, ISO date."""
    day_start: Seconds
    sources: tuple[SourceNow, ...]
    all: QueueNow
    """All queues of all sources."""
    lag_s: Seconds = 0.0
    """How long the oldest unprocessed event waited."""
    courses: Mapping[Scope, Course] = {}
    """The day so far, for each choice of queues that a chart asks for."""
    lost: tuple[LostCall, ...] = ()
    """Today's latest lost calls, newest first, at most `LATEST_LOST`; the same object while none changes."""
    hours: OpenHours | None = None
    """None: no opening hours are set."""
    incidents: tuple[Incident, ...] = ()
    """What was or is broken today, the earliest first."""
    rules: CallRules = CallRules()
    """By what calls are judged and callers told apart."""
    ledger: Ledger = Ledger()
    """Who was lost today, and who is to be called back of the days before."""
    advice: Advice | None = None
    """Whom there is time to ring back; None: there is none, or nobody to ring, or nobody wants to be told."""
    duty: DutyPlan = DutyPlan()
    """Who is planned to work when, on this day and others; the same object while nothing of it changes."""
    ahead: Ahead | None = None
    """What is still to come today; None: nothing is known of such a day, or nobody has looked yet."""
