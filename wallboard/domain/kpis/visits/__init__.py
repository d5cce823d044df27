"""Figures of a period about stays in queues."""

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis.visits.abandoned import ABANDONED
from wallboard.domain.kpis.visits.aht_s import AHT
from wallboard.domain.kpis.visits.answered import ANSWERED
from wallboard.domain.kpis.visits.asa_s import ASA
from wallboard.domain.kpis.visits.asterisk_perf import ASTERISK_PERF, ASTERISK_PERF2
from wallboard.domain.kpis.visits.exited import EXITED
from wallboard.domain.kpis.visits.longest_wait_s import LONGEST_WAIT
from wallboard.domain.kpis.visits.offered import OFFERED
from wallboard.domain.kpis.visits.presented import PRESENTED
from wallboard.domain.kpis.visits.refused import REFUSED
from wallboard.domain.kpis.visits.short_abandoned import SHORT_ABANDONED
from wallboard.domain.kpis.visits.sl_default import SL_DEFAULT
from wallboard.domain.kpis.visits.waiting import WAITING

VISITS: tuple[PeriodKpi, ...] = (
    ABANDONED,
    AHT,
    ANSWERED,
    ASA,
    ASTERISK_PERF,
    ASTERISK_PERF2,
    EXITED,
    LONGEST_WAIT,
    OFFERED,
    PRESENTED,
    REFUSED,
    SHORT_ABANDONED,
    SL_DEFAULT,
    WAITING,
)
