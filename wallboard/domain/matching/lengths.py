"""By how much a bill has a call longer or shorter than it was."""

import numpy as np
from numpy.typing import NDArray

from wallboard.domain.matching.leg import How, Measure

_MINUTE = 60.0
Lengths = NDArray[np.float64]
"""Seconds; not a number where a side does not know."""


def measure_of(billed: Lengths, lengths: dict[Measure, Lengths], how: How) -> Measure:
    """Say what the bill counts: whatever is closer to what the exchange saw of most answered calls."""
    told = (billed > 0) & (lengths[Measure.TALK] > 0)
    off = {
        measure: np.abs(longer(billed[told], lengths[measure][told], how)) for measure in Measure
    }  # fmt: skip
    if not told.any():
        return Measure.WHOLE
    better = np.nanmedian(off[Measure.TALK]) < np.nanmedian(off[Measure.WHOLE])
    return Measure.TALK if better else Measure.WHOLE


def longer(billed: Lengths, was: Lengths, how: How) -> Lengths:
    """Return by how much the bill has them longer; negative: shorter.

    Of a bill with whole minutes anything up to the next full minute is no difference; the two may measure a
    little apart, so that just before a full minute it may be the one after.
    """
    most = np.ceil((was + how.differs_s) / _MINUTE) * _MINUTE if how.whole_minutes else was
    return np.where(billed > most, billed - most, np.minimum(billed - was, 0.0))
