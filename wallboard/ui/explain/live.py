"""The explanation of a figure: out of the snapshot, or of the sums of a past time. No Qt in it."""

from collections.abc import Mapping

from wallboard.domain.explain.explanation import Explanation, Gap
from wallboard.domain.explain.making import Seen, explain, explain_period, span_of
from wallboard.domain.figures import NOTHING, PeriodKpi
from wallboard.domain.kpis import kpi_of
from wallboard.domain.promise.step import in_force
from wallboard.domain.snapshot import Period, Snapshot
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.store.queries.figure import Past, PastWanted
from wallboard.ui.behind import FigureBehind
from wallboard.ui.selection import Selection
from wallboard.ui.titles import policies_of, steps_of

_NOBODY = Period(Tally(), CallTally())
"""A period of which nothing is known but visits and calls, and there were none."""


def explained(behind: FigureBehind, snapshot: Snapshot, chosen: Selection) -> Explanation | None:
    """Explain a figure of now, of the day so far or of the last half hour; None: nobody knows it."""
    if chosen.whole is None:
        return None
    gaps = tuple(Gap(source.name, *gap) for source in chosen.sources for gap in source.gaps)
    since, until = span_of(behind.key, snapshot.day_start, snapshot.at)
    return explain(behind.key, chosen.whole, Seen(since, until, promises(chosen), gaps))


def explained_past(
    behind: FigureBehind, past: Past, wanted: PastWanted, promised: tuple[Policy, ...]
) -> Explanation | None:
    """Explain a figure of a past time or of one agent; None: of now nothing is kept."""
    kpi = kpi_of(behind.key)
    if not isinstance(kpi, PeriodKpi):
        return None
    until = min(wanted.until, wanted.now)
    return explain_period(kpi, past.period, Seen(wanted.since, until, promised, past.gaps))


def past_wanted(behind: FigureBehind, snapshot: Snapshot, chosen: Selection) -> PastWanted | None:
    """Say which sums are to be asked for; None: the snapshot has them."""
    if behind.since is None and behind.agent is None and not behind.lines:
        return None
    since, _ = span_of(behind.key, snapshot.day_start, snapshot.at)
    return PastWanted(
        since if behind.since is None else behind.since,
        snapshot.at if behind.until is None else behind.until,
        snapshot.at,
        behind.queues,
        behind.agent,
        tuple(source.name for source in chosen.sources),
        snapshot.rules if _is_of_callers(behind.key) else None,
        behind.lines,
    )


def _is_of_callers(key: str) -> bool:
    """Whether visits and calls alone don't make a figure: it is about callers, or about a promise."""
    kpi = kpi_of(key)
    return isinstance(kpi, PeriodKpi) and kpi.read(_NOBODY) == NOTHING


def promises(chosen: Selection) -> tuple[Policy, ...]:
    """Return what the queues promise, each promise once; where there are none, what the centre does."""
    known = tuple(dict.fromkeys(queue.policy for queue in chosen.queues))
    return known or ((chosen.whole.policy,) if chosen.whole is not None else ())


class Promised:
    """What each queue of a snapshot promises, whenever."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Take the promises of now."""
        self._known: Mapping[tuple[SourceName, QueueName], Policy] = policies_of(snapshot)
        self._steps = steps_of(snapshot)
        self._centre = snapshot.all.policy

    def __call__(self, source: SourceName, queue: QueueName, at: Seconds) -> Policy:
        """Return a queue's promise at an instant; of one that is gone, the centre's."""
        usual = self._known.get((source, queue), self._centre)
        return in_force(self._steps.get((source, queue), ()), at, usual)
