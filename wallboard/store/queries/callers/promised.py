"""One day by promise and by number dialled; days are asked for one by one, and added up by who asks."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from wallboard.domain.callers.rules import DAY_S, CallRules, is_attempt
from wallboard.domain.day.lost import LostFold
from wallboard.domain.facts import Call
from wallboard.domain.periods import Day
from wallboard.domain.promise.fold import PromiseFold
from wallboard.domain.promise.heard import Heard, Hearing, heard_in
from wallboard.domain.promise.judging import Way, is_meant
from wallboard.domain.promise.profile import promise_for
from wallboard.domain.promise.sums import PromiseSums, together
from wallboard.domain.quality.sums import QualitySums, added, sums_of
from wallboard.domain.tally import is_lost
from wallboard.domain.words import CallId, Seconds, SourceName
from wallboard.store.queries.callers.contacts import arrived_in, contacts_of, ways_in

EARLIER_SQL = """
SELECT value FROM json_each(?) WHERE EXISTS (
  SELECT 1 FROM "call" INDEXED BY call_caller
  WHERE caller = value AND arrived >= ? AND arrived < ? AND direction = 'in' AND NOT internal)
"""
BARE_EARLIER_SQL = """
SELECT DISTINCT caller_raw FROM "call"
WHERE arrived >= ? AND arrived < ? AND caller IS NULL AND caller_raw <> ''
  AND direction = 'in' AND NOT internal
"""

NEW_S = 90 * DAY_S
"""Who has not called for so long is a new caller."""
_Key = tuple[SourceName, CallId]


class PromisedDays(Struct, frozen=True):
    """What came of the calls of a day, or of several."""

    promises: tuple[PromiseSums, ...] = ()
    """Of each promise of the rules, in their order."""
    heard: tuple[Heard, ...] = ()
    """Likewise: the calls that each is about, counted or not."""
    lines: Mapping[str, Heard] = {}
    """By number dialled; empty: nobody knows which."""
    line_promises: Mapping[str, PromiseSums] = {}
    """What was promised for each: by the promise that names it, else by the one about all calls."""
    quality: QualitySums = QualitySums()
    """What calls alone tell: ratings, and what the menu served."""


class DayWanted(Struct, frozen=True):
    """Which day, as known when."""

    day: Day
    at: Seconds
    rules: CallRules
    sources: tuple[SourceName, ...] | None = None


def promised_day(connection: sqlite3.Connection, wanted: DayWanted) -> PromisedDays:
    """Give what came of the calls that arrived in the day."""
    day, at, sources = wanted.day, wanted.at, wanted.sources
    arrived = arrived_in(connection, (day.start, day.end), at, sources)
    calls = [call for call in arrived if is_attempt(call)]
    ways = ways_in(connection, (day.start, day.end), at, sources)
    reading = _Reading(wanted, [ways.get((call.source, call.call), Way()) for call in calls], calls)
    lost = [call for call in calls if is_lost(call)]
    span = day.start, wanted.rules.look_ahead(day.end + DAY_S)
    reading.put_lost(contacts_of(connection, lost, span, at, sources))
    return reading.made()


def days_together(days: Sequence[PromisedDays]) -> PromisedDays:
    """Add up days, the earliest first."""
    lines: dict[str, list[Heard]] = defaultdict(list)
    promises: dict[str, list[PromiseSums]] = defaultdict(list)
    quality = QualitySums()
    for day in days:
        quality = added(quality, day.quality)
        for line, heard in day.lines.items():
            lines[line].append(heard)
            promises[line].append(day.line_promises[line])
    return PromisedDays(
        tuple(map(together, zip(*(day.promises for day in days), strict=True))),
        tuple(map(heard_in, zip(*(day.heard for day in days), strict=True))),
        {line: heard_in(heard) for line, heard in lines.items()},
        {line: together(sums) for line, sums in promises.items()},
        quality,
    )


def called_before(
    connection: sqlite3.Connection, callers: Iterable[str], since: Seconds, rules: CallRules
) -> frozenset[str]:
    """Pick those of these callers who had called in the 90 days before an instant."""
    wanted, span = set(callers), (since - NEW_S, since)
    numbers = [who for who in wanted if who.startswith("+")]
    known = {who for (who,) in connection.execute(EARLIER_SQL, (json.dumps(numbers), *span))}
    if len(numbers) < len(wanted):
        rows = connection.execute(BARE_EARLIER_SQL, span)
        known |= wanted & {rules.who(None, raw) for (raw,) in rows}
    return frozenset(known)


class _Reading:
    """The day, call by call."""

    def __init__(self, wanted: DayWanted, ways: Sequence[Way], calls: Sequence[Call]) -> None:
        rules, day = wanted.rules, wanted.day
        self._wanted = wanted
        self._folds = [PromiseFold(day, promise, rules.incidents) for promise in rules.promises]
        self._heard = [Hearing() for _ in rules.promises]
        self._lines: dict[str, tuple[Hearing, PromiseFold]] = {}
        self._quality = QualitySums()
        self._of: dict[_Key, tuple[Hearing, ...]] = {}
        for call, way in zip(calls, ways, strict=True):
            self._put(call, way)

    def put_lost(self, calls: Iterable[Call]) -> None:
        """Take in the lost calls, and every call that may make one of them good."""
        rules = self._wanted.rules
        fold = LostFold(self._wanted.day, rules)
        for call in calls:
            fold.put_call(call)
        for lost in sorted(fold.all(), key=lambda one: (one.ended, one.source, one.call)):
            for hearing in self._of.get((lost.source, lost.call), ()):
                hearing.put_lost(lost, rules.who(lost.caller.number, lost.caller.raw))

    def made(self) -> PromisedDays:
        """Return what was read."""
        return PromisedDays(
            tuple(fold.sums() for fold in self._folds),
            tuple(hearing.made() for hearing in self._heard),
            {line: hearing.made() for line, (hearing, _) in self._lines.items()},
            {line: fold.sums() for line, (_, fold) in self._lines.items()},
            self._quality,
        )

    def _put(self, call: Call, way: Way) -> None:
        rules, (own, promised) = self._wanted.rules, self._line(call.line or "")
        promised.put(call, way)
        mine = [own]
        for promise, fold, hearing in zip(rules.promises, self._folds, self._heard, strict=True):
            profile = promise.at(call.arrived)
            if profile is not None and is_meant(profile, call, way):
                fold.put(call, way)
                mine.append(hearing)
        who = rules.who(call.caller, call.caller_raw)
        for hearing in mine:
            hearing.put(call, who)
        sums = sums_of(call, ())
        if sums.asked or sums.rated or sums.served:
            self._quality = added(self._quality, sums)
        if is_lost(call):
            self._of[call.source, call.call] = tuple(mine)

    def _line(self, line: str) -> tuple[Hearing, PromiseFold]:
        known = self._lines.get(line)
        if known is None:
            rules = self._wanted.rules
            fold = PromiseFold(self._wanted.day, promise_for(rules.promises, line), rules.incidents)
            known = self._lines[line] = Hearing(), fold
        return known
