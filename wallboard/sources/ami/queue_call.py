"""What is remembered of one call in a queue, to tell its ends apart and to close what rings for it."""

from dataclasses import dataclass, field

from wallboard.domain.events import CallerLeft
from wallboard.domain.words import AgentId, CallId, QueueName, Seconds


@dataclass(slots=True)
class Ringing:
    """One phone that rings, or was picked up, for a waiting caller. Times None: not yet."""

    agent: AgentId
    queue: QueueName
    picked: Seconds | None = None
    gone: Seconds | None = None
    """Its channel ended and no event said why so far."""


@dataclass(slots=True)
class Leaving:
    """The caller left the queue and was not abandoned: an answer follows at once, or it was an exit key."""

    at: Seconds
    queue: QueueName
    position: int | None


@dataclass(slots=True)
class Talk:
    """A conversation with an agent."""

    queue: QueueName
    agent: AgentId
    channel: str
    on_hold: bool = False


@dataclass(slots=True)
class QueueCall:
    """One call, by the Uniqueid of the channel that is in the queue."""

    call: CallId
    linked: CallId | None = None
    waiting: QueueName | None = None
    ringing: dict[str, Ringing] = field(default_factory=dict)
    """By the channel of the phone."""
    leaving: Leaving | None = None
    talks: list[Talk] = field(default_factory=list)
    hangup_asked: bool = False
    abandoned: QueueName | None = None
    """The queue whose next QueueCallerLeave says nothing new."""
    left: CallerLeft | None = None
    """How it last left without a reason; a next queue gives the reason."""
    transferred: bool = False
    hung_up: Seconds | None = None
    """When the caller's channel ended, while the end of the visit is still to come."""

    @property
    def open(self) -> bool:
        """Whether something about it is still to come."""
        return self.waiting is not None or self.leaving is not None or bool(self.talks)

    @property
    def unsettled(self) -> bool:
        """Whether only time can settle something."""
        gone = any(phone.gone is not None for phone in self.ringing.values())
        return self.leaving is not None or self.hung_up is not None or gone
