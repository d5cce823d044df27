"""What a share or a mean leaves out, counted from the sums alone.

Each kind of call is tried on the figure as a single made-up one; of the kinds that do nothing to it,
the sums tell how many there are. So this holds for every figure of its kind, and costs nothing.
"""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.explain.explanation import LeftOut
from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.facts import Call, Visit
from wallboard.domain.figures import Basis, PeriodKpi
from wallboard.domain.snapshot import Period
from wallboard.domain.tally import CallTally, FlowOuts, Policy, Tally
from wallboard.domain.text import Text, mark
from wallboard.domain.words import EXITED, Direction, EndCause, Outcome, Pre, Seconds

_NOW = 1e6
_LATER = 3600.0
_TRIED = Policy(target_s=20.0, short_abandon_s=5.0)
_AT_ONCE, _IN_TIME, _LATE = 2.0, 10.0, 30.0
"""Waits that are short, within the target, and beyond it, by the promise above."""


class _Kind(Struct, frozen=True):
    """One kind of stay in a queue."""

    words: Text
    tried: Visit
    count: Callable[[Tally], int]


def _left(outcome: Outcome, wait: Seconds = _IN_TIME) -> Visit:
    joined = _NOW - _LATER
    return Visit("", "", "", 1, joined, outcome, left=joined + wait)


def _answered(end: EndCause | None = None, *, over: bool = True) -> Visit:
    answered = _NOW - _LATER + _IN_TIME
    ended = answered + _LATE if over else None
    return Visit(
        "", "", "", 1, _NOW - _LATER, Outcome.ANSWERED, answered=answered, left=answered, ended=ended,
        end_cause=end, hold_s=1.0, wrap_until=None if ended is None else ended + 1.0,
    )  # fmt: skip


def _waits(wait: Seconds) -> Visit:
    return Visit("", "", "", 1, _NOW - wait)


_KINDS = (
    _Kind(mark("explain", "turned away"), _left(Outcome.FULL, 0.0), lambda sums: sums.refused),
    _Kind(
        mark("explain", "hung up at once"),
        _left(Outcome.ABANDONED, _AT_ONCE),
        lambda sums: sums.short_abandoned,
    ),
    _Kind(
        mark("explain", "hung up within the target"),
        _left(Outcome.ABANDONED),
        lambda sums: sums.abandoned_in_target - sums.short_abandoned,
    ),
    _Kind(
        mark("explain", "hung up after the target"),
        _left(Outcome.ABANDONED, _LATE),
        lambda sums: sums.abandoned - sums.abandoned_in_target,
    ),
    _Kind(
        mark("explain", "waiting within the target"),
        _waits(_IN_TIME),
        lambda sums: sums.waiting - sums.waiting_late,
    ),
    _Kind(mark("explain", "waiting beyond the target"), _waits(_LATE), lambda sums: sums.waiting_late),
    _Kind(
        mark("explain", "still talking, or their end was not seen"),
        _answered(over=False),
        lambda sums: sums.answered - sums.parity_completed,
    ),
    _Kind(
        mark("explain", "over while nobody saw it"),
        _answered(EndCause.GAP),
        lambda sums: sums.parity_completed - sums.handled,
    ),
    _Kind(mark("explain", "answered and over"), _answered(), lambda sums: sums.handled),
)
_EXITED = mark("explain", "left another way")
_EXITED_IN_TIME = mark("explain", "left another way within the target")
_BY_KEY = mark("explain", "left by key or failed")
_REST = mark("explain", "others, such as those whose end nobody saw")


def left_out(kpi: PeriodKpi, period: Period, flowouts: FlowOuts = "over_target") -> tuple[LeftOut, ...]:
    """Count what a figure of a period leaves out; of a plain count nothing is said.

    `flowouts` is the rule of the queues about who left another way.
    """
    parts = kpi.read(period).parts
    if parts is None or kpi.basis is not Basis.COHORT:
        return ()
    if about_calls(kpi):
        found = tuple(_calls_out(kpi, period.calls))
    else:
        found = tuple(_visits_out(Judge(kpi, replace(_TRIED, flowouts=flowouts), _NOW), period.visits))
        named = round(parts[1]) + sum(one.count for one in found)
        found += (LeftOut(_REST, period.visits.presented - named),)
    return tuple(one for one in found if one.count > 0)


def about_calls(kpi: PeriodKpi) -> bool:
    """Whether a figure is made of calls, not of stays in queues."""
    judge = Judge(kpi, _TRIED, _NOW)
    return any(judge.call(call) is not Mark.OUT for _, call, _ in _CALLS)


def about_visits(kpi: PeriodKpi) -> bool:
    """Whether a figure is made of stays in queues, one by one."""
    judge = Judge(kpi, _TRIED, _NOW)
    waits = (_AT_ONCE, _IN_TIME, _LATE)
    tried = (*(kind.tried for kind in _KINDS), *(_left(o, wait) for o in EXITED for wait in waits))
    return any(judge.visit(visit) is not Mark.OUT for visit in tried)


def _visits_out(judge: Judge, sums: Tally) -> Iterator[LeftOut]:
    for kind in _KINDS:
        if judge.visit(kind.tried) is Mark.OUT:
            yield LeftOut(kind.words, kind.count(sums))
    in_time = {o for o in EXITED if judge.visit(_left(o)) is Mark.OUT}
    whole = {o for o in in_time if judge.visit(_left(o, _LATE)) is Mark.OUT}
    if whole == EXITED:
        yield LeftOut(_EXITED, sums.exited)
    elif whole:
        yield LeftOut(_BY_KEY, sum(sums.outcomes[outcome] for outcome in whole))
    elif in_time:
        yield LeftOut(_EXITED_IN_TIME, sums.exited - sums.exited_late)


def _call(*, answered: bool = False, over: bool = True, pre: Pre | None = None) -> Call:
    arrived = _NOW - _LATER
    return Call(
        "", "", Direction.INBOUND, arrived, answered=arrived + 1 if answered else None,
        ended=arrived + _LATE if over else None, pre=pre,
    )  # fmt: skip


_CALLS: tuple[tuple[Text, Call, Callable[[CallTally], int]], ...] = (
    (mark("explain", "answered"), _call(answered=True), lambda calls: calls.answered),
    (mark("explain", "still open"), _call(over=False), lambda calls: calls.open),
    (
        mark("explain", "served by the menu"),
        _call(pre=Pre.SELF_SERVED),
        lambda calls: calls.self_served,
    ),
    (mark("explain", "lost"), _call(), lambda calls: calls.lost),
)


def _calls_out(kpi: PeriodKpi, calls: CallTally | None) -> Iterator[LeftOut]:
    judge = Judge(kpi, _TRIED, _NOW)
    for words, tried, counted in _CALLS:
        if calls is not None and judge.call(tried) is Mark.OUT:
            yield LeftOut(words, counted(calls))
