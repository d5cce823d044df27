"""Free while callers wait: something keeps a caller and an agent apart who should be talking.

Where it is not known in which queues the agents are, as in a look back, nobody can say.
"""

from wallboard.domain.figures import NowKpi, Unit, count
from wallboard.domain.text import mark

FREE_WHILE_WAITING = NowKpi(
    key="free_while_waiting",
    title=mark("kpi", "Free while calls wait"),
    unit=Unit.COUNT,
    formula=mark(
        "kpi",
        "agents free for more than 10 s in queues where a caller without a ringing phone has waited as long",
    ),
    read=lambda queue: count(queue.free_while_waiting if queue.staffing_known else None),
    higher_is_better=False,
)
