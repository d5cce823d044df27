"""One whole call, by the Uniqueid of the channel that it came in or was dialled by."""

from dataclasses import dataclass

from wallboard.domain.caller import Caller
from wallboard.domain.words import CallId, Direction, Pre

UP = "6"

BUSY_CAUSES = frozenset({"17", "20", "21", "27", "34", "38", "42", "44", "47", "58"})
"""Causes of Q.850: busy, rejected, no circuit, congestion, out of order, no resources. Measured: Busy() hangs
up with 17 and Congestion() with 34."""

MAX_ITEMS = 20


@dataclass(slots=True)
class WholeCall:
    """What is known of it so far."""

    call: CallId
    direction: Direction
    caller: Caller
    line: str | None = None
    place: tuple[str, str] = ("", "")
    """Context and extension where it was last seen."""
    items: int = 0
    """Length of its path through the menu."""
    pre: Pre | None = None
    """What the dial plan says has become of it."""
    hangup_asked: bool = False
    """The caller hung up; otherwise the dial plan ended the call."""
    reached: bool = False
    in_queue: bool = False
    """Whether it has been in a queue; then the queue tells what became of it."""

    def became(self, cause: str, state: str) -> Pre | None:
        """Say what became of a call that ends now; None: its queue or the person reached tells."""
        if self.direction is Direction.OUTBOUND or self.reached or self.in_queue:
            return None
        if self.pre is not None:
            return self.pre
        # A caller who hears the busy tone hangs up too, but of a call that was never picked up.
        turned_away = cause in BUSY_CAUSES and (state != UP or not self.hangup_asked)
        return Pre.BUSY if turned_away else Pre.IVR_ABANDON

    def step_to(self, context: str, exten: str) -> str | None:
        """Move through the dial plan; return the item of the menu that this is, if it is one.

        In the same context that is the extension, which is the key pressed.
        """
        before, self.place = self.place, (context, exten)
        if before == self.place or not context or exten == "h" or self.items >= MAX_ITEMS:
            return None
        self.items += 1
        if context == before[0]:
            return exten
        return context if exten in {"s", ""} else f"{context},{exten}"
