"""Made-up calls of every kind, to try on a figure what it counts: whatever is new is asked the same."""

from wallboard.domain.explain.marks import Judge, Mark
from wallboard.domain.facts import Call, Visit
from wallboard.domain.figures import PeriodKpi
from wallboard.domain.tally import SHORT_TALK_S, Policy
from wallboard.domain.words import EXITED, REFUSED, Direction, EndCause, Outcome, Pre, Seconds

NOW = 1e6
"""The instant of which all of them are."""
_LATER = 3600.0
TRIED = Policy(target_s=20.0, short_abandon_s=5.0)
"""What their queue promises."""
_OTHER = Policy(target_s=1.0, short_abandon_s=0.0)
AT_ONCE, IN_TIME, LATE = 2.0, 10.0, 30.0
"""Waits that are short, within the target, and beyond it, by the promise above."""


def left(outcome: Outcome, wait: Seconds = IN_TIME) -> Visit:
    """Make a stay that ended unanswered after some seconds."""
    joined = NOW - _LATER
    return Visit("", "", "", 1, joined, outcome, left=joined + wait)


def answered(end: EndCause | None = None, *, over: bool = True, talk: Seconds = LATE) -> Visit:
    """Make a stay that was answered in time; its conversation ended so after some seconds, or is not over."""
    at = NOW - _LATER + IN_TIME
    ended = at + talk if over else None
    return Visit(
        "", "", "", 1, NOW - _LATER, Outcome.ANSWERED, answered=at, left=at, ended=ended, end_cause=end,
        hold_s=1.0, wrap_until=None if ended is None else ended + 1.0,
    )  # fmt: skip


def waits(wait: Seconds) -> Visit:
    """Make a stay that has lasted so many seconds."""
    return Visit("", "", "", 1, NOW - wait)


def call(*, answered: bool = False, over: bool = True, pre: Pre | None = None) -> Call:
    """Make a call that came in."""
    arrived = NOW - _LATER
    return Call(
        "", "", Direction.INBOUND, arrived, answered=arrived + 1 if answered else None,
        ended=arrived + LATE if over else None, pre=pre,
    )  # fmt: skip


OVER = tuple(answered(end) for end in EndCause if end is not EndCause.GAP)
"""Conversations that are over, each ended in another way that was seen."""
VISITS = (
    *(left(outcome, 0.0) for outcome in sorted(REFUSED)),
    *(left(outcome, wait) for outcome in sorted(EXITED) for wait in (AT_ONCE, IN_TIME, LATE)),
    *(left(Outcome.ABANDONED, wait) for wait in (AT_ONCE, IN_TIME, LATE)),
    *(waits(wait) for wait in (IN_TIME, LATE)),
    answered(over=False),
    *(answered(end) for end in (None, *EndCause)),
    answered(talk=SHORT_TALK_S / 2),
)
"""Stays in queues of every kind."""
CALLS = (
    call(answered=True),
    call(over=False),
    call(),
    *(call(pre=pre) for pre in Pre),
)
"""Calls of every kind."""


def outcomes_of(kpi: PeriodKpi) -> frozenset[Outcome]:
    """Return the outcomes of the stays that a figure may count; none for one that counts no stays."""
    return frozenset(visit.outcome for visit in VISITS if _judge(kpi).visit(visit) is not Mark.OUT)


def is_mixed(kpi: PeriodKpi) -> bool:
    """Whether the outcome of a stay does not tell yet if the figure counts it."""
    marks = {(visit.outcome, _judge(kpi).visit(visit) is Mark.OUT) for visit in VISITS}
    return len(marks) > len({outcome for outcome, _ in marks})


def about_calls(kpi: PeriodKpi) -> bool:
    """Whether a figure is made of calls, not of stays in queues."""
    return any(_judge(kpi).call(one) is not Mark.OUT for one in CALLS)


def about_visits(kpi: PeriodKpi) -> bool:
    """Whether a figure is made of stays in queues, one by one."""
    return bool(outcomes_of(kpi))


def is_judged(kpi: PeriodKpi) -> bool:
    """Whether a figure depends on what its queues promise."""
    other = Judge(kpi, _OTHER, NOW)
    return any(_judge(kpi).of_visit(visit) != other.of_visit(visit) for visit in VISITS)


def _judge(kpi: PeriodKpi) -> Judge:
    return Judge(kpi, TRIED, NOW)
