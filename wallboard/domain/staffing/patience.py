"""How long callers are ready to wait, when most are answered before we could see it.

All time waited, by those answered too, over the number who gave up: the likeliest mean of an
exponential patience of which the answered ones are cut short. The mean of those who gave up alone
would see only the impatient. Short hang-ups are no verdict and stay out of both sums.
Source: the definitions of the figures, section 10.4; Mandelbaum and Zeltyn. How sure it is follows from
the number alone who gave up: the logarithm of the mean is off by about one over its square root (Cox and
Oakes, "Analysis of Survival Data", section 3.2).
"""

import math

from msgspec import Struct

from wallboard.domain.staffing.goal import USUAL_PATIENCE_S
from wallboard.domain.words import Seconds

ENOUGH = 30
"""So many have to have given up before the mean says something."""
HARDLY_S: Seconds = 600.0
"""Who is ready to wait for so long is answered before, nearly always: hardly anybody hangs up."""
_SURE = 1.959963984540054
"""The quantile of 97.5 % of the normal distribution."""


class Patience(Struct, frozen=True):
    """The mean time after which callers give up, and whether it was measured here."""

    mean_s: Seconds
    measured: bool
    gave_up: int
    """Of how many it is made; too few where it was not measured."""

    @property
    def is_long(self) -> bool:
        """Whether callers hardly hang up."""
        return self.mean_s >= HARDLY_S

    def limits(self) -> tuple[Seconds, Seconds] | None:
        """Return between which times the mean is with 95 % certainty; None where it was not measured."""
        if not self.measured:
            return None
        factor = math.exp(_SURE / math.sqrt(self.gave_up))
        return self.mean_s / factor, self.mean_s * factor


def patience_of(waited_s: Seconds, gave_up: int, otherwise_s: Seconds | None = USUAL_PATIENCE_S) -> Patience:
    """Estimate from the sum of all waits and the number who gave up, both without short hang-ups.

    `otherwise_s` is what the settings say, taken where fewer than 30 gave up, or all at once.
    """
    if gave_up >= ENOUGH and waited_s > 0:
        return Patience(waited_s / gave_up, measured=True, gave_up=gave_up)
    return Patience(otherwise_s or USUAL_PATIENCE_S, measured=False, gave_up=gave_up)
