"""Most at once in each of many equal stretches of time, over spans that are all known."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wallboard.domain.words import Seconds


class Top(NamedTuple):
    """Most at once in one stretch, and the first instant of it."""

    most: int
    at: Seconds


def tops(
    spans: Iterable[tuple[Seconds, Seconds]], start: int, step: int, count: int
) -> Iterator[tuple[int, Top]]:
    """Give the number of each of `count` stretches of `step` seconds from `start` on, and its top.

    Spans are half-open and at equal instants ends go before starts, as `domain.sweep` has it; what runs as
    a stretch begins counts from there. Stretches without any are left out.
    """
    edges = sorted(edge for since, until in spans if since < until for edge in ((since, 1), (until, -1)))
    running = at = 0
    for number in range(count):
        begin = start + number * step
        while at < len(edges) and (edges[at][0] < begin or edges[at] == (begin, -1)):
            running += edges[at][1]
            at += 1
        top = Top(running, float(begin))
        while at < len(edges) and edges[at][0] < begin + step:
            running += edges[at][1]
            if running > top.most:
                top = Top(running, edges[at][0])
            at += 1
        if top.most:
            yield number, top
