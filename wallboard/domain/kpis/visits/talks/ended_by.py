"""Who ended the conversations: the agent, the caller, or a transfer."""

from collections.abc import Callable

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark
from wallboard.domain.words import EndCause

_LEFT_OUT = mark("kpi", "conversations that go on, and those of whose end nobody told")
_BELOW = mark("kpi", "conversations that are over and whose end is known")


def _of(cause: EndCause) -> Callable[[Period], Figure]:
    def read(period: Period) -> Figure:
        ended = period.visits.ended_by
        return ratio(ended[cause], sum(ended.values()))

    return read


ENDED_BY_AGENT = PeriodKpi(
    key="ended_by_agent",
    title=mark("kpi", "Agent hung up"),
    unit=Unit.SHARE,
    formula=mark("kpi", "conversations that the agent ended / conversations whose end is known"),
    read=_of(EndCause.AGENT),
    leaves_out=_LEFT_OUT,
    fraction=(mark("kpi", "conversations that the agent ended"), _BELOW),
)
ENDED_BY_CALLER = PeriodKpi(
    key="ended_by_caller",
    title=mark("kpi", "Caller hung up"),
    unit=Unit.SHARE,
    formula=mark("kpi", "conversations that the caller ended / conversations whose end is known"),
    read=_of(EndCause.CALLER),
    leaves_out=_LEFT_OUT,
    fraction=(mark("kpi", "conversations that the caller ended"), _BELOW),
)
ENDED_BY_TRANSFER = PeriodKpi(
    key="ended_by_transfer",
    title=mark("kpi", "Ended by transfer"),
    unit=Unit.SHARE,
    formula=mark("kpi", "conversations that ended in a transfer / conversations whose end is known"),
    read=_of(EndCause.TRANSFER),
    leaves_out=_LEFT_OUT,
    beside=("transfer_rate",),
    fraction=(mark("kpi", "conversations that ended in a transfer"), _BELOW),
    differs=mark("kpi", "leaves out conversations of whose end nobody told"),
)
