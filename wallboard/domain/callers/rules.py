"""What calls are judged by: which calls of one caller belong together, and what was promised to whom.

Plain values, so that the live side, a question to the cache and a page can be handed the same.
"""

from msgspec import Struct

from wallboard.domain.caller import caller_of, known_as
from wallboard.domain.day.opening import Opening
from wallboard.domain.facts import Call
from wallboard.domain.promise.incident import Incident
from wallboard.domain.promise.profile import Promise
from wallboard.domain.words import Direction, Seconds

HOUR_S = 3600.0
DAY_S = 86_400.0
_LONGEST_S = 45 * DAY_S
"""No centre is closed for longer, and no setting lets a call be made good after more."""


class CallRules(Struct, frozen=True):
    """Windows in seconds, both ends belonging to them."""

    recover_s: Seconds = DAY_S
    """So long after its end a lost call can be made good, where no opening hours decide."""
    opening: Opening | None = None
    """Where given, a lost call can be made good until the close of the next opening day instead."""
    repeat_s: Seconds = DAY_S
    """Another call so soon after one of the same caller is a repeat."""
    fcr_s: Seconds = 7 * DAY_S
    """Whose matter was settled does not ring again for so long."""
    shared: frozenset[str] = frozenset()
    """Numbers of many people, as `known_as` names them; whoever calls from one is nobody that is known."""
    promises: tuple[Promise, ...] = ()
    """What was promised; first the promise about every call."""
    incidents: tuple[Incident, ...] = ()
    call_back_out_of_hours: bool = True
    """Whether who rang only while it was closed is to be called back."""

    def who(self, caller: str | None, raw: str) -> str | None:
        """Tell one caller from all others; None: withheld, shared, a placeholder, or no number at all."""
        who = known_as(caller, raw)
        return None if who in self.shared else who

    def recover_until(self, lost: Seconds) -> Seconds:
        """Say until when a call that was lost at an instant can be made good; never falls as that grows."""
        close = self.opening.next_close(lost) if self.opening is not None else None
        return lost + self.recover_s if close is None else close

    def due_from(self, lost: Seconds) -> Seconds:
        """Say since when who was lost at an instant could be called back: at once, or when it opens next."""
        opens = self.opening.open_from(lost) if self.opening is not None else None
        return lost if opens is None else opens

    def recover_from(self, at: Seconds) -> Seconds:
        """Say since when calls were lost that can still be made good at an instant, to the second."""
        low, high = at - _LONGEST_S, at
        if self.recover_until(low) >= at:
            return low
        while high - low > 1:
            middle = (low + high) / 2
            low, high = (low, middle) if self.recover_until(middle) >= at else (middle, high)
        return low

    @property
    def look_back_s(self) -> Seconds:
        """How long before a period calls may matter to what is said of callers in it."""
        return max(self.repeat_s, self.fcr_s)

    def look_ahead(self, end: Seconds) -> Seconds:
        """Say how long after the end of a period its lost calls may be made good."""
        return self.recover_until(end)


def shared_numbers(numbers: tuple[str, ...], country: str = "") -> frozenset[str]:
    """Name shared numbers, written in any usual way, as callers are told apart."""
    read = (caller_of(number, "", country) for number in numbers)
    return frozenset(who for one in read if (who := known_as(one.number, one.raw)) is not None)


def is_attempt(call: Call) -> bool:
    """Whether a call is one of somebody outside to reach the centre."""
    return call.direction is Direction.INBOUND and not call.internal
