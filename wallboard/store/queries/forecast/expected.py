"""What to expect of a day, from the same weekdays before it, and how far off that proved to be before."""

import sqlite3
from collections.abc import Sequence
from datetime import date, time

from msgspec import Struct
from msgspec.structs import replace

from wallboard.domain.day.cohorts import Judge
from wallboard.domain.day.opening import Opening
from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.forecast.band import cuts_of
from wallboard.domain.forecast.expected import USUAL_AHT_S, Expected, ExpectedPart, Foreseen
from wallboard.domain.forecast.history import PastDay, PatienceSums, day_sums
from wallboard.domain.forecast.lookback import LOOK_BACK, PastForecast, forecasts_of
from wallboard.domain.forecast.profile import (
    LOOK_BACK_WEEKS,
    by_label,
    labels_of,
    like,
    profile_of,
    scaled,
)
from wallboard.domain.periods import Day, day_of
from wallboard.domain.snapshot import Scope
from wallboard.domain.staffing.goal import Demand, Goal
from wallboard.domain.tally import Policy
from wallboard.domain.words import Seconds
from wallboard.store.queries.forecast.past import Past, dates_before, days_seen, is_working


class ExpectedWish(Struct, frozen=True):
    """Which day, past or to come, in which parts, of which queues."""

    day: date
    zone: str
    day_start: time
    now: Seconds
    """Days that are not over by then say nothing, nor does the day itself."""
    scope: Scope = EVERYTHING
    minutes: int = 30
    opening: Opening | None = None
    """Its holidays and days off say nothing, and nothing is said of them; None: it is always open."""
    judge: Judge = lambda _source, _queue, _at: Policy()
    """Tells which hang-ups are too short to say anything of patience."""
    policy: Policy = Policy()
    """What is promised of all of it together."""
    total: float | None = None
    """What the planner expects of the whole day; the shape is then scaled to it."""
    records: str = ""
    """Made of an imported set of call records of this name, all its lines; empty: of what was seen."""


def expected_day(connection: sqlite3.Connection, wish: ExpectedWish) -> Expected:
    """Give what days like it were, by interval; an `Expected` without parts where there is none."""
    known = _days_before(connection, wish, LOOK_BACK_WEEKS * 7)
    return _expected(wish, known)


def foreseen_day(connection: sqlite3.Connection, wish: ExpectedWish, goal: Goal | None = None) -> Foreseen:
    """Give the same, and what came of forecasts of the last 40 days.

    Without a goal it is what is promised. Where enough callers gave up, their patience takes the place of
    the goal's; one without any stays so.
    """
    known = _days_before(connection, wish, LOOK_BACK_WEEKS * 7 + LOOK_BACK)
    expected = _expected(wish, known)
    past = _forecasts(known, wish)
    base = goal or Goal(wish.policy.target_share, wish.policy.target_s)
    patience = None if base.patience_s is None else (expected.patience.mean_s or base.patience_s)
    return Foreseen(expected, cuts_of(past), replace(base, patience_s=patience))


def past_forecasts(
    connection: sqlite3.Connection, wish: ExpectedWish, days: int = LOOK_BACK
) -> tuple[PastForecast, ...]:
    """Give days that are over as they would have been forecast: at most so many, the earliest first."""
    return _forecasts(_days_before(connection, wish, LOOK_BACK_WEEKS * 7 + days), wish, days)


_Known = Sequence[Past]


def _days_before(connection: sqlite3.Connection, wish: ExpectedWish, number: int) -> _Known:
    """Read the days before the one that is wished for, as far as they are over."""
    dates = dates_before(wish.day, number, wish.opening)
    days = [day for one in dates if (day := _day(one, wish)).end <= wish.now]
    short_s = wish.policy.short_abandon_s
    if wish.records:
        from wallboard.store.queries.forecast.recorded import days_recorded  # noqa: PLC0415 -- it loads numpy

        return [*days_recorded(connection, wish.records, days, wish.minutes, short_s)]
    return [*days_seen(connection, wish.scope, days, wish.minutes, (wish.judge, wish.now, short_s))]


def _expected(wish: ExpectedWish, known: _Known) -> Expected:
    if not is_working(wish.day, wish.opening):
        assert wish.opening is not None
        return Expected(wish.day, closed=wish.opening.day_off(wish.day))
    days = {past.day: past for past, _ in known}
    before = like(wish.day, days)
    if not before:
        return Expected(wish.day)
    patience = [sums for past, sums in known if past in before]
    parts = _day(wish.day, wish).intervals(wish.minutes)
    mean = profile_of(labels_of(parts, wish.zone), [by_label(day, wish.zone) for day in before])
    calls, scale = scaled(mean, wish.total)
    aht, stay = _times(before)
    spans = None if wish.opening is None else wish.opening.spans_on(wish.day)
    return Expected(
        wish.day,
        tuple(
            ExpectedPart(
                since,
                until,
                Demand(number, until - since, aht or USUAL_AHT_S),
                spans is None or any(start < until and since < end for start, end in spans),
            )
            for (since, until), number in zip(parts, calls, strict=True)
        ),
        tuple(day.day for day in before),
        aht,
        stay,
        PatienceSums(sum(one.waited_s for one in patience), sum(one.abandoned for one in patience)),
        day_sums([past for past, _ in known[-LOOK_BACK_WEEKS * 7 :]]),
        scale=scale,
    )


def _times(days: Sequence[PastDay]) -> tuple[Seconds | None, Seconds | None]:
    """Say how long a call took its agent, and its caller, on average."""
    parts = [part for day in days for part in day.parts]
    handled, offered = sum(part.handled for part in parts), sum(part.offered for part in parts)
    handle_s, stay_s = sum(part.handle_s for part in parts), sum(part.stay_s for part in parts)
    return handle_s / handled if handled else None, stay_s / offered if offered else None


def _forecasts(known: _Known, wish: ExpectedWish, number: int = LOOK_BACK) -> tuple[PastForecast, ...]:
    return forecasts_of([past for past, _ in known], wish.zone, number)


def _day(one: date, wish: ExpectedWish) -> Day:
    return day_of(one, wish.zone, wish.day_start)
