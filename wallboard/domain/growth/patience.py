"""How long callers are patient: the share that would still be there after a wait, whatever the wait.

Who gives up shows his patience; who is answered, or leaves in another way, shows only that it was longer. So
the curve is that of Kaplan and Meier (1958), with the limits of Greenwood (1926) on the scale of log(-log),
which keeps them within 0…1. Short hang-ups are no verdict on the wait and are left out altogether. Source:
the definitions of the figures, section 10.4.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import exp

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.load.steps import Instants
from wallboard.domain.staffing.patience import Patience, patience_of
from wallboard.domain.words import Seconds

_Z = 1.959964
"""Limits that hold the true share in 95 of 100 cases."""
LONGEST_S = 1800
"""The curve is told second by second no further."""
FEW = 10
"""With fewer still waiting, a curve says little and ends."""
PARTS_S = (0, 10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1800)
"""Between these the share that gives up in a minute is told."""
_HALF = 0.5
_MINUTE = 60.0


class Stays(Struct, frozen=True):
    """The share of callers whose patience lasts longer than a wait, 0…1, with its limits."""

    share: float
    low: float
    high: float
    waiting: int
    """So many were seen to wait so long: what it is made of."""


class Hazard(Struct, frozen=True):
    """How readily callers give up in one part of the wait."""

    since: Seconds
    until: Seconds
    gave_up: int
    waited_s: Seconds
    """All of them together, in this part of their wait."""

    @property
    def per_minute(self) -> float | None:
        """Which share of those who wait gives up within a minute; None: nobody waited so long.

        Who gives up leaves fewer who could: one minute of waiting in all, and one gone, are not all of them.
        """
        return 1.0 - exp(-self.gave_up / self.waited_s * _MINUTE) if self.waited_s > 0 else None


class PatienceFound(Struct, frozen=True):
    """The curve and what is read from it."""

    number: int = 0
    """So many waits were looked at."""
    short: int = 0
    """Hung up too soon to count."""
    gave_up: int = 0
    curve: tuple[Stays, ...] = ()
    """At each full second from 0 on, as far as at least 10 were seen to wait so long."""
    median_s: Seconds | None = None
    """After so long half of all would have given up; None: more than half never do in what was seen."""
    exponential: Patience = patience_of(0.0, 0)
    """The mean patience with which Erlang A reckons."""
    hazards: tuple[Hazard, ...] = ()
    """Of the parts of the wait into which enough were seen to go."""

    def told(self, wait_s: Seconds) -> "Told | None":
        """Say what telling callers this wait as they join would do; None beyond the end of the curve."""
        second = int(wait_s)
        if second >= len(self.curve):
            return None
        stays = self.curve[second]
        leave = 1.0 - stays.share
        lived = sum((one.share + two.share) / 2 for one, two in pairwise(self.curve[: second + 1]))
        spared = (lived - second * stays.share) / leave if leave > 0 else None
        return Told(float(second), stays, spared)


class Told(Struct, frozen=True):
    """What an announced wait would do, if who would have been patient for it stays, and who would not goes.

    Then as many are lost as without a word: those who go at once are those who would have given up before
    they were answered. They are spared that wait, and nobody's turn comes later for them.
    """

    wait_s: Seconds
    stays: Stays
    spared_s: Seconds | None
    """So long each of those who go would have waited in vain, on average; None: nobody goes."""

    @property
    def leave(self) -> float:
        """The share that would hang up at once."""
        return 1.0 - self.stays.share


def patience_found(
    waits: Instants, gave_up: NDArray[np.bool_], short: int = 0, otherwise_s: Seconds | None = None
) -> PatienceFound:
    """Make it of waits in seconds, of which those marked ended because the caller gave up.

    Short hang-ups are not among them; `short` is how many there were. `otherwise_s` is the mean patience that
    is taken where too few gave up to measure it.
    """
    number = len(waits)
    left = np.sort(waits[gave_up])
    every = np.sort(waits)
    if not number:
        return PatienceFound(short=short)
    times, deaths = np.unique(left, return_counts=True)
    at_risk = number - np.searchsorted(every, times, "left")
    share = np.cumprod(1.0 - deaths / at_risk)
    reached = np.flatnonzero(share <= _HALF + 1e-12)
    return PatienceFound(
        number,
        short,
        len(left),
        _curve(every, times, deaths, at_risk),
        float(times[reached[0]]) if len(reached) else None,
        patience_of(float(every.sum()), len(left), otherwise_s),
        tuple(_hazards(every, left)),
    )


def _curve(
    every: Instants, times: Instants, deaths: NDArray[np.int64], at_risk: NDArray[np.int64]
) -> tuple[Stays, ...]:
    seconds = np.arange(min(LONGEST_S, int(every[-1])) + 1, dtype=float)
    waiting = len(every) - np.searchsorted(every, seconds, "left")
    seconds, waiting = seconds[waiting >= FEW], waiting[waiting >= FEW]
    with np.errstate(divide="ignore"):  # where all give up, no share is left, and nothing to be unsure of
        terms = deaths / (at_risk * (at_risk - deaths).astype(float))
    known = np.searchsorted(times, seconds, "right")
    share = np.concatenate([[1.0], np.cumprod(1.0 - deaths / at_risk)])[known]
    spread = np.concatenate([[0.0], np.cumsum(terms)])[known]
    return tuple(
        Stays(one, *_limits(one, width), number)
        for one, width, number in zip(share.tolist(), spread.tolist(), waiting.tolist(), strict=True)
    )


def _limits(share: float, spread: float) -> tuple[float, float]:
    if share <= 0 or share >= 1:
        return share, share
    log = float(np.log(share))
    reach = _Z * spread**0.5 / abs(log)
    return float(share ** np.exp(reach)), float(share ** np.exp(-reach))


def _hazards(every: Instants, left: Instants) -> Sequence[Hazard]:
    return [
        Hazard(
            float(since), float(until),
            int(np.searchsorted(left, until, "right") - np.searchsorted(left, since, "right")),
            float(np.clip(every - since, 0, until - since).sum()),
        )
        for since, until in pairwise(PARTS_S)
        if len(every) - np.searchsorted(every, since, "right") >= FEW
    ]  # fmt: skip
