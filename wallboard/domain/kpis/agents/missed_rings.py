"""Rings of agents' phones that were not picked up although no other phone took the call."""

from wallboard.domain.figures import NOTHING, Basis, PeriodKpi, Unit, count
from wallboard.domain.text import mark

MISSED_RINGS = PeriodKpi(
    key="missed_rings",
    title=mark("kpi", "Missed rings"),
    unit=Unit.COUNT,
    formula=mark("kpi", "rings of a phone that were not picked up, or only to be hung up at once"),
    read=lambda period: count(period.work.missed_rings) if period.work else NOTHING,
    higher_is_better=False,
    leaves_out=mark("kpi", "rings that ended because another phone took the call or the caller left"),
    basis=Basis.EVENT,
)
