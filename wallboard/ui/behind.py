"""What is behind a place on a screen: what a click or Enter opens. No Qt in it."""

from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.snapshot import Scope
from wallboard.domain.words import AgentId, CallId, QueueName, Seconds, SourceName


class QueueBehind(Struct, frozen=True):
    """One queue: its figures, its callers, its agents, its calls."""

    source: SourceName
    queue: QueueName


class AgentBehind(Struct, frozen=True):
    """One agent: what they did today, and their calls."""

    source: SourceName
    agent: AgentId


class CallsBehind(Struct, frozen=True):
    """The calls of today of some queues."""

    queues: Scope = ("*",)
    lost: bool = False
    """Only those that nobody answered."""
    since: Seconds | None = None
    """Only those that were there at or after; None: all of the day."""
    until: Seconds | None = None
    call: CallId | None = None
    """The one to point at."""


Behind: TypeAlias = QueueBehind | AgentBehind | CallsBehind
