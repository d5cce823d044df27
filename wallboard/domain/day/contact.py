"""Contacts with lost callers, what people say of them, and a lost call as it is shown."""

from dataclasses import dataclass, field
from typing import TypeAlias

from wallboard.domain.caller import Caller
from wallboard.domain.facts import Call, Visit
from wallboard.domain.snapshot import LostCall
from wallboard.domain.tally import reason_of
from wallboard.domain.words import Direction, Seconds

Contact: TypeAlias = tuple[Seconds, bool]
"""When a caller was reached, and whether the centre had called."""


@dataclass(slots=True)
class Doubt:
    """A call of which somebody said that nobody was reached in it."""

    who: str | None
    contact: Contact | None
    """What the feed tells."""
    said: dict[str, str | None] = field(default_factory=dict)
    """Of whom each says so, if still."""

    @property
    def believed(self) -> Contact | None:
        """What it comes to. A call of the caller was answered by somebody here: that cannot be denied."""
        is_denied = self.contact is not None and self.contact[1] and self.who in self.said.values()
        return None if is_denied else self.contact

    def told(self, who: str | None, contact: Contact | None) -> Contact | None:
        """Let the feed tell something else."""
        self.who, self.contact = who, contact
        return self.believed


def contact_in(call: Call) -> Contact | None:
    """Say when a call reached somebody; None: it did not."""
    return None if call.answered is None else (call.answered, call.direction is Direction.OUTBOUND)


def shown_loss(call: Call, visit: Visit | None, contact: Contact | None, until: Seconds | None) -> LostCall:
    """Show a lost call, with the last of its visits."""
    return LostCall(
        call.source,
        call.call,
        call.arrived,
        call.arrived if call.ended is None else call.ended,
        Caller(call.caller, call.caller_raw, visit.caller_name if visit is not None else ""),
        visit.queue if visit is not None else None,
        visit.left - visit.joined if visit is not None and visit.left is not None else None,
        reason_of(call),
        contact[0] if contact is not None else None,
        call.line,
        contact is not None and contact[1],
        until,
        call.mark,
    )
