"""Parts of a day added up: ratios are made of the sums, and never averaged. No Qt in it."""

from collections.abc import Sequence

from wallboard.domain.day.interval import Interval
from wallboard.domain.snapshot import Period
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally, sum_of


def whole_of(parts: Sequence[Interval]) -> Interval | None:
    """Add up parts that follow each other; None: there are none.

    Callers who were lost and reached again are no sum of parts: the same caller may be in several.
    """
    if not parts:
        return None
    calls = [part.period.calls for part in parts]
    known = [tally for tally in calls if tally is not None]
    return Interval(
        parts[0].since,
        parts[-1].until,
        Period(
            sum_of(tuple(part.period.visits for part in parts)),
            sum(known, CallTally()) if len(known) == len(calls) else None,
            _peak(parts),
        ),
        any(part.provisional for part in parts),
        _mean([(part.seen, part.until - part.since) for part in parts]),
        _mean([(part.on_duty, part.until - part.since) for part in parts]),
    )


def nobody_saw(part: Interval) -> bool:
    """Whether nothing is known of a part: then it has no figures, not even zeros."""
    return not part.seen and not part.period.visits.presented


def _peak(parts: Sequence[Interval]) -> Peak | None:
    """Return the first of the highest peaks: the most of a whole is the most of one of its parts."""
    known = [part.period.peak for part in parts if part.period.peak is not None]
    return max(known, key=lambda peak: peak.most) if known else None


def _mean(values: Sequence[tuple[float | None, float]]) -> float | None:
    """Weigh what is known by how long it lasted."""
    known = [(value, seconds) for value, seconds in values if value is not None]
    seconds = sum(seconds for _, seconds in known)
    return sum(value * seconds for value, seconds in known) / seconds if seconds else None
