"""What the present knows of the agents' work, and how long callers will wait: both follow the facts."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from wallboard.domain.estimate.book import EstimateBook
from wallboard.domain.estimate.measured import Measured
from wallboard.domain.facts import AgentName, AgentSpell, Fact, Offer, Visit
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import QueueNow
from wallboard.domain.words import QueueName, Seconds, SourceName
from wallboard.domain.work.fold import WorkFold
from wallboard.domain.work.roster import Roster


class Work:
    """Follows agents and waits, besides the folds of the day."""

    def __init__(self, day: Day, roster: Roster | None) -> None:
        """Begin with a day of which nothing is known yet."""
        self._roster = roster
        self._fold = WorkFold(day.start, day.end, roster)
        self._book = EstimateBook()

    def take(self, fact: Fact, short_of: Callable[[SourceName, QueueName], Seconds]) -> None:
        """Fold a fact in; `short_of` tells which hang-ups in a queue are short."""
        if isinstance(fact, AgentSpell):  # half of all facts
            self._fold.put_spell(fact)
        elif isinstance(fact, Visit):
            self._fold.put_visit(fact)
            self._book.put_visit(fact, short_of(fact.source, fact.queue))
        elif isinstance(fact, Offer):
            self._fold.put_offer(fact)
        elif isinstance(fact, AgentName):
            self._fold.put_name(fact)

    def plan(self, roster: Roster | None) -> None:
        """Let another roster hold, also for what was done so far."""
        self._roster = roster
        self._fold.plan(roster)

    def next_day(self, day: Day) -> None:
        """Begin another day with what goes on."""
        self._fold = self._fold.next_window(day.start, day.end)
        self._book.next_day()

    def anew(self, day: Day) -> None:
        """Begin as if nothing had been told: the clock was set back."""
        self._fold = WorkFold(day.start, day.end, self._roster)
        self._book = EstimateBook()

    def measured(self) -> tuple[Measured, ...]:
        """Say how far off the estimates of today were."""
        return self._book.measured()

    def go_on_from(self, before: Iterable[Measured]) -> None:
        """Add what was measured today before a restart."""
        self._book.go_on_from(before)

    def of_queue(self, queue: QueueNow) -> QueueNow:
        """Say how long a caller who joins it now will wait."""
        return replace(queue, estimate=self._book.estimate(queue))

    def of_all(self, centre: QueueNow, now: Seconds) -> QueueNow:
        """Say what the agents did today, and who is missing."""
        day = replace(centre.day, work=self._fold.sums(now))
        return replace(centre, day=day, rostered=self._fold.rostered(now))
