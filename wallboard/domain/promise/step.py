"""What a queue promises from an instant on, until something else is promised."""

from collections.abc import Sequence

from msgspec import Struct

from wallboard.domain.tally import Policy
from wallboard.domain.words import Seconds


class Step(Struct, frozen=True):
    """What is promised from an instant on."""

    since: Seconds
    policy: Policy


def in_force(steps: Sequence[Step], at: Seconds, usual: Policy) -> Policy:
    """Return what was promised at an instant, by steps of which the earliest is first; else the usual."""
    return next((step.policy for step in reversed(steps) if step.since <= at), usual)
