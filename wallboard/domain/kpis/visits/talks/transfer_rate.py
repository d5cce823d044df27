"""Transfer rate: how many of the conversations that are over were passed on to somebody else."""

from wallboard.domain.figures import Figure, PeriodKpi, Unit, ratio
from wallboard.domain.snapshot import Period
from wallboard.domain.text import mark
from wallboard.domain.words import EndCause


def _read(period: Period) -> Figure:
    visits = period.visits
    return ratio(visits.ended_by[EndCause.TRANSFER], visits.handled)


TRANSFER_RATE = PeriodKpi(
    key="transfer_rate",
    title=mark("kpi", "Transfer rate"),
    unit=Unit.SHARE,
    formula=mark("kpi", "answered visits that ended in a transfer / answered visits that are over"),
    read=_read,
    higher_is_better=False,
    leaves_out=mark("kpi", "conversations that go on, and those whose end fell into a gap"),
    beside=("ended_by_transfer",),
    fraction=(
        mark("kpi", "conversations that ended in a transfer"),
        mark("kpi", "conversations that are over"),
    ),
    differs=mark("kpi", "takes a conversation of whose end nobody told for one without a transfer"),
)
