"""Asterisk's own service levels, recomputed from our visits so that a difference can be explained.

Both are in percent, as Asterisk prints them, and 0 where nothing happened
(`app_queue.c`: `ServicelevelPerf`, `ServicelevelPerf2`).
"""

from wallboard.domain.figures import Figure, PeriodKpi, Unit
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark

_PERCENT = 100.0


def _perf(period: Period) -> Figure:
    visits = period.visits
    return _percent(visits.parity_completed_in, visits.parity_completed)


def _perf2(period: Period) -> Figure:
    visits = period.visits
    within = visits.parity_completed_in + visits.parity_abandoned_in
    return _percent(within, visits.parity_completed + visits.parity_abandoned)


def _percent(top: int, bottom: int) -> Figure:
    return Figure(round(_PERCENT * top / bottom, 1) if bottom else 0.0, (top, bottom))


ASTERISK_PERF = PeriodKpi(
    key="asterisk_perf",
    title=mark("kpi", "Asterisk SL"),
    unit=Unit.PERCENT,
    formula=mark("kpi", "completed within the target / completed, as Asterisk counts"),
    read=_perf,
    leaves_out=mark("kpi", "everybody who was not answered, and conversations that go on"),
    beside=("sl_default", "sl_answered"),
    fraction=(mark("kpi", "completed visits within the target"), mark("kpi", "completed visits")),
    differs=mark(
        "kpi",
        "Asterisk's SL, were its target ours: a call counts once its conversation is over; with an"
        " announcement to the agent it prints more",
    ),
)
ASTERISK_PERF2 = PeriodKpi(
    key="asterisk_perf2",
    title=mark("kpi", "Asterisk SL2"),
    unit=Unit.PERCENT,
    formula=mark(
        "kpi",
        "(completed + abandoned, within the target) / (completed + abandoned), as Asterisk counts",
    ),
    read=_perf2,
    leaves_out=mark("kpi", "callers who left by key or were turned away, and conversations that go on"),
    beside=("sl_default", "sl_positive"),
    fraction=(
        mark("kpi", "completed or abandoned visits, within the target"),
        mark("kpi", "completed and abandoned visits"),
    ),
    differs=mark(
        "kpi",
        "Asterisk's SL2, were its target ours: a hang-up or time-out in time is a success; with an"
        " announcement to the agent it prints more",
    ),
)
