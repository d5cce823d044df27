"""What became of a stay in a queue or of a call, in words: in windows and elsewhere. No Qt in it."""

from wallboard.domain.text import Text, mark
from wallboard.domain.words import CALLBACK_PROMISED, MESSAGE_LEFT, Outcome, Pre

OUTCOMES: dict[Outcome, Text] = {
    Outcome.WAITING: mark("outcome", "waiting"),
    Outcome.ANSWERED: mark("outcome", "answered"),
    Outcome.ABANDONED: mark("outcome", "hung up"),
    Outcome.EXIT_KEY: mark("outcome", "left by key"),
    Outcome.TIMEOUT: mark("outcome", "waited too long"),
    Outcome.LEAVE_EMPTY: mark("outcome", "no agent left"),
    Outcome.WITHDRAWN: mark("outcome", "taken out"),
    Outcome.OVERFLOW: mark("outcome", "to another queue"),
    Outcome.FAILED: mark("outcome", "failed"),
    Outcome.UNKNOWN: mark("outcome", "not seen how"),
    Outcome.FULL: mark("outcome", "queue full"),
    Outcome.JOIN_EMPTY: mark("outcome", "no agents"),
}
"""Of a stay."""
REASONS: dict[str, Text] = {outcome.value: text for outcome, text in OUTCOMES.items()} | {
    Pre.IVR_ABANDON.value: mark("outcome", "hung up in the menu"),
    Pre.OUT_OF_HOURS.value: mark("outcome", "out of hours"),
    Pre.BUSY.value: mark("outcome", "busy"),
}
"""Why a call was lost: by the outcome of its last stay, or by what became of it before a queue."""
MARKS: dict[str, Text] = {
    MESSAGE_LEFT: mark("story", "a message was left"),
    CALLBACK_PROMISED: mark("story", "a call back was promised"),
}
"""What a call was marked with; a dial plan may have words of its own."""
