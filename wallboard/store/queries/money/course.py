"""How the calls to some lines went on hour by hour, beside what was usual before."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S
from wallboard.domain.day.cohorts import Parts
from wallboard.domain.money.campaign import Campaign, owner_of
from wallboard.domain.money.lift import WEEKS, HourCount, Lift, expected_calls, lift_of
from wallboard.domain.promise.lines import plain_line
from wallboard.domain.words import Seconds, SourceName
from wallboard.store.queries.lines import calls_to
from wallboard.store.queries.ready.cells import series_of
from wallboard.store.queries.seen import SeenTime, sources_seen

_HOUR_S = 3600.0
_BLIND_S = 60.0
"""An hour of which not more than this was missed was seen."""
_BEFORE_S = WEEKS * 7 * DAY_S

_Parts: TypeAlias = list[tuple[Seconds, Seconds]]


class CourseWanted(Struct, frozen=True):
    """Whose course, in which parts of a time, as known when."""

    lines: tuple[str, ...]
    """As they were dialled, or as `plain_line` writes them."""
    parts: tuple[tuple[Seconds, Seconds], ...]
    """In order, without room between them."""
    at: Seconds
    zone: str
    campaign: Campaign | None = None
    campaigns: tuple[Campaign, ...] = ()
    sources: tuple[SourceName, ...] | None = None

    @property
    def began(self) -> Seconds:
        """Before when it is looked at what was usual: the campaign's beginning, else that of the time."""
        since = 0.0 if self.campaign is None else self.campaign.since
        return since or self.parts[0][0]


class CoursePart(Struct, frozen=True):
    """A part of the time."""

    since: Seconds
    until: Seconds
    calls: int
    answered: int
    lost: int
    usual: float | None
    """As many calls were to be expected by the weeks before; None: nobody knows."""


class Course(Struct, frozen=True):
    """How it went."""

    parts: tuple[CoursePart, ...]
    lift: Lift | None
    """None: too little is known of before, or too few calls were to be expected."""
    began: Seconds


def course_of(connection: sqlite3.Connection, wanted: CourseWanted) -> Course:
    """Give the calls of each part, and what was usual in the same hours of the weeks before."""
    which = _Which(wanted.lines, wanted.sources)
    tallies = calls_to(connection, which, wanted.parts, wanted.at)
    until = min(wanted.began, wanted.at)
    before = _counted(connection, which, [*_hours(until - _BEFORE_S, until)], wanted.at)
    usual = expected_calls(before, wanted.parts, wanted.zone)
    parts = tuple(
        CoursePart(*part, tally.arrived, tally.answered, tally.lost, number)
        for part, tally, number in zip(wanted.parts, tallies, usual, strict=True)
    )
    span = wanted.parts[0][0], min(wanted.parts[-1][1], wanted.at)
    during = _counted(connection, which, _own_hours(span, wanted), wanted.at)
    return Course(parts, lift_of(before, during, wanted.zone), wanted.began)


class _Which:
    """Says which calls are meant."""

    def __init__(self, lines: Sequence[str], sources: Sequence[SourceName] | None) -> None:
        self._plain = frozenset(map(plain_line, lines))
        self._sources = sources

    def __call__(self, source: SourceName, line: str) -> bool:
        return plain_line(line) in self._plain and self.has(source)

    def has(self, source: SourceName) -> bool:
        """Whether a source is asked for."""
        return self._sources is None or source in self._sources


def _own_hours(span: tuple[Seconds, Seconds], wanted: CourseWanted) -> _Parts:
    """Give the hours of a time in which the lines belonged to the campaign; all, where there is none."""
    own = wanted.campaign
    if own is None:
        return [*_hours(*span)]
    since = max(span[0], own.since)
    until = span[1] if own.until is None else min(span[1], own.until)
    return [
        hour
        for hour in _hours(since, until)
        if all(owner_of(wanted.campaigns, line, hour[0]) == own for line in wanted.lines)
    ]


def _hours(since: Seconds, until: Seconds) -> Iterator[tuple[Seconds, Seconds]]:
    """Cut a time at full hours; what is left at its ends is shorter."""
    at = since
    while at < until:
        end = min(until, (at // _HOUR_S + 1) * _HOUR_S)
        yield at, end
        at = end


def _counted(
    connection: sqlite3.Connection, which: _Which, hours: Parts, at: Seconds
) -> tuple[HourCount, ...]:
    """Count the calls of each hour that was seen: by every source that told these lines by then."""
    if not hours:
        return ()
    told = {source for source, line in series_of(connection, "line").values() if which(source, line)}
    sources = told or {source for source in sources_seen(connection) if which.has(source)}
    seen = [SeenTime(connection, source, hours, at) for source in sorted(sources)]
    tallies = calls_to(connection, which, hours, at)
    return tuple(
        HourCount(since, until, tally.arrived)
        for (since, until), tally in zip(hours, tallies, strict=True)
        if seen and all(one.seconds(since, until) >= until - since - _BLIND_S for one in seen)
    )
