"""Explains a figure: a pure function of the sums it is made of, the promise, and what was seen."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.explain.explanation import Explanation, Gap, Rival
from wallboard.domain.explain.left_out import left_out
from wallboard.domain.explain.to_call_back import adds_up
from wallboard.domain.explain.trials import about_calls, is_judged
from wallboard.domain.figures import HALF_HOUR, Basis, Figure, Kpi, NowKpi, PeriodKpi, Unit
from wallboard.domain.folds import HALF_HOUR_S
from wallboard.domain.kpis import BY_KEY, kpi_of
from wallboard.domain.snapshot import Period, QueueNow
from wallboard.domain.stats.wilson import limits_of
from wallboard.domain.tally import Policy
from wallboard.domain.words import Seconds

_JUDGED_NOW = frozenset({"waiting_over_target"})
"""Figures of this instant that depend on what the queues promise."""


class Seen(Struct, frozen=True):
    """What was seen of `[since, until)`, and what its queues promise."""

    since: Seconds
    until: Seconds
    policies: tuple[Policy, ...] = ()
    gaps: tuple[Gap, ...] = ()


def span_of(key: str, day_start: Seconds, now: Seconds) -> tuple[Seconds, Seconds]:
    """Say over which time a figure of the catalogue goes: this instant, the half hour, or the day so far."""
    if isinstance(kpi_of(key), NowKpi):
        return now, now
    return (now - HALF_HOUR_S if key.endswith(HALF_HOUR) else day_start), now


def explain(key: str, queue: QueueNow, seen: Seen) -> Explanation | None:
    """Explain a figure of a queue (or of all) by its key; None: there is no such figure."""
    kpi = kpi_of(key)
    if kpi is None:
        return None
    if isinstance(kpi, NowKpi):
        made = _explained(kpi, kpi.read(queue), seen)
        return replace(made, rivals=tuple(_rivals(kpi.beside, queue.day)), adds_up=adds_up(kpi.key, queue))
    if key.endswith(HALF_HOUR):
        return explain_period(kpi, queue.half_hour, seen)
    return replace(explain_period(kpi, queue.day, seen), adds_up=adds_up(kpi.key, queue))


def explain_period(kpi: PeriodKpi, period: Period, seen: Seen) -> Explanation:
    """Explain a figure of any period."""
    figure = kpi.read(period)
    made = _explained(kpi, figure, seen)
    # Seconds are no trials: chance says nothing of a share of time.
    parts = figure.parts if kpi.unit is Unit.SHARE and kpi.basis is not Basis.CLOCK else None
    calls, promise = period.calls, seen.policies[0] if seen.policies else Policy()
    is_open = calls.open if calls is not None and about_calls(kpi) else period.visits.waiting
    return Explanation(
        made.key,
        made.title,
        made.unit,
        figure,
        made.formula,
        kpi.basis,
        made.since,
        made.until,
        kpi.fraction,
        seen.policies if is_judged(kpi) else (),
        kpi.leaves_out,
        left_out(kpi, period, promise.flowouts),
        made.covered,
        made.gaps,
        None if parts is None else limits_of(figure),
        parts is not None and parts[1] < promise.min_sample,
        is_open,
        tuple(_rivals(kpi.beside, period)),
        calls.partial if calls is not None and about_calls(kpi) else 0,
    )


def _explained(kpi: Kpi, figure: Figure, seen: Seen) -> Explanation:
    gaps = tuple(_within(seen))
    return Explanation(
        kpi.key, kpi.title, kpi.unit, figure, kpi.formula, None, seen.since, seen.until,
        policies=seen.policies if kpi.key in _JUDGED_NOW else (), leaves_out=kpi.leaves_out,
        covered=_covered(gaps, seen), gaps=gaps,
    )  # fmt: skip


def _rivals(keys: Iterable[str], period: Period) -> Iterable[Rival]:
    for key in keys:
        kpi = BY_KEY.get(key)
        if isinstance(kpi, PeriodKpi):
            yield Rival(kpi.key, kpi.title, kpi.unit, kpi.read(period), kpi.differs or kpi.formula)


def _within(seen: Seen) -> Iterable[Gap]:
    """Give the parts of the gaps that lie in the period."""
    for gap in seen.gaps:
        since, until = max(gap.since, seen.since), min(gap.until, seen.until)
        if since < until:
            yield Gap(gap.source, since, until)


def _covered(gaps: tuple[Gap, ...], seen: Seen) -> float | None:
    """Return how much the source that saw least has seen."""
    whole = seen.until - seen.since
    if whole <= 0:
        return None
    missing = {gap.source: 0.0 for gap in gaps}
    for gap in gaps:
        missing[gap.source] += gap.until - gap.since
    return 1 - max(missing.values(), default=0.0) / whole
