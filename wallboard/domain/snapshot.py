"""The present, frozen: what the live side publishes and every screen shows."""

from collections.abc import Mapping

from msgspec import Struct

from wallboard.domain.caller import Caller
from wallboard.domain.levels import Level
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


class WaitingCaller(Struct, frozen=True):
    """A caller who waits."""

    call: CallId
    queue: QueueName
    joined: Seconds
    caller: Caller
    priority: int = 0


class AgentNow(Struct, frozen=True):
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


class Period(Struct, frozen=True):
    """Everything that the figures of a period are made of. Never changed once published.

    `calls` is None where a single queue is looked at (calls belong to the centre), and `sweep`
    is None where nobody counted calls at once.
    """

    visits: Tally
    calls: CallTally | None = None
    peak: Peak | None = None


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


class Minute(Struct, frozen=True):
    """One minute of the day's course; `most` calls at once and what they were then."""

    start: Seconds
    waiting: int
    talking: int
    agents: int


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
