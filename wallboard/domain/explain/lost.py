"""Which lost calls a figure of lost callers counts: asked of how each caller stands.

Callers are told apart over all of a day, so no call makes such a figure by itself.
"""

from collections.abc import Callable

from wallboard.domain.day.lost import Standing
from wallboard.domain.explain.marks import Mark
from wallboard.domain.words import Seconds


def _recovered(standing: Standing, _now: Seconds) -> bool:
    return standing.lost.recovered is not None


def _withheld(standing: Standing, _now: Seconds) -> bool:
    return standing.caller == "nobody"


def _runs(standing: Standing, now: Seconds, *, over: bool) -> bool:
    until = standing.lost.until
    return until is not None and standing.lost.recovered is None and (until < now) is over


_COUNTS: dict[str, Callable[[Standing, Seconds], bool]] = {
    "lost_recovered": _recovered,
    "recovered_rate": _recovered,
    "avg_time_to_recover_s": _recovered,
    "median_time_to_recover_s": _recovered,
    "recovered_by_caller": lambda one, now: _recovered(one, now) and not one.lost.by_centre,
    "recovered_by_centre": lambda one, now: _recovered(one, now) and one.lost.by_centre,
    "recover_pending": lambda one, now: _runs(one, now, over=False),
    "lost_unrecovered": lambda one, now: _runs(one, now, over=True),
    "lost_withheld": _withheld,
    "net_lost": lambda one, now: one.is_open or _withheld(one, now),
    "callers_reached": lambda one, _now: one.is_latest and one.lost.recovered is not None,
    "unique_unrecovered_callers": lambda one, _now: one.is_open,
    "unique_lost_callers": lambda one, now: not _withheld(one, now),
}
LOST_COUNTS = frozenset(_COUNTS)
"""The figures of which this knows; `unique_lost_callers` counts the callers of what is listed."""


def mark_of_lost(key: str, standing: Standing, now: Seconds) -> Mark:
    """Say what a lost call does to one of these figures, as known at `now`."""
    if _COUNTS[key](standing, now):
        return Mark.FOR
    if key == "callers_reached":
        return Mark.AGAINST if standing.is_open else Mark.OUT
    return Mark.AGAINST if key == "recovered_rate" else Mark.OUT
