"""The course of a day: calls at once and agents on duty, minute by minute, for each choice of queues.

The wall and a question about history use the same fold, and the most of its
minutes is the day's peak, because both come from one sweep.
"""

from collections.abc import Iterable, Mapping

from wallboard.domain.day.duty import Duty, Gaps
from wallboard.domain.day.scope import EVERYTHING, is_of_sources, means, means_whole
from wallboard.domain.facts import AgentSpell
from wallboard.domain.periods import Day
from wallboard.domain.snapshot import Course, Minute, Scope
from wallboard.domain.sweep import MINUTE, Change, Peak, Sweep
from wallboard.domain.words import QueueName, Seconds, SourceName


class _Line:
    """The course of one choice of queues."""

    def __init__(self, scope: Scope, day: Day) -> None:
        self.scope = scope
        self.sweep = Sweep(day.start, day.end)
        self.sources: set[SourceName] = set()
        """Where the queues are that were met so far."""
        self.has_agents = is_of_sources(scope)
        self._day = day
        self._minutes: tuple[Minute, ...] = ()

    def shown(self, at: Seconds, duties: Iterable[Duty], news: int) -> Course:
        """Show it as of `at`; `news` is the first minute whose agents may have changed."""
        at = min(max(at, self._day.start), self._day.end)
        over = _minute_of(self._day, at)
        duties = tuple(duties) if self.has_agents else ()
        first, tops = self.sweep.tops(over)
        first = min(first, news, len(self._minutes))
        fresh = tuple(self._minute(n, tops[n].calls, tops[n].talking, duties) for n in range(first, over))
        if self._minutes[first:] != fresh:
            self._minutes = self._minutes[:first] + fresh
        return Course(self._minutes, self._now(at, over, duties), self.sweep.peak(at))

    def _minute(self, index: int, calls: int, talking: int, duties: tuple[Duty, ...]) -> Minute:
        agents = _sum(duty.at_end(index) for duty in duties)
        return Minute(self._day.start + index * MINUTE, calls - talking, talking, agents)

    def _now(self, at: Seconds, index: int, duties: tuple[Duty, ...]) -> Minute | None:
        if at >= self._day.end:
            return None
        calls, talking = self.sweep.top(at)
        agents = _sum(duty.at(at) for duty in duties)
        return Minute(self._day.start + index * MINUTE, calls - talking, talking, agents)


class Courses:
    """The courses of a day: of all queues together, and of each choice of queues that is asked for.

    Agents on duty are known of whole sources only: who was in which queue when is not remembered. So a
    choice such as `("pbx-1/support", "sales")` has no agents, while `("*",)` and `("pbx-1/*",)` have.
    """

    def __init__(self, day: Day, scopes: Iterable[Scope] = ()) -> None:
        """Watch a day."""
        self._day = day
        self._lines = {scope: _Line(scope, day) for scope in dict.fromkeys((EVERYTHING, *scopes))}
        self._of: dict[tuple[SourceName, QueueName], tuple[_Line, ...]] = {}
        self._duties: dict[SourceName, Duty] = {}

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """The choices of queues, the whole centre first."""
        return tuple(self._lines)

    def turn(self, source: SourceName, queue: QueueName, change: Change) -> None:
        """Follow what changed where a visit to a queue took the place of its older self."""
        for line in self._of.get((source, queue)) or self._lines_of(source, queue):
            line.sweep.turn(change)

    def put_spell(self, spell: AgentSpell) -> None:
        """Let a spell of an agent take the place of its older self."""
        self._duty(spell.source).put(spell)

    def peak(self, now: Seconds) -> Peak:
        """Return the peak of the whole centre."""
        return self._lines[EVERYTHING].sweep.peak(now)

    def shown(
        self, now: Seconds, seen: Mapping[SourceName, Seconds], gaps: Mapping[SourceName, Gaps]
    ) -> dict[Scope, Course]:
        """Show all courses as of `now`.

        `seen` tells up to when each source was seen, and `gaps` which parts of the day it was not. A
        course goes on while any of its sources is seen, and else stands still with the last of them.
        """
        for source, holes in gaps.items():
            self._duty(source).unseen(holes)
        over = _minute_of(self._day, min(max(now, self._day.start), self._day.end))
        news = min((duty.news(over) for duty in self._duties.values()), default=over)
        return {
            scope: line.shown(self._seen(line, now, seen), self._on(scope), news)
            for scope, line in self._lines.items()
        }

    def next_day(self, day: Day) -> "Courses":
        """Begin another day with who is on duty then; its visits are told anew."""
        following = Courses(day, self.scopes)
        for source, duty in self._duties.items():
            following._duties[source] = duty.next_day(day.start, day.end)
        return following

    def _lines_of(self, source: SourceName, queue: QueueName) -> tuple[_Line, ...]:
        lines = tuple(line for line in self._lines.values() if means(line.scope, source, queue))
        self._of[source, queue] = lines
        for line in lines:
            line.sources.add(source)
        return lines

    def _seen(self, line: _Line, now: Seconds, seen: Mapping[SourceName, Seconds]) -> Seconds:
        mine = [at for source, at in seen.items() if self._concerns(line, source)]
        return max(mine or seen.values(), default=now)

    def _concerns(self, line: _Line, source: SourceName) -> bool:
        return source in line.sources or means_whole(line.scope, source)

    def _on(self, scope: Scope) -> list[Duty]:
        return [duty for source, duty in self._duties.items() if means_whole(scope, source)]

    def _duty(self, source: SourceName) -> Duty:
        duty = self._duties.get(source)
        if duty is None:
            duty = self._duties[source] = Duty(self._day.start, self._day.end)
        return duty


def _minute_of(day: Day, at: Seconds) -> int:
    """Return how many minutes of a day are over; the last one may be cut short by its end."""
    whole = (at - day.start) / MINUTE
    return -int(-whole // 1) if at >= day.end else int(whole)


def _sum(numbers: Iterable[int | None]) -> int | None:
    """Add up those that are known; None where none is."""
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None
