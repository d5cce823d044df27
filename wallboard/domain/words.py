"""The words of the trade: names, and the closed lists of what can be."""

from enum import StrEnum
from typing import TypeAlias

Seconds: TypeAlias = float
"""A moment (Unix time, UTC) or a duration."""

SourceName: TypeAlias = str
QueueName: TypeAlias = str
CallId: TypeAlias = str
AgentId: TypeAlias = str
"""What the telephone system calls an agent's place, such as `PJSIP/1101`; unique within a source."""


MESSAGE_LEFT = "message_left"
CALLBACK_PROMISED = "callback_promised"
"""Marks of a lost call by which its caller can be reached after all; a dial plan may set others."""


class Outcome(StrEnum):
    """What became of a visit."""

    WAITING = "waiting"
    ANSWERED = "answered"
    ABANDONED = "abandoned"
    EXIT_KEY = "exit_key"
    TIMEOUT = "timeout"
    LEAVE_EMPTY = "leave_empty"
    WITHDRAWN = "withdrawn"
    OVERFLOW = "overflow"
    FAILED = "failed"
    UNKNOWN = "unknown"
    FULL = "full"
    JOIN_EMPTY = "join_empty"


REFUSED = frozenset({Outcome.FULL, Outcome.JOIN_EMPTY})
EXITED = frozenset(
    {
        Outcome.EXIT_KEY,
        Outcome.TIMEOUT,
        Outcome.LEAVE_EMPTY,
        Outcome.WITHDRAWN,
        Outcome.OVERFLOW,
        Outcome.FAILED,
        Outcome.UNKNOWN,
    }
)


class AgentState(StrEnum):
    """What an agent does; exactly one at any instant."""

    AVAILABLE = "available"
    RINGING = "ringing"
    ON_CALL = "on_call"
    WRAPUP = "wrapup"
    PAUSED = "paused"
    NON_QUEUE_CALL = "non_queue_call"
    LOGGED_OFF = "logged_off"


class OfferResult(StrEnum):
    """What became of one ringing of one agent's phone."""

    ANSWERED = "answered"
    MISSED = "missed"
    """It rang and was not picked up."""
    ELSEWHERE = "elsewhere"
    """Another agent was faster."""
    CANCELLED = "cancelled"
    """The caller left while it rang."""
    DUMPED = "dumped"
    """The agent picked up and hung up before the caller was connected."""
    UNKNOWN = "unknown"


class EndCause(StrEnum):
    """Who or what ended a conversation or a stay."""

    AGENT = "agent"
    CALLER = "caller"
    TRANSFER = "transfer"
    GAP = "gap"
    """Nobody saw it: it fell into a time without a connection."""


class Direction(StrEnum):
    """Which way a call went."""

    INBOUND = "in"
    OUTBOUND = "out"


class Pre(StrEnum):
    """What became of a call that never reached a queue or a person."""

    IVR_ABANDON = "ivr_abandon"
    OUT_OF_HOURS = "out_of_hours"
    BUSY = "busy"
    SELF_SERVED = "self_served"
