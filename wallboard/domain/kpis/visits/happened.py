"""What happened in the period, whenever it began (event basis), as Genesys Cloud reports.

A caller who joins at 7:28 and is answered at 7:32 is offered in one half hour and answered in the
next. So these do not balance within an interval, and over a day only but for its edges.
"""

from wallboard.domain.figures import Basis, PeriodKpi, Unit, count
from wallboard.domain.text import mark

EV_OFFERED = PeriodKpi(
    key="ev_offered",
    title=mark("kpi", "Offered by event"),
    unit=Unit.COUNT,
    formula=mark("kpi", "visits that joined the queue in the period"),
    read=lambda period: count(period.visits.offered),
    leaves_out=mark("kpi", "callers who were turned away"),
    beside=("offered",),
    basis=Basis.EVENT,
    differs=mark("kpi", "the same: whoever joins is offered at that instant"),
)
EV_ANSWERED = PeriodKpi(
    key="ev_answered",
    title=mark("kpi", "Answered by event"),
    unit=Unit.COUNT,
    formula=mark("kpi", "answers given in the period, whenever their callers joined"),
    read=lambda period: count(period.visits.ev_answered),
    leaves_out=mark("kpi", "callers who joined in the period and were answered after it"),
    beside=("answered",),
    basis=Basis.EVENT,
    differs=mark("kpi", "Genesys Cloud counts an answer when it is given, not when its caller joined"),
)
EV_ABANDONED = PeriodKpi(
    key="ev_abandoned",
    title=mark("kpi", "Abandoned by event"),
    unit=Unit.COUNT,
    formula=mark("kpi", "callers who hung up in the period, whenever they joined"),
    read=lambda period: count(period.visits.ev_abandoned),
    leaves_out=mark("kpi", "callers who joined in the period and hung up after it"),
    beside=("abandoned",),
    basis=Basis.EVENT,
    differs=mark("kpi", "Genesys Cloud counts a hang-up when it happens, not when its caller joined"),
)
