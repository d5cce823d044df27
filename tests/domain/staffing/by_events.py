"""The queue played through, call after call: nothing of our formulas is in it, and it has its own error."""

import heapq
import math
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from wallboard.domain.staffing.erlang_a import Times
from wallboard.domain.staffing.goal import Demand


@dataclass(frozen=True)
class Mean:
    """A mean over batches, and how far off it may be."""

    value: float
    error: float

    def holds(self, wanted: float) -> bool:
        """Whether a value is within four standard errors: one test in 16,000 would fail by chance."""
        return abs(wanted - self.value) <= 4 * self.error


def played(
    demand: Demand, agents: int, times: Times, seed: int, batches: int = 20, calls: int = 2000
) -> dict[str, Mean]:
    """Play batches of calls, the first of them for nothing: it begins with an empty centre."""
    fates = list(_fates(demand, agents, times, Random(seed), (batches + 1) * calls))
    rows = [_row(fates[nth * calls : (nth + 1) * calls], times) for nth in range(1, batches + 1)]
    return {name: _mean([row[name] for row in rows]) for name in rows[0]}


def _fates(
    demand: Demand, agents: int, times: Times, dice: Random, calls: int
) -> Iterator[tuple[float, bool]]:
    """Yield how long each caller waited, and whether they were answered, in the order of their fates."""
    free, now = agents, 0.0
    ends: list[float] = []
    waiting: deque[tuple[float, float]] = deque()
    for _ in range(calls):
        now += dice.expovariate(demand.calls / demand.length_s)
        while ends and ends[0] <= now:
            at = heapq.heappop(ends)
            free += 1
            while waiting and free:
                arrived, gives_up = waiting.popleft()
                if gives_up < at:
                    yield gives_up - arrived, False
                    continue
                yield at - arrived, True
                free -= 1
                heapq.heappush(ends, at + dice.expovariate(1 / demand.aht_s))
        if free:
            free -= 1
            yield 0.0, True
            heapq.heappush(ends, now + dice.expovariate(1 / demand.aht_s))
        else:
            waiting.append((now, now + dice.expovariate(1 / times.patience_s)))


def _row(fates: list[tuple[float, bool]], times: Times) -> dict[str, float]:
    answered = [wait for wait, was_answered in fates if was_answered]
    return {
        "sl_offered": sum(wait <= times.within_s for wait in answered) / len(fates),
        "p_abandon": 1 - len(answered) / len(fates),
        "asa_s": sum(answered) / len(answered),
        "mean_wait_all_s": sum(wait for wait, _ in fates) / len(fates),
    }


def _mean(values: list[float]) -> Mean:
    mean = sum(values) / len(values)
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / (len(values) - 1))
    return Mean(mean, spread / math.sqrt(len(values)))
