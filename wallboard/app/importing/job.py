"""The import itself: lines, events, the floor, facts, the cache; the route that what is live takes too."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from wallboard.app.importing.settled import Settled
from wallboard.domain.facts import Coverage, Fact, Visit
from wallboard.domain.floor import Floor, no_wrapup
from wallboard.domain.source import Clock, Stop
from wallboard.domain.text import Text
from wallboard.domain.words import AgentId, QueueName, Seconds, SourceName
from wallboard.sources.queue_log.lines import Line, LogFile
from wallboard.sources.queue_log.protocol import BadLine, parse
from wallboard.sources.queue_log.survey import Surveyed
from wallboard.sources.queue_log.translate import Translator
from wallboard.store.batch import write
from wallboard.store.filling import Filling
from wallboard.store.pending import Batch, Single

BATCH = 4_000
"""Stays held back before those that are over are written."""
LOOK_EVERY = 1_000
"""Lines between two looks at whether to stop, and two tellings of how far it is."""
SILENT_S: Seconds = 86_400.0
"""Two files that are further apart than this are not one log: what lies between is not known."""
AHEAD_S: Seconds = 86_400.0
FORGET_S: Seconds = 1_800.0
"""A call that joins again later than this is put together in the cache; to keep a day of them is slow."""
_BACK_S: Seconds = 1.0
_AFTER_S: Seconds = 10.0


class Wrong(NamedTuple):
    """A line that could not be read."""

    file: Path
    number: int
    why: Text
    text: bytes


class Step(NamedTuple):
    """How far it is."""

    bytes: int
    """Of all files, as they lie on the disk."""
    lines: int


class Wish(Struct, frozen=True):
    """Whose past it is, and how to read it."""

    source: SourceName
    country: str = ""
    wrapup: Callable[[QueueName], Seconds] = no_wrapup
    id_of: Callable[[str], AgentId] = str


class Result(Struct):
    """What came of it so far."""

    lines: int = 0
    """Lines read."""
    new: int = 0
    """Visits that the cache did not have."""
    filled: int = 0
    """Visits of which it knew less."""
    unchanged: int = 0
    """Visits of which it knew as much."""
    wrong: int = 0
    """Lines that could not be read."""
    went_back: int = 0
    """How often a time was more than a second before that of the line above it."""
    first_back: tuple[Path, int] | None = None
    """File and line of the first."""
    odd: int = 0
    """How many things were told that cannot be."""
    unused: dict[str, int] = {}
    """Kinds of event that say nothing to us, and how often they came."""
    clocks: tuple[Seconds, ...] = (0.0,)
    """By how much the clock of the live feed was ahead of the log's, where they met."""
    cancelled: bool = False
    """Whether it was told to stop before the end."""
    since: Seconds | None = None
    until: Seconds | None = None


class Import:
    """Reads logs in their order and fills the cache with what they tell."""

    def __init__(
        self, connection: sqlite3.Connection, wish: Wish, clock: Clock, wrong: Callable[[Wrong], None]
    ) -> None:
        """`wrong` hears of each line that can't be read."""
        self.result = Result()
        self._connection = connection
        self._wish = wish
        self._clock = clock
        self._wrong = wrong
        self._translator = Translator(wish.country, wish.id_of)
        self._floor = Floor(wish.source, wish.wrapup, FORGET_S)
        self._settled = Settled()
        self._coverage: list[Coverage] = []
        self._at: Seconds | None = None
        self._keys: dict[int, int] = {}
        """What became of each visit: 0 unchanged, 1 filled, 2 new."""

    def run(self, logs: Sequence[Surveyed], stop: Stop, tell: Callable[[Step], None]) -> Result:
        """Read all, or up to a line at which `stop` is set; what was read is then in the cache all the same.

        Raises WallboardError for a file that can't be read any more, and sqlite3.Error; what was
        written before stays.
        """
        done = 0
        for log in logs:
            self._file(log, stop, lambda read, before=done: tell(Step(before + read, self.result.lines)))  # type: ignore[misc]
            done += log.size
            if stop.is_set():
                self.result.cancelled = True
                break
        self._finish()
        return self.result

    def _file(self, log: Surveyed, stop: Stop, tell: Callable[[int], None]) -> None:
        file = LogFile(log.path)
        began: Seconds | None = None
        try:
            for line in file.lines():
                self.result.lines += 1
                at = self._line(log.path, line)
                if at is not None:
                    began = at if began is None else began
                if self.result.lines % LOOK_EVERY == 0:
                    tell(file.read)
                    if stop.is_set():
                        break
                if len(self._settled) >= BATCH:
                    self._write(self._settled.give())
            tell(file.read)
        finally:
            file.close()
        if began is not None and self._at is not None:
            self._cover(began, self._at)

    def _line(self, file: Path, line: Line) -> Seconds | None:
        """Follow a line; return its time, None where it has none."""
        if line.wrong is not None:
            self._bad(file, line, line.wrong)
            return None
        if not line.text.strip():
            return None
        try:
            record = parse(line.text, self._clock() + AHEAD_S)
        except BadLine as bad:
            self._bad(file, line, bad.why)
            return None
        if self._at is not None and record.at < self._at - _BACK_S:
            self.result.went_back += 1
            self.result.first_back = self.result.first_back or (file, line.number)
        self._at = record.at
        for event in self._translator.events(record):
            self._take(self._floor.apply(event))
        return record.at

    def _bad(self, file: Path, line: Line, why: Text) -> None:
        self.result.wrong += 1
        self._wrong(Wrong(file, line.number, why, line.text))

    def _take(self, facts: Sequence[Fact]) -> None:
        self._settled.take(
            replace(fact, seen="import", exact=False) if isinstance(fact, Visit) else fact for fact in facts
        )

    def _cover(self, since: Seconds, until: Seconds) -> None:
        since, until = min(since, until), max(since, until)
        last = self._coverage[-1] if self._coverage else None
        if last is not None and since - last.until <= SILENT_S:
            self._coverage[-1] = replace(last, until=max(last.until, until))
        else:
            self._coverage.append(Coverage(self._wish.source, since, until, "import", "imported"))

    def _finish(self) -> None:
        if self._at is not None:
            for event in self._translator.closed(self._at):
                self._take(self._floor.apply(event))
            self._take(self._floor.advance(self._at + _AFTER_S))
        self._write((*self._settled.give(everything=True), *self._coverage))
        self.result.odd = self._settled.odd
        self.result.unused = dict(self._translator.unused)
        counted = Counter(self._keys.values())
        self.result.unchanged, self.result.filled, self.result.new = counted[0], counted[1], counted[2]
        if self._coverage:
            self.result.since = min(stretch.since for stretch in self._coverage)
            self.result.until = max(stretch.until for stretch in self._coverage)

    def _write(self, facts: tuple[Single, ...]) -> None:
        found = write(self._connection, Batch(fills=facts), self._clock())
        self._note(found)

    def _note(self, found: Filling) -> None:
        if len(found.clocks) > len(self.result.clocks):
            self.result.clocks = found.clocks
        for rank, keys in enumerate((found.unchanged, found.filled, found.new)):
            for key in keys:
                code = hash(key)
                self._keys[code] = max(rank, self._keys.get(code, 0))
