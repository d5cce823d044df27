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
    leaves_out=mark("kpi", "everybody who was not answered"),
    beside=("avg_wait_s", "wait_p50_s", "wait_p90_s", "avg_queue_wait_to_answer_s", "avg_time_to_reach_s"),
    fraction=(mark("kpi", "time they waited"), mark("kpi", "answered visits")),
    differs=mark("kpi", "counts the waits of the answered alone, from joining the queue, ringing included"),
)
