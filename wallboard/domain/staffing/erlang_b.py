"""Erlang B: calls that find every line busy are turned away; nobody waits.

Source: the definitions of the figures, section 10.1. The recursion has positive terms only and no
factorials, so that it neither overflows nor loses digits, whatever the size.
"""

from itertools import count

from msgspec import Struct

_NEAR = 1e-13
_ROUNDS = 10_000


class Redialled(Struct, frozen=True):
    """What lines see of calls when some of those turned away try again at once."""

    blocking: float
    erlangs: float
    """Offered, the repeated tries included."""


class Blockings:
    """The share that finds all lines busy, for any number of lines: the recursion is walked only once."""

    def __init__(self, erlangs: float) -> None:
        """Begin with no line. Raises ValueError for less than no load."""
        if erlangs < 0:
            raise ValueError(erlangs)
        self._erlangs = erlangs
        self._shares = [1.0]

    def of(self, lines: int) -> float:
        """Return the share with so many lines. Raises ValueError for less than none."""
        if lines < 0:
            raise ValueError(lines)
        shares, erlangs, share = self._shares, self._erlangs, self._shares[-1]
        for line in range(len(shares), lines + 1):
            share = erlangs * share / (line + erlangs * share)
            shares.append(share)
        return shares[lines]


def blocking(erlangs: float, lines: int) -> float:
    """Return the share of calls that finds all lines busy. Raises ValueError for less than nothing."""
    return Blockings(erlangs).of(lines)


def lines_needed(erlangs: float, most: float) -> int:
    """Return the fewest lines that turn away no more than a share of the calls.

    Raises ValueError unless 0 < most; without a load it is 0.
    """
    if most <= 0 or erlangs < 0:
        raise ValueError(most, erlangs)
    if not erlangs:
        return 0
    shares = Blockings(erlangs)
    return next(lines for lines in count() if shares.of(lines) <= most)


def redialled(erlangs: float, lines: int, retry: float) -> Redialled:
    """Let a share of those turned away redial at once, again and again.

    Raises ValueError unless 0 ≤ retry < 1.
    """
    if not 0 <= retry < 1:
        raise ValueError(retry)
    offered = erlangs
    for _ in range(_ROUNDS):  # pragma: no branch -- it settles in some dozens
        share = blocking(offered, lines)
        raised = erlangs / (1 - retry * share)
        if abs(raised - offered) <= _NEAR * raised:
            break
        offered = raised
    return Redialled(blocking(offered, lines), offered)
