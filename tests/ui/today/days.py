"""Made-up days in parts: so many calls in each, in any zone."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, time

from wallboard.domain.day.interval import Interval
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.periods import day_of
from wallboard.domain.snapshot import Period, Scope
from wallboard.domain.sweep import Peak
from wallboard.domain.tally import CallTally, Policy, Tally
from wallboard.domain.words import Outcome, Seconds
from wallboard.ui.chart.gaps import Gaps
from wallboard.ui.today.asked import DayFound, DayWish

MONDAY = date(2026, 11, 23)
LONDON, AUTUMN, SPRING = "Europe/London", date(2026, 10, 25), date(2026, 3, 29)
"""A zone, and its days with 25 and with 23 hours."""
NOON = 12 * 3600.0


def wish(
    day: date = MONDAY,
    zone: str = LONDON,
    *,
    minutes: int = 30,
    now: Seconds | None = None,
    scope: Scope = EVERYTHING,
    policies: dict[tuple[str, str], Policy] | None = None,
) -> DayWish:
    whole = day_of(day, zone)
    at = whole.start + NOON if now is None else now
    promised = {("pbx-1", "support"): Policy()} if policies is None else policies
    return DayWish(whole, zone, time(), scope, minutes, at, ("pbx-1",), promised)


def part(
    since: Seconds,
    until: Seconds,
    *,
    answered: int = 0,
    in_time: int = 0,
    abandoned: int = 0,
    waiting: int = 0,
    peak: int = 0,
    calls: bool = True,
    provisional: bool = False,
    seen: float | None = 1.0,
    on_duty: float | None = None,
) -> Interval:
    outcomes = Counter({Outcome.ANSWERED: answered, Outcome.ABANDONED: abandoned, Outcome.WAITING: waiting})
    visits = Tally(outcomes=outcomes, answered_in_target=in_time, wait_answered_s=10.0 * answered)
    tally = CallTally(arrived=answered + abandoned, answered=answered, lost=abandoned) if calls else None
    return Interval(
        since, until, Period(visits, tally, Peak(peak, since)), provisional or waiting > 0, seen, on_duty
    )


def parts_of(wanted: DayWish, answered: Callable[[int], int] = lambda _: 0) -> tuple[Interval, ...]:
    """Make the parts of a day in which so many were answered, all of them in time."""
    cut = wanted.day.intervals(wanted.minutes)
    return tuple(
        part(since, until, answered=answered(n), in_time=answered(n)) for n, (since, until) in enumerate(cut)
    )


def found(wanted: DayWish, parts: Sequence[Interval], gaps: Gaps = Gaps()) -> DayFound:  # noqa: B008 -- frozen
    return DayFound(wanted, tuple(parts), gaps)
