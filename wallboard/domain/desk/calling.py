"""A call back while it is made: what is asked of the telephone system, and how far it has come."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.desk.deeds import CallerId, DeedId
from wallboard.domain.text import Text
from wallboard.domain.words import CallId, Seconds

OURS = "wb-"
"""How the ids of calls begin that a desk has let the telephone system make: so the feed knows them again."""


class CallWish(Struct, frozen=True):
    """Whom to ring, from which telephone."""

    id: DeedId
    """Of the deed that the try will be."""
    who: CallerId
    number: str
    """As it is dialled: digits, maybe after a plus."""
    extension: str
    """Of the telephone that rings first."""
    line: str = ""
    """The number to show the caller."""

    @property
    def call(self) -> CallId:
        """What the telephone system is told to call it."""
        return f"{OURS}{self.id}"


class Stage(StrEnum):
    """How far a call back has come."""

    ASKED = "asked"
    """The telephone system is asked."""
    AGENT = "agent"
    """The telephone of the agent rings."""
    CALLER = "caller"
    """The agent took it up; the caller is being rung."""
    SPEAKS = "speaks"
    OVER = "over"
    """They have spoken."""
    NO_AGENT = "no agent"
    """The agent's telephone was not taken up: the caller was never rung."""
    MISSED = "missed"
    """The caller was rung and not reached."""
    FAILED = "failed"
    """Nobody was rung."""
    CANCELLED = "cancelled"
    UNSEEN = "unseen"
    """What became of it was not told."""


LAST = frozenset({Stage.OVER, Stage.NO_AGENT, Stage.MISSED, Stage.FAILED, Stage.CANCELLED, Stage.UNSEEN})
RANG = frozenset({Stage.CALLER, Stage.SPEAKS, Stage.OVER, Stage.MISSED})
"""Stages in which the caller was rung, or is."""


class Progress(Struct, frozen=True):
    """How far it has come, since when, and why it ended."""

    stage: Stage
    at: Seconds
    why: Text | None = None


Told: TypeAlias = Callable[[Progress], None]
"""Called at every step, from a thread of its own."""
