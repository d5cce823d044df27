"""What a share or a mean leaves out, counted from the sums alone.

Each kind of call is tried on the figure as a single made-up one; of the kinds that do nothing to it,
the sums tell how many there are. So this holds for every figure of its kind, and costs nothing.
"""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.explain.explanation import LeftOut
from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.explain.trials import (
    AT_ONCE,
    IN_TIME,
    LATE,
    NOW,
    OVER,
    TRIED,
    about_calls,
    about_visits,
    answered,
    call,
    left,
    waits,
)
from wallboard.domain.facts import Call, Visit
from wallboard.domain.figures import Basis, PeriodKpi
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import CallTally, FlowOuts, Tally
from wallboard.domain.text import Text, mark
from wallboard.domain.words import EXITED, EndCause, Outcome, Pre


class _Kind(Struct, frozen=True):
    """One kind of stay in a queue."""

    words: Text
    tried: Visit
    count: Callable[[Tally], int]
    likewise: tuple[Visit, ...] = ()
    """Others of the same kind: where one of them is counted, the kind is not left out as a whole."""


_KINDS = (
    _Kind(mark("explain", "turned away"), left(Outcome.FULL, 0.0), lambda sums: sums.refused),
    _Kind(
        mark("explain", "hung up at once"),
        left(Outcome.ABANDONED, AT_ONCE),
        lambda sums: sums.short_abandoned,
    ),
    _Kind(
        mark("explain", "hung up within the target"),
        left(Outcome.ABANDONED),
        lambda sums: sums.abandoned_in_target - sums.short_abandoned,
    ),
    _Kind(
        mark("explain", "hung up after the target"),
        left(Outcome.ABANDONED, LATE),
        lambda sums: sums.abandoned - sums.abandoned_in_target,
    ),
    _Kind(
        mark("explain", "waiting within the target"),
        waits(IN_TIME),
        lambda sums: sums.waiting - sums.waiting_late,
    ),
    _Kind(mark("explain", "waiting beyond the target"), waits(LATE), lambda sums: sums.waiting_late),
    _Kind(
        mark("explain", "still talking, or their end was not seen"),
        answered(over=False),
        lambda sums: sums.answered - sums.parity_completed,
    ),
    _Kind(
        mark("explain", "over while nobody saw it"),
        answered(EndCause.GAP),
        lambda sums: sums.parity_completed - sums.handled,
    ),
    _Kind(mark("explain", "answered and over"), answered(), lambda sums: sums.handled, OVER),
)
_EXITED = mark("explain", "left another way")
_EXITED_IN_TIME = mark("explain", "left another way within the target")
_BY_KEY = mark("explain", "left by key or failed")
_REST = mark("explain", "others, such as those whose end nobody saw")


def left_out(kpi: PeriodKpi, period: Period, flowouts: FlowOuts = "over_target") -> tuple[LeftOut, ...]:
    """Count what a figure of a period leaves out; of a plain count nothing is said.

    `flowouts` is the rule of the queues about who left another way.
    """
    if kpi.counts_out is not None:
        return tuple(LeftOut(words, number) for words, number in kpi.counts_out(period) if number > 0)
    parts = kpi.read(period).parts
    if parts is None or kpi.basis is not Basis.COHORT:
        return ()
    if about_calls(kpi):
        found = tuple(_calls_out(kpi, period.calls))
    elif not about_visits(kpi):
        return ()
    else:
        found = tuple(_visits_out(Judge(kpi, replace(TRIED, flowouts=flowouts), NOW), period.visits))
        named = round(parts[1]) + sum(one.count for one in found)
        found += (LeftOut(_REST, period.visits.presented - named),)
    return tuple(one for one in found if one.count > 0)


def _visits_out(judge: Judge, sums: Tally) -> Iterator[LeftOut]:
    for kind in _KINDS:
        if all(judge.visit(tried) is Mark.OUT for tried in (kind.tried, *kind.likewise)):
            yield LeftOut(kind.words, kind.count(sums))
    in_time = {o for o in EXITED if judge.visit(left(o)) is Mark.OUT}
    whole = {o for o in in_time if judge.visit(left(o, LATE)) is Mark.OUT}
    if whole == EXITED:
        yield LeftOut(_EXITED, sums.exited)
    elif whole:
        yield LeftOut(_BY_KEY, sum(sums.outcomes[outcome] for outcome in whole))
    elif in_time:
        yield LeftOut(_EXITED_IN_TIME, sums.exited - sums.exited_late)


_CALLS: tuple[tuple[Text, Call, Callable[[CallTally], int]], ...] = (
    (mark("explain", "answered"), call(answered=True), lambda calls: calls.answered),
    (mark("explain", "still open"), call(over=False), lambda calls: calls.open),
    (
        mark("explain", "served by the menu"),
        call(pre=Pre.SELF_SERVED),
        lambda calls: calls.self_served,
    ),
    (mark("explain", "lost"), call(), lambda calls: calls.lost),
)


def _calls_out(kpi: PeriodKpi, calls: CallTally | None) -> Iterator[LeftOut]:
    judge = Judge(kpi, TRIED, NOW)
    for words, tried, counted in _CALLS:
        if calls is not None and judge.call(tried) is Mark.OUT:
            yield LeftOut(words, counted(calls))
