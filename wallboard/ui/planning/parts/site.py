"""What holds for every question of the planner's pages: which days are meant, and what the site promises.

No Qt in it.
"""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Literal, TypeAlias

from msgspec import Struct

from wallboard.domain.day.opening import Opening
from wallboard.domain.promise.step import Step, in_force
from wallboard.domain.snapshot import Snapshot
from wallboard.domain.tally import Policy
from wallboard.domain.text import Text, mark
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.ui.titles import policies_of, steps_of
from wallboard.ui.today.asked import day_start_of

Stretch: TypeAlias = Literal["weeks4", "weeks8", "weeks12", "month", "last_month", "today"]
STRETCHES: tuple[tuple[Stretch, Text, Text], ...] = (
    ("weeks4", mark("load", "Last 4 weeks"), mark("load", "4 weeks")),
    ("weeks8", mark("load", "Last 8 weeks"), mark("load", "8 weeks")),
    ("weeks12", mark("load", "Last 12 weeks"), mark("load", "12 weeks")),
    ("month", mark("load", "This month"), mark("load", "this month")),
    ("last_month", mark("load", "Last month"), mark("load", "last month")),
    ("today", mark("load", "Today"), mark("load", "today")),
)
"""Key, what the chip says, and what stands in a sentence."""
_WEEKS = {"weeks4": 4, "weeks8": 8, "weeks12": 12}
DAY = timedelta(days=1)


class Site(Struct, frozen=True):
    """What holds for every question of the page."""

    zone: str
    day_start: time
    today: date
    opening: Opening | None = None
    policies: Mapping[tuple[SourceName, QueueName], Policy] = {}
    steps: Mapping[tuple[SourceName, QueueName], tuple[Step, ...]] = {}

    def judged(self, source: SourceName, queue: QueueName, at: Seconds) -> Policy:
        """Say what a queue promised at an instant."""
        return in_force(self.steps.get((source, queue), ()), at, self.policies.get((source, queue), Policy()))


def site_of(snapshot: Snapshot, zone: str) -> Site:
    """Take from a snapshot what the questions need."""
    return Site(
        zone,
        day_start_of(snapshot, zone),
        date.fromisoformat(snapshot.day),
        snapshot.rules.opening,
        policies_of(snapshot),
        steps_of(snapshot),
    )


def days_of(stretch: Stretch, today: date) -> tuple[date, date]:
    """Return the first day of a stretch and the one after its last; the day that goes on is in no week."""
    match stretch:
        case "today":
            return today, today + DAY
        case "month":
            return today.replace(day=1), today + DAY
        case "last_month":
            first = today.replace(day=1)
            return (first - DAY).replace(day=1), first
    return today - _WEEKS[stretch] * 7 * DAY, today
