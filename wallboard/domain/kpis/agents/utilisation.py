"""How much of the time logged in went to calls out of the queues, of all agents together."""

from wallboard.domain.figures import NOTHING, Basis, Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    return ratio(period.work.times.busy_s, period.work.times.logged_s) if period.work else NOTHING


UTILISATION = PeriodKpi(
    key="utilisation",
    title=mark("kpi", "Utilisation"),
    unit=Unit.SHARE,
    formula=mark("kpi", "(on calls + wrap-up) / time logged in, in seconds"),
    read=_read,
    leaves_out=mark("kpi", "time that nobody saw"),
    beside=("occupancy",),
    basis=Basis.CLOCK,
    fraction=(mark("kpi", "time on calls or in wrap-up"), mark("kpi", "time logged in")),
    differs=mark("kpi", "some reports divide by all time logged in, breaks too, and still call it occupancy"),
)
