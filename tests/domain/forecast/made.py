"""A day of four half hours, what is expected of it, and who came."""

from collections.abc import Generator, Sequence
from datetime import date
from typing import TypeVar

from wallboard.domain.facts import Visit
from wallboard.domain.forecast.ahead import Ahead, AheadPart
from wallboard.domain.forecast.band import Cut
from wallboard.domain.forecast.expected import Expected, ExpectedPart, Foreseen
from wallboard.domain.forecast.history import DaySums
from wallboard.domain.forecast.so_far import SoFar
from wallboard.domain.staffing.goal import Demand
from wallboard.domain.words import Outcome

HALF = 1800.0
DAY = date(2026, 11, 23)
PARTS = tuple((n * HALF, (n + 1) * HALF) for n in range(4))
PLAN = (50.0, 100.0, 150.0, 300.0)

T = TypeVar("T")


def visit(call: str, joined: float, wait: float | None = 5.0, talk: float | None = 60.0) -> Visit:
    """A visit that was answered after so long, and talked for so long; None: not (yet)."""
    if wait is None:
        return Visit("pbx", call, "support", 1, joined)
    met = joined + wait
    return Visit(
        "pbx", call, "support", 1, joined, Outcome.ANSWERED, answered=met, left=met,
        ended=None if talk is None else met + talk,
    )  # fmt: skip


def came(*numbers: int) -> SoFar:
    """So many came in each part, each handled for a minute."""
    so_far = SoFar(PARTS)
    for n, number in enumerate(numbers):
        for k in range(number):
            so_far.put(visit(f"{n}-{k}", n * HALF + k))
    return so_far


def expected(weight_days: int = 0) -> Expected:
    """600 calls, whose plan weighs 300 of them, or nothing at all where days differ without end."""
    parts = tuple(ExpectedPart(*part, Demand(n, HALF, 240.0)) for part, n in zip(PARTS, PLAN, strict=True))
    return Expected(DAY, parts, (date(2026, 11, 16),), 240.0, 180.0, totals=DaySums(weight_days, 600.0, 1e12))


def foreseen(*cuts: Cut, weight_days: int = 0) -> Foreseen:
    return Foreseen(expected(weight_days), cuts)


def ahead(calls: Sequence[float] = (100.0, 100.0, 100.0, 100.0), aht_s: float = 180.0) -> Ahead:
    parts = tuple(
        AheadPart(*part, number, None, number / 10, None) for part, number in zip(PARTS, calls, strict=False)
    )
    return Ahead(0.0, parts, 0, sum(calls), None, (), None, 0, aht_s)


def finished(work: Generator[None, None, T]) -> tuple[T, int]:
    """Do a work to its end; return what came of it and in how many steps."""
    steps = 0
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value, steps
        steps += 1
