"""How evenly calls were shared out among the agents: Jain's index and the coefficient of variation."""

from wallboard.domain.figures import NOTHING, Basis, PeriodKpi, Unit, count
from wallboard.domain.text import mark

_WHO = mark("kpi", "agents who gave the queues less than half an hour")

JAIN = PeriodKpi(
    key="jain",
    title=mark("kpi", "Evenly shared"),
    unit=Unit.SHARE,
    formula=mark("kpi", "(sum of contacts per hour)² / (agents × sum of their squares): 100% is equal"),
    read=lambda period: count(period.work.evenness.jain) if period.work else NOTHING,
    higher_is_better=True,
    leaves_out=_WHO,
    beside=("cv",),
    basis=Basis.EVENT,
)
CV = PeriodKpi(
    key="cv",
    title=mark("kpi", "Spread of contacts"),
    unit=Unit.SHARE,
    formula=mark("kpi", "standard deviation of contacts per hour / their mean: 0% is equal"),
    read=lambda period: count(period.work.evenness.cv) if period.work else NOTHING,
    higher_is_better=False,
    leaves_out=_WHO,
    beside=("jain",),
    basis=Basis.EVENT,
)
