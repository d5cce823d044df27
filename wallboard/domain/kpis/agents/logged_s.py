"""Time logged in: every state but logged off, added up over the agents."""

from wallboard.domain.figures import NOTHING, Basis, PeriodKpi, Unit, count
from wallboard.domain.text import mark

LOGGED_S = PeriodKpi(
    key="logged_s",
    title=mark("kpi", "Time logged in"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "seconds in any state but logged off, of all agents together"),
    read=lambda period: count(period.work.times.logged_s) if period.work else NOTHING,
    leaves_out=mark("kpi", "time that nobody saw"),
    basis=Basis.CLOCK,
)
