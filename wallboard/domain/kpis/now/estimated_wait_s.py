"""How long a caller who joins a queue now will wait, and how far off today's estimates were.

Single queues only: estimates do not add up. It is rounded up to half minutes, above five minutes to
minutes, because nobody knows it to the second.
"""

from wallboard.domain.estimate.rule import rounded_up
from wallboard.domain.figures import NOTHING, Figure, NowKpi, Unit, count
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark


def _wait(queue: QueueNow) -> Figure:
    known = queue.estimate
    return NOTHING if known is None or known.seconds is None else count(rounded_up(known.seconds))


ESTIMATED_WAIT_S = NowKpi(
    key="estimated_wait_s",
    title=mark("kpi", "Estimated wait"),
    unit=Unit.SECONDS,
    formula=mark(
        "kpi",
        "callers ahead, agents, handle time and patience together; else the wait of the one at the head",
    ),
    read=_wait,
    higher_is_better=False,
    also=("estimated_wait", "ewt"),
)
ESTIMATE_ERROR_S = NowKpi(
    key="estimate_error_s",
    title=mark("kpi", "Estimates off by"),
    unit=Unit.SECONDS,
    formula=mark("kpi", "mean difference of the wait estimated on joining and the wait until the answer"),
    read=lambda queue: NOTHING if queue.estimate is None else count(queue.estimate.error_s),
    higher_is_better=False,
    leaves_out=mark("kpi", "callers who left before an answer"),
)
