"""Figures of a period about stays in queues."""

from wallboard.domain.figures import PeriodKpi
from wallboard.domain.kpis.visits.abandon_rate import ABANDON_RATE
from wallboard.domain.kpis.visits.abandon_rate_net import ABANDON_RATE_NET
from wallboard.domain.kpis.visits.abandoned import ABANDONED
from wallboard.domain.kpis.visits.aht_s import AHT
from wallboard.domain.kpis.visits.answered import ANSWERED
from wallboard.domain.kpis.visits.asa_s import ASA
from wallboard.domain.kpis.visits.asterisk_perf import ASTERISK_PERF, ASTERISK_PERF2
from wallboard.domain.kpis.visits.avg_wait_s import AVG_WAIT
from wallboard.domain.kpis.visits.exited import EXITED
from wallboard.domain.kpis.visits.happened import EV_ABANDONED, EV_ANSWERED, EV_OFFERED
from wallboard.domain.kpis.visits.longest_wait_s import LONGEST_WAIT
from wallboard.domain.kpis.visits.offered import OFFERED
from wallboard.domain.kpis.visits.presented import PRESENTED
from wallboard.domain.kpis.visits.refused import REFUSED
from wallboard.domain.kpis.visits.service.sl_answered import SL_ANSWERED
from wallboard.domain.kpis.visits.service.sl_ignored import SL_IGNORED
from wallboard.domain.kpis.visits.service.sl_negative import SL_NEGATIVE
from wallboard.domain.kpis.visits.service.sl_positive import SL_POSITIVE
from wallboard.domain.kpis.visits.short_abandoned import SHORT_ABANDONED
from wallboard.domain.kpis.visits.sl_default import SL_DEFAULT
from wallboard.domain.kpis.visits.talks.ended_by import ENDED_BY_AGENT, ENDED_BY_CALLER, ENDED_BY_TRANSFER
from wallboard.domain.kpis.visits.talks.short_answered import SHORT_ANSWERED
from wallboard.domain.kpis.visits.talks.transfer_rate import TRANSFER_RATE
from wallboard.domain.kpis.visits.wait_percentiles import WAIT_PERCENTILES
from wallboard.domain.kpis.visits.waiting import WAITING

VISITS: tuple[PeriodKpi, ...] = (
    ABANDONED,
    ABANDON_RATE,
    ABANDON_RATE_NET,
    AHT,
    ANSWERED,
    ASA,
    ASTERISK_PERF,
    ASTERISK_PERF2,
    AVG_WAIT,
    ENDED_BY_AGENT,
    ENDED_BY_CALLER,
    ENDED_BY_TRANSFER,
    EV_ABANDONED,
    EV_ANSWERED,
    EV_OFFERED,
    EXITED,
    LONGEST_WAIT,
    OFFERED,
    PRESENTED,
    REFUSED,
    SHORT_ABANDONED,
    SHORT_ANSWERED,
    SL_ANSWERED,
    SL_DEFAULT,
    SL_IGNORED,
    SL_NEGATIVE,
    SL_POSITIVE,
    TRANSFER_RATE,
    WAITING,
    *WAIT_PERCENTILES,
)
