"""What an answered caller had waited in queues, all of them together, until the first answer."""

from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    return ratio(period.calls.queue_wait_s, period.calls.queue_waited) if period.calls else NOTHING


AVG_QUEUE_WAIT_TO_ANSWER = PeriodKpi(
    key="avg_queue_wait_to_answer_s",
    title=mark("kpi", "Queue wait to answer"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "seconds in queues up to the first answer / answered calls"),
    read=_read,
    higher_is_better=False,
    leaves_out=mark("kpi", "lost and open calls, menus and announcements before a queue, later queues"),
    beside=("asa_s", "avg_time_to_reach_s"),
    fraction=(mark("kpi", "time they waited in queues"), mark("kpi", "calls that a person answered")),
    differs=mark("kpi", "adds up the queues that a call went through until somebody answered"),
)
