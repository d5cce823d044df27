"""How many are planned to be on the queues, interval by interval, and how many of them can be spared."""

from collections.abc import Iterable

from wallboard.domain.duty.plan import Absence, DutyPlan
from wallboard.domain.words import Seconds
from wallboard.domain.work.roster import Roster

_MINUTE = 60.0
_NEARLY = 1e-6
"""So that three thirds make one."""


def rostered_counts(
    roster: Roster | None, absences: Iterable[Absence], since: Seconds, until: Seconds, minutes: int = 30
) -> tuple[int, ...] | None:
    """Count who is planned, less breaks and absences, for each interval of `[since, until)`.

    The intervals are cut in elapsed time from `since` on, as those of a business day; the last one may be
    short. Who is planned for a part of one counts as that part, and the sum is rounded down: never are there
    more than the roster says. None: there is no roster.
    """
    if roster is None:
        return None
    there = DutyPlan(roster, tuple(absences)).there or roster
    step = minutes * _MINUTE
    sums = [0.0] * -int(-(until - since) // step)
    for shift in there.between(since, until):
        if shift.kind == "queue":
            begin, end = max(shift.since, since), min(shift.until, until)
            for n in range(int((begin - since) // step), -int(-(end - since) // step)):
                start = since + n * step
                stop = min(start + step, until)
                sums[n] += max(0.0, min(end, stop) - max(begin, start)) / (stop - start)
    return tuple(int(people + _NEARLY) for people in sums)


def tolerates(here: int, needed: int) -> int:
    """Return how many of those who are on the queues more could pause; below 0: so many too few already."""
    return here - needed
