"""How long callers are ready to wait, when most are answered before we could see it.

All time waited, by those answered too, over the number who gave up: the likeliest mean of an
exponential patience of which the answered ones are cut short. The mean of those who gave up alone
would see only the impatient. Short hang-ups are no verdict and stay out of both sums.
Source: the definitions of the figures, section 10.4; Mandelbaum and Zeltyn.
"""

from msgspec import Struct

from wallboard.domain.staffing.goal import USUAL_PATIENCE_S
from wallboard.domain.words import Seconds

ENOUGH = 30
"""So many have to have given up before the mean says something."""


class Patience(Struct, frozen=True):
    """The mean time after which callers give up, and whether it was measured here."""

    mean_s: Seconds
    measured: bool
    gave_up: int
    """Of how many it is made; too few where it was not measured."""


def patience_of(waited_s: Seconds, gave_up: int, otherwise_s: Seconds | None = USUAL_PATIENCE_S) -> Patience:
    """Estimate from the sum of all waits and the number who gave up, both without short hang-ups.

    `otherwise_s` is what the settings say, taken where fewer than 30 gave up, or all at once.
    """
    if gave_up >= ENOUGH and waited_s > 0:
        return Patience(waited_s / gave_up, measured=True, gave_up=gave_up)
    return Patience(otherwise_s or USUAL_PATIENCE_S, measured=False, gave_up=gave_up)
