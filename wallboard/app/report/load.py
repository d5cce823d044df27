"""How much there was at once on a day, what to plan for, and the map of the week, out of the cache."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from sqlite3 import Connection

from msgspec import Struct

from wallboard.domain.day.scope import EVERYTHING
from wallboard.domain.load.busy_hour import LAST_DAYS, BusyHour, busy_hour, capacity
from wallboard.domain.load.heat import WEEKS, Cell, Place, RateCell, Weeks, heat_of, rate_map
from wallboard.domain.load.layers import Layer, Load, Time, load_of
from wallboard.domain.periods import Day, day_of
from wallboard.domain.tally import Policy
from wallboard.domain.words import Seconds, SourceName
from wallboard.live.present import Site
from wallboard.store.queries.coverage import coverage_of
from wallboard.store.queries.intervals import intervals
from wallboard.store.queries.load.layers import layer_times
from wallboard.store.queries.seen import sources_seen
from wallboard.store.spans import Span, without

LAYERS: tuple[Layer, ...] = ("in_queue", "talking", "in_queue_or_talking", "busy_agents", "lines")
USUAL: Layer = "in_queue_or_talking"
"""What is meant by calls at once."""
_PART_MIN = 30
_LOOK_BACK = 60
"""In so many days there are enough working days."""
_WEEKEND = 5


class LayerLoad(Struct, frozen=True):
    """One layer of a day."""

    load: Load
    busiest: BusyHour | None
    clock_hour: BusyHour | None


class LoadReport(Struct, frozen=True):
    """All of it."""

    day: Day
    layers: Mapping[Layer, LayerLoad]
    capacity: float | None
    """Erlangs to plan for: the mean busy hour of the busiest of the last working days."""
    arrived: Mapping[Place, Cell]
    """Calls by weekday and hour."""
    lost: Mapping[Place, RateCell]


def load_report(
    connection: Connection, site: Site, day: Day, now: Seconds, sources: Sequence[SourceName] | None
) -> LoadReport:
    """Work it out for a business day and the time before it, as known at `now`."""
    times = layer_times(connection, day.start, min(day.end, now), sources)
    layers = {layer: _layer(times[layer], day, now) for layer in LAYERS}
    return LoadReport(
        day,
        layers,
        capacity(_working_days(connection, site, day, now, sources)),
        *_weeks(connection, site, day, now),
    )


def _layer(times: Sequence[Time], day: Day, now: Seconds) -> LayerLoad:
    window = (day.start, day.end)
    return LayerLoad(
        load_of(times, *window, now), busy_hour(times, window, now), busy_hour(times, window, now, 60)
    )


def _working_days(
    connection: Connection, site: Site, day: Day, now: Seconds, sources: Sequence[SourceName] | None
) -> Iterator[tuple[date, float]]:
    """Give the busy hour of each of the last working days before this one that had any call."""
    found = 0
    for back in range(1, _LOOK_BACK):
        before = day_of(day.date - timedelta(days=back), site.zone, site.day_start)
        if found == LAST_DAYS:
            return
        if not _works(site, before.date):
            continue
        times = layer_times(connection, before.start, before.end, sources)[USUAL]
        busiest = busy_hour(times, (before.start, before.end), now)
        if busiest is not None and busiest.erlangs > 0:
            found += 1
            yield before.date, busiest.erlangs


def _works(site: Site, day: date) -> bool:
    """Whether a date is a working day: by the opening hours, else Monday to Friday."""
    opening = site.opening
    if opening is None:
        return day.weekday() < _WEEKEND
    return opening.day_off(day) is None and bool(opening.spans_on(day))


def _weeks(
    connection: Connection, site: Site, day: Day, now: Seconds
) -> tuple[dict[Place, Cell], dict[Place, RateCell]]:
    """Look at the weeks up to a day, itself included as far as it is over."""
    dates = [day.date - timedelta(days=back) for back in range(7 * WEEKS - 1, -1, -1)]
    days = [day_of(one, site.zone, site.day_start) for one in dates]
    parts = [part for one in days for part in one.intervals(_PART_MIN) if part[0] < now]
    rows = intervals(connection, EVERYTHING, parts, lambda *_: Policy(), now, waits=False)
    opening = site.opening
    whole = Span(days[0].start, min(day.end, now))
    spans = (Span(*span) for one in dates for span in opening.spans_on(one)) if opening else (whole,)
    unseen = _unseen(connection, whole, now)
    weeks = Weeks(
        whole.start,
        whole.end,
        site.zone,
        tuple(seen for span in spans for seen in without(span, unseen)),
        (lambda one: opening.day_off(one) is not None) if opening else None,
    )
    counted = [(row.since, row.period.calls) for row in rows if row.period.calls is not None]
    arrived = heat_of(((at, calls.arrived) for at, calls in counted), weeks)
    lost = rate_map(((at, calls.lost, calls.lost + calls.answered) for at, calls in counted), weeks)
    return arrived, lost


def _unseen(connection: Connection, whole: Span, now: Seconds) -> tuple[Span, ...]:
    """Return when no source was seen: an hour of which nobody knows is none without calls."""
    known = coverage_of(connection, sources_seen(connection), whole.start, whole.end, now)
    return tuple(without(whole, [seen for one in known for seen in without(whole, one.gaps)]))
