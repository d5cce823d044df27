"""Figures of a period about how good calls were."""

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis.quality.csat import CSAT, CSAT_RESPONSE
from wallboard.domain.kpis.quality.passing_on import (
    AGENTS_PER_CALL,
    QUEUES_PER_CALL,
    RESOLVED_WITHOUT_TRANSFER,
)
from wallboard.domain.kpis.quality.self_service import SELF_SERVED_HOURS, SELF_SERVED_RATE

QUALITY: tuple[PeriodKpi, ...] = (
    CSAT,
    CSAT_RESPONSE,
    QUEUES_PER_CALL,
    AGENTS_PER_CALL,
    RESOLVED_WITHOUT_TRANSFER,
    SELF_SERVED_RATE,
    SELF_SERVED_HOURS,
)
