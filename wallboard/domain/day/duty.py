"""Agents on duty at one source, minute by minute: all who are in any state but logged off."""

import math
from typing import TypeAlias

from wallboard.domain.facts import AgentSpell
from wallboard.domain.sweep import MINUTE
from wallboard.domain.words import AgentId, AgentState, Seconds

Gaps: TypeAlias = tuple[tuple[Seconds, Seconds], ...]
"""Times in which nothing was seen, in order."""

_NONE = -math.inf
"""The end of a spell that is not there."""


class Duty:
    """Counts spells into and out of the minutes of one day."""

    def __init__(self, start: Seconds, end: Seconds) -> None:
        """Watch `[start, end)`."""
        self._start = start
        self._end = end
        self._spells: dict[AgentId, dict[Seconds, Seconds | None]] = {}
        """Of each agent the spells on duty: since when, until when."""
        self._changes = [0] * (self._index(end) + 1)
        """By how much the number changes within each minute."""
        self._at_end: list[int] = []
        """How many there are at the end of each minute."""
        self._news = 0
        self._gaps: Gaps = ()
        self._heard = False
        self._still: tuple[Seconds, int] | None = None
        """Who was on duty when the source was last seen."""

    def put(self, spell: AgentSpell) -> None:
        """Let a spell take the place of its older self."""
        if not self._heard:
            self._heard = True
            self._changed(0)
        self._put(spell.agent, spell.since, spell.until, on=spell.state is not AgentState.LOGGED_OFF)

    def unseen(self, gaps: Gaps) -> None:
        """Note when the source was not seen; then nobody knows who was on duty."""
        if gaps != self._gaps:
            self._changed(self._index(_first_change(self._gaps, gaps)))
            self._gaps = gaps

    def news(self, upto: int) -> int:
        """Return the first minute before `upto` that may have changed since this was asked last."""
        news, self._news = min(self._news, upto), upto
        return news

    def at_end(self, index: int) -> int | None:
        """Return how many are on duty as a minute ends; None where nobody knows."""
        end = min(self._start + (index + 1) * MINUTE, self._end)
        return self._number(index) if self._knows(end) else None

    def at(self, now: Seconds) -> int | None:
        """Return how many are on duty as far as the minute of `now` has come.

        At the instant at which the source was last seen, they are those who were until then; nobody knows
        of a source that was not seen on this day at all.
        """
        if not self._knows(now):
            return None
        if any(begin == now for begin, _ in self._gaps):
            return self._last_seen(now) if now > self._start else None
        return self._number(self._index(now))

    def next_day(self, start: Seconds, end: Seconds) -> "Duty":
        """Begin another day with who is on duty as it begins, be it nobody."""
        following = Duty(start, end)
        following._heard = self._heard
        for agent, mine in self._spells.items():
            for since, until in mine.items():
                if until is None or until > start:
                    following._put(agent, since, until, on=True)
        return following

    def _put(self, agent: AgentId, since: Seconds, until: Seconds | None, *, on: bool) -> None:
        self._still = None
        mine = self._spells.setdefault(agent, {})
        before = mine.get(since, _NONE)
        if on and before is None and until is not None and max(since, self._start) < until < self._end:
            self._change(until, -1)  # by far the most: one that lasted is over
        elif before != until or not on:
            self._count(since, before, -1)
            self._count(since, until if on else _NONE, 1)
        if on:
            mine[since] = until
        else:
            mine.pop(since, None)

    def _last_seen(self, now: Seconds) -> int:
        """Count who was on duty just before `now`: at `now` itself all spells were closed."""
        if self._still is None or self._still[0] != now:
            spells = (spell for mine in self._spells.values() for spell in mine.items())
            self._still = now, sum(since < now and (until is None or until >= now) for since, until in spells)
        return self._still[1]

    def _knows(self, at: Seconds) -> bool:
        return self._heard and not any(begin < at <= end for begin, end in self._gaps)

    def _number(self, index: int) -> int:
        while len(self._at_end) <= index:
            reached = len(self._at_end)
            self._at_end.append((self._at_end[-1] if reached else 0) + self._changes[reached])
        return self._at_end[index]

    def _count(self, since: Seconds, until: Seconds | None, sign: int) -> None:
        """Count a spell in or out: in the minute in which it begins and, if it does, ends within the day.

        One that is over before it has begun is none.
        """
        if since >= self._end or (until is not None and until <= max(since, self._start)):
            return
        self._change(since, sign)
        if until is not None and until < self._end:
            self._change(until, -sign)

    def _change(self, when: Seconds, change: int) -> None:
        index = self._index(when)
        self._changes[index] += change
        self._changed(index)

    def _changed(self, index: int) -> None:
        del self._at_end[index:]
        self._news = min(self._news, index)

    def _index(self, when: Seconds) -> int:
        return int((when - self._start) // MINUTE) if when > self._start else 0


def _first_change(before: Gaps, after: Gaps) -> Seconds:
    """Return the first instant that one of the two takes for seen and the other does not."""
    for old, new in zip(before, after, strict=False):
        if old != new:
            return min(old[1], new[1]) if old[0] == new[0] else min(old[0], new[0])
    return max(before, after, key=len)[min(len(before), len(after))][0]
