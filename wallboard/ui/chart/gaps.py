"""Which minutes of a day nobody saw, and which only some of the sources. No Qt in it."""

import math
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.snapshot import SourceNow
from wallboard.domain.sweep import MINUTE
from wallboard.domain.words import Seconds
from wallboard.ui.freshness import SEEING, heard
from wallboard.ui.moment import Moment

Span: TypeAlias = tuple[Seconds, Seconds]
"""Half-open."""


class Gaps(Struct, frozen=True):
    """Stretches in whole minutes, in order."""

    unseen: tuple[Span, ...] = ()
    """Nobody saw any of them."""
    partly: tuple[Span, ...] = ()
    """Somebody did, but not all sources, or not all the time. May lie over what is unseen, too."""

    @property
    def partial(self) -> bool:
        """Whether anything was seen in part only, other than the edges of what is unseen."""
        return any(
            not any(one - MINUTE <= since and until <= other + MINUTE for one, other in self.unseen)
            for since, until in self.partly
        )


def gaps_of(moment: Moment, sources: Sequence[SourceNow]) -> Gaps:
    """Put together what each source missed, up to the present minute."""
    return gaps_between([_missed(moment, source) for source in sources])


def gaps_between(missed: Sequence[tuple[Span, ...]]) -> Gaps:
    """Put together what each of several sources missed: what all of them did, and what any did."""
    if not missed:
        return Gaps()
    whole = reduce(_common, missed)
    unseen = ((_up(since), _down(until)) for since, until in whole)
    partly = ((_down(since), _up(until)) for one in missed for since, until in one)
    return Gaps(tuple(span for span in unseen if span[0] < span[1]), _joined(partly))


def _missed(moment: Moment, source: SourceNow) -> tuple[Span, ...]:
    """Return the gaps of one source; one that is away has seen nothing since it was heard."""
    spans = list(source.gaps)
    if moment.frozen:
        spans.append((moment.snapshot.at, moment.now))
    if source.status.state not in SEEING and source.status.heard is not None:
        spans.append((heard(source), moment.now))
    return _joined(span for span in spans if span[0] < span[1])


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for since, until in sorted(spans):
        if joined and since <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], until))
        else:
            joined.append((since, until))
    return tuple(joined)


def _common(one: tuple[Span, ...], other: tuple[Span, ...]) -> tuple[Span, ...]:
    common = ((max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other)
    return tuple(span for span in common if span[0] < span[1])


def _down(at: Seconds) -> Seconds:
    return math.floor(at / MINUTE) * MINUTE


def _up(at: Seconds) -> Seconds:
    return math.ceil(at / MINUTE) * MINUTE
