"""How full the time was that was given to the queues, of all agents together.

Above about 85 to 90 percent for hours is a warning about people and not a success.
"""

from wallboard.domain.figures import NOTHING, Basis, Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark

FULL = 0.85
"""From here on it is shown in amber."""


def _read(period: Period) -> Figure:
    return ratio(period.work.times.busy_s, period.work.times.queue_s) if period.work else NOTHING


OCCUPANCY = PeriodKpi(
    key="occupancy",
    title=mark("kpi", "Occupancy"),
    unit=Unit.SHARE,
    formula=mark("kpi", "(on calls + wrap-up) / (on calls + wrap-up + ringing + free), in seconds"),
    read=_read,
    leaves_out=mark("kpi", "breaks, calls outside the queues, and time that nobody saw"),
    beside=("utilisation",),
    basis=Basis.CLOCK,
    fraction=(mark("kpi", "time on calls or in wrap-up"), mark("kpi", "time given to the queues")),
)
