"""How many more calls may be lost: `⌊permitted · (answered + lost)⌋ − lost`, reckoned in decimals.

In binary fractions 0.29 · 100 is a little less than 29. With 49 calls and 2 % nothing may be lost:
that is arithmetic, not a fault.
"""

from decimal import ROUND_FLOOR, Decimal

from wallboard.domain.levels import Level

SAMPLE = 10
"""With fewer calls nobody is praised or blamed."""


def allowance(permitted: Decimal, answered: int, lost: int) -> int:
    """Say how many more calls may be lost; below 0: so many too many were."""
    return int((permitted * (answered + lost)).to_integral_value(ROUND_FLOOR)) - lost


def stands(left: int, number: int) -> Level:
    """Say how `left` more permitted losses stand after `number` calls."""
    if number < SAMPLE:
        return Level.NONE
    if left >= 1:
        return Level.OK
    return Level.WARN if left == 0 else Level.ALARM
