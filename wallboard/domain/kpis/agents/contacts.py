"""Conversations that agents began, and how many of them an hour of queue time brings."""

from wallboard.domain.figures import NOTHING, Basis, Figure, PeriodKpi, Unit, count, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark

_HOUR = 3600.0


def _per_hour(period: Period) -> Figure:
    work = period.work
    return ratio(work.contacts.answered, work.times.queue_s / _HOUR) if work else NOTHING


CONTACTS = PeriodKpi(
    key="contacts",
    title=mark("kpi", "Contacts"),
    unit=Unit.COUNT,
    formula=mark("kpi", "calls out of the queues that agents answered, at the instant of the answer"),
    read=lambda period: count(period.work.contacts.answered) if period.work else NOTHING,
    leaves_out=mark("kpi", "calls outside the queues"),
    basis=Basis.EVENT,
)
CONTACTS_PER_HOUR = PeriodKpi(
    key="contacts_per_hour",
    title=mark("kpi", "Contacts per hour"),
    unit=Unit.COUNT,
    formula=mark("kpi", "contacts / hours given to the queues"),
    read=_per_hour,
    leaves_out=mark("kpi", "breaks and calls outside the queues"),
    basis=Basis.EVENT,
    fraction=(mark("kpi", "contacts"), mark("kpi", "hours given to the queues")),
)
