"""Finds the visits that a log and the cache both know.

Call and queue are told alike by both, so what is left to find out is which visit of a call that came into
a queue more than once is which. That the time of the join tells; a log counts whole seconds.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import floor

from wallboard.domain.facts import Visit
from wallboard.domain.words import Seconds

SAME_S: Seconds = 2.0
"""How far apart two tellings of one join may be, when both clocks agree."""
_CUT_S: Seconds = 0.5
"""What a log leaves out on average, for it cuts off the fractions of a second."""
_WITNESSES = 3
"""So many calls must be apart by as much before a difference of the clocks is believed."""
_MOST = 4


def offsets(apart: Iterable[Seconds]) -> tuple[Seconds, ...]:
    """Say by how much the two clocks differ: always by nothing, and by what several calls agree on.

    `apart` has for each call with one visit on both sides the join in the cache less that in the log. There
    may be several differences, as when a server's clock was set right in between.
    """
    votes = Counter(floor(seconds) for seconds in apart)
    found = [0.0]
    for seconds, _ in votes.most_common(_MOST):
        if any(abs(seconds - known) <= SAME_S for known in found):
            continue
        if votes[seconds] + votes[seconds - 1] + votes[seconds + 1] >= _WITNESSES:
            found.append(float(seconds))
    return tuple(found)


def paired(told: Sequence[Visit], known: Sequence[Visit], clocks: Sequence[Seconds]) -> dict[int, Visit]:
    """Give, by its `nth`, for each visit of a log the one that the cache has of it, if it has.

    All are of one call and one queue; `clocks` are the `offsets`.
    """
    near = sorted(
        (gap, mine.nth, its.nth, its)
        for mine in told
        for its in known
        if (gap := min(abs(its.joined - mine.joined - _CUT_S - clock) for clock in clocks)) <= SAME_S
    )
    pairs: dict[int, Visit] = {}
    taken: set[int] = set()
    for _, nth, its_nth, its in near:
        if nth not in pairs and its_nth not in taken:
            pairs[nth] = its
            taken.add(its_nth)
    return pairs
