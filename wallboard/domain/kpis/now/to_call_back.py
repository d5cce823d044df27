"""Who is to be called back now: lost callers whom nobody has reached, nor said to be done with.

The ledger knows what a count of lost calls does not: what people at their desks did, and who was lost on a
day before and still waits for a call. Who is on the line right now, who only hung up at once, and whose time
is over are not among them.
"""

from wallboard.domain.figures import NOTHING, Figure, NowKpi, Unit, count
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark

_LEAVES_OUT = mark(
    "kpi", "callers on the line, short calls, callers somebody is done with, and numbers withheld"
)


def _oldest(queue: QueueNow) -> Figure:
    if queue.ledger is None or queue.ledger.oldest is None:
        return NOTHING
    return count(max(0.0, queue.at - queue.ledger.oldest))


CALLERS_TO_CALL_BACK = NowKpi(
    key="callers_to_call_back",
    title=mark("kpi", "To call back"),
    unit=Unit.COUNT,
    formula=mark("kpi", "lost callers of today and before who are open, tried or promised a call"),
    read=lambda queue: count(queue.ledger.to_call_back) if queue.ledger else NOTHING,
    higher_is_better=False,
    leaves_out=_LEAVES_OUT,
    also=("to_call_back",),
    beside=("unique_unrecovered_callers",),
)
OLDEST_TO_CALL_BACK = NowKpi(
    key="oldest_to_call_back_s",
    title=mark("kpi", "Oldest to call back"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "now − the earliest end of the latest lost calls of those to call back"),
    read=_oldest,
    higher_is_better=False,
    leaves_out=_LEAVES_OUT,
)
