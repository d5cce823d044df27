"""The rules of a promise in words."""

from wallboard.domain.promise.sums import Rule
from wallboard.domain.text import Text, mark

RULES: dict[Rule, Text] = {
    Rule.CLOSED: mark("promise", "out of hours"),
    Rule.INCIDENT: mark("promise", "incident"),
    Rule.CEILING: mark("promise", "above the ceiling"),
    Rule.SELF_SERVED: mark("promise", "self-served"),
    Rule.SHORT: mark("promise", "short abandon"),
    Rule.LOSS: mark("promise", "loss that does not count"),
}
"""Why a call was left out."""
