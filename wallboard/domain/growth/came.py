"""Those who came, each with how much there was at once as they joined, in columns of numbers."""

from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from wallboard.domain.load.family import ABANDONED, ANSWERED, EXITED, MOVED, REFUSED, WAITING
from wallboard.domain.load.steps import Instants
from wallboard.domain.tally import Policy

Mask: TypeAlias = NDArray[np.bool_]


class Came(Struct, frozen=True):
    """Visits in no order, all columns of one length."""

    joined: Instants
    load: Instants
    """How much there was at once as it joined, itself included; not a number where nobody knows."""
    wait: Instants
    """Until it was answered or left; of who still waits, so far."""
    family: NDArray[np.uint8]
    hit: Mask
    """Answered in time."""
    counted: Mask
    """Counts for the service level."""
    short: Mask
    """Hung up too soon to be a verdict."""

    def pick(self, mask: Mask) -> "Came":
        """Return some of them."""
        return Came(*(getattr(self, name)[mask] for name in self.__struct_fields__))


def judged(
    joined: Instants, load: Instants, wait: Instants, family: NDArray[np.uint8], policy: Policy
) -> Came:
    """Judge visits by what their queue promised; waits are compared to the microsecond.

    Source: `sl_default` of the definitions of the figures, section 5.
    """
    wait = np.round(wait, 6)
    late = wait > policy.target_s
    short = (family == ABANDONED) & (wait < policy.short_abandon_s)
    exited = (family == EXITED) | (family == MOVED)
    missed = {"over_target": exited & late, "all": exited, "none": exited & False}[policy.flowouts]
    hit = (family == ANSWERED) & ~late
    counted = (family == ANSWERED) | ((family == ABANDONED) & ~short) | missed | ((family == WAITING) & late)
    return Came(joined, load, wait, family, hit, counted, short)


def all_of(some: list[Came]) -> Came:
    """Put several together."""
    none = *(np.empty(0),) * 3, np.empty(0, np.uint8), *(np.empty(0, bool),) * 3
    rows = [none, *(tuple(getattr(one, name) for name in one.__struct_fields__) for one in some)]
    return Came(*(np.concatenate(column) for column in zip(*rows, strict=True)))


def waits_of(came: Came) -> tuple[Instants, Mask, int]:
    """Give what a curve of patience is made of: waits, who gave up, and how many short ones are left out.

    Who was turned away at the door has shown no patience; who was moved on or answered, that it was longer.
    """
    some = came.pick(~came.short & (came.family != REFUSED))
    return some.wait, some.family == ABANDONED, int(came.short.sum())
