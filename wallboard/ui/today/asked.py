"""What a page about one day asks the cache for, in whatever thread answers. No Qt in it."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

from wallboard.domain.day.interval import Interval
from wallboard.domain.periods import Day, day_of
from wallboard.domain.promise.step import Step, in_force
from wallboard.domain.snapshot import Scope, Snapshot
from wallboard.domain.tally import Policy
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.store.queries.coverage import SourceCoverage, coverage_of
from wallboard.store.queries.intervals import intervals
from wallboard.ui.chart.gaps import Gaps, gaps_between

WEEKS = 6
"""The usual day is the mean of so many days of the same weekday before it."""
_WEEK = timedelta(days=7)
_WHOLE = 300.0
"""The cache adds up by five minutes."""


class DayWish(Struct, frozen=True):
    """Which day, in which parts, of which queues, judged by what."""

    day: Day
    zone: str
    day_start: time
    scope: Scope
    minutes: int
    now: Seconds
    sources: tuple[SourceName, ...]
    policies: Mapping[tuple[SourceName, QueueName], Policy]
    steps: Mapping[tuple[SourceName, QueueName], tuple[Step, ...]] = {}
    """What they promised since when, of those where it was ever changed."""

    @property
    def about(self) -> tuple[date, Scope, int]:
        """What makes it another question; time that passes does not."""
        return self.day.date, self.scope, self.minutes

    @property
    def least(self) -> int:
        """Of how many calls a share must be, to be judged: the site's setting, which all queues share."""
        return max((policy.min_sample for policy in self.policies.values()), default=Policy().min_sample)

    def promised(self, source: SourceName, queue: QueueName, at: Seconds) -> Policy:
        """Say what a queue promised at an instant."""
        usual = self.policies.get((source, queue), Policy())
        return in_force(self.steps.get((source, queue), ()), at, usual)

    def of(self, day: date) -> Day:
        """Return another day of the same site."""
        return day_of(day, self.zone, self.day_start)


class DayFound(Struct, frozen=True):
    """The day so far, and what of it was not seen."""

    wish: DayWish
    parts: tuple[Interval, ...]
    gaps: Gaps
    live: float | None = None
    """Share of the day so far that was seen as it happened, on average over its sources; None: of none."""
    imported: float = 0.0
    """Share of it that is known only from a log that was imported."""
    seen: float | None = None
    """Share of the day so far that was seen, of the source that was seen least: as the wall says it."""


class OtherDays(Struct, frozen=True):
    """The day before and the same weekdays before it, part by part."""

    wish: DayWish
    before: tuple[Interval, ...]
    like: tuple[tuple[Interval, ...], ...]
    """Days of the same weekday on which there were calls, the latest first."""


def day_start_of(snapshot: Snapshot, zone: str) -> time:
    """Return the local time at which days begin; on a day that begins with a jump midnight is meant."""
    if day_of(date.fromisoformat(snapshot.day), zone).start == snapshot.day_start:
        return time()
    return datetime.fromtimestamp(snapshot.day_start, ZoneInfo(zone)).time()


def find_day(wish: DayWish, connection: sqlite3.Connection) -> DayFound:
    """Ask for the parts of the day."""
    parts = intervals(connection, wish.scope, wish.day.intervals(wish.minutes), wish.promised, wish.now)
    covered = coverage_of(connection, wish.sources, wish.day.start, wish.day.end, wish.now)
    gaps = gaps_between([tuple((g.start, g.end) for g in one.gaps) for one in covered])
    seen = min((one.share for one in covered if one.share is not None), default=None)
    return DayFound(wish, parts, gaps, *_how_seen(wish, covered), seen)


def _how_seen(wish: DayWish, covered: Sequence[SourceCoverage]) -> tuple[float | None, float]:
    """Say what share was seen live, and what share is known from an import."""
    shares = [one.share for one in covered if one.share is not None]
    if not shares:
        return None, 0.0
    elapsed = (min(wish.now, wish.day.end) - wish.day.start) * len(shares)
    imported = sum(span.end - span.start for one in covered for span in one.imported) / elapsed
    return sum(shares) / len(shares) - imported, imported


def find_other_days(wish: DayWish, connection: sqlite3.Connection) -> OtherDays:
    """Ask for the days that it is compared with."""
    before = wish.of(wish.day.date - timedelta(days=1))
    like = (wish.of(wish.day.date - n * _WEEK) for n in range(1, WEEKS + 1))
    found = (_parts(wish, day, connection) for day in like)
    busy = tuple(parts for parts in found if any(part.period.visits.presented for part in parts))
    return OtherDays(wish, _parts(wish, before, connection), busy)


def find_by_then(wish: DayWish, connection: sqlite3.Connection) -> Interval | None:
    """Ask for the day before up to the same time of day; for a day that is over, all of it."""
    before = wish.of(wish.day.date - timedelta(days=1))
    until = same_time(wish, before)
    found = intervals(connection, wish.scope, [(before.start, until)], wish.promised, wish.now)
    return found[0] if found else None


def same_time(wish: DayWish, before: Day) -> Seconds:
    """Return the time of day of `now` on the day before, in whole five minutes."""
    if wish.now >= wish.day.end:
        return before.end
    local = datetime.fromtimestamp(wish.now, ZoneInfo(wish.zone)) - timedelta(days=1)
    passed = min(max(local.timestamp() - before.start, _WHOLE), before.end - before.start)
    return before.start + passed - passed % _WHOLE


def _parts(wish: DayWish, day: Day, connection: sqlite3.Connection) -> tuple[Interval, ...]:
    return intervals(connection, wish.scope, day.intervals(wish.minutes), wish.promised, wish.now)
