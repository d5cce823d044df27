"""How many people have to be paid so that enough of them sit at the phones.

Shrinkage is the share of paid time that is not given to the queues. Source: the definitions of the
figures, section 10.5: in decimal arithmetic, because 21 / 0.7 is 30.000000000000004 in binary floats.
"""

from decimal import ROUND_CEILING, Decimal


def heads(agents: int, shrinkage: float) -> int:
    """Return how many to schedule so that `agents` are there. Raises ValueError unless 0 ≤ shrinkage < 1."""
    lost = Decimal(str(shrinkage))
    if not 0 <= lost < 1:
        raise ValueError(shrinkage)
    return int((Decimal(agents) / (1 - lost)).to_integral_value(ROUND_CEILING))
