"""Reads today again after somebody else had the cache: an import may add to it, an erasure takes out.

And after a number was put on the list of those that many share: who calls from it is nobody that is known.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Condition, Thread
from typing import Protocol

from msgspec.structs import replace

from wallboard.app.memory import Cached, before_today, day_in_cache, lost_before_today, reading
from wallboard.app.privacy.shared import shared_now
from wallboard.domain.desk.access import Access, AccessKind
from wallboard.domain.desk.entry import Entry
from wallboard.domain.errors import WallboardError
from wallboard.domain.periods import day_at
from wallboard.domain.source import Clock
from wallboard.domain.words import Seconds, SourceName
from wallboard.live.again import DaySoFar
from wallboard.live.engine import Engine
from wallboard.live.present import Site
from wallboard.store.erasing.after import withheld_by
from wallboard.store.lock import WISHES, in_use
from wallboard.store.writer import Writer


class Configured(Cached, Protocol):
    """A centre whose settings can be read again."""

    config: Path
    """The file."""


_FLUSH_S = 10.0
_RETRY_S = 2.0
_LOOK_S = 0.5
_CHANGES = frozenset({AccessKind.ERASED, AccessKind.EXCLUDED})

_log = logging.getLogger(__name__)


class ReadingAgain:
    """A thread that reads today when it is wanted, and lets the engine count it anew."""

    def __init__(
        self,
        engine: Engine,
        flush: Callable[[Seconds], bool],
        read: Callable[[Seconds], DaySoFar],
        clock: Clock,
        judge: Callable[[], None] = lambda: None,
    ) -> None:
        """Take whose day it is; what lets all be written that was recorded; and what reads the cache.

        `judge` looks up by what calls are judged from now on, and is called in whatever thread tells of it.
        """
        self._engine, self._flush, self._read, self._clock = engine, flush, read, clock
        self._judge = judge
        self._changed = Condition()
        self._wanted = self._stopping = False
        self._thread = Thread(target=self._run, name="read again", daemon=True)

    def start(self) -> None:
        """Begin to wait."""
        self._thread.start()

    def want(self) -> None:
        """Read today again; from any thread, and never blocks."""
        with self._changed:
            self._wanted = True
            self._changed.notify_all()

    def hear(self, entries: Iterable[Entry]) -> None:
        """Be told of what was entered: that somebody was erased or a number excluded, but not whom."""
        kinds = {one.kind for one in entries if isinstance(one, Access)}
        if AccessKind.EXCLUDED in kinds:
            self._judge()
        if kinds & _CHANGES:
            self.want()

    def stop(self) -> None:
        """End; before the engine and the writer."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._wanted or self._stopping)
                self._wanted = False
            if self._stopping:
                return
            try:
                done = self._once()
            except WallboardError as error:
                _log.warning("today can't be read again yet: %s", error)
                done = False
            if not done:
                with self._changed:
                    self._changed.wait_for(lambda: self._stopping, _RETRY_S)
                    self._wanted = True

    def _once(self) -> bool:
        """Read the day and have it counted; False when something came in between."""
        self._engine.reading_again()
        if not self._flush(_FLUSH_S):
            return False
        counted = self._engine.read_again(self._read(self._clock()))
        while not self._stopping:
            with suppress(TimeoutError):
                return counted.result(_LOOK_S)
        return False


def reading_again(engine: Engine, writer: Writer | None, place: Configured, clock: Clock) -> ReadingAgain:
    """Return what reads today again, at each return of the cache that `writer` writes; None: another does."""

    def read(now: Seconds) -> DaySoFar:
        return day_so_far(place.cache, place.names, place.site, now)

    judge = partial(_judge_anew, place)
    if writer is None:
        cache = place.cache.expanduser().resolve()
        return ReadingAgain(engine, lambda _: in_use(cache, WISHES) is None, read, clock, judge)
    again = ReadingAgain(engine, writer.flush, read, clock, judge)
    writer.returned = again.want
    return again


def _judge_anew(place: Configured) -> None:
    place.site = replace(place.site, rules=shared_now(place.site.rules, place.config))


def day_so_far(cache: Path, names: Sequence[SourceName], site: Site, now: Seconds) -> DaySoFar:
    """Read all of the business day of `now` that the live side needs. Raises WallboardError."""
    with reading(cache) as connection:
        day = day_in_cache(connection, names, site, now)
        return DaySoFar(
            day_at(now, site.zone, site.day_start).start,
            day.facts,
            [stretch for some in day.coverage.values() for stretch in some],
            before_today(connection, names, site, now),
            lost_before_today(connection, names, site, now),
            withheld_by(connection, now),
            site.rules,
        )
