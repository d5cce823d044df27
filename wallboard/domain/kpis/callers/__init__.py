"""Figures of a period about callers: who was made good, who rang again, whose matter was settled."""

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis.callers.recovery import (
    AVG_TIME_TO_RECOVER,
    CALLERS_REACHED,
    LOST_UNRECOVERED,
    MEDIAN_TIME_TO_RECOVER,
    RECOVER_PENDING,
    RECOVERED_BY_CALLER,
    RECOVERED_BY_CENTRE,
)
from wallboard.domain.kpis.callers.repeats import REPEAT_CALLERS, REPEAT_CALLS, REPEAT_RATE
from wallboard.domain.kpis.callers.resolution import (
    FCR_FAILED,
    FCR_MARKED,
    FCR_PENDING,
    FCR_PROXY,
    FCR_RESOLVED,
    FCR_TRUE,
    FIRST_CONTACTS,
)

CALLERS: tuple[PeriodKpi, ...] = (
    CALLERS_REACHED,
    RECOVERED_BY_CALLER,
    RECOVERED_BY_CENTRE,
    RECOVER_PENDING,
    LOST_UNRECOVERED,
    AVG_TIME_TO_RECOVER,
    MEDIAN_TIME_TO_RECOVER,
    REPEAT_CALLS,
    REPEAT_CALLERS,
    REPEAT_RATE,
    FIRST_CONTACTS,
    FCR_RESOLVED,
    FCR_FAILED,
    FCR_PENDING,
    FCR_PROXY,
    FCR_TRUE,
    FCR_MARKED,
)
