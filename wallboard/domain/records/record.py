"""One call as somebody else wrote it down: an operator's bill or an exchange's own records.

A record is no fact of the live feed. A bill tells the same calls once more, so records live in tables of
their own, set by set, and are counted only where somebody chose a set by its name.
"""

from decimal import Decimal

from msgspec import Struct

from wallboard.domain.words import CallId, Direction, Seconds


class CallRecord(Struct, frozen=True, gc=False):
    """One call of a set. As in `facts.Call`, `caller` is who is outside, whichever way the call went."""

    began: Seconds
    ended: Seconds
    """Never before `began`."""
    answered: Seconds | None
    """None: nobody picked up, or the record does not tell."""
    direction: Direction
    internal: bool = False
    """Between two places of the same exchange; no call of a customer."""
    caller: str | None = None
    """Who is outside, E.164; None: withheld, forgotten, or no telephone number."""
    caller_raw: str = ""
    line: str = ""
    """The number of ours, E.164 where it is one, else as it was written."""
    line_raw: str = ""
    operator: str = ""
    """Who carried it: an operator or a trunk."""
    agent: str = ""
    """The person or the extension."""
    cost: Decimal | None = None
    """What it cost; None: the record does not tell."""
    currency: str = ""
    disposition: str = ""
    """How it ended, in the words of who wrote it."""
    call: CallId = ""
    """What the exchange calls it; empty: a bill tells none."""

    @property
    def lasted_s(self) -> Seconds:
        """From its beginning to its end."""
        return self.ended - self.began


class RecordSet(Struct, frozen=True):
    """Records that were imported under one name, perhaps out of several files."""

    name: str
    records: int
    since: Seconds | None
    """When its first call began; None: there is none (any more)."""
    until: Seconds | None
    """When its last call to begin began."""
    starts_in_minutes: bool = False
    """All calls begin at whole minutes: what was at once is known no better than that."""
    lasts_in_minutes: bool = False
    """All durations are whole minutes, as some operators bill them: every call seems longer than it was."""
    preset: str = ""
    """By which preset it was read last."""
    imported_at: Seconds = 0.0
    """When it was added to last."""

    @property
    def whole_minutes(self) -> bool:
        """Whether figures of it must be said to be rough."""
        return self.starts_in_minutes or self.lasts_in_minutes
