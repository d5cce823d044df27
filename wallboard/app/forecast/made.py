"""A day ahead out of the cache, for who asks for it: of today the rest, of any other day the whole."""

from sqlite3 import Connection

from msgspec import Struct

from wallboard.app.forecast.foreseeing import wish_of
from wallboard.app.memory import STAY_S
from wallboard.domain.folds import visit_at
from wallboard.domain.forecast.ahead import Ahead
from wallboard.domain.forecast.errors import Compared, compared
from wallboard.domain.forecast.expected import Foreseen
from wallboard.domain.forecast.lookback import PastForecast
from wallboard.domain.forecast.rest import ahead_of
from wallboard.domain.forecast.so_far import SoFar, seen_parts
from wallboard.domain.periods import Day, day_of
from wallboard.domain.staffing.goal import Goal
from wallboard.domain.words import Seconds
from wallboard.live.ahead import MINUTES
from wallboard.live.present import Site
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.day import day_facts
from wallboard.store.queries.forecast.expected import foreseen_day, past_forecasts
from wallboard.store.queries.seen import sources_seen

HOURS = (10, 12, 14)
"""Times of day at which past forecasts are compared."""


class DayAhead(Struct, frozen=True):
    """What is expected of a day, and of what is left of it: all, of a day that has not begun or is over."""

    day: Day
    foreseen: Foreseen
    ahead: Ahead | None
    """None where nothing is known of such a day."""
    running: bool
    """Whether a part of it is over and another is still to come."""


def day_ahead(connection: Connection, site: Site, day: Day, now: Seconds, goal: Goal) -> DayAhead:
    """Forecast a day as of `now`; a day that is over as it would have been on its morning."""
    at = min(now, day.start) if now >= day.end else now
    foreseen = foreseen_day(connection, wish_of(site, day.date, at), goal)
    so_far = SoFar(day.intervals(MINUTES))
    seen: tuple[bool, ...] = ()
    if day.start <= at:
        seen = _filled(connection, so_far, day, at)
    running = so_far.finished(at) > 0
    return DayAhead(day, foreseen, ahead_of(foreseen, so_far, at, seen), running)


def _filled(connection: Connection, so_far: SoFar, day: Day, now: Seconds) -> tuple[bool, ...]:
    """Count the visits of a day in; return which of its parts were seen, of each source."""
    sources = sources_seen(connection)
    for visit in day_facts(connection, day.start - STAY_S, day.end, sources).visits:
        known = visit_at(visit, now)
        if known is not None:
            so_far.put(known)
    gaps = [
        [(gap.start, gap.end) for gap in one.gaps]
        for one in coverage_of(connection, sources, day.start, day.end, now)
    ]
    return tuple(all(each) for each in zip(*(seen_parts(so_far.parts, some) for some in gaps), strict=True))


def checked(
    connection: Connection, site: Site, day: Day, now: Seconds, number: int
) -> tuple[tuple[PastForecast, ...], tuple[Compared, ...]]:
    """Compare the rule with simpler ones on days that are over, at some hours of the day."""
    past = past_forecasts(connection, wish_of(site, day.date, now), number)
    with_week = tuple(one for one in past if one.last_week is not None)
    cuts = [
        sum(until <= at for _, until in day.intervals(MINUTES))
        for at in (day_of(day.date, site.zone, site.day_start.replace(hour=hour)).start for hour in HOURS)
    ]
    return with_week, tuple(compared(past, cut) for cut in cuts)
