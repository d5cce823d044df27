"""How good calls were, added up: what callers thought, who was passed on, what the menu served."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from wallboard.domain.facts import Call, Visit
from wallboard.domain.words import REFUSED, Direction, Outcome, Pre


class QualitySums(Struct, frozen=True):
    """Sums over the external calls that arrived in one period. Nothing is divided here."""

    ratings: float = 0.0
    """All ratings added up, each from 0 to 1."""
    rated: int = 0
    """Calls with a rating."""
    asked: int = 0
    """Answered calls whose caller was asked for a rating."""
    replied: int = 0
    """Those of them with a rating."""
    over: int = 0
    """Answered calls that are over and were in a queue."""
    queues: int = 0
    """Stays in queues of the calls that are over, refusals left out."""
    agents: int = 0
    """Conversations out of queues of the calls that are over."""
    alone: int = 0
    """Calls that are over and had one conversation: nobody passed them on."""
    served: Mapping[str, int] = {}
    """Calls that the menu served to the end, by the last item of their way through it."""


NOTHING = QualitySums()
"""What most calls add while they are open."""


def item_of(call: Call) -> str:
    """Name the item of the menu that a call ended in; empty when none was told."""
    return call.menu_path.rpartition(">")[2]


def sums_of(call: Call, visits: tuple[Visit, ...]) -> QualitySums:
    """Say what one call adds."""
    if call.internal or call.direction is not Direction.INBOUND:
        return NOTHING
    if call.answered is None:
        served = call.ended is not None and call.pre is Pre.SELF_SERVED
        if not served and call.rating is None:
            return NOTHING
        return QualitySums(
            call.rating or 0.0,
            int(call.rating is not None),
            served={item_of(call): 1} if served else {},
        )
    asked = call.asked or call.rating is not None
    replied = call.rating is not None
    talks = sum(visit.outcome is Outcome.ANSWERED for visit in visits)
    over = call.ended is not None and talks > 0
    return QualitySums(
        call.rating or 0.0,
        int(replied),
        int(asked),
        int(replied),
        int(over),
        sum(visit.outcome not in REFUSED for visit in visits) if over else 0,
        talks if over else 0,
        int(over and talks == 1),
    )


def added(one: QualitySums, other: QualitySums, sign: int = 1) -> QualitySums:
    """Add two periods, or with sign -1 take the other out again."""
    served = one.served
    if other.served:
        counted = Counter(one.served)
        for item, number in other.served.items():
            counted[item] += sign * number
        served = {item: number for item, number in counted.items() if number}
    return QualitySums(
        one.ratings + sign * other.ratings,
        one.rated + sign * other.rated,
        one.asked + sign * other.asked,
        one.replied + sign * other.replied,
        one.over + sign * other.over,
        one.queues + sign * other.queues,
        one.agents + sign * other.agents,
        one.alone + sign * other.alone,
        served,
    )
