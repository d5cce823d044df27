"""Average handle time: conversation, hold and wrap-up of visits whose conversation is over."""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.talk_s + visits.hold_s + visits.wrap_s, visits.handled)


AHT = PeriodKpi(
    key="aht_s",
    title=mark("kpi", "Average handle time"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "(talk + hold + wrap-up) / answered visits whose conversation is over"),
    read=_read,
    also=("aht",),
    leaves_out=mark("kpi", "conversations that go on, and those whose end nobody saw"),
    fraction=(
        mark("kpi", "time of talk, hold and wrap-up"),
        mark("kpi", "answered visits whose conversation is over"),
    ),
)
