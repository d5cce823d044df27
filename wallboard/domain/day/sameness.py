"""What a fact may change without any count moving: most changes of a call or visit are of this kind."""

from operator import attrgetter

from wallboard.domain.facts import Call, Visit
from wallboard.domain.tally import is_lost
from wallboard.domain.words import Outcome

_wait_of = attrgetter("joined", "left", "answered", "caller_name")
_counted = attrgetter(
    "arrived", "answered", "ended", "pre", "result", "partial", "direction", "internal", "caller",
    "caller_raw", "solved",
)  # fmt: skip
"""All of a call that is not lost on which its counts depend, and those of its caller."""


def is_same_wait(before: Visit | None, visit: Visit) -> bool:
    """Whether a visit was answered before, and only what came after that has changed."""
    return (
        before is not None
        and visit.outcome is Outcome.ANSWERED
        and before.outcome is Outcome.ANSWERED
        and visit.left is not None
        and _wait_of(before) == _wait_of(visit)
    )


def is_same_call(before: Call | None, call: Call) -> bool:
    """Whether a call counts as before, for callers and for all calls; of a lost one anything may be shown."""
    return before is not None and not is_lost(call) and _counted(before) == _counted(call)
