"""How long it took an answered caller to get through: menu, announcements, queues, ringing, everything."""

from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    return ratio(period.calls.reach_s, period.calls.reached) if period.calls else NOTHING


AVG_TIME_TO_REACH = PeriodKpi(
    key="avg_time_to_reach_s",
    title=mark("kpi", "Time to get through"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "seconds from the arrival of a call to its first answer / answered calls"),
    read=_read,
    higher_is_better=False,
    leaves_out=mark("kpi", "lost and open calls, and calls of which only the queues were seen"),
    beside=("asa_s", "avg_queue_wait_to_answer_s"),
    fraction=(
        mark("kpi", "time from arrival to answer"),
        mark("kpi", "answered calls that were seen from their arrival on"),
    ),
    differs=mark("kpi", "begins when the call arrives, as Twilio and Talkdesk do, not when it joins a queue"),
)
