"""How sure a mean over some runs is.

Ratios are made of sums over all runs and never averaged; their spread is that of what each run adds to
the numerator beyond its part of the denominator. Student's quantile is Cornish and Fisher's expansion
(Abramowitz and Stegun 26.7.5), right to a hundredth from four runs on.
"""

import math
from collections.abc import Sequence

from wallboard.domain.staffing.shared.scene import Sure

ENOUGH = 4
"""With fewer runs nobody can say how sure it is."""
_NORMAL = 1.959963984540054
"""The quantile of 97.5 % of the normal distribution."""


def ratio(tops: Sequence[float], bottoms: Sequence[float]) -> Sure | None:
    """Return the sums' ratio, of one numerator and denominator a run; None where it is over nothing."""
    runs, whole = len(bottoms), sum(bottoms)
    if not whole:
        return None
    mean = sum(tops) / whole
    if runs < ENOUGH:
        return Sure(mean, None)
    beyond = sum((top - mean * bottom) ** 2 for top, bottom in zip(tops, bottoms, strict=True))
    return Sure(mean, student(runs - 1) * math.sqrt(beyond * runs / (runs - 1)) / whole)


def student(freedom: int) -> float:
    """Return Student's quantile of 97.5 % for at least three degrees of freedom."""
    z: float = _NORMAL
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92_160,
    )
    return math.fsum(term / freedom**power for power, term in enumerate(terms))
