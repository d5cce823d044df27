"""Agents on duty at one source, minute by minute: all who are in any state but logged off."""

from collections import Counter
from typing import TypeAlias

from wallboard.domain.facts import AgentSpell
from wallboard.domain.sweep import MINUTE
from wallboard.domain.words import AgentId, AgentState, Seconds

Gaps: TypeAlias = tuple[tuple[Seconds, Seconds], ...]
"""Times in which nothing was seen, in order."""


class Duty:
    """Counts spells into and out of the minutes of one day."""

    def __init__(self, start: Seconds, end: Seconds) -> None:
        """Watch `[start, end)`."""
        self._start = start
        self._end = end
        self._spells: dict[AgentId, dict[Seconds, Seconds | None]] = {}
        """Of each agent the spells on duty: since when, until when."""
        self._changes: list[int] = []
        """By how much the number changes within each minute."""
        self._at_end: list[int] = []
        """How many there are at the end of each minute."""
        self._news = 0
        self._gaps: Gaps = ()
        self._heard = False

    def put(self, spell: AgentSpell) -> None:
        """Let a spell take the place of its older self."""
        self._hear()
        mine = self._spells.setdefault(spell.agent, {})
        old: tuple[int, ...] = ()
        if spell.since in mine:
            old = self._edges(spell.since, mine.pop(spell.since))
        new: tuple[int, ...] = ()
        if spell.state is not AgentState.LOGGED_OFF:
            mine[spell.since] = spell.until
            new = self._edges(spell.since, spell.until)
        if old != new:
            self._count(old, new)

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
        """Return how many are on duty as far as the minute of `now` has come."""
        return self._number(self._index(now)) if self._knows(now) else None

    def carried(self, at: Seconds) -> list[tuple[AgentId, Seconds, Seconds | None]]:
        """Return who is on duty at `at`, since when and until when."""
        return [
            (agent, since, until)
            for agent, mine in self._spells.items()
            for since, until in mine.items()
            if until is None or until > at
        ]

    def _knows(self, at: Seconds) -> bool:
        return self._heard and not any(begin < at <= end for begin, end in self._gaps)

    def _number(self, index: int) -> int:
        while len(self._at_end) <= index:
            reached = len(self._at_end)
            change = self._changes[reached] if reached < len(self._changes) else 0
            self._at_end.append((self._at_end[-1] if reached else 0) + change)
        return self._at_end[index]

    def _edges(self, since: Seconds, until: Seconds | None) -> tuple[int, ...]:
        """Return the minutes in which a spell begins and, if it does, ends within the day."""
        if since >= self._end or (until is not None and until <= max(since, self._start)):
            return ()
        first = self._index(since)
        return (first,) if until is None or until >= self._end else (first, self._index(until))

    def _count(self, old: tuple[int, ...], new: tuple[int, ...]) -> None:
        shift: Counter[int] = Counter()
        for edges, sign in ((old, -1), (new, 1)):
            for index, change in zip(edges, (sign, -sign), strict=False):
                shift[index] += change
        for index in (index for index, change in shift.items() if change):
            while len(self._changes) <= index:
                self._changes.append(0)
            self._changes[index] += shift[index]
            self._changed(index)

    def _hear(self) -> None:
        if not self._heard:
            self._heard = True
            self._changed(0)

    def _changed(self, index: int) -> None:
        del self._at_end[index:]
        self._news = min(self._news, index)

    def _index(self, when: Seconds) -> int:
        return max(0, int((when - self._start) // MINUTE))


def _first_change(before: Gaps, after: Gaps) -> Seconds:
    """Return the first instant that one of the two takes for seen and the other does not."""
    for old, new in zip(before, after, strict=False):
        if old != new:
            return min(old[1], new[1]) if old[0] == new[0] else min(old[0], new[0])
    return max(before, after, key=len)[min(len(before), len(after))][0]
