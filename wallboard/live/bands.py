"""Which figures have a level, and from where on it changes."""

from collections.abc import Mapping
from functools import cache, lru_cache

from wallboard.domain.figures import Unit
from wallboard.domain.kpis import kpi_of, read
from wallboard.domain.levels import Band, Level, judge
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.stats.judged import MISSED_BY, enough, is_proved
from wallboard.domain.tally import Policy, Tally

MIN_SAMPLE = Policy().min_sample
"""A share of fewer calls gets no colour, unless the site sets another number: 8 of 10 is 80 % but means 49 to
94 % (Wilson)."""

WAITS = ("longest_waiting_now_s", "waiting_over_target", "waiting_now")
"""Figures of several queues together that are as bad as in the worst of them: each has its own target."""

_BACK = 0.01
"""Shrinks where a promise near 100 % leaves no room above it: else its warning would never end."""
_ANSWERED_TARGET = 0.98
_ANSWERED_MISSED_BY = 0.005
_LONG_WAIT = 3.0
"""A wait is an alarm from this many times the target on; over the target it is a warning."""
_CALL_BACK = "unique_unrecovered_callers"
_TO_CALL_BACK = "callers_to_call_back"
CALL_BACK_WARN_S = 1800.0
CALL_BACK_ALARM_S = 7200.0
"""Not how many are to be called back is bad, for on a busy day there is always somebody, but how long the
first of them has waited for it."""


@lru_cache(maxsize=256)
def bands(policy: Policy) -> Mapping[str, Band]:
    """Return the limits of all figures that are judged, for a queue that promises `policy`."""
    room = (1 - policy.target_share) / 2
    share = policy.target_share
    level = Band(share, share - MISSED_BY, back=min(_BACK, room))
    answered = Band(_ANSWERED_TARGET, _ANSWERED_TARGET - _ANSWERED_MISSED_BY, back=_ANSWERED_MISSED_BY)
    wait = Band(policy.target_s, policy.target_s * _LONG_WAIT, higher_is_better=False)
    return {
        "sl_default": level,
        "sl_default_30m": level,
        "answered_rate": answered,
        "longest_waiting_now_s": wait,
        "waiting_over_target": Band(warn=0, higher_is_better=False),
        "free_while_waiting": Band(alarm=0, higher_is_better=False),
        _CALL_BACK: Band(CALL_BACK_WARN_S, CALL_BACK_ALARM_S, higher_is_better=False),
        _TO_CALL_BACK: Band(CALL_BACK_WARN_S, CALL_BACK_ALARM_S, higher_is_better=False),
    }


class Judge:
    """Remembers the level of each figure of one queue, so that it doesn't flicker."""

    def __init__(self) -> None:
        """Begin without a level."""
        self._levels: dict[str, Level] = {}
        self._calm: QueueNow | None = None
        """What was judged last, if nothing in it runs on by itself."""

    def levels(self, queue: QueueNow) -> dict[str, Level]:
        """Judge all figures that have limits."""
        if self._calm is not None and _is_as_it_was(self._calm, queue):
            return dict(self._levels)
        self._calm = None if queue.waiting or queue.day.lost is not None else queue
        for key, band in bands(queue.policy).items():
            value = _WAITED[key](queue) if key in _WAITED else _value(key, queue)
            before = self._levels.get(key, Level.NONE)
            level = judge(value, band, before)
            if level is Level.ALARM and before is not Level.ALARM and not _is_proved(key, queue, band):
                level = Level.WARN
            self._levels[key] = level
        self._levels["waiting_now"] = self._levels["longest_waiting_now_s"]
        return dict(self._levels)


def _is_as_it_was(before: QueueNow, queue: QueueNow) -> bool:
    """Whether a queue where nobody waited is judged as it was: nobody does now, and no visit has changed.

    The histograms are the same objects as long as none has. Wrap-ups run on, but nothing here asks for them.
    """
    return (
        not queue.waiting
        and _is_same(queue.day.visits, before.day.visits)
        and _is_same(queue.half_hour.visits, before.half_hour.visits)
        and queue.free_while_waiting == before.free_while_waiting
        and queue.day.lost is None
        and queue.policy == before.policy
    )


def _is_same(sums: Tally, before: Tally) -> bool:
    return sums.outcomes is before.outcomes and sums.waiting_late == before.waiting_late


def _value(key: str, queue: QueueNow) -> float | None:
    figure = read(key, queue)
    return figure.value if not _is_share(key) or enough(figure, queue.policy.min_sample) else None


def _is_proved(key: str, queue: QueueNow, band: Band) -> bool:
    """Whether a share is below its target by more than chance: an alarm begins only then."""
    return not _is_share(key) or band.warn is None or is_proved(read(key, queue), band.warn)


def _call_back_s(queue: QueueNow) -> float | None:
    """Say for how long somebody has had to be called back; None where that is not known."""
    lost = queue.day.lost
    if lost is None:
        return None
    return 0.0 if lost.oldest_open is None else queue.at - lost.oldest_open


def _to_call_back_s(queue: QueueNow) -> float | None:
    """Say for how long somebody has had to be called back, not counting that it was closed at first."""
    if queue.ledger is None:
        return None
    return 0.0 if queue.ledger.due is None else max(0.0, queue.at - queue.ledger.due)


_WAITED = {_CALL_BACK: _call_back_s, _TO_CALL_BACK: _to_call_back_s}
"""Figures that are judged by how long the first of them has waited."""


@cache
def _is_share(key: str) -> bool:
    kpi = kpi_of(key)
    return kpi is not None and kpi.unit is Unit.SHARE
