"""Whether agents were there as planned: adherence asks when, conformance how much.

Without a roster nobody can say.
"""

from wallboard.domain.figures import NOTHING, Basis, Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _adherence(period: Period) -> Figure:
    roster = period.work.roster if period.work else None
    return ratio(roster.fitting_s, roster.scheduled_s) if roster else NOTHING


def _conformance(period: Period) -> Figure:
    roster = period.work.roster if period.work else None
    return ratio(roster.there_s, roster.scheduled_s) if roster else NOTHING


_SCHEDULED = mark("kpi", "scheduled time that is over")

ADHERENCE = PeriodKpi(
    key="adherence",
    title=mark("kpi", "Adherence"),
    unit=Unit.SHARE,
    formula=mark("kpi", "scheduled time in a state that fits the schedule / scheduled time"),
    read=_adherence,
    higher_is_better=True,
    leaves_out=mark("kpi", "time outside the shifts, and agents without a schedule"),
    beside=("conformance",),
    basis=Basis.CLOCK,
    fraction=(mark("kpi", "time in a state that fits"), _SCHEDULED),
)
CONFORMANCE = PeriodKpi(
    key="conformance",
    title=mark("kpi", "Conformance"),
    unit=Unit.SHARE,
    formula=mark("kpi", "time logged in within the schedule / scheduled time"),
    read=_conformance,
    higher_is_better=True,
    leaves_out=mark("kpi", "time outside the shifts, and agents without a schedule"),
    beside=("adherence",),
    basis=Basis.CLOCK,
    fraction=(mark("kpi", "scheduled time logged in"), _SCHEDULED),
    differs=mark("kpi", "it asks how much they were there, adherence also when"),
)
