"""Free while callers wait: something keeps a caller and an agent apart who should be talking.

Where it is not known in which queues the agents are, as in a look back, nobody can say.
"""

from wallboard.domain.figures import NOTHING, Figure, NowKpi, Unit, count
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark


def _read(queue: QueueNow) -> Figure:
    known = any(agent.queues for agent in queue.agents)
    return count(queue.free_while_waiting) if known else NOTHING


FREE_WHILE_WAITING = NowKpi(
    key="free_while_waiting",
    title=mark("kpi", "Free while calls wait"),
    unit=Unit.COUNT,
    formula=mark(
        "kpi",
        "free agents of queues in which a caller has waited for more than 5 s and no phone rings for them",
    ),
    read=lambda queue: count(queue.free_while_waiting if queue.staffing_known else None),
    higher_is_better=False,
)
