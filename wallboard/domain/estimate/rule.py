"""Which method is used for a wait, and how the estimate is told: as a range, never to the second.

QLm where agents, handle time and patience are known; QL where nobody's patience is; what the caller at
the head has waited so far (HOL), or the one answered last (LES), where the agents are not known or are
shared with other queues. With a free agent and nobody ahead it is 0, and without agents there is no
estimate. Source: the definitions of the figures, section 9.
"""

import math
from enum import StrEnum

from msgspec import Struct

from wallboard.domain.estimate.methods import ql, qlm
from wallboard.domain.words import Seconds

LEAST_HANDLED = 20
"""Handle time is known from so many finished calls on."""
LEAST_MEASURED = 20
"""How far off estimates are is known from so many outcomes on."""
UNMEASURED = 0.25
"""Until then a range reaches this part of the estimate to either side."""
_FINE_S, _FINE_UP_TO_S, _MINUTE = 30.0, 300.0, 60.0


class Method(StrEnum):
    """By what an estimate was made."""

    FREE = "free"
    """An agent is free, and nobody is ahead."""
    QLM = "qlm"
    QL = "ql"
    HOL = "hol"
    LES = "les"
    NONE = "none"


class Queued(Struct, frozen=True):
    """What is known of a queue at an instant, as far as an estimate needs it."""

    ahead: int
    agents: float | None
    """Who serves it now; of an agent of several queues the part of their calls that came from this one.
    None: nobody knows."""
    is_shared: bool = False
    """Whether much of these agents' work comes from other queues."""
    has_free: bool = False
    aht_s: Seconds | None = None
    patience_s: Seconds | None = None
    head_s: Seconds | None = None
    """How long the caller at the head has waited; None: nobody waits."""
    last_s: Seconds | None = None
    """How long the caller waited who was answered last."""


class Estimate(Struct, frozen=True):
    """How long a caller who joins now will wait; the range is rounded up, the seconds are not."""

    seconds: Seconds | None = None
    method: Method = Method.NONE
    low: Seconds | None = None
    high: Seconds | None = None
    error_s: Seconds | None = None
    """How far off the estimates of today were, on average and either way; None: too few were measured."""
    bias_s: Seconds | None = None
    """By how much they were too long, on average; negative: too short."""
    measured: int = 0


def estimated(queue: Queued) -> tuple[Seconds | None, Method]:
    """Choose the method and use it."""
    agents, aht = queue.agents, queue.aht_s
    if queue.has_free and queue.ahead == 0:
        return 0.0, Method.FREE
    if agents is not None and agents <= 0:
        return None, Method.NONE
    if agents is None or aht is None or queue.is_shared:
        return _by_waits(queue)
    if queue.patience_s is not None:
        return qlm(queue.ahead, agents, aht, queue.patience_s), Method.QLM
    return ql(queue.ahead, agents, aht), Method.QL


def _by_waits(queue: Queued) -> tuple[Seconds | None, Method]:
    """Go by what others have waited: nothing else need be known."""
    if queue.head_s is not None and queue.ahead:
        return queue.head_s, Method.HOL
    if queue.last_s is not None:
        return queue.last_s, Method.LES
    return None, Method.NONE


def range_of(seconds: Seconds | None, error_s: Seconds | None) -> tuple[Seconds | None, Seconds | None]:
    """Return from when to when an estimate reaches, both rounded up; nothing around nothing."""
    if not seconds:
        return seconds, seconds
    off = error_s if error_s is not None else seconds * UNMEASURED
    return rounded_up(max(0.0, seconds - off)), rounded_up(seconds + off)


def rounded_up(seconds: Seconds) -> Seconds:
    """Round up to half minutes below five minutes, else to minutes."""
    step = _FINE_S if seconds < _FINE_UP_TO_S else _MINUTE
    return math.ceil(seconds / step) * step
