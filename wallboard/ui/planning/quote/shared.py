"""Several lines on one clock, so that the same agents can be played on all of them. No Qt in it."""

from collections.abc import Iterable, Sequence

from wallboard.domain.staffing.goal import Demand
from wallboard.domain.staffing.line import NewLine
from wallboard.domain.staffing.plan import Part
from wallboard.domain.staffing.shared.scene import SharedLine

_STEP = 1800.0


def shared_lines(lines: Sequence[NewLine]) -> tuple[SharedLine, ...]:
    """Put lines on the same half hours; while one is closed nobody calls it. Names are made different."""
    every = [line.parts() for line in lines]
    first = min(parts[0].since for parts in every) // _STEP * _STEP
    last = max(parts[-1].until for parts in every)
    count = -int(-(last - first) // _STEP)
    grid = [(first + n * _STEP, first + (n + 1) * _STEP) for n in range(count)]
    return tuple(
        SharedLine(name, tuple(_part(span, parts, line.aht_s) for span in grid), line.goal)
        for name, line, parts in zip(_named(lines), lines, every, strict=True)
    )


def _named(lines: Iterable[NewLine]) -> list[str]:
    names: list[str] = []
    for n, line in enumerate(lines, 1):
        name = line.title or f"{n}"
        names.append(name if name not in names else f"{name} ({n})")
    return names


def _part(span: tuple[float, float], parts: Iterable[Part], aht_s: float) -> Part:
    since, until = span
    calls = sum(
        part.demand.calls
        * max(0.0, min(until, part.until) - max(since, part.since))
        / (part.until - part.since)
        for part in parts
    )
    return Part(since, until, Demand(calls, until - since, aht_s))
