"""Half-open spans of time `[start, end)` and what is left of one when others are taken out."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wallboard.domain.words import Seconds


class Span(NamedTuple):
    """From `start` up to, but not including, `end`."""

    start: Seconds
    end: Seconds


def without(span: Span, taken: Iterable[Span]) -> Iterator[Span]:
    """Give the parts of a span that none of the others covers, in order; none of them is empty."""
    start = span.start
    for other in sorted(taken):
        if other.end <= start:
            continue
        if other.start >= span.end:
            break
        if other.start > start:
            yield Span(start, other.start)
        start = max(start, other.end)
    if start < span.end:
        yield Span(start, span.end)
