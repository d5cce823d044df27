"""Queues to make figures of."""

from collections.abc import Iterable

from wallboard.domain.caller import WITHHELD
from wallboard.domain.facts import Visit
from wallboard.domain.snapshot import AgentNow, LostSums, Period, QueueNow, WaitingCaller
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import AgentState, Outcome

POLICY = Policy()
NOW = 10_000.0


def visit(wait: float, outcome: Outcome = Outcome.ANSWERED, **details: object) -> Visit:
    """A visit that joined at 9,000."""
    whole = {"left": 9000 + wait, "answered": 9000 + wait if outcome is Outcome.ANSWERED else None} | details
    return Visit("pbx", "c1", "sales", 1, 9000.0, outcome, **whole)  # type: ignore[arg-type]


def tally(visits: Iterable[Visit]) -> Tally:
    made = Tally()
    for entry in visits:
        made.add(entry, POLICY)
    return made


def queue(
    *visits: Visit,
    waited: tuple[float, ...] = (),
    recent: tuple[float, ...] = (),
    waiting: tuple[float, ...] = (),
    calls: CallTally | None = None,
    peak: Peak | None = None,
    lost: LostSums | None = None,
) -> QueueNow:
    """A queue with these visits today, answered after the given waits; and with these callers waiting."""
    day = Period(tally([*visits, *map(visit, waited)]), calls, peak, lost)
    callers = tuple(WaitingCaller(f"w{n}", "sales", NOW - wait, WITHHELD) for n, wait in enumerate(waiting))
    agents = tuple(
        AgentNow("pbx", f"a{n}", f"Agent {n}", state, 0.0, ("sales",))
        for n, state in enumerate((*AgentState, AgentState.PAUSED) if waiting else ())
    )
    over = sum(wait > POLICY.target_s for wait in waiting)
    half_hour = Period(tally(map(visit, recent)))
    return QueueNow(
        "pbx", "sales", "", NOW, POLICY, callers, over, 3 * bool(waiting), agents, day, half_hour, {}
    )
