"""Average speed of answer: mean wait of the answered, ringing included."""

from wallboard.domain.figures import PeriodKpi, Unit, ratio
from wallboard.domain.text import mark

ASA = PeriodKpi(
    key="asa_s",
    title=mark("kpi", "Average wait to answer"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "seconds waited by answered visits / answered visits"),
    read=lambda period: ratio(period.visits.wait_answered_s, period.visits.answered),
    higher_is_better=False,
    also=("asa",),
)
