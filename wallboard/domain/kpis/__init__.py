"""The catalogue of figures, one module each; `KPIS` is all of them."""

from functools import lru_cache

from wallboard.domain.figures import HALF_HOUR, NOTHING, Figure, Kpi, NowKpi, PeriodKpi
from wallboard.domain.kpis.agents import AGENTS, WORK
from wallboard.domain.kpis.callers import CALLERS
from wallboard.domain.kpis.calls import CALLS
from wallboard.domain.kpis.now import NOW
from wallboard.domain.kpis.promise import PROMISE
from wallboard.domain.kpis.quality import QUALITY
from wallboard.domain.kpis.visits import VISITS
from wallboard.domain.kpis.visits.wait_percentiles import named
from wallboard.domain.snapshot import QueueNow

KPIS: tuple[Kpi, ...] = (*NOW, *VISITS, *CALLS, *CALLERS, *PROMISE, *QUALITY, *AGENTS, *WORK)

BY_KEY: dict[str, Kpi] = {kpi.key: kpi for kpi in KPIS}
BY_NAME: dict[str, Kpi] = {name: kpi for kpi in KPIS for name in kpi.also} | BY_KEY
"""By key and by everyday name, for people who type."""


@lru_cache(maxsize=1024)
def kpi_of(key: str) -> Kpi | None:
    """Find a figure by its key or everyday name; of a period also with `_30m` behind either."""
    plain = key.removesuffix(HALF_HOUR)
    kpi = BY_NAME.get(plain) or named(plain)
    rolls = isinstance(kpi, PeriodKpi) and not kpi.whole_day
    return None if key.endswith(HALF_HOUR) and not rolls else kpi


def read(key: str, queue: QueueNow) -> Figure:
    """Make one figure of a queue (or of all): of now, of the day, or with `_30m` of the last half hour."""
    kpi = kpi_of(key)
    if isinstance(kpi, NowKpi):
        return kpi.read(queue)
    if isinstance(kpi, PeriodKpi):
        return kpi.read(queue.half_hour if key.endswith(HALF_HOUR) else queue.day)
    return NOTHING


def figures(queue: QueueNow) -> dict[str, Figure]:
    """Make all figures of a queue (or of all queues) by key."""
    made = {kpi.key: read(kpi.key, queue) for kpi in KPIS}
    return made | {kpi.key + HALF_HOUR: kpi.read(queue.half_hour) for kpi in VISITS}
