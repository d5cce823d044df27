"""Who is there of those who are planned to be on the queues now."""

from wallboard.domain.figures import NOTHING, Figure, NowKpi, Unit
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.text import mark


def _present(queue: QueueNow) -> Figure:
    plan = queue.rostered
    if plan is None:
        return NOTHING
    there = plan.planned - len(plan.missing)
    return Figure(there, (there, plan.planned))


AGENTS_PRESENT = NowKpi(
    key="agents_present",
    title=mark("kpi", "Present"),
    unit=Unit.COUNT,
    formula=mark("kpi", "agents logged in of those planned to be on the queues now"),
    read=_present,
    higher_is_better=True,
    leaves_out=mark("kpi", "agents who are there without being planned"),
)
AGENTS_ROSTERED = NowKpi(
    key="agents_rostered",
    title=mark("kpi", "Planned"),
    unit=Unit.COUNT,
    formula=mark("kpi", "agents planned to be on the queues now"),
    read=lambda queue: Figure(queue.rostered.planned) if queue.rostered else NOTHING,
    leaves_out=mark("kpi", "agents planned to have a break"),
)
