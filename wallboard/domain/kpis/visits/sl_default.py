"""Service level: the share of decided visits that were answered within the target.

Hang-ups count against us unless they were short; a caller who left another way, or still
waits, is a miss once the target has passed. Asterisk's own two figures differ on purpose:
docs/decisions/0004-service-level.md.
"""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark


def _read(period: Period) -> Figure:
    visits = period.visits
    missed = visits.abandoned - visits.short_abandoned + visits.exited_missed + visits.waiting_late
    return ratio(visits.answered_in_target, visits.answered + missed)


SL_DEFAULT = PeriodKpi(
    key="sl_default",
    title=mark("kpi", "Service level"),
    unit=Unit.SHARE,
    formula=mark(
        "kpi",
        "answered in time / (answered + abandoned but for short ones + left or still waiting after target)",
    ),
    read=_read,
    higher_is_better=True,
    also=("service_level",),
    leaves_out=mark(
        "kpi",
        "short hang-ups, callers turned away, and those who left another way or wait within the target",
    ),
    beside=("sl_answered", "sl_negative", "sl_ignored", "sl_positive", "asterisk_perf", "asterisk_perf2"),
    fraction=(
        mark("kpi", "visits answered within the target"),
        mark("kpi", "visits that were answered or missed"),
    ),
    differs=mark("kpi", "a short hang-up is no miss, and who waits longer than the target is one already"),
)
