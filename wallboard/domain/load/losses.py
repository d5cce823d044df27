"""Which share of the losses falls into the busiest tenth of the open hours."""

import math
from collections.abc import Sequence

from wallboard.domain.load.peaks import BusyLosses

TENTH = 0.1


def busy_losses(hours: Sequence[tuple[float, int]]) -> BusyLosses:
    """Work it out of what each open hour carried, in erlangs, and how many were lost in it.

    A tenth of the hours is at least one. Hours as busy as the last one that counts share what is left of
    the tenth, so their order changes nothing.
    """
    lost = sum(number for _, number in hours)
    if not hours:
        return BusyLosses(0, 0.0, 0, 0)
    count = max(1, math.ceil(round(TENTH * len(hours), 9)))
    edge = sorted((erlangs for erlangs, _ in hours), reverse=True)[count - 1]
    above = [number for erlangs, number in hours if erlangs > edge]
    tied = [number for erlangs, number in hours if erlangs == edge]
    share = (count - len(above)) / len(tied)
    within = sum(above) + sum(tied) * share
    return BusyLosses(lost, within, count, len(hours), len(tied) if share < 1 else 0)
