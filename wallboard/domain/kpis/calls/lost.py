"""Lost: calls that reached the centre and were not answered by a person."""

from wallboard.domain.figures import NOTHING, PeriodKpi, Unit, count
from wallboard.domain.text import mark

LOST = PeriodKpi(
    key="lost",
    title=mark("kpi", "Lost"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls that reached the centre and were not answered by a person"),
    read=lambda period: count(period.calls.lost) if period.calls else NOTHING,
    higher_is_better=False,
    leaves_out=mark(
        "kpi",
        "calls that the menu served to the end; who was reached later stays lost and counts as recovered",
    ),
)
