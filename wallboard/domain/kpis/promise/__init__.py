"""Figures of a period about what was promised."""

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis.promise.promised import (
    ANSWERED_RATE_PROMISED,
    LOSS_ALLOWANCE,
    PROMISED_IN_TIME,
    PROMISED_LEFT_OUT,
)

PROMISE: tuple[PeriodKpi, ...] = (
    ANSWERED_RATE_PROMISED,
    LOSS_ALLOWANCE,
    PROMISED_IN_TIME,
    PROMISED_LEFT_OUT,
)
