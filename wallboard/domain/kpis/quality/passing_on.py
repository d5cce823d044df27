"""How often callers are passed on: queues and agents per call, and who needed one agent only."""

from wallboard.domain.figures import NOTHING, Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark

_OUT = mark("kpi", "calls that are not over, that nobody answered, or that reached a person without a queue")
_OVER = mark("kpi", "answered calls that are over")


def _queues(period: Period) -> Figure:
    quality = period.quality
    return NOTHING if quality is None else ratio(quality.queues, quality.over)


def _agents(period: Period) -> Figure:
    quality = period.quality
    return NOTHING if quality is None else ratio(quality.agents, quality.over)


def _alone(period: Period) -> Figure:
    quality = period.quality
    return NOTHING if quality is None else ratio(quality.alone, quality.over)


QUEUES_PER_CALL = PeriodKpi(
    key="queues_per_call",
    title=mark("kpi", "Queues per call"),
    unit=Unit.COUNT,
    formula=mark("kpi", "stays in queues / answered calls that are over"),
    read=_queues,
    higher_is_better=False,
    leaves_out=_OUT,
    fraction=(mark("kpi", "stays in queues"), _OVER),
)
AGENTS_PER_CALL = PeriodKpi(
    key="agents_per_call",
    title=mark("kpi", "Agents per call"),
    unit=Unit.COUNT,
    formula=mark("kpi", "conversations out of queues / answered calls that are over"),
    read=_agents,
    higher_is_better=False,
    leaves_out=_OUT,
    fraction=(mark("kpi", "conversations out of queues"), _OVER),
)
RESOLVED_WITHOUT_TRANSFER = PeriodKpi(
    key="resolved_without_transfer",
    title=mark("kpi", "One agent was enough"),
    unit=Unit.SHARE,
    formula=mark("kpi", "calls with one conversation / answered calls that are over"),
    read=_alone,
    higher_is_better=True,
    leaves_out=_OUT,
    beside=("transfer_rate", "fcr_proxy"),
    fraction=(mark("kpi", "calls with one conversation"), _OVER),
    differs=mark("kpi", "counts calls, and asks only whether nobody passed them on, not whether it helped"),
)
